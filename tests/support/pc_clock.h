#pragma once

#include "core/base/clock.h"
#include "core/desk/desk.h"
#include "core/storage/storage.h"

namespace rd::test {

// A PC whose clock can be set, beside the time that passes.
struct Pc {
    QDateTime wall = parseInstant(QStringLiteral("2026-03-02T10:00:00+08:00"));
    std::chrono::milliseconds start = std::chrono::hours(100'000);
    std::chrono::milliseconds steady = start;

    Clock clock()
    {
        return Clock([this] { return wall; }, [this] { return steady; });
    }
    void pass(std::chrono::seconds time)
    {
        wall = wall.addSecs(time.count());
        steady += time;
    }
    void set(std::chrono::seconds by) { wall = wall.addSecs(by.count()); }
    // The time since the start begins again: it counts from less than ever before.
    void startAnew() { steady = start -= std::chrono::hours(100); }
};

// Every ClockJump of the log: "noticed seconds".
inline QStringList jumpsOf(const desk::Desk& desk)
{
    QStringList jumps;
    const QList<domain::AuditEntry> entries = desk.storage().audit().page(0, 1000).value();
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == QLatin1String("ClockJump"))
            jumps.append(entry.detail.value(QStringLiteral("noticed")).toString() + QLatin1Char(' ')
                         + QString::number(entry.detail.value(QStringLiteral("seconds")).toInteger()));
    }
    return jumps;
}

} // namespace rd::test
