#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/logged_changes.h"

#include <functional>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::Complaint;
using domain::ComplaintState;
using storage::SqlConnection;

// The n-th statement of a complaint's verb fails as on a full disk, for every n: it stands as before, or all of it
// moved.
class ComplaintFaultTest : public QObject {
    Q_OBJECT

private:
    // Fails each statement in turn until the verb passes; what stood before must stand after every failure.
    static void breakEverywhere(test::TemporaryDesk& temporary, const std::function<bool()>& verb,
                                const std::function<void()>& untouched)
    {
        constexpr int mostStatements = 500;
        const QStringList before = test::loggedChanges(temporary);
        int failing = 1;
        for (; failing < mostStatements; ++failing) {
            SqlConnection::failStatement(failing);
            const bool passed = verb();
            SqlConnection::failStatement(0);
            if (passed)
                break;
            QCOMPARE(test::loggedChanges(temporary), before);
            untouched();
        }
        QVERIFY2(failing > 5 && failing < mostStatements, qPrintable(QString::number(failing)));
        QVERIFY(temporary.as(u"chen"_s).storage().audit().verify()->ok);
    }

private Q_SLOTS:
    void cleanup() { SqlConnection::failStatement(0); }

    void aComplaintIsLoggedWholeOrNotAtAll()
    {
        test::TemporaryDesk temporary;
        const test::ComplaintCase work(temporary);
        breakEverywhere(
            temporary, [&] { return desk::logComplaint(temporary.as(u"li"_s), work.intake()).has_value(); },
            [&] { QVERIFY(work.about().file().complaints.isEmpty()); });
        QCOMPARE(work.about().file().complaints.size(), 1);
    }

    void aDecisionAndItsApprovalStandTogether()
    {
        test::TemporaryDesk temporary;
        const test::ComplaintCase work(temporary);
        const Complaint complaint = work.log();
        work.assign(complaint);
        work.investigate(complaint);
        const test::WorkedCase own(temporary, complaint.caseId);
        breakEverywhere(
            temporary,
            [&] {
                return desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision()).has_value();
            },
            [&] {
                QVERIFY(work.now(complaint).state == ComplaintState::Investigating);
                QVERIFY(own.file().approvals.isEmpty());
                QVERIFY(own.file().header.state == domain::CaseState::PendingApproval);
            });
        QVERIFY(work.now(complaint).state == ComplaintState::Decided);
    }

    void anAnswerThatCannotBeRecordedLeavesNoLetter()
    {
        test::TemporaryDesk temporary;
        const test::ComplaintCase work(temporary);
        const Complaint complaint = work.decided(domain::ComplaintResult::Rejected);
        const desk::Dispatch letter = test::WorkedCase(temporary, complaint.caseId).letter();
        breakEverywhere(
            temporary,
            [&] { return desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, letter).has_value(); },
            [&] {
                QVERIFY(!QFile::exists(letter.pdfPath));
                QVERIFY(work.now(complaint).state == ComplaintState::Decided);
            });
        QVERIFY(QFile::exists(letter.pdfPath));
        QVERIFY(work.now(complaint).state == ComplaintState::Replied);
    }
};

QTEST_MAIN(ComplaintFaultTest)
#include "complaint_fault_test.moc"
