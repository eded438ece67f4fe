#include "app/cli_answer.h"

#include "core/base/clock.h"

#include <algorithm>

namespace rd::cli {

namespace {

constexpr char32_t firstWideCharacter = 0x1100;
constexpr int columnGap = 2;

int shownWidth(const QString& text)
{
    int width = 0;
    for (const uint point : text.toUcs4())
        width += point >= firstWideCharacter && !(point >= 0x2000 && point < 0x2e80) ? 2 : 1;
    return width;
}

} // namespace

QStringList tableLines(const QStringList& headings, const QList<QStringList>& rows)
{
    QList<int> widths(headings.size(), 0);
    QList<QStringList> all{headings};
    all += rows;
    for (const QStringList& row : all) {
        for (qsizetype column = 0; column < headings.size(); ++column)
            widths[column] = std::max(widths[column], shownWidth(row.value(column)));
    }
    QStringList lines;
    for (const QStringList& row : all) {
        QString line;
        for (qsizetype column = 0; column < headings.size(); ++column) {
            const QString cell = row.value(column);
            line += cell + QString(widths[column] - shownWidth(cell) + columnGap, QLatin1Char(' '));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

QStringList moreLines(bool more)
{
    return more ? QStringList{QStringLiteral("There are more; only the first are listed.")} : QStringList();
}

QJsonValue instantField(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(isoWithOffset(at)) : QJsonValue(QJsonValue::Null);
}

QJsonValue dateField(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

} // namespace rd::cli
