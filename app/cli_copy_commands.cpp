#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_password.h"
#include "app/cli_words.h"
#include "core/base/safe_file.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/verify_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct CopyOptions {
    QString caseText;
    QString directory;
    QString passwordOut;
    QString package;
    QString packagePasswordFile;
};

// The password goes out by a second channel, so it may not lie where the package lies.
Result<QString> passwordPath(const CopyOptions& options, const QString& caseNumber)
{
    const QString directory = QDir::cleanPath(QFileInfo(options.directory).absoluteFilePath());
    const QString path = options.passwordOut.isEmpty()
        ? QFileInfo(directory).absolutePath() + u'/' + caseNumber + u".password.txt"_s
        : QFileInfo(options.passwordOut).absoluteFilePath();
    if (QFileInfo(path).absolutePath() == directory || path.startsWith(directory + u'/'))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"password-out"_s}});
    RD_TRY(requireFolderOf(path));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::FileExists, {{u"file"_s, path}});
    return path;
}

// Whatever stops the build takes the password's file with it, and the other way round.
Result<domain::BuiltCopy> buildWithPassword(desk::Desk& desk, const domain::CaseId& id, const QString& directory,
                                            const QString& passwordFile)
{
    // Written once before the build, so that a folder that takes no file is noticed while nothing is built.
    RD_TRY(writeFileSafely(passwordFile, QByteArrayLiteral("\n")));
    const bool made = !QFileInfo::exists(directory);
    if (made && !QDir().mkpath(directory)) {
        QFile::remove(passwordFile);
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, directory}});
    }
    Result<domain::BuiltCopy> built = desk::buildCopy(desk, id, directory, JobToken());
    if (!built) {
        QFile::remove(passwordFile);
        if (made)
            QDir().rmdir(directory);
        return built;
    }
    const Result<void> kept = writeFileSafely(passwordFile, built->password.toUtf8() + '\n');
    if (kept)
        return built;
    // A package that nobody can open any more is no use to anybody; the approver returns the case and it is built
    // again.
    QFile::remove(built->packagePath);
    QFile::remove(built->readingCopyPath);
    return tl::unexpected<Error>(kept.error());
}

Result<Answer> build(CommandContext& context, const CopyOptions& options)
{
    RD_TRY(requireFolderOf(QDir::cleanPath(options.directory)));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    RD_TRY_ASSIGN(const QString passwordFile, passwordPath(options, file.header.number));
    RD_TRY_ASSIGN(const domain::BuiltCopy built, buildWithPassword(*desk, id, options.directory, passwordFile));
    const QString proposed = built.hidesOwnData ? u"nothing yet: the copy holds back some of the person's own data; "
                                                  "\"item propose\" PARTIAL with its reason, or \"data restore\""_s
        : built.copy.records == 0 ? u"NO_DATA"_s
                                  : u"FULFILLED"_s;
    return Answer{{{u"package"_s, built.packagePath},
                   {u"readingCopy"_s, built.readingCopyPath},
                   {u"sha256"_s, built.copy.sha256},
                   {u"passwordFile"_s, passwordFile},
                   {u"records"_s, built.copy.records},
                   {u"redactions"_s, built.copy.redactions},
                   {u"hidesOwnData"_s, built.hidesOwnData},
                   {u"files"_s, textsField(built.copy.files)}},
                  {u"package       %1"_s.arg(built.packagePath), u"reading copy  %1"_s.arg(built.readingCopyPath),
                   u"sha256        %1"_s.arg(built.copy.sha256),
                   u"password      in %1; tell it by a second channel, then delete the file"_s.arg(passwordFile),
                   u"records       %1, redactions %2"_s.arg(built.copy.records).arg(built.copy.redactions),
                   u"proposed      %1"_s.arg(proposed)}};
}

Result<Answer> review(CommandContext& context, const CopyOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::DataCopy copy, desk::reviewCopy(*desk, id));
    return Answer{{{u"package"_s, copy.fileName},
                   {u"sha256"_s, copy.sha256},
                   {u"redactions"_s, copy.redactions},
                   {u"reviewed"_s, instantField(copy.reviewedAt)}},
                  {u"%1: redactions reviewed (%2)"_s.arg(copy.fileName).arg(copy.redactions)}};
}

Result<Answer> verify(CommandContext& context, const CopyOptions& options)
{
    // The signing-in password of the environment is not the package's; only an option given here can mean that.
    const GlobalOptions& global = context.options();
    const QString file = !options.packagePasswordFile.isEmpty() ? options.packagePasswordFile
        : global.passwordFileNamed                              ? global.passwordFile
                                                                : QString();
    RD_TRY_ASSIGN(const Secret password,
                  readPassword({file, u"package-password-file"_s, u"Password of the package"_s}));
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(password.data()), password.size());
    RD_TRY_ASSIGN(const domain::CopyCheck check, desk::verifyCopy(options.package, text));
    QStringList lines;
    if (check.ok)
        lines.append(u"通过 passed: every file is as it was built"_s);
    for (const QString& problem : check.problems)
        lines.append(packageWords(problem, context.language()));
    return Answer{{{u"ok"_s, check.ok}, {u"problems"_s, textsField(check.problems)}},
                  lines,
                  check.ok ? ExitStatus::Done : ExitStatus::FileFailed};
}

void addBuild(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<CopyOptions>();
    CLI::App* command = line.command(
        group, "build", "Build the sealed package and the reading copy; the item then waits for approval",
        "rightsdesk-cli --desk rights.rdb --user li copy build 0007 --out outbox/0007",
        [options](CommandContext& context) { return build(context, *options); }, Drawing::Pages);
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addText(command, "--out", options->directory, "Folder for the package and the reading copy")
        ->required()
        ->type_name("DIR");
    addText(command, "--password-out", options->passwordOut,
            "File for the 16-character password, outside the package's folder; when left out <number>.password.txt "
            "beside that folder")
        ->type_name("FILE");
}

} // namespace

void addCopyCommands(CommandLine& line)
{
    CLI::App* group = line.group("copy", "The copy of a person's data",
                                 "rightsdesk-cli --desk rights.rdb --user li copy build 0007 --out outbox/0007");
    addBuild(line, group);

    auto reviewing = std::make_shared<CopyOptions>();
    CLI::App* reviewed =
        line.command(group, "approve", "A second person has compared the redactions with the data (R-DC-02)",
                     "rightsdesk-cli --desk rights.rdb --user zhao copy approve 0007",
                     [reviewing](CommandContext& context) { return review(context, *reviewing); });
    addText(reviewed, "CASE", reviewing->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();

    auto verifying = std::make_shared<CopyOptions>();
    CLI::App* check = line.command(group, "verify", "Re-hash everything in a package; needs no desk",
                                   "rightsdesk-cli copy verify outbox/0007/DSR-20261124-0007.zip "
                                   "--package-password-file DSR-20261124-0007.password.txt",
                                   [verifying](CommandContext& context) { return verify(context, *verifying); });
    addText(check, "FILE", verifying->package, "The package")->required();
    addText(check, "--package-password-file", verifying->packagePasswordFile,
            "File with the package's password; --password-file does too, a terminal asks otherwise")
        ->type_name("FILE");
}

} // namespace rd::cli
