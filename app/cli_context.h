#pragma once

#include "app/cli_answer.h"
#include "core/desk/desk.h"
#include "core/domain/ids.h"

#include <map>
#include <memory>

namespace rd::cli {

// The options in front of the command; the environment (RIGHTSDESK_DESK, _USER, _PASSWORD_FILE) stands in for missing
// ones.
struct GlobalOptions {
    QString deskPath;
    QString userName;
    QString passwordFile;
    bool passwordFileNamed = false; // by the option itself, not by the environment
    bool json = false;
};

// No command makes the folder it is to write into: a mistyped path would otherwise hide what was written.
// FileNotWritten (args "file", "folder") when it does not exist.
Result<void> requireFolderOf(const QString& path);

// The desks the program has signed in to: a batch pays for a password once, not for each of its commands.
class SignedInDesks {
public:
    // Null when nobody of that name has signed in there with that password file.
    desk::Desk* find(const GlobalOptions& options) const;
    desk::Desk* keep(const GlobalOptions& options, std::unique_ptr<desk::Desk> desk);

private:
    std::map<QStringList, std::unique_ptr<desk::Desk>> m_desks; // by path, user and password file
};

// What a running command works with.
class CommandContext {
public:
    CommandContext(GlobalOptions options, SignedInDesks& desks);

    const GlobalOptions& options() const { return m_options; }
    const Clock& clock() const { return m_clock; }
    Language language() const { return m_language; }

    // Tells people how far a long command is, at once; silent with --json, whose one object comes at the end.
    void tell(const QString& line) const;

    SignedInDesks& desks() { return m_desks; }

    // Signs in once. InvalidArgument when --desk or --user is missing; errors of readPassword and unlockDesk.
    Result<desk::Desk*> desk();
    // For what also works without a desk: null unless both --desk and --user are given. Errors as desk().
    Result<desk::Desk*> deskIfNamed();

    // The findings of desk::checkDesk, also of a desk too damaged to be unlocked. Errors as desk().
    Result<QStringList> checkDesk();

    // A case by its number, a unique ending of it, or its id. NotFound; InvalidArgument when several numbers end so.
    Result<domain::CaseId> caseOf(const QString& text);

    // For what needs no desk but somebody's password, such as a backup. InvalidArgument when --user is missing.
    Result<Secret> passwordOfUser() const;

private:
    Result<Secret> password() const;

    GlobalOptions m_options;
    Clock m_clock;
    Language m_language;
    SignedInDesks& m_desks;
    desk::Desk* m_desk = nullptr;
};

} // namespace rd::cli
