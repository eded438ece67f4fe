#include "core/base/clock.h"

namespace rd {

namespace {

constexpr int shanghaiOffset = 8 * 3600;
constexpr qint64 dayLength = 24 * 3600 * 1000; // ms
constexpr qint64 epochDay = 2440588; // Julian day of 1970-01-01
constexpr qsizetype dateLength = 10; // 2026-11-23

// Plain arithmetic: no zone of the PC has a part in it, and a date costs nanoseconds.
struct ShanghaiInstant {
    explicit ShanghaiInstant(const QDateTime& at)
    {
        const qint64 ms = at.toMSecsSinceEpoch() + shanghaiOffset * qint64(1000);
        msOfDay = (ms % dayLength + dayLength) % dayLength;
        julianDay = epochDay + (ms - msOfDay) / dayLength;
    }
    qint64 julianDay = 0;
    qint64 msOfDay = 0;
};

QDateTime presentTime()
{
#ifdef RIGHTSDESK_TEST_CLOCK
    const QString set = qEnvironmentVariable("RIGHTSDESK_NOW");
    if (!set.isEmpty()) {
        const QDateTime at = parseInstant(set);
        if (at.isValid())
            return at;
    }
#endif
    return QDateTime::currentDateTimeUtc();
}

} // namespace

Clock::Clock(std::function<QDateTime()> source)
    : m_source(std::move(source))
{
}

Clock Clock::system()
{
    return Clock(presentTime);
}

Clock Clock::fixed(const QDateTime& at)
{
    return Clock([at] { return at; });
}

QDateTime Clock::now() const
{
    return m_source().toUTC();
}

QDate Clock::today() const
{
    return shanghaiDate(now());
}

QDateTime toShanghai(const QDateTime& at)
{
    return at.toOffsetFromUtc(shanghaiOffset);
}

QDate shanghaiDate(const QDateTime& at)
{
    return at.isValid() ? QDate::fromJulianDay(ShanghaiInstant(at).julianDay) : QDate();
}

QTime shanghaiTime(const QDateTime& at)
{
    return at.isValid() ? QTime::fromMSecsSinceStartOfDay(static_cast<int>(ShanghaiInstant(at).msOfDay)) : QTime();
}

QDateTime shanghai(const QDate& date, const QTime& time)
{
    return QDateTime(date, time, Qt::OffsetFromUTC, shanghaiOffset);
}

QString isoWithOffset(const QDateTime& at)
{
    return at.isValid() ? toShanghai(at).toString(Qt::ISODate) : QString();
}

QDateTime parseInstant(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (const QDate day = QDate::fromString(trimmed, Qt::ISODate); day.isValid() && trimmed.size() == dateLength)
        return shanghai(day, QTime(0, 0)).toUTC();
    const QDateTime at = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (at.timeSpec() != Qt::LocalTime)
        return at.toUTC();
    // Read as UTC and then moved: as local time of the PC it may lie in an hour that daylight saving leaves out.
    const QDateTime shown = QDateTime::fromString(trimmed + QLatin1Char('Z'), Qt::ISODateWithMs);
    return shown.isValid() ? shanghai(shown.date(), shown.time()).toUTC() : QDateTime();
}

} // namespace rd
