#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

// What the log says about the rows after `statement` was run behind its back.
QString problemAfter(const char* statement, const QDate& external)
{
    test::TemporaryStorage desk;
    domain::Case made = test::TemporaryStorage::someCase(1);
    made.deadline.external = external;
    test::orDie(
        desk.write(u"CallLogged"_s, made.id, [&](storage::Transaction& work) { return work.cases().add(made); }));
    desk.close();
    {
        test::RawDatabase raw(desk.path(), desk.key());
        raw.run(statement);
    }
    test::orDie(desk.reopen());
    return desk->audit().verify()->problem;
}

} // namespace

class ExternalDueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLogVouchesForTheRegulatorsDate()
    {
        const QDate date(2026, 12, 4);
        QCOMPARE(problemAfter("UPDATE request_case SET external_due = '2026-12-04'", date), QString());
        QCOMPARE(problemAfter("UPDATE request_case SET external_due = '2026-12-05'", date), u"row"_s);
        QCOMPARE(problemAfter("UPDATE request_case SET external_due = ''", date), u"row"_s);
        QCOMPARE(problemAfter("UPDATE request_case SET external_due = '2026-12-04'", {}), u"row"_s);
    }
};

QTEST_GUILESS_MAIN(ExternalDueTest)
#include "external_due_test.moc"
