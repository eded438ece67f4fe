#pragma once

#include <QString>

namespace rd::storage {

// The three things the statements of the reports say in words that only SQLite has; another database changes these
// functions and no statement.

// The day in Shanghai (2026-11-23) of an instant in milliseconds.
inline QString dayTextOf(const QString& instant)
{
    return QStringLiteral("date(") + instant + QStringLiteral(" / 1000, 'unixepoch', '+8 hours')");
}

// A number from 0 to 99 as two digits.
inline QString twoDigits(const QString& number)
{
    return QStringLiteral("printf('%02d', ") + number + QStringLiteral(")");
}

// The values of all rows in one text, with a blank between them, in any order; null ones are left out.
inline QString joinedRows(const QString& value)
{
    return QStringLiteral("group_concat(") + value + QStringLiteral(", ' ')");
}

} // namespace rd::storage
