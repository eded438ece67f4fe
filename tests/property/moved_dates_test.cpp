#include "core/storage/case_row_reader.h"
#include "core/storage/moved_dates.h"
#include "core/storage/sql/sql_query.h"

#include <QTest>
#include <rapidcheck.h>

using namespace rd;
using namespace rd::storage;

namespace {

QDate anyDate()
{
    return *rc::gen::inRange(0, 8) == 0 ? QDate() : QDate(2008, 1, 1).addDays(*rc::gen::inRange(0, 7000));
}

domain::Deadline anyDeadline()
{
    domain::Deadline deadline;
    domain::Milestones& internal = deadline.milestones;
    for (QDate* date :
         {&deadline.d0, &deadline.t1, &deadline.due, &deadline.longStop, &internal.acknowledge, &internal.verified,
          &internal.collected, &internal.approved, &internal.executed, &internal.reply})
        *date = anyDate();
    if (deadline.due.isValid())
        deadline.dueEnd = QDateTime(deadline.due, QTime(9, 30), Qt::UTC);
    deadline.provisional = *rc::gen::arbitrary<bool>();
    return deadline;
}

// As the statement that moves the row binds them.
QMap<QByteArray, QByteArray> columnsOf(const domain::Deadline& deadline, qint64 entry)
{
    return {{"d0", isoText(deadline.d0).toUtf8()},
            {"t1", isoText(deadline.t1).toUtf8()},
            {"due", isoText(deadline.due).toUtf8()},
            {"due_end", QByteArray::number(deadline.dueEnd.isValid() ? deadline.dueEnd.toMSecsSinceEpoch() : 0)},
            {"provisional", QByteArray::number(deadline.provisional ? 1 : 0)},
            {"long_stop", isoText(deadline.longStop).toUtf8()},
            {"milestones", milestonesText(deadline.milestones).toUtf8()},
            {"shared_entry", entry == 0 ? QByteArray() : QByteArray::number(entry)}};
}

} // namespace

// What the lines of the log say of a row that a change of many cases moved (R-DL-06, D8).
class MovedDatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyMovesGoFromTheFirstDatesToTheLast()
    {
        QVERIFY(rc::check([] {
            const qint64 entryBefore = *rc::gen::inRange<qint64>(0, 50);
            const domain::Deadline first = anyDeadline();
            domain::Deadline last = first;
            qint64 entry = entryBefore;
            DateTrail trail;
            RC_ASSERT(trail.columns().isEmpty());
            const int moves = *rc::gen::inRange(1, 6);
            for (int i = 0; i < moves; ++i) {
                const domain::Deadline next = anyDeadline();
                const qint64 own = entry + *rc::gen::inRange<qint64>(1, 100);
                RC_ASSERT(trail.add(packedDates(last, next), entry, own));
                last = next;
                entry = own;
            }
            QMap<QByteArray, QByteArray> before;
            QMap<QByteArray, QByteArray> after;
            for (const ColumnChange& change : trail.columns()) {
                before.insert(change.name, change.before);
                after.insert(change.name, change.after);
            }
            RC_ASSERT(before == columnsOf(first, entryBefore));
            RC_ASSERT(after == columnsOf(last, entry));
        }));
    }

    void aLineThatDoesNotGoOnIsRefused()
    {
        QVERIFY(rc::check([] {
            const domain::Deadline a = anyDeadline();
            const domain::Deadline b = anyDeadline();
            domain::Deadline other = b;
            other.provisional = !other.provisional;
            DateTrail trail;
            RC_ASSERT(trail.add(packedDates(a, b), 0, 7));
            RC_ASSERT(!trail.add(packedDates(other, a), 7, 9));
            RC_ASSERT(!trail.add(packedDates(b, a), 6, 9));
            RC_ASSERT(!trail.add(packedDates(b, a).chopped(1), 7, 9));
            RC_ASSERT(trail.columns().last().after == QByteArray("7"));
            RC_ASSERT(trail.add(packedDates(b, a), 7, 9));
        }));
    }
};

QTEST_GUILESS_MAIN(MovedDatesTest)
#include "moved_dates_test.moc"
