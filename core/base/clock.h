#pragma once

#include <functional>
#include <QDate>
#include <QDateTime>

namespace rd {

// The present time, handed to whoever needs it. The desk's own clock reads the system (and RIGHTSDESK_NOW in a
// test-clock build); tests and the demo desk bring their own.
class Clock {
public:
    static Clock system();
    static Clock fixed(const QDateTime& at);
    explicit Clock(std::function<QDateTime()> source);

    QDateTime now() const; // UTC, milliseconds
    QDate today() const; // the date in Shanghai

private:
    std::function<QDateTime()> m_source;
};

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
