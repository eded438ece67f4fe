#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <algorithm>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Metric;
using domain::RateTarget;
using storage::Transaction;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-23T02:00:00Z"_s, Qt::ISODate);

} // namespace

// What the rates should reach, as the desk keeps it.
class TargetRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;

    RateTarget added(Metric metric, const QDate& from, std::optional<int> perMille)
    {
        const RateTarget target{domain::RateTargetId::create(), metric, from, perMille, u"年终"_s,
                                domain::UserId::create(),       now,    {}};
        test::orDie(m_desk.write(u"TargetSet"_s, {}, [&](Transaction& work) { return work.targets().add(target); }));
        return target;
    }

private Q_SLOTS:
    void everyFieldComesBackByMetricAndDay()
    {
        QVERIFY(test::orDie(m_desk->targets().all()).isEmpty());
        const RateTarget later = added(Metric::OnTimeRate, {2026, 12, 1}, 975);
        const RateTarget sooner = added(Metric::OnTimeRate, {2026, 11, 1}, 0);
        added(Metric::AcknowledgedInTime, {2027, 1, 1}, 1000);
        const QList<RateTarget> all = test::orDie(m_desk->targets().all());
        QCOMPARE(all.size(), 3);
        QVERIFY(all.at(0).metric == Metric::AcknowledgedInTime);
        QCOMPARE(all.at(1).id, sooner.id);
        const RateTarget& read = all.at(2);
        QCOMPARE(read.id, later.id);
        QVERIFY(read.metric == Metric::OnTimeRate);
        QCOMPARE(read.from, QDate(2026, 12, 1));
        QCOMPARE(read.perMille, std::optional(975));
        QCOMPARE(read.note, u"年终"_s);
        QCOMPARE(read.setBy, later.setBy);
        QCOMPARE(read.setAt, now);
        QVERIFY(read.replacedBy.isEmpty());
    }

    void aReplacedOneStaysWithWhatReplacedIt()
    {
        const RateTarget first = added(Metric::ExecutionOnTime, {2026, 12, 1}, 900);
        const RateTarget second = added(Metric::ExecutionOnTime, {2026, 12, 1}, 910);
        test::orDie(m_desk.write(u"TargetSet"_s, {},
                                 [&](Transaction& work) { return work.targets().replace(first.id, second.id); }));
        const QList<RateTarget> all = test::orDie(m_desk->targets().all());
        for (const RateTarget& one : all) {
            QCOMPARE(one.replacedBy == second.id, one.id == first.id);
            QVERIFY(one.id != first.id || one.perMille == 900);
        }
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void thatThereIsNoneComesBackToo()
    {
        const RateTarget none = added(Metric::FirstContactSuccess, {2026, 12, 1}, {});
        const QList<RateTarget> all = test::orDie(m_desk->targets().all());
        const auto read =
            std::find_if(all.begin(), all.end(), [&](const RateTarget& one) { return one.id == none.id; });
        QVERIFY(read != all.end() && !read->perMille);
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    // Run last: the log does not hold any more.
    void aTargetChangedBehindTheLogsBackIsFound()
    {
        {
            test::RawDatabase raw(m_desk.path(), m_desk.key());
            raw.run("UPDATE rate_target SET per_mille = 1 WHERE per_mille = 975");
        }
        QCOMPARE(m_desk->audit().verify()->problem, u"row"_s);
    }

    void aShareThatIsNoneIsDrawnByNobody()
    {
        {
            test::RawDatabase raw(m_desk.path(), m_desk.key());
            raw.run("UPDATE rate_target SET per_mille = 1001");
        }
        QVERIFY(m_desk->targets().all().error().code == ErrorCode::DeskDamaged);
        {
            test::RawDatabase raw(m_desk.path(), m_desk.key());
            raw.run("UPDATE rate_target SET per_mille = -2");
        }
        QVERIFY(m_desk->targets().all().error().code == ErrorCode::DeskDamaged);
    }
};

QTEST_GUILESS_MAIN(TargetRecordsTest)
#include "target_records_test.moc"
