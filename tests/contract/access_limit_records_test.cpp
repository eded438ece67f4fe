#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::AccessAcknowledgement;
using domain::AccessKind;
using domain::AccessLimit;
using storage::Transaction;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-23T02:00:00Z"_s, Qt::ISODate);

} // namespace

// Limits of accesses and who looked into which day, as the desk keeps them.
class AccessLimitRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    const domain::UserId m_li = domain::UserId::create();

    AccessLimit limited(const domain::UserId& user, qint64 daily, const QDateTime& at)
    {
        const AccessLimit limit{domain::AccessLimitId::create(), user, AccessKind::Unmask, daily,
                                domain::UserId::create(),        at,   {2026, 11, 24}};
        test::orDie(
            m_desk.write(u"AccessLimitSet"_s, {}, [&](Transaction& work) { return work.accessLimits().add(limit); }));
        return limit;
    }
    AccessAcknowledgement acknowledged(const QDate& day)
    {
        const AccessAcknowledgement one{domain::AccessAcknowledgementId::create(),
                                        m_li,
                                        day,
                                        AccessKind::Export,
                                        41,
                                        12,
                                        domain::UserId::create(),
                                        now,
                                        u"核对历史请求"_s};
        test::orDie(m_desk.write(u"AccessAlertAcknowledged"_s, {},
                                 [&](Transaction& work) { return work.accessLimits().add(one); }));
        return one;
    }

private Q_SLOTS:
    // By their ids: the clock of another PC says nothing.
    void limitsComeBackInTheOrderTheyWereSet()
    {
        QCOMPARE(test::orDie(m_desk->accessLimits().newestLimit()), QString());
        const AccessLimit first = limited({}, 30, now);
        const AccessLimit second = limited(m_li, 0, now.addDays(-1));
        QCOMPARE(test::orDie(m_desk->accessLimits().newestLimit()), second.id.text());
        const QList<AccessLimit> read = test::orDie(m_desk->accessLimits().limits());
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.first().id, first.id);
        QVERIFY(read.first().user.isEmpty());
        QVERIFY(read.first().kind == AccessKind::Unmask);
        QCOMPARE(read.first().daily, 30);
        QCOMPARE(read.first().setBy, first.setBy);
        QCOMPARE(read.first().setAt, now);
        QCOMPARE(read.first().from, QDate(2026, 11, 24));
        QCOMPARE(read.last().user, m_li);
        QCOMPARE(read.last().daily, 0);
        QCOMPARE(read.last().id, second.id);
    }

    void acknowledgementsComeBackByTheDayTheyAreAbout()
    {
        const AccessAcknowledgement one = acknowledged({2026, 11, 20});
        acknowledged({2026, 11, 22});
        const auto read = test::orDie(m_desk->accessLimits().acknowledgedBetween({2026, 11, 20}, {2026, 11, 21}));
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().id, one.id);
        QCOMPARE(read.first().user, m_li);
        QCOMPARE(read.first().day, QDate(2026, 11, 20));
        QVERIFY(read.first().kind == AccessKind::Export);
        QCOMPARE(read.first().times, 41);
        QCOMPARE(read.first().limit, 12);
        QCOMPARE(read.first().by, one.by);
        QCOMPARE(read.first().at, now);
        QCOMPARE(read.first().note, one.note);
        QCOMPARE(test::orDie(m_desk->accessLimits().acknowledgedBetween({2026, 11, 20}, {2026, 11, 22})).size(), 2);
        QVERIFY(test::orDie(m_desk->accessLimits().acknowledgedBetween({2026, 11, 23}, {2026, 12, 31})).isEmpty());
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    // These run last: the log does not hold any more.
    void aLimitChangedBehindTheLogsBackIsFound()
    {
        test::RawDatabase raw(m_desk.path(), m_desk.key());
        raw.run("UPDATE access_limit SET daily = 9999 WHERE daily = 30");
        QCOMPARE(m_desk->audit().verify()->problem, u"row"_s);
        raw.run("UPDATE access_limit SET daily = 30 WHERE daily = 9999");
        raw.run("UPDATE access_limit SET first_day = '2027-01-01' WHERE daily = 30");
        QCOMPARE(m_desk->audit().verify()->problem, u"row"_s);
        raw.run("UPDATE access_limit SET first_day = '2026-11-24' WHERE daily = 30");
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void anAcknowledgementTakenAwayIsFound()
    {
        test::RawDatabase raw(m_desk.path(), m_desk.key());
        raw.run("DELETE FROM access_acknowledgement WHERE day = '2026-11-22'");
        QCOMPARE(m_desk->audit().verify()->problem, u"rowMissing"_s);
    }
};

QTEST_GUILESS_MAIN(AccessLimitRecordsTest)
#include "access_limit_records_test.moc"
