#include "core/calendar/notice_shapes.h"

#include <array>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<char16_t, 3> separators{u',', u';', u'\t'};

enum Column { DateColumn, NameColumn, KindColumn };

const std::array<QStringList, 3>& headers()
{
    static const std::array<QStringList, 3> all{
        QStringList{u"date"_s, u"day"_s, u"日期"_s},
        QStringList{u"name"_s, u"holiday"_s, u"节日"_s, u"节假日"_s, u"假日"_s, u"名称"_s},
        QStringList{u"off/work"_s, u"off"_s, u"kind"_s, u"type"_s, u"类型"_s, u"安排"_s, u"休/班"_s, u"放假/上班"_s}};
    return all;
}

// A cell may stand in quotes; no cell of a notice needs a line break.
Result<QStringList> cellsOf(const QString& line, char16_t separator, int number)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"' && quoted && i + 1 < line.size() && line.at(i + 1) == u'"')
            cells.last() += line.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            cells.append(QString());
        else
            cells.last() += c;
    }
    if (quoted)
        return calendarInvalid({}, u"has a quote that does not close"_s, number);
    for (QString& cell : cells)
        cell = cell.trimmed();
    return cells;
}

// Where each column stands.
Result<std::array<qsizetype, 3>> columnsOf(const QStringList& cells, int number)
{
    std::array<qsizetype, 3> columns{-1, -1, -1};
    for (qsizetype i = 0; i < cells.size(); ++i) {
        bool known = false;
        for (size_t column = 0; column < columns.size(); ++column) {
            if (!headers().at(column).contains(cells.at(i), Qt::CaseInsensitive))
                continue;
            if (columns.at(column) >= 0)
                return calendarInvalid(cells.at(i), u"stands in the notice twice"_s, number);
            columns.at(column) = i;
            known = true;
        }
        if (!known)
            return calendarInvalid(cells.at(i), u"is not known"_s, number);
    }
    for (size_t column = 0; column < columns.size(); ++column) {
        if (columns.at(column) < 0)
            return calendarInvalid(headers().at(column).first(), u"is missing"_s, number);
    }
    return columns;
}

// 2027-01-01, 2027/1/1, 20270101, 2027年1月1日.
QDate writtenDate(const QString& text)
{
    for (const QString& shape : {u"yyyy-M-d"_s, u"yyyy/M/d"_s, u"yyyy.M.d"_s, u"yyyyMMdd"_s, u"yyyy年M月d日"_s}) {
        if (const QDate date = QDate::fromString(text, shape); date.isValid())
            return date;
    }
    return {};
}

std::optional<bool> kindOfCell(const QString& cell)
{
    if (cell.compare(u"true"_s, Qt::CaseInsensitive) == 0 || cell == u"1"_s)
        return true;
    if (cell.compare(u"false"_s, Qt::CaseInsensitive) == 0 || cell == u"0"_s)
        return false;
    return saysOff(cell);
}

char16_t separatorOf(const QString& header)
{
    char16_t best = separators.front();
    for (const char16_t one : separators)
        best = header.count(QChar(one)) > header.count(QChar(best)) ? one : best;
    return best;
}

} // namespace

Result<NoticeDraft> readNoticeCsv(const QString& text)
{
    NoticeDraft draft;
    std::optional<std::array<qsizetype, 3>> columns;
    char16_t separator = u',';
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        if (!columns)
            separator = separatorOf(line);
        RD_TRY_ASSIGN(const QStringList cells, cellsOf(line, separator, number));
        if (!columns) {
            RD_TRY_ASSIGN(columns, columnsOf(cells, number));
            continue;
        }
        if (cells.size() != static_cast<qsizetype>(columns->size()))
            return calendarInvalid({}, u"has not three cells"_s, number);
        const QDate date = writtenDate(cells.at(columns->at(DateColumn)));
        if (!date.isValid())
            return calendarInvalid(cells.at(columns->at(DateColumn)).left(20), u"is no date"_s, number);
        const std::optional<bool> isOff = kindOfCell(cells.at(columns->at(KindColumn)));
        if (!isOff)
            return calendarInvalid(date.toString(Qt::ISODate), u"does not say whether the day is off or worked"_s,
                                   number);
        draft.days.append({date, *isOff, cells.at(columns->at(NameColumn))});
        draft.lines.append(number);
    }
    return draft;
}

} // namespace rd::calendar
