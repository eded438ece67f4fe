#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_password.h"
#include "app/cli_words.h"
#include "core/base/safe_file.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/demo_desk.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/today/show_today.h"
#include "core/rules/rule_book.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfAnHour = 3600;

constexpr qint64 largestPolicy = 4 * 1024 * 1024;

struct CreateOptions {
    QString path;
    QString policy;
    QString owner;
    QString displayName;
    QString newPasswordFile;
};

Result<Answer> createDesk(CommandContext& context, const CreateOptions& options)
{
    RD_TRY(desk::requireCipher());
    desk::NewDesk wanted;
    wanted.path = options.path;
    wanted.ownerName = options.owner;
    wanted.ownerDisplayName = options.displayName;
    if (QFileInfo::exists(options.path))
        return fail(ErrorCode::DeskExists, {{u"file"_s, options.path}});
    RD_TRY(requireFolderOf(options.path));
    if (!options.policy.isEmpty()) {
        RD_TRY_ASSIGN(wanted.policyJson, readWholeFile(options.policy, largestPolicy));
    }
    const QString file = options.newPasswordFile.isEmpty() ? context.options().passwordFile : options.newPasswordFile;
    RD_TRY_ASSIGN(const Secret password,
                  readNewPassword({file, u"new-password-file"_s, u"New password of "_s + options.owner}));
    RD_TRY_ASSIGN(const std::unique_ptr<desk::Desk> made, desk::createDesk(wanted, password, context.clock()));
    const QString version = made->rules().policyVersion();
    return Answer{
        {{u"path"_s, made->path()}, {u"owner"_s, options.owner}, {u"policy"_s, version}},
        {u"%1: an encrypted desk for the policy of %2, owned by %3"_s.arg(made->path(), version, options.owner)}};
}

Result<Answer> createDemo(CommandContext& context, const QString& path)
{
    RD_TRY(desk::requireCipher());
    RD_TRY(requireFolderOf(path));
    RD_TRY(desk::createDemoDesk(path, context.clock(), JobToken()));
    QJsonArray users;
    QList<QStringList> rows;
    for (const desk::DemoUser& user : desk::demoUsers()) {
        users.append(
            QJsonObject{{u"user"_s, user.name}, {u"name"_s, user.displayName}, {u"password"_s, user.password}});
        rows.append({user.name, user.displayName, user.password});
    }
    return Answer{{{u"path"_s, path}, {u"users"_s, users}},
                  QStringList{u"%1: a demo desk with invented people"_s.arg(path)}
                      + tableLines({u"USER"_s, u"NAME"_s, u"PASSWORD"_s}, rows)};
}

// Whether callers get through now, and from when the next callback may be promised.
QJsonObject hotlineFields(const domain::DeskStatus& status)
{
    const QString until = status.hotlineUntil.toString(u"HH:mm"_s);
    return {{u"open"_s, status.hotlineOpen},
            {u"until"_s, status.hotlineOpen ? QJsonValue(until) : QJsonValue(QJsonValue::Null)},
            {u"nextOpening"_s, instantField(status.hotlineNext)},
            {u"callback"_s, instantField(status.hotlineCallback)}};
}

QString hotlineWords(const domain::DeskStatus& status)
{
    if (status.hotlineOpen)
        return u"open until %1, call back now"_s.arg(status.hotlineUntil.toString(u"HH:mm"_s));
    return status.hotlineCallback.isValid() ? u"closed, call back from %1"_s.arg(isoWithOffset(status.hotlineCallback))
                                            : u"closed"_s;
}

QString backupWords(const domain::DeskStatus& status)
{
    if (!status.backupAge)
        return u"none yet (backup make)"_s;
    return u"%1 hours old"_s.arg(*status.backupAge / secondsOfAnHour);
}

QString anchorStanding(const domain::DeskStatus& status)
{
    if (status.anchorSequence == 0)
        return u"none: this PC's local profile cannot be written to"_s;
    return u"entry %1, %2 seconds old"_s.arg(status.anchorSequence).arg(status.anchorAge);
}

QStringList receiptNames(const domain::DeskStatus& status)
{
    QStringList names;
    for (const domain::ReceiptName& name : status.receivedAhead)
        names.append(domain::textOf(name));
    return names;
}

// What is wrong with the PC's clock (security.md R11); nothing when nothing is.
QStringList clockLines(const domain::DeskStatus& status)
{
    QStringList lines;
    if (status.clockAhead > 0)
        lines.append(u"clock     it may have been set forward by %1 hours: is this PC's clock right? "
                     "(desk confirm-clock)"_s.arg(status.clockAhead / secondsOfAnHour));
    if (!status.receivedAhead.isEmpty())
        lines.append(u"clock     received by a clock that stood ahead: %1 "
                     "(case correct-receipt)"_s.arg(receiptNames(status).join(u", "_s)));
    return lines;
}

Result<Answer> showStatus(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::DeskStatus status, desk::deskStatus(*desk));
    QJsonArray years;
    for (const int year : status.calendarYears)
        years.append(year);
    const QJsonObject fields{
        {u"path"_s, status.path},
        {u"cipher"_s, status.cipher},
        {u"schema"_s, status.schema},
        {u"policy"_s, status.policyVersion},
        {u"calendarYears"_s, years},
        {u"missingYear"_s, status.missingYear},
        {u"waitingYear"_s, status.waitingYear},
        {u"clockBehind"_s, status.clockBehind},
        {u"clockAhead"_s, status.clockAhead},
        {u"receivedAhead"_s, textsField(receiptNames(status))},
        {u"cases"_s, status.cases},
        {u"open"_s, status.open},
        {u"referenceProfiles"_s, status.referenceProfiles},
        {u"backupAge"_s, status.backupAge ? QJsonValue(*status.backupAge) : QJsonValue(QJsonValue::Null)},
        {u"workingDay"_s, status.workingDay},
        {u"hotline"_s, hotlineFields(status)},
        {u"auditHead"_s, status.auditHead},
        {u"anchorSequence"_s, status.anchorSequence > 0 ? QJsonValue(status.anchorSequence) : QJsonValue()},
        {u"anchorAge"_s, status.anchorSequence > 0 ? QJsonValue(status.anchorAge) : QJsonValue()},
        {u"demo"_s, status.demo}};
    const QStringList lines{u"desk      %1%2"_s.arg(status.path, status.demo ? u" (demo)"_s : QString()),
                            u"cipher    SQLCipher %1, layout %2"_s.arg(status.cipher, QString::number(status.schema)),
                            u"policy    %1"_s.arg(status.policyVersion),
                            u"calendar  %1 to %2"_s.arg(status.calendarYears.value(0))
                                .arg(status.calendarYears.isEmpty() ? 0 : status.calendarYears.last()),
                            u"cases     %1, open %2"_s.arg(status.cases).arg(status.open),
                            u"backup    %1"_s.arg(backupWords(status)),
                            u"today     %1"_s.arg(status.workingDay ? u"a working day"_s : u"not a working day"_s),
                            u"hotline   %1"_s.arg(hotlineWords(status)),
                            u"audit     %1"_s.arg(status.auditHead),
                            u"anchor    %1"_s.arg(anchorStanding(status))};
    return Answer{fields, lines + clockLines(status)};
}

Result<Answer> confirmClock(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::confirmClock(*desk));
    const QString now = isoWithOffset(desk->clock().now());
    return Answer{{{u"clock"_s, now}}, {u"%1  has been confirmed as the right time; the record keeps it"_s.arg(now)}};
}

Result<Answer> checkDesk(CommandContext& context)
{
    RD_TRY_ASSIGN(const QStringList problems, context.checkDesk());
    QStringList lines;
    for (const QString& problem : problems)
        lines.append(findingWords(problem, context.language()));
    if (problems.isEmpty())
        lines.append(u"The desk is sound."_s);
    return Answer{{{u"ok"_s, problems.isEmpty()}, {u"problems"_s, textsField(problems)}},
                  lines,
                  problems.isEmpty() ? ExitStatus::Done : ExitStatus::Alarm};
}

Result<Answer> showToday(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Today today, desk::showToday(*desk));
    QJsonArray entries;
    QList<QStringList> rows;
    for (const domain::TodayLine& line : today.lines) {
        const QString kind = domain::codeOf(line.kind);
        entries.append(QJsonObject{{u"kind"_s, kind},
                                   {u"case"_s, line.number},
                                   {u"due"_s, dateField(line.due)},
                                   {u"provisional"_s, line.provisional},
                                   {u"daysLeft"_s, line.daysLeft},
                                   {u"stage"_s, domain::codeOf(line.stage)},
                                   {u"step"_s, line.step ? domain::codeOf(line.step->step) : QString()},
                                   {u"detail"_s, line.detail}});
        rows.append({kind, line.number, dueCell(line.due, line.provisional), rightsText(line.rights),
                     line.step ? domain::codeOf(line.step->step) : line.detail});
    }
    return Answer{{{u"open"_s, today.openCases},
                   {u"waitingApprovals"_s, today.waitingApprovals},
                   {u"lines"_s, entries},
                   {u"more"_s, today.more}},
                  tableLines({u"WHY"_s, u"CASE"_s, u"DUE"_s, u"RIGHTS"_s, u"DETAIL"_s}, rows) + moreLines(today.more)};
}

void addCreate(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<CreateOptions>();
    CLI::App* create = line.command(group, "create", "Make a new encrypted desk",
                                    "rightsdesk-cli desk create rights.rdb --owner wang --new-password-file secret.txt",
                                    [options](CommandContext& context) { return createDesk(context, *options); });
    addText(create, "PATH", options->path, "Where the desk will lie")->required();
    addText(create, "--policy", options->policy, "The company's policy as JSON; the shipped one when left out")
        ->type_name("FILE");
    addText(create, "--owner", options->owner, "Sign-in name of the first privacy officer")
        ->required()
        ->type_name("NAME");
    addText(create, "--owner-name", options->displayName, "The owner's name as people read it")->type_name("NAME");
    addText(create, "--new-password-file", options->newPasswordFile,
            "File with the owner's password; asked for twice at a terminal otherwise")
        ->type_name("FILE");
}

} // namespace

void addDeskCommands(CommandLine& line)
{
    CLI::App* group = line.group("desk", "Make, look at and check a desk", "rightsdesk-cli desk demo demo.rdb");
    addCreate(line, group);
    auto path = std::make_shared<QString>();
    CLI::App* demo = line.command(
        group, "demo", "Make a demo desk with invented people and cases", "rightsdesk-cli desk demo demo.rdb",
        [path](CommandContext& context) { return createDemo(context, *path); }, Drawing::Pages);
    addText(demo, "PATH", *path, "Where the demo desk will lie")->required();
    line.command(group, "status", "What the desk is and holds",
                 "rightsdesk-cli --desk rights.rdb --user wang desk status", showStatus);
    line.command(group, "confirm-clock", "Say, as a supervisor, that this PC's clock is right, where the record asks",
                 "rightsdesk-cli --desk rights.rdb --user wang desk confirm-clock", confirmClock);
    line.command(group, "check", "Check the database, the key file and the audit log",
                 "rightsdesk-cli --desk rights.rdb --user wang desk check", checkDesk);
    addAcceptCommand(line, group);
    line.command(line.top(), "today", "What to do next, the most urgent first",
                 "rightsdesk-cli --desk rights.rdb --user li today", showToday);
}

} // namespace rd::cli
