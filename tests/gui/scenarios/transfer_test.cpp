#include "core/desk/approvals/transfer_item.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/shared/navigator.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// A transfer on the page of a request: the recipient, and the officer's four findings (rule book 3.9).
class TransferGuiTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId transferAtL3(test::DeskWindow& window)
    {
        test::TemporaryDesk& desk = window.desk();
        desk.loadRegister();
        const domain::CaseId id = desk.verifiedCase(
            desk.call(domain::RightType::Transfer, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
        test::orDie(desk::verifyRequester(desk.as(u"wang"_s), id, {{u"P6"_s, u"confirmed"_s}}));
        return id;
    }
    static domain::RequestItem item(test::DeskWindow& window, const domain::CaseId& id)
    {
        return test::orDie(window.desk().as(u"li"_s).storage().cases().find(id)).items.first();
    }
    static bool openItems(test::DeskWindow& window, const domain::CaseId& id)
    {
        if (!window.openCase(test::orDie(window.desk().as(u"li"_s).storage().cases().find(id)).number))
            return false;
        window.find<QTabWidget>(u"caseTabs"_s)->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(ui::CaseTab::Items); ++i)
            window.key(Qt::Key_Right);
        return window.waitFor([&] { return window.shows(u"transferConditions"_s); });
    }
    static bool choose(test::DeskWindow& window, const QString& box, int entry)
    {
        auto* const list = window.find<QComboBox>(box);
        if (!list)
            return false;
        list->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < entry; ++i)
            window.key(Qt::Key_Down);
        return list->currentIndex() == entry;
    }

private Q_SLOTS:
    void theOfficerFindsOnTheFourConditions_A19()
    {
        test::DeskWindow window;
        const domain::CaseId id = transferAtL3(window);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, id));
        QVERIFY(!window.shows(u"openCondition"_s)); // the officer's
        QVERIFY(window.press(u"openRecipient"_s));
        QVERIFY(window.typeInto(u"recipientName"_s, u"某某科技有限公司"_s));
        QVERIFY(choose(window, u"recipientAbroad"_s, 2));
        window.picture(u"99-transfer-recipient"_s);
        QVERIFY(window.press(u"saveRecipient"_s));
        QVERIFY(window.waitFor([&] { return window.textOf(u"transferRecipient"_s).contains(u"某某科技"_s); }));
        window.lock();
        QVERIFY(window.enter(u"chen"_s));
        QVERIFY(openItems(window, id));
        QVERIFY(window.press(u"openCondition"_s));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(window.find<QComboBox>(u"transferCondition"_s)->currentIndex(), i); // the next one by itself
            QVERIFY(choose(window, u"conditionHolds"_s, i == 2 ? 1 : 0));
            QVERIFY(window.typeInto(u"conditionReason"_s, i == 2 ? u"接收方没有接口"_s : u"已核对"_s));
            window.key(Qt::Key_Return);
            QVERIFY(window.waitFor([&] {
                return desk::standingTransfer(window.desk().as(u"chen"_s), item(window, id))->tests.size() > i;
            }));
        }
        QVERIFY(window.waitFor([&] { return window.textOf(u"transferConditions"_s).contains(u"接收方没有接口"_s); }));
        window.picture(u"99-transfer-findings"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"99-transfer-findings-dark"_s);
        window.wear(ui::Scheme::Light);
        window.lock();
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openItems(window, id));
        auto* const outcome = window.find<QComboBox>(u"outcome"_s);
        QVERIFY(choose(window, u"outcome"_s, outcome->findData(static_cast<int>(domain::Outcome::Refused))));
        window.picture(u"99-transfer-denied"_s);
        QVERIFY(window.press(u"proposeOutcome"_s));
        QVERIFY(window.waitFor([&] { return item(window, id).state == domain::CaseState::PendingApproval; }));
    }
};

QTEST_MAIN(TransferGuiTest)
#include "transfer_test.moc"
