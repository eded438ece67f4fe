#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QDateTime morning(QDate(2026, 3, 25), QTime(1, 10), Qt::UTC);

domain::MaterialArrival arrivalFor(const domain::CaseId& caseId)
{
    return {domain::MaterialId::create(),
            caseId,
            morning,
            domain::MaterialExtent::Partly,
            u"授权委托书"_s,
            domain::UserId::create(),
            morning.addSecs(60)};
}

// What the log says of the rows after `statement` was run behind its back.
QString problemAfter(const char* statement)
{
    test::TemporaryStorage desk;
    domain::Case made = test::TemporaryStorage::someCase(1);
    made.deadline.secondFrom = QDate(2026, 3, 25);
    made.follows = domain::CaseId::create();
    test::orDie(desk.write(u"MaterialLogged"_s, made.id, [&](storage::Transaction& work) -> Result<void> {
        RD_TRY(work.cases().add(made));
        return work.material().add(arrivalFor(made.id));
    }));
    desk.close();
    {
        test::RawDatabase raw(desk.path(), desk.key());
        raw.run(statement);
    }
    test::orDie(desk.reopen());
    return desk->audit().verify()->problem;
}

} // namespace

// What a case has waited for is kept, and the log vouches for it (rule book §5.2, §7 moves 7 and 20).
class WaitingRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrivalsComeBackInTheOrderTheyCame()
    {
        test::TemporaryStorage desk;
        const domain::Case owner = desk.addCase(1);
        const domain::Case other = desk.addCase(2);
        domain::MaterialArrival later = arrivalFor(owner.id);
        later.cameAt = morning.addDays(1);
        later.extent = domain::MaterialExtent::Complete;
        test::orDie(desk.write(u"MaterialLogged"_s, owner.id, [&](storage::Transaction& work) -> Result<void> {
            RD_TRY(work.material().add(later));
            return work.material().add(arrivalFor(owner.id));
        }));
        const auto arrivals = desk->material().ofCase(owner.id);
        QVERIFY(arrivals.has_value());
        QCOMPARE(arrivals->size(), 2);
        QCOMPARE(arrivals->at(0).cameAt, morning);
        QCOMPARE(arrivals->at(0).note, u"授权委托书"_s);
        QCOMPARE(arrivals->at(0).loggedAt, morning.addSecs(60));
        QVERIFY(arrivals->at(0).extent == domain::MaterialExtent::Partly);
        QVERIFY(arrivals->at(1).extent == domain::MaterialExtent::Complete);
        QVERIFY(desk->material().ofCase(other.id)->isEmpty());
    }

    void aCaseKnowsItsSecondClockAndWhatItGoesOnWith()
    {
        test::TemporaryStorage desk;
        const domain::Case earlier = desk.addCase(1);
        domain::Case made = test::TemporaryStorage::someCase(2);
        made.follows = earlier.id;
        test::orDie(
            desk.write(u"CallLogged"_s, made.id, [&](storage::Transaction& work) { return work.cases().add(made); }));
        made.deadline.secondFrom = QDate(2026, 3, 25);
        test::orDie(desk.write(u"SecondClockOpened"_s, made.id,
                               [&](storage::Transaction& work) { return work.cases().update(made); }));
        const auto stored = desk->cases().find(made.id);
        QVERIFY(stored.has_value());
        QCOMPARE(stored->deadline.secondFrom, QDate(2026, 3, 25));
        QVERIFY(stored->follows == earlier.id);
        QCOMPARE(*desk->cases().followersOf(earlier.id), QStringList{made.number});
        QVERIFY(desk->cases().followersOf(made.id)->isEmpty());
        const QList<storage::OpenDeadline> all = desk->deadlines().openFrom(QDate(2000, 1, 1)).value();
        QCOMPARE(all.size(), 2);
        for (const storage::OpenDeadline& open : all)
            QCOMPARE(open.deadline.secondFrom.isValid(), open.id == made.id);
    }

    void theLogVouchesForIt_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QString>("problem");
        QTest::newRow("taken away") << QByteArray("DELETE FROM material_arrival") << u"rowMissing"_s;
        QTest::newRow("nothing") << QByteArray("UPDATE material_arrival SET complete = 0") << QString();
        for (const char* statement :
             {"UPDATE material_arrival SET complete = 1", "UPDATE material_arrival SET came_at = came_at + 1",
              "UPDATE material_arrival SET note = ''", "UPDATE request_case SET second_from = '2026-03-26'",
              "UPDATE request_case SET second_from = ''", "UPDATE request_case SET follows = ''"})
            QTest::newRow(statement) << QByteArray(statement) << u"row"_s;
    }

    void theLogVouchesForIt()
    {
        QFETCH(QByteArray, statement);
        QFETCH(QString, problem);
        QCOMPARE(problemAfter(statement.constData()), problem);
    }
};

QTEST_GUILESS_MAIN(WaitingRecordsTest)
#include "waiting_records_test.moc"
