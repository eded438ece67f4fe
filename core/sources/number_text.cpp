#include "core/sources/number_text.h"

#include <cmath>
#include <QDateTime>

namespace rd::sources {

QString numberText(double number)
{
    if (std::isfinite(number) && number == std::floor(number) && std::abs(number) < 1e22)
        return QString::number(number, 'f', 0);
    return QString::number(number, 'g', 15);
}

QString serialDateText(double serial, bool from1904)
{
    constexpr double lastDay = 2958466; // the day after 9999-12-31
    if (!(serial >= 0) || serial >= lastDay)
        return {};
    const qint64 seconds = std::llround(serial * 86400);
    const qint64 days = seconds / 86400;
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds % 86400) * 1000);
    if (days == 0 && !from1904)
        return time.toString(QStringLiteral("HH:mm:ss"));
    // Serial 60 is the day 1900-02-29 that never was; days before it count from one day later.
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QString date = epoch.addDays(days).toString(Qt::ISODate);
    return time == QTime(0, 0) ? date : date + QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm:ss"));
}

bool isDateFormat(int builtInId)
{
    return (builtInId >= 14 && builtInId <= 22) || (builtInId >= 27 && builtInId <= 36)
        || (builtInId >= 45 && builtInId <= 47) || (builtInId >= 50 && builtInId <= 58);
}

bool isDateFormat(const QString& formatCode)
{
    bool quoted = false;
    int brackets = 0;
    for (qsizetype i = 0; i < formatCode.size(); ++i) {
        const QChar c = formatCode.at(i).toLower();
        if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const QString inside = formatCode.mid(i + 1, 1).toLower();
            if (inside == QLatin1String("h") || inside == QLatin1String("m") || inside == QLatin1String("s"))
                return true;
            ++brackets;
        } else if (c == u']') {
            --brackets;
        } else if (brackets == 0 && QStringLiteral("ymdhs").contains(c)) {
            return true;
        }
    }
    return false;
}

} // namespace rd::sources
