#include "core/desk/export_due_dates.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"

#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;
using storage::OpenDeadline;

namespace {

constexpr int reminderHour = 9;
constexpr int hoursOfADay = 24;
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

// An all-day event begins at midnight; the reminder is told in hours before that, or after it.
QString trigger(const QDate& remind, const QDate& due)
{
    const qint64 hours = remind.daysTo(due) * hoursOfADay - reminderHour;
    return hours > 0 ? u"-PT%1H"_s.arg(hours) : u"PT%1H"_s.arg(-hours);
}

void addEvent(QByteArray& ics, const Desk& desk, const OpenDeadline& open)
{
    const QDate due = open.deadline.due;
    const QString provisional = open.deadline.provisional ? u"（暂定）"_s : QString();
    const QString summary = u"答复截止%1 %2 %3"_s.arg(provisional, open.number, titlesOf(desk.rules(), open.rights));
    addLine(ics, u"BEGIN:VEVENT"_s);
    addLine(ics, u"UID:%1@rightsdesk"_s.arg(open.number));
    addLine(ics, u"DTSTAMP:%1"_s.arg(desk.clock().now().toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s)));
    addLine(ics, u"DTSTART;VALUE=DATE:%1"_s.arg(due.toString(u"yyyyMMdd"_s)));
    addLine(ics, u"DTEND;VALUE=DATE:%1"_s.arg(due.addDays(1).toString(u"yyyyMMdd"_s)));
    addLine(ics, u"SUMMARY:"_s + escaped(summary.trimmed()));
    addLine(ics, open.deadline.provisional ? u"STATUS:TENTATIVE"_s : u"STATUS:CONFIRMED"_s);
    addLine(ics, u"TRANSP:TRANSPARENT"_s);
    addLine(ics, u"BEGIN:VALARM"_s);
    addLine(ics, u"ACTION:DISPLAY"_s);
    addLine(ics, u"DESCRIPTION:"_s + escaped(summary.trimmed()));
    addLine(ics, u"TRIGGER:"_s + trigger(workingDayBefore(desk.calendar(), due, domain::redDays), due));
    addLine(ics, u"END:VALARM"_s);
    addLine(ics, u"END:VEVENT"_s);
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
    if (QFileInfo::exists(path))
        return fail(ErrorCode::FileExists, {{u"file"_s, path}});
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
        addEvent(ics, desk, one);
    addLine(ics, u"END:VCALENDAR"_s);
    RD_TRY(commitWithFile(desk, work, path, ics,
                          {objectEvent(u"DueDatesExported"_s, u"desk"_s, {}, {}, {{u"cases"_s, open.size()}})}));
    return static_cast<int>(open.size());
}

} // namespace rd::desk
