#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/cases/record_absence.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/security/session.h"
#include "core/storage/storage.h"
#include "tests/support/failing_statements.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

// Whichever statement fails, an absence is recorded or ended as a whole or not at all.
class AbsenceFaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailureAtAnyStatementChangesNothing()
    {
        const test::FailingDesk failing;
        desk::Desk& wang = failing.wang;
        domain::Absence absence;
        const int adding = test::failingStatements(wang, [&] {
            const auto added = desk::addAbsence(
                wang,
                {failing.li, {2026, 12, 14}, {2026, 12, 18}, domain::AbsenceReason::Leave, wang.session().user().id});
            absence = added ? *added : domain::Absence();
            return added;
        });
        QVERIFY2(adding > 3 && adding < test::mostStatements, qPrintable(QString::number(adding)));
        QCOMPARE(desk::listAbsences(wang)->size(), 1);
        const int ending = test::failingStatements(wang, [&] { return desk::endAbsence(wang, absence.id); });
        QVERIFY2(ending > 3 && ending < test::mostStatements, qPrintable(QString::number(ending)));
        QVERIFY(desk::listAbsences(wang)->isEmpty());
        QVERIFY(wang.storage().audit().verify()->ok);
    }
};

QTEST_GUILESS_MAIN(AbsenceFaultTest)
#include "absence_fault_test.moc"
