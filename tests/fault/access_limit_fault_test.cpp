#include "core/desk/audit/access_limit.h"
#include "core/desk/audit/acknowledge_access_alert.h"
#include "core/desk/audit/list_access_alerts.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/intake/log_call.h"
#include "core/security/session.h"
#include "core/storage/storage.h"
#include "tests/support/failing_statements.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::AccessKind;

// Whichever statement fails, a limit is set and an alert acknowledged as a whole or not at all.
class AccessLimitFaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailureAtAnyStatementChangesNothing()
    {
        test::FailingDesk failing;
        desk::Desk& wang = failing.wang;
        const domain::UserId li = failing.li;
        const QDate today = wang.clock().today();
        const auto id =
            test::orDie(desk::logCall(failing.temporary.as(u"li"_s),
                                      failing.temporary.call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s)))
                .logged.id;
        for (int time = 0; time < 2; ++time)
            test::orDie(desk::viewCase(failing.temporary.as(u"li"_s), id));
        const int setting = test::failingStatements(wang, [&] {
            return desk::setAccessLimit(wang, {li, AccessKind::View, 1});
        });
        QVERIFY2(setting > 3 && setting < test::mostStatements, qPrintable(QString::number(setting)));
        QCOMPARE(test::orDie(desk::waitingAccessAlerts(wang)).size(), 1);
        const int seeing = test::failingStatements(wang, [&] {
            return desk::acknowledgeAccessAlert(wang, {li, today, AccessKind::View, u"核对历史请求"_s});
        });
        QVERIFY2(seeing > 3 && seeing < test::mostStatements, qPrintable(QString::number(seeing)));
        QVERIFY(test::orDie(desk::waitingAccessAlerts(wang)).isEmpty());
        QVERIFY(wang.storage().audit().verify()->ok);
    }
};

QTEST_GUILESS_MAIN(AccessLimitFaultTest)
#include "access_limit_fault_test.moc"
