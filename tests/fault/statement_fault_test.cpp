#include "core/storage/sql/sql_connection.h"
#include "tests/support/temporary_storage.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int mostStatements = 500;

// A logged call as the program writes one: number, case, items, call, tasks, draft, audit entries.
Result<void> logCall(test::TemporaryStorage& desk, const domain::Case& one, const domain::DraftId& draft)
{
    RD_TRY_ASSIGN(Transaction work, desk->begin(desk.session(), one.loggedAt));
    RD_TRY(work.cases().nextNumber(one.deadline.d0));
    RD_TRY(work.cases().add(one));
    RD_TRY(work.cases().addCall(
        {domain::CallId::create(), one.id, one.subject.phone, one.receivedAt, one.loggedAt, one.handler}));
    QList<domain::Task> tasks;
    for (int i = 0; i < 3; ++i) {
        domain::Task task;
        task.id = domain::TaskId::create();
        task.caseId = one.id;
        task.itemId = one.items.first().id;
        task.holder = u"P%1"_s.arg(i);
        task.term = one.deadline.due;
        tasks.append(task);
    }
    RD_TRY(work.tasks().addAll(tasks));
    RD_TRY(work.drafts().remove(draft));
    return work.commit({test::TemporaryStorage::event(u"CallLogged"_s, one.id),
                        test::TemporaryStorage::event(u"DeadlineSet"_s, one.id)});
}

} // namespace

// The n-th statement of a transaction fails as on a full disk, for every n: everything or nothing.
class StatementFaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aFailureAtAnyStatementLeavesTheDeskAsItWas();
    void afterAFailureTheNextTransactionWorks();
    void aFailureWhileAMigrationRunsLeavesNoHalfOfIt();
};

void StatementFaultTest::cleanup()
{
    SqlConnection::failStatement(0);
}

void StatementFaultTest::aFailureAtAnyStatementLeavesTheDeskAsItWas()
{
    test::TemporaryStorage desk;
    const domain::IntakeDraft draft{domain::DraftId::create(), desk.session().user().id, u"{}"_s, {}, {}, {}};
    test::orDie(desk->keepDraft(draft));
    desk.addCase(0);
    const QString head = *desk->audit().head();
    int failing = 1;
    for (; failing < mostStatements; ++failing) {
        const domain::Case one = test::TemporaryStorage::someCase(1);
        SqlConnection::failStatement(failing);
        const Result<void> logged = logCall(desk, one, draft.id);
        SqlConnection::failStatement(0);
        if (logged)
            break;
        QCOMPARE(logged.error().code, ErrorCode::DiskFull);
        QCOMPARE(*desk->audit().head(), head);
        QCOMPARE(desk->cases().page({}, {}, 10)->rows.size(), 1);
        QCOMPARE(desk->cases().search(one.subject.phone, 5)->size(), 0);
        QCOMPARE(desk->tasks().openUntil(QDate(2099, 1, 1), 10)->size(), 0);
        QCOMPARE(desk->drafts().ofUser(draft.user)->size(), 1);
        QVERIFY(desk->audit().verify()->ok);
    }
    QVERIFY2(failing > 15 && failing < mostStatements, qPrintable(QString::number(failing)));
    QCOMPARE(desk->cases().page({}, {}, 10)->rows.size(), 2);
    QVERIFY(desk->drafts().ofUser(draft.user)->isEmpty());
    QVERIFY(desk->audit().verify()->ok);
}

void StatementFaultTest::afterAFailureTheNextTransactionWorks()
{
    test::TemporaryStorage desk;
    for (const int failing : {1, 3, 8}) {
        SqlConnection::failStatement(failing);
        QVERIFY(!logCall(desk, test::TemporaryStorage::someCase(failing), {}).has_value());
        QVERIFY(logCall(desk, test::TemporaryStorage::someCase(failing), {}).has_value());
    }
    QVERIFY(desk->audit().verify()->ok);
}

void StatementFaultTest::aFailureWhileAMigrationRunsLeavesNoHalfOfIt()
{
    QTemporaryDir folder;
    const test::TemporaryStorage other;
    int failing = 1;
    for (; failing < mostStatements; ++failing) {
        const QString path = folder.filePath(u"%1.rightsdesk"_s.arg(failing));
        SqlConnection::failStatement(failing);
        const Result<std::unique_ptr<Storage>> created = Storage::create(path, other.key(), newUuid());
        SqlConnection::failStatement(0);
        if (created)
            break;
        QVERIFY2(!QFile::exists(path), qPrintable(path));
    }
    QVERIFY2(failing > 40 && failing < mostStatements, qPrintable(QString::number(failing)));
}

QTEST_GUILESS_MAIN(StatementFaultTest)

#include "statement_fault_test.moc"
