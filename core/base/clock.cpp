#include "core/base/clock.h"

#include <cstdlib>
#include <QFile>

#if defined(Q_OS_WIN)
#include <qt_windows.h>
#elif defined(Q_OS_LINUX)
#include <time.h>
#endif

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
constexpr qint64 toleranceMilliseconds = 5 * 60 * 1000; // a clock kept by the network is corrected by seconds

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

QString nameOfSystemStart()
{
    QFile name(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return name.open(QIODevice::ReadOnly) ? QString::fromLatin1(name.readAll().trimmed()) : QString();
}

} // namespace

qint64 setBetween(const ClockReading& before, const ClockReading& after)
{
    if (before.systemStart != after.systemStart || after.steady < before.steady)
        return 0;
    const qint64 set = before.wall.msecsTo(after.wall) - (after.steady - before.steady).count();
    return std::abs(set) > toleranceMilliseconds ? set / 1000 : 0;
}

Clock::Clock(std::function<QDateTime()> source, Steady steady)
    : m_source(std::move(source))
    , m_steady(std::move(steady))
{
}

Clock Clock::system()
{
#ifdef RIGHTSDESK_TEST_CLOCK
    // The set time stands still, which is no jump.
    if (qEnvironmentVariableIsSet("RIGHTSDESK_NOW"))
        return Clock(presentTime);
#endif
    return Clock(presentTime, steadyTime);
}

Clock Clock::fixed(const QDateTime& at)
{
    return Clock([at] { return at; });
}

QDateTime Clock::now() const
{
    const QDateTime wall = m_source().toUTC();
    const qint64 ahead = aheadOfSteady(wall);
    return ahead > toleranceMilliseconds ? wall.addMSecs(-ahead) : wall;
}

Clock Clock::anchored() const
{
    Clock clock = *this;
    if (m_steady && jump() <= 0) {
        clock.m_anchor = m_source().toUTC();
        clock.m_steadyAtAnchor = m_steady();
        clock.m_followed = std::make_shared<std::atomic<qint64>>(0);
    }
    return clock;
}

qint64 Clock::jump() const
{
    const qint64 ahead = aheadOfSteady(m_source().toUTC());
    return std::abs(ahead) > toleranceMilliseconds ? ahead / 1000 : 0;
}

void Clock::follow() const
{
    if (m_followed)
        m_followed->fetch_add(aheadOfSteady(m_source().toUTC()));
}

std::optional<ClockReading> Clock::reading() const
{
    const QString start = m_steady ? nameOfSystemStart() : QString();
    if (start.isEmpty())
        return std::nullopt;
    return ClockReading{start, m_steady(), m_source().toUTC()};
}

qint64 Clock::aheadOfSteady(const QDateTime& wall) const
{
    if (!m_anchor.isValid())
        return 0;
    return m_anchor.msecsTo(wall) - (m_steady() - m_steadyAtAnchor).count() - m_followed->load();
}

QDate Clock::today() const
{
    return shanghaiDate(now());
}

std::chrono::milliseconds steadyTime()
{
#if defined(Q_OS_WIN)
    return std::chrono::milliseconds(GetTickCount64());
#elif defined(Q_OS_LINUX)
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::milliseconds(now.tv_nsec / 1'000'000);
#else
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
#endif
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
