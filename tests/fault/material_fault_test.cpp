#include "core/desk/cases/abandon_case.h"
#include "core/storage/sql/sql_connection.h"
#include "tests/support/logged_changes.h"
#include "tests/support/waiting_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace test::waiting;
using domain::CaseState;
using storage::SqlConnection;

// The n-th statement of a verb fails as on a full disk, for every n: the case waits as before, or all of it has moved.
class MaterialFaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { SqlConnection::failStatement(0); }

    void materialThatCannotBeWrittenLeavesTheCaseWaiting_move7()
    {
        constexpr int mostStatements = 500;
        test::TemporaryDesk temporary(receivedAt);
        const domain::CaseId caseId = refused(temporary);
        temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
        const QStringList before = test::loggedChanges(temporary);
        int failing = 1;
        for (; failing < mostStatements; ++failing) {
            SqlConnection::failStatement(failing);
            const auto logged = came(temporary, caseId, u"2026-03-25T09:10"_s);
            SqlConnection::failStatement(0);
            if (logged)
                break;
            QCOMPARE(test::loggedChanges(temporary), before);
            const domain::CaseFile file = fileOf(temporary, caseId);
            QCOMPARE(file.header.state, CaseState::AwaitingInfo);
            QVERIFY(file.header.repliedAt.isValid());
            QVERIFY(file.waiting.arrivals.isEmpty());
            QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
        }
        QVERIFY2(failing > 5 && failing < mostStatements, qPrintable(QString::number(failing)));
        QCOMPARE(fileOf(temporary, caseId).header.deadline.due, QDate(2026, 4, 16));
        QVERIFY(auditHolds(temporary));
    }

    void anEndThatCannotBeWrittenLeavesTheCaseWaiting_move20()
    {
        constexpr int mostStatements = 500;
        test::TemporaryDesk temporary(receivedAt);
        const domain::CaseId caseId = refused(temporary);
        temporary.setNow(u"2026-04-20T10:00:00+08:00"_s);
        const QStringList before = test::loggedChanges(temporary);
        int failing = 1;
        for (; failing < mostStatements; ++failing) {
            SqlConnection::failStatement(failing);
            const auto passed = desk::abandonCase(temporary.as(u"li"_s), caseId);
            SqlConnection::failStatement(0);
            if (passed)
                break;
            QCOMPARE(test::loggedChanges(temporary), before);
            QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);
        }
        QVERIFY2(failing > 5 && failing < mostStatements, qPrintable(QString::number(failing)));
        QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::Abandoned);
        QVERIFY(auditHolds(temporary));
    }
};

QTEST_MAIN(MaterialFaultTest)
#include "material_fault_test.moc"
