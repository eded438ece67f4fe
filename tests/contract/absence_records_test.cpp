#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Absence;
using storage::Transaction;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-23T02:00:00Z"_s, Qt::ISODate);

} // namespace

// Who is away and when, as the desk keeps it.
class AbsenceRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    storage::StoredUser m_user;

    Absence added(const QDate& from, const QDate& to)
    {
        const Absence absence{
            domain::AbsenceId::create(), m_user.user.id,           from, to, domain::AbsenceReason::OtherDuties,
            domain::UserId::create(),    domain::UserId::create(), now,  {}, {}};
        test::orDie(
            m_desk.write(u"AbsenceRecorded"_s, {}, [&](Transaction& work) { return work.absences().add(absence); }));
        return absence;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user.user.id = domain::UserId::create();
        m_user.user.name = u"qian"_s;
        m_user.user.createdAt = now;
        m_user.signKey = QByteArray(32, 'k');
        test::orDie(m_desk.write(u"UserAdded"_s, {}, [&](Transaction& work) { return work.users().add(m_user); }));
    }

    void everyFieldComesBack()
    {
        const Absence absence = added({2026, 11, 23}, {2026, 11, 25});
        const Absence read = test::orDie(m_desk->absences().find(absence.id));
        QCOMPARE(read.user, absence.user);
        QCOMPARE(read.from, absence.from);
        QCOMPARE(read.to, absence.to);
        QVERIFY(read.reason == absence.reason);
        QCOMPARE(read.standIn, absence.standIn);
        QCOMPARE(read.recordedBy, absence.recordedBy);
        QCOMPARE(read.recordedAt, now);
        QVERIFY(read.endedBy.isEmpty() && !read.endedAt.isValid());
        QVERIFY(m_desk->absences().find(domain::AbsenceId::create()).error().code == ErrorCode::NotFound);
    }

    void onlyWhatLastsIsListedByItsFirstDay()
    {
        const Absence later = added({2027, 3, 10}, {2027, 3, 12});
        const Absence sooner = added({2027, 3, 1}, {2027, 3, 9});
        const QList<Absence> lasting = test::orDie(m_desk->absences().lastingUntil({2027, 3, 9}));
        QCOMPARE(lasting.size(), 2);
        QCOMPARE(lasting.first().id, sooner.id);
        QCOMPARE(test::orDie(m_desk->absences().lastingUntil({2027, 3, 10})).size(), 1);
        // Taken back before its first day it counts on none.
        Absence ended = later;
        ended.to = later.from.addDays(-1);
        ended.endedBy = m_user.user.id;
        ended.endedAt = now.addSecs(60);
        test::orDie(m_desk.write(u"AbsenceEnded"_s, {}, [&](Transaction& work) { return work.absences().end(ended); }));
        QVERIFY(test::orDie(m_desk->absences().lastingUntil({2027, 3, 9})).size() == 1);
        QCOMPARE(test::orDie(m_desk->absences().find(later.id)).endedAt, now.addSecs(60));
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    // Runs last: the log does not hold any more.
    void anAbsenceChangedBehindTheLogsBackIsFound()
    {
        test::RawDatabase raw(m_desk.path(), m_desk.key());
        raw.run("UPDATE absence SET last_day = '2027-12-31'");
        QCOMPARE(m_desk->audit().verify()->problem, u"row"_s);
    }
};

QTEST_GUILESS_MAIN(AbsenceRecordsTest)
#include "absence_records_test.moc"
