#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <QDate>
#include <QDateTime>

namespace rd {

// What the PC's clock showed at a moment, beside the time that nobody can set; that one is counted from the start of
// the system.
struct ClockReading {
    QString systemStart; // names it; no two starts of any PC have the same name
    std::chrono::milliseconds steady{};
    QDateTime wall;
};
// Seconds by which the clock was set between the two, forward positive; 0 up to five minutes, and where it cannot be
// known because the system was started anew meanwhile.
qint64 setBetween(const ClockReading& before, const ClockReading& after);

// The present time, handed to whoever needs it. The desk's own clock reads the system (and RIGHTSDESK_NOW in a
// test-clock build); tests and the demo desk bring their own.
class Clock {
public:
    static Clock system();
    static Clock fixed(const QDateTime& at);
    // `steady` counts milliseconds and cannot be set; without one the clock cannot notice that it was set (jump()).
    using Steady = std::function<std::chrono::milliseconds()>;
    explicit Clock(std::function<QDateTime()> source, Steady steady = {});

    // UTC, milliseconds. Never runs ahead of the steady time since this clock was anchored: a PC clock set forward
    // would move due dates later. Set back it is followed, for that can only move them earlier.
    QDateTime now() const;
    QDate today() const; // the date in Shanghai

    // The same clock, trusted as it stands at this moment: what a program and its desks go by. Where it was
    // set forward since it was anchored before, it is not trusted anew: a lock in between makes no difference.
    Clock anchored() const;
    // By how much the PC's clock was set since then: seconds, forward positive; 0 up to five minutes and where it
    // cannot be known.
    qint64 jump() const;
    // Trusts the PC's clock as it stands at this moment, for every copy of this clock: somebody has said it is right.
    void follow() const;
    // Both times of this PC as they stand. Nothing where no steady time was given or the system does not name its
    // starts (Windows).
    std::optional<ClockReading> reading() const;

private:
    qint64 aheadOfSteady(const QDateTime& wall) const; // milliseconds

    std::function<QDateTime()> m_source;
    Steady m_steady;
    QDateTime m_anchor;
    std::chrono::milliseconds m_steadyAtAnchor{};
    std::shared_ptr<std::atomic<qint64>> m_followed; // milliseconds it was set by and has been followed
};

// A clock nobody can set, which goes on while the computer sleeps (security.md R11); only differences mean something.
std::chrono::milliseconds steadyTime();

// Every statutory date is a date in Asia/Shanghai (UTC+8, no daylight saving), whatever the PC's zone (R-DL-01).
QDate shanghaiDate(const QDateTime& at);
QTime shanghaiTime(const QDateTime& at);
QDateTime shanghai(const QDate& date, const QTime& time);
QDateTime toShanghai(const QDateTime& at);

// ISO 8601 with offset, as the command line and the files write it: 2026-11-23T10:00:00+08:00.
QString isoWithOffset(const QDateTime& at);
// Reads ISO 8601; text without an offset is taken as Shanghai time. Invalid when it cannot be read.
QDateTime parseInstant(const QString& text);

} // namespace rd
