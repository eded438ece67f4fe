#include "core/base/clock.h"

namespace rd {

namespace {

constexpr int shanghaiOffset = 8 * 3600;

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
    return toShanghai(at).date();
}

QTime shanghaiTime(const QDateTime& at)
{
    return toShanghai(at).time();
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
    QDateTime at = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!at.isValid())
        return {};
    if (at.timeSpec() == Qt::LocalTime)
        at = shanghai(at.date(), at.time());
    return at.toUTC();
}

} // namespace rd
