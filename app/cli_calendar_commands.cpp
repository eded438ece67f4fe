#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/deadlines/confirm_notice.h"
#include "core/desk/deadlines/export_due_dates.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/deadlines/list_notices.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr NumberRange years{1950, 2200};
constexpr int stepsTold = 20; // of a long recount

QJsonObject noticeFields(const domain::NoticeVersion& notice)
{
    return {{u"year"_s, notice.year},
            {u"state"_s, domain::codeOf(notice.state)},
            {u"source"_s, notice.source},
            {u"sha256"_s, notice.sha256},
            {u"confirmed"_s, notice.state == domain::NoticeState::InForce},
            {u"days"_s, notice.days.size()},
            {u"proposedBy"_s, notice.proposedByName},
            {u"proposedAt"_s, instantField(notice.proposedAt)},
            {u"decidedBy"_s, notice.decidedByName},
            {u"decidedAt"_s, instantField(notice.decidedAt)}};
}

// A year once, as it is counted by, with its older versions and what waits beside it.
QJsonArray yearFields(const QList<domain::NoticeVersion>& notices)
{
    QJsonArray fields;
    for (qsizetype begin = 0; begin < notices.size();) {
        qsizetype end = begin;
        qsizetype shown = begin;
        QJsonArray versions;
        for (; end < notices.size() && notices.at(end).year == notices.at(begin).year; ++end) {
            versions.append(noticeFields(notices.at(end)));
            if (notices.at(end).state == domain::NoticeState::InForce)
                shown = end;
        }
        QJsonObject year = noticeFields(notices.at(shown));
        year.insert(u"versions"_s, versions);
        fields.append(year);
        begin = end;
    }
    return fields;
}

Result<Answer> list(CommandContext& context)
{
    QList<domain::NoticeVersion> notices;
    if (context.options().deskPath.isEmpty()) {
        RD_TRY_ASSIGN(notices, desk::listShippedNotices());
    } else {
        RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
        RD_TRY_ASSIGN(notices, desk::listNotices(*desk));
    }
    QList<QStringList> rows;
    for (const domain::NoticeVersion& notice : notices)
        rows.append({QString::number(notice.year), domain::codeOf(notice.state), notice.source});
    return Answer{{{u"years"_s, yearFields(notices)}}, tableLines({u"YEAR"_s, u"STATE"_s, u"SOURCE"_s}, rows)};
}

QJsonArray changeFields(const QList<domain::DeadlineChange>& changes)
{
    QJsonArray array;
    for (const domain::DeadlineChange& change : changes) {
        array.append(QJsonObject{{u"case"_s, change.number},
                                 {u"item"_s, change.item > 0 ? QJsonValue(change.item) : QJsonValue()},
                                 {u"old"_s, dateField(change.before.due)},
                                 {u"new"_s, dateField(change.after.due)},
                                 {u"earlier"_s, change.isEarlier()},
                                 {u"oldProvisional"_s, change.before.provisional},
                                 {u"provisional"_s, change.after.provisional},
                                 {u"oldMilestones"_s, milestoneFields(change.before.milestones)},
                                 {u"milestones"_s, milestoneFields(change.after.milestones)},
                                 {u"tasks"_s, change.tasks}});
    }
    return array;
}

QString wordOf(const domain::DeadlineChange& change)
{
    if (change.isEarlier())
        return u"EARLIER"_s;
    if (change.isMoved())
        return u"later"_s;
    return change.before.provisional && !change.after.provisional ? u"firm"_s : u"milestones"_s;
}

Answer impactAnswer(const domain::NoticeImpact& impact, const QString& headline)
{
    QList<QStringList> rows;
    for (const domain::DeadlineChange& change : impact.changes)
        rows.append({change.item > 0 ? u"%1 item %2"_s.arg(change.number).arg(change.item) : change.number,
                     change.before.due.toString(Qt::ISODate), change.after.due.toString(Qt::ISODate), wordOf(change)});
    QStringList lines{headline.arg(impact.notice.year).arg(impact.changes.size()).arg(impact.earlier)};
    if (!rows.isEmpty())
        lines += tableLines({u"CASE"_s, u"OLD"_s, u"NEW"_s, QString()}, rows);
    return Answer{{{u"year"_s, impact.notice.year},
                   {u"state"_s, domain::codeOf(impact.notice.state)},
                   {u"source"_s, impact.notice.source},
                   {u"sha256"_s, impact.notice.sha256},
                   {u"earlier"_s, impact.earlier},
                   {u"changes"_s, changeFields(impact.changes)}},
                  lines};
}

JobToken telling(CommandContext& context)
{
    return JobToken([&context, told = 0](int done, int total) mutable {
        if (total >= 1000 && done * stepsTold / total > told) {
            told = done * stepsTold / total;
            context.tell(u"%1 of %2 cases"_s.arg(done).arg(total));
        }
    });
}

Result<Answer> import(CommandContext& context, const QString& path)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, desk::importNotice(*desk, path, JobToken()));
    return impactAnswer(impact,
                        u"The notice of %1 waits for a second person (calendar confirm). It would change the dates of "
                        "%2 open cases, %3 of them to an earlier day."_s);
}

Result<Answer> check(const QString& path)
{
    RD_TRY_ASSIGN(const domain::NoticeVersion notice, desk::checkNoticeFile(path, JobToken()));
    QJsonArray days;
    QList<QStringList> rows;
    for (const domain::RuledDay& day : notice.days) {
        days.append(QJsonObject{{u"date"_s, dateField(day.date)}, {u"off"_s, day.isOff}, {u"name"_s, day.name}});
        rows.append({day.date.toString(Qt::ISODate), day.isOff ? u"off"_s : u"work"_s, day.name});
    }
    return Answer{
        {{u"year"_s, notice.year}, {u"source"_s, notice.source}, {u"sha256"_s, notice.sha256}, {u"days"_s, days}},
        QStringList{u"The notice of %1 is sound; SHA-256 %2"_s.arg(notice.year).arg(notice.sha256)}
            + tableLines({u"DATE"_s, u"DAY"_s, u"NAME"_s}, rows)};
}

Result<Answer> show(CommandContext& context, int year)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, desk::previewNotice(*desk, year, JobToken()));
    return impactAnswer(impact,
                        u"The notice of %1 would change the dates of %2 open cases, %3 of them to an earlier day."_s);
}

Result<Answer> confirm(CommandContext& context, int year)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, desk::confirmNotice(*desk, year, {}, telling(context)));
    return impactAnswer(impact,
                        u"The notice of %1 is in force. It changed the dates of %2 open cases, %3 of them to an "
                        "earlier day."_s);
}

Result<Answer> discard(CommandContext& context, int year)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::discardNotice(*desk, year));
    return Answer{{{u"year"_s, year}}, {u"The waiting notice of %1 is gone."_s.arg(year)}};
}

Result<Answer> exportIcs(CommandContext& context, const QString& path)
{
    RD_TRY(requireFolderOf(path));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const int cases, desk::exportDueDates(*desk, QFileInfo(path).absoluteFilePath()));
    return Answer{{{u"file"_s, path}, {u"cases"_s, cases}}, {u"%1: %2 due dates"_s.arg(path).arg(cases)}};
}

void addYearCommand(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                    Result<Answer> (*run)(CommandContext&, int))
{
    auto year = std::make_shared<int>(0);
    CLI::App* command =
        line.command(group, name, does, example, [year, run](CommandContext& context) { return run(context, *year); });
    addNumber(command, "YEAR", *year, years, "The year of the notice")->required();
}

} // namespace

void addCalendarCommands(CommandLine& line)
{
    CLI::App* group =
        line.group("calendar", "The holiday notices that working days are counted by", "rightsdesk-cli calendar list");
    line.command(group, "list", "The notices with their versions: of the desk, or as shipped without one",
                 "rightsdesk-cli calendar list", list);
    auto in = std::make_shared<QString>();
    CLI::App* importing =
        line.command(group, "import", "Read a year's notice (JSON, holiday-cn, ICS, CSV) and show what it would change",
                     "rightsdesk-cli --desk rights.rdb --user qian calendar import 2027.json",
                     [in](CommandContext& context) { return import(context, *in); });
    addText(importing, "FILE", *in, "The notice")->required();
    auto checked = std::make_shared<QString>();
    CLI::App* checking =
        line.command(group, "check", "Read a notice and say what is in it; needs no desk",
                     "rightsdesk-cli calendar check 2027.json", [checked](CommandContext&) { return check(*checked); });
    addText(checking, "FILE", *checked, "The notice")->required();
    addYearCommand(line, group, "show", "What the waiting notice of a year would change",
                   "rightsdesk-cli --desk rights.rdb --user wang calendar show 2027", show);
    addYearCommand(line, group, "confirm",
                   "Put the waiting notice in force and recompute every open case; not by whoever imported it",
                   "rightsdesk-cli --desk rights.rdb --user wang calendar confirm 2027", confirm);
    addYearCommand(line, group, "discard", "Take a waiting notice away",
                   "rightsdesk-cli --desk rights.rdb --user wang calendar discard 2027", discard);
    auto out = std::make_shared<QString>();
    CLI::App* exporting =
        line.command(group, "export-ics", "Due dates of open cases for Outlook: number, rights and date, no person",
                     "rightsdesk-cli --desk rights.rdb --user wang calendar export-ics due.ics",
                     [out](CommandContext& context) { return exportIcs(context, *out); });
    addText(exporting, "FILE", *out, "Where to write them")->required();
}

} // namespace rd::cli
