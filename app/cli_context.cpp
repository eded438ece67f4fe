#include "app/cli_context.h"

#include "app/cli_messages.h"
#include "app/cli_password.h"
#include "core/desk/cases/search_cases.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/unlock_desk.h"

#include <cstdio>
#include <QFileInfo>

namespace rd::cli {

namespace {

constexpr int searchedCases = 50;

auto missing(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), field}});
}

} // namespace

Result<void> requireFolderOf(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}, {QStringLiteral("folder"), folder}});
}

desk::Desk* SignedInDesks::find(const GlobalOptions& options) const
{
    const auto found = m_desks.find({options.deskPath, options.userName, options.passwordFile});
    return found == m_desks.end() ? nullptr : found->second.get();
}

desk::Desk* SignedInDesks::keep(const GlobalOptions& options, std::unique_ptr<desk::Desk> desk)
{
    std::unique_ptr<desk::Desk>& kept = m_desks[{options.deskPath, options.userName, options.passwordFile}];
    kept = std::move(desk);
    return kept.get();
}

CommandContext::CommandContext(GlobalOptions options, SignedInDesks& desks)
    : m_options(std::move(options))
    , m_clock(Clock::system())
    , m_language(terminalLanguage())
    , m_desks(desks)
{
}

void CommandContext::tell(const QString& line) const
{
    if (m_options.json)
        return;
    std::fputs(qUtf8Printable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

Result<Secret> CommandContext::password() const
{
    if (m_options.deskPath.isEmpty())
        return missing(QStringLiteral("desk"));
    return passwordOfUser();
}

Result<Secret> CommandContext::passwordOfUser() const
{
    if (m_options.userName.isEmpty())
        return missing(QStringLiteral("user"));
    // The gate comes before the password: nobody types one into a program that will refuse to use it.
    RD_TRY(desk::requireCipher());
    return readPassword(
        {m_options.passwordFile, QStringLiteral("password-file"), QStringLiteral("Password of ") + m_options.userName});
}

Result<desk::Desk*> CommandContext::desk()
{
    if (m_desk)
        return m_desk;
    desk::Desk* open = m_desks.find(m_options);
    if (!open) {
        RD_TRY_ASSIGN(const Secret typed, password());
        RD_TRY_ASSIGN(std::unique_ptr<desk::Desk> unlocked,
                      desk::unlockDesk(m_options.deskPath, m_options.userName, typed, m_clock));
        open = m_desks.keep(m_options, std::move(unlocked));
    }
    m_desk = open;
    return m_desk;
}

Result<desk::Desk*> CommandContext::deskIfNamed()
{
    return m_options.deskPath.isEmpty() || m_options.userName.isEmpty() ? Result<desk::Desk*>(nullptr) : desk();
}

Result<QStringList> CommandContext::checkDesk()
{
    RD_TRY_ASSIGN(const Secret typed, password());
    Result<std::unique_ptr<desk::Desk>> unlocked =
        desk::unlockDesk(m_options.deskPath, m_options.userName, typed, m_clock);
    if (unlocked) {
        m_desk = m_desks.keep(m_options, std::move(*unlocked));
        return desk::checkDesk(*m_desk);
    }
    if (unlocked.error().code == ErrorCode::DeskDamaged) {
        RD_TRY_ASSIGN(const QStringList problems,
                      desk::checkLockedDesk(m_options.deskPath, m_options.userName, typed, m_clock));
        // Where nothing can be named, the error says more: what to do.
        if (problems != QStringList{QStringLiteral("file")} && !problems.isEmpty())
            return problems;
    }
    return tl::unexpected<Error>(unlocked.error());
}

Result<domain::CaseId> CommandContext::caseOf(const QString& text)
{
    RD_TRY_ASSIGN(desk::Desk* const open, desk());
    const QString wanted = text.trimmed().toUpper();
    if (wanted.startsWith(QLatin1String("DSR-")))
        return desk::caseByNumber(*open, wanted);
    if (isUuid(text.trimmed().toLower()))
        return domain::CaseId::parse(text.trimmed().toLower());

    RD_TRY_ASSIGN(const QList<domain::CaseSummary> found, desk::searchCases(*open, wanted, searchedCases));
    QList<domain::CaseId> endings;
    for (const domain::CaseSummary& one : found) {
        if (one.number.endsWith(wanted))
            endings.append(one.id);
    }
    if (endings.isEmpty())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("case")}});
    if (endings.size() > 1)
        return missing(QStringLiteral("case"));
    return endings.first();
}

} // namespace rd::cli
