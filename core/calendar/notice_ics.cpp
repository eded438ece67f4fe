#include "core/calendar/notice_shapes.h"

#include <QHash>
#include <QRegularExpression>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestHoliday = 31; // days of one event

struct IcsLine {
    int number = 0;
    QString name; // DTSTART, SUMMARY …
    QString value;
};

// A line that begins with a space goes on the one before (RFC 5545, 3.1).
QList<IcsLine> unfolded(const QString& text)
{
    QList<IcsLine> lines;
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!lines.isEmpty() && (line.startsWith(u' ') || line.startsWith(u'\t'))) {
            lines.last().value += line.mid(1);
            continue;
        }
        if (line.trimmed().isEmpty())
            continue;
        const QString head = line.section(u':', 0, 0);
        lines.append({number, head.section(u';', 0, 0).trimmed().toUpper(), line.section(u':', 1)});
    }
    return lines;
}

// 20270101. A notice names whole days; a time would hide which one is meant where.
QDate icsDate(const QString& value)
{
    return QDate::fromString(value, u"yyyyMMdd"_s);
}

QString plainText(QString value)
{
    return value.replace(u"\\,"_s, u","_s).replace(u"\\;"_s, u";"_s).replace(u"\\n"_s, u" "_s, Qt::CaseInsensitive);
}

// What is left of "春节 补班 第1天/共2天" or "春节（休）" once the words for off and worked are gone.
QString holidayName(QString summary)
{
    static const QRegularExpression notName(
        u"第\\s*\\d+\\s*天|共\\s*\\d+\\s*天|[（(\\[【][^）)\\]】]*[）)\\]】]|调休|补班|上班|放假|假期|休息|休$|班$|/"_s);
    return summary.remove(notName).simplified();
}

class IcsEvent {
public:
    explicit IcsEvent(int line)
        : m_line(line)
    {
    }

    Result<void> take(const IcsLine& line)
    {
        if (line.name == u"RRULE"_s || line.name == u"RDATE"_s)
            return calendarInvalid(line.name, u"repeats, which a notice does not"_s, line.number);
        if (line.name == u"STATUS"_s && line.value.trimmed().compare(u"CANCELLED"_s, Qt::CaseInsensitive) == 0)
            return calendarInvalid(line.name, u"is cancelled; a notice holds what counts"_s, line.number);
        if (line.name == u"DTSTART"_s || line.name == u"DTEND"_s) {
            const QDate date = icsDate(line.value);
            if (!date.isValid())
                return calendarInvalid(line.name, u"is no date"_s, line.number);
            (line.name == u"DTSTART"_s ? m_start : m_end) = date;
            m_line = line.name == u"DTSTART"_s ? line.number : m_line;
        }
        if (line.name == u"SUMMARY"_s)
            m_summary = plainText(line.value).trimmed();
        if (line.name == u"X-APPLE-SPECIAL-DAY"_s)
            m_special = line.value.trimmed().toUpper();
        return {};
    }

    Result<void> addTo(NoticeDraft& draft) const
    {
        if (!m_start.isValid())
            return calendarInvalid(u"DTSTART"_s, u"is missing"_s, m_line);
        // DTEND is the day after the last one; without it the event has one day.
        const qint64 days = m_end.isValid() ? m_start.daysTo(m_end) : 1;
        if (days < 1 || days > longestHoliday)
            return calendarInvalid(u"DTEND"_s, u"does not fit its beginning"_s, m_line);
        const std::optional<bool> isOff = kind();
        if (!isOff)
            return calendarInvalid(u"SUMMARY"_s, u"does not say whether the day is off or worked"_s, m_line);
        for (qint64 day = 0; day < days; ++day) {
            draft.days.append({m_start.addDays(day), *isOff, holidayName(m_summary)});
            draft.lines.append(m_line);
        }
        return {};
    }

private:
    std::optional<bool> kind() const
    {
        if (m_special == u"WORK-HOLIDAY"_s)
            return true;
        if (m_special == u"ALTERNATE-WORKDAY"_s)
            return false;
        return saysOff(m_summary);
    }

    int m_line;
    QDate m_start;
    QDate m_end;
    QString m_summary;
    QString m_special;
};

} // namespace

Result<NoticeDraft> readNoticeIcs(const QString& text)
{
    NoticeDraft draft;
    QStringList open; // components, outermost first
    std::optional<IcsEvent> event;
    int last = 1;
    for (const IcsLine& line : unfolded(text)) {
        last = line.number;
        if (line.name == u"BEGIN"_s) {
            open.append(line.value.trimmed().toUpper());
            if (open.size() > 3)
                return calendarInvalid({}, u"is nested too deeply"_s, line.number);
            if (open.last() == u"VEVENT"_s)
                event.emplace(line.number);
        } else if (line.name == u"END"_s) {
            if (open.isEmpty() || open.takeLast() != line.value.trimmed().toUpper())
                return calendarInvalid({}, u"ends what did not begin"_s, line.number);
            if (event && !open.contains(u"VEVENT"_s)) {
                RD_TRY(event->addTo(draft));
                event.reset();
            }
        } else if (event && open.last() == u"VEVENT"_s) {
            RD_TRY(event->take(line));
        }
    }
    if (!open.isEmpty())
        return calendarInvalid({}, u"is not closed"_s, last);
    return draft;
}

} // namespace rd::calendar
