#include "core/storage/moved_dates.h"

#include "core/storage/case_row_reader.h"
#include "core/storage/sql/sql_query.h"

#include <array>
#include <QtEndian>

namespace rd::storage {

namespace {

using domain::Deadline;

// The dates of a row in one order, to be read or to be set.
template <class Kept> auto datesOf(Kept& deadline)
{
    auto& internal = deadline.milestones;
    return std::array{&deadline.d0,          &deadline.t1,       &deadline.due,       &deadline.longStop,
                      &internal.acknowledge, &internal.verified, &internal.collected, &internal.approved,
                      &internal.executed,    &internal.reply};
}

qint64 endOf(const Deadline& deadline)
{
    return deadline.dueEnd.isValid() ? deadline.dueEnd.toMSecsSinceEpoch() : 0;
}

constexpr qsizetype packedSize = 10 * sizeof(qint32) + sizeof(qint64) + 1;

// By hand: a hundred thousand are packed at once. Big-endian: ten Julian days (0 for no date), the end, provisional.
void append(QByteArray& bytes, const Deadline& deadline)
{
    std::array<char, packedSize> raw{};
    char* at = raw.data();
    for (const QDate* date : datesOf(deadline)) {
        qToBigEndian(static_cast<qint32>(date->isValid() ? date->toJulianDay() : 0), at);
        at += sizeof(qint32);
    }
    qToBigEndian(endOf(deadline), at);
    raw.back() = deadline.provisional ? 1 : 0;
    bytes.append(raw.data(), packedSize);
}

// As the columns hold it.
Deadline unpacked(const QByteArray& bytes)
{
    Deadline deadline;
    const char* at = bytes.constData();
    for (QDate* date : datesOf(deadline)) {
        if (const auto day = qFromBigEndian<qint32>(at); day != 0)
            *date = QDate::fromJulianDay(day);
        at += sizeof(qint32);
    }
    if (const auto end = qFromBigEndian<qint64>(at); end != 0)
        deadline.dueEnd = QDateTime::fromMSecsSinceEpoch(end, Qt::UTC);
    deadline.provisional = bytes.back() != 0;
    return deadline;
}

QList<QByteArray> columnsOf(const QByteArray& bytes, qint64 entry)
{
    const Deadline deadline = unpacked(bytes);
    return {isoText(deadline.d0).toUtf8(),
            isoText(deadline.t1).toUtf8(),
            isoText(deadline.due).toUtf8(),
            QByteArray::number(endOf(deadline)),
            QByteArray::number(deadline.provisional ? 1 : 0),
            isoText(deadline.longStop).toUtf8(),
            milestonesText(deadline.milestones).toUtf8(),
            entry == 0 ? QByteArray() : QByteArray::number(entry)};
}

const QList<QByteArray>& columnNames()
{
    static const QList<QByteArray> names{"d0",          "t1",        "due",        "due_end",
                                         "provisional", "long_stop", "milestones", "shared_entry"};
    return names;
}

} // namespace

QByteArray packedDates(const Deadline& from, const Deadline& to)
{
    QByteArray bytes;
    bytes.reserve(2 * packedSize);
    append(bytes, from);
    append(bytes, to);
    return bytes;
}

bool DateTrail::add(const QByteArray& dates, qint64 entryBefore, qint64 entry)
{
    if (dates.size() != 2 * packedSize)
        return false;
    const bool first = m_entry == 0;
    if (!first && (m_to != dates.first(packedSize) || m_entry != entryBefore))
        return false;
    if (first) {
        m_from = dates.first(packedSize);
        m_entryBefore = entryBefore;
    }
    m_to = dates.last(packedSize);
    m_entry = entry;
    return true;
}

QList<ColumnChange> DateTrail::columns() const
{
    QList<ColumnChange> changes;
    if (m_entry == 0)
        return changes;
    const QList<QByteArray> before = columnsOf(m_from, m_entryBefore);
    const QList<QByteArray> after = columnsOf(m_to, m_entry);
    for (qsizetype i = 0; i < columnNames().size(); ++i)
        changes.append({columnNames().at(i), before.at(i), after.at(i)});
    return changes;
}

} // namespace rd::storage
