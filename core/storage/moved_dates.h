#pragma once

#include "core/domain/deadline.h"
#include "core/storage/row_hash.h"

#include <optional>

namespace rd::storage {

// How a change of many cases moved the dates in the row of one (R-DL-06): the line of the log says from what to what,
// instead of the hash of the whole row (security.md D6, D8). So the rest of the row stays vouched for by the entry
// before, whatever was made of it in between, and no row is read again to be hashed.

// Packed, for of many cases it is the same.
QByteArray packedDates(const domain::Deadline& from, const domain::Deadline& to);

// What the lines since the latest hash of a row tell of it.
class DateTrail {
public:
    // The next line: its dates, the shared entry before it and its own. False when it does not go on from the line
    // before, or holds no dates.
    bool add(const QByteArray& dates, qint64 entryBefore, qint64 entry);
    // The columns that moved: what they held at the latest hash and what they hold now.
    QList<ColumnChange> columns() const;

private:
    QByteArray m_from;
    QByteArray m_to;
    qint64 m_entryBefore = 0;
    qint64 m_entry = 0; // 0 before the first line
};

} // namespace rd::storage
