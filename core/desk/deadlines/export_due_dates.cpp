#include "core/desk/deadlines/export_due_dates.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::ClockMode;
using domain::ClockReading;
using storage::OpenDeadline;

namespace {

constexpr int reminderHour = 9;
constexpr int eventSeconds = 30 * 60; // the last half-hour before the date is over
constexpr int secondsOfAMinute = 60;
constexpr qsizetype longestIcsLine = 75; // bytes (RFC 5545, 3.1)

// Lines end with CR LF; a longer one goes on after a space, and no character is cut in two.
void addLine(QByteArray& ics, const QString& line)
{
    qsizetype length = 0;
    for (const char32_t character : line.toStdU32String()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (length + bytes.size() > longestIcsLine) {
            ics += "\r\n ";
            length = 1;
        }
        ics += bytes;
        length += bytes.size();
    }
    ics += "\r\n";
}

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s).replace(u'\n', u"\\n"_s);
}

QString titlesOf(const rules::RuleBook& rules, const QString& codes)
{
    QStringList titles;
    for (const QString& code : codes.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto right = domain::parseRight(code))
            titles.append(rules.right(*right).title);
    }
    return titles.join(u'、');
}

// The working day on which `days` of them are left, not counting itself; the due date when it lies before the calendar.
QDate workingDayBefore(const calendar::WorkingCalendar& calendar, const QDate& due, int days)
{
    QDate date = due;
    while (calendar.covers(date) && calendar.workingDaysBetween(date, due) < days)
        date = date.addDays(-1);
    while (calendar.covers(date) && !calendar.isWorkingDay(date))
        date = date.addDays(-1);
    return calendar.covers(date) ? date : due;
}

QString utcStamp(const QDateTime& at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

// The case's clock by its own mode, where that is another than A. As for a case that waits, no other case is read.
Result<std::optional<ClockReading>> readingOf(const Desk& desk, const OpenDeadline& open)
{
    if (desk.rules().clockSettings(shanghaiDate(open.receivedAt)).mode == ClockMode::Continue)
        return std::optional<ClockReading>();
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(open.id));
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, theCase));
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, theCase, waiting, desk.calendar()));
    return domain::isOfOtherMode(clock.reading) ? clock.reading : std::optional<ClockReading>();
}

QString shanghaiMinute(const QDateTime& at)
{
    return shanghaiDate(at).toString(Qt::ISODate) + u' ' + shanghaiTime(at).toString(u"HH:mm"_s);
}

// What the title has no room for: the hour, and both dates where another mode than A counts (§5.2).
QString descriptionOf(const OpenDeadline& open, const std::optional<ClockReading>& reading)
{
    QStringList lines{u"最晚于%1（北京时间）前答复。"_s.arg(shanghaiMinute(open.deadline.dueEnd))};
    if (reading) {
        const QString mode = codeOf(reading->mode);
        lines.append(reading->due.isValid() ? u"模式%1期限：%2；模式A期限：%3。"_s.arg(
                         mode, reading->due.toString(Qt::ISODate), reading->dueContinued.toString(Qt::ISODate))
                                            : u"模式%1期限：材料齐全后起算；模式A期限：%2。"_s.arg(
                                                mode, reading->dueContinued.toString(Qt::ISODate)));
    }
    if (open.deadline.provisional)
        lines.append(u"暂定：期限涉及尚未载入放假安排通知的年份，载入后重新计算。"_s);
    return lines.join(u'\n');
}

// On the morning of the day, and of the working days on which five and two are left (§5.4); each once.
void addAlarms(QByteArray& ics, const Desk& desk, const OpenDeadline& open, const QString& summary)
{
    const QDate due = open.deadline.due;
    QList<QDate> days;
    for (const int left : {domain::amberDays, domain::redDays, 0}) {
        const QDate day = left > 0 ? workingDayBefore(desk.calendar(), due, left) : due;
        if (!days.contains(day))
            days.append(day);
    }
    for (const QDate& day : std::as_const(days)) {
        const QDateTime begin = open.deadline.dueEnd.addSecs(-eventSeconds);
        const qint64 minutes = shanghai(day, QTime(reminderHour, 0)).secsTo(begin) / secondsOfAMinute;
        addLine(ics, u"BEGIN:VALARM"_s);
        addLine(ics, u"ACTION:DISPLAY"_s);
        addLine(ics, u"DESCRIPTION:"_s + escaped(summary));
        addLine(ics, minutes >= 0 ? u"TRIGGER:-PT%1M"_s.arg(minutes) : u"TRIGGER:PT%1M"_s.arg(-minutes));
        addLine(ics, u"END:VALARM"_s);
    }
}

Result<void> addEvent(QByteArray& ics, const Desk& desk, const OpenDeadline& open)
{
    RD_TRY_ASSIGN(const std::optional<ClockReading> reading, readingOf(desk, open));
    const QString provisional = open.deadline.provisional ? u"（暂定）"_s : QString();
    const QString summary =
        u"答复截止%1 %2 %3"_s.arg(provisional, open.number, titlesOf(desk.rules(), open.rights)).trimmed();
    addLine(ics, u"BEGIN:VEVENT"_s);
    addLine(ics, u"UID:%1@rightsdesk"_s.arg(open.number));
    addLine(ics, u"DTSTAMP:"_s + utcStamp(desk.clock().now()));
    addLine(ics, u"DTSTART:"_s + utcStamp(open.deadline.dueEnd.addSecs(-eventSeconds)));
    addLine(ics, u"DTEND:"_s + utcStamp(open.deadline.dueEnd));
    addLine(ics, u"SUMMARY:"_s + escaped(summary));
    addLine(ics, u"DESCRIPTION:"_s + escaped(descriptionOf(open, reading)));
    addLine(ics, open.deadline.provisional ? u"STATUS:TENTATIVE"_s : u"STATUS:CONFIRMED"_s);
    addLine(ics, u"TRANSP:TRANSPARENT"_s);
    addAlarms(ics, desk, open, summary);
    addLine(ics, u"END:VEVENT"_s);
    return {};
}

// R-DL-11: a case whose items have clocks of their own stands in the list with the date that ends first; the others are
// dates too.
Result<QList<OpenDeadline>> furtherDates(const Desk& desk)
{
    QList<OpenDeadline> further;
    RD_TRY_ASSIGN(const QList<storage::ClockedCase> clocked, desk.storage().deadlines().withItemClocks());
    for (const storage::ClockedCase& one : clocked) {
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(one.id));
        for (const domain::RequestItem& item : theCase.items) {
            if (!rules::isRunning(item) || item.clock->deadline.due == theCase.deadline.due)
                continue;
            const QString number = u"%1/%2"_s.arg(theCase.number).arg(item.position);
            further.append({one.place, one.id, number, codeOf(item.right), theCase.minor, item.clock->receivedAt,
                            item.clock->deadline});
        }
    }
    return further;
}

} // namespace

Result<int> exportDueDates(Desk& desk, const QString& path)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewCases));
    RD_TRY(requireFreeFile(path));
    RD_TRY(desk.followRecord());
    RD_TRY_ASSIGN(QList<OpenDeadline> open, desk.storage().deadlines().openFrom(QDate(1900, 1, 1)));
    RD_TRY_ASSIGN(const QList<OpenDeadline> further, furtherDates(desk));
    open += further;
    QByteArray ics;
    addLine(ics, u"BEGIN:VCALENDAR"_s);
    addLine(ics, u"VERSION:2.0"_s);
    addLine(ics, u"PRODID:-//RightsDesk//due dates//ZH"_s);
    addLine(ics, u"CALSCALE:GREGORIAN"_s);
    for (const OpenDeadline& one : open)
        RD_TRY(addEvent(ics, desk, one));
    addLine(ics, u"END:VCALENDAR"_s);
    RD_TRY(commitWithFile(desk, work, path, ics,
                          {objectEvent(u"DueDatesExported"_s, u"desk"_s, {}, {}, {{u"cases"_s, open.size()}})}));
    return static_cast<int>(open.size());
}

} // namespace rd::desk
