#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/erasure/list_erasable.h"
#include "core/desk/intake/intake_form.h"
#include "tests/support/desk_window.h"
#include "tests/support/worked_case.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"17098765431"_s;

} // namespace

// The month's list in the window (R-RE-01): the supervisor proposes it, the officer sees what cannot be undone and
// erases, and the requests show as what is left of them.
class ErasureScenarioTest : public QObject {
    Q_OBJECT

private:
    static void close(test::DeskWindow& window, const QString& name, const QString& number)
    {
        const test::WorkedCase worked =
            test::WorkedCase::logged(window.desk(), window.desk().call(domain::RightType::OptOut, name, number));
        worked.answer(1);
        window.desk().setNow(u"2026-11-26T10:00:00+08:00"_s);
        worked.close();
        window.desk().setNow(u"2026-11-23T10:00:00+08:00"_s);
    }
    static bool openPart(test::DeskWindow& window, const QString& part, const QString& table)
    {
        if (!window.openPageWith(u"administrationTabs"_s))
            return false;
        auto* tabs = window.find<QTabWidget>(u"administrationTabs"_s);
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == part)
                tabs->setCurrentIndex(i);
        }
        return window.waitForJobs() && test::DeskWindow::waitFor([&] { return window.shows(table); });
    }
    static int rows(test::DeskWindow& window, const QString& table)
    {
        return window.find<QTableView>(table)->model()->rowCount();
    }
    static void chooseHold(test::DeskWindow& window)
    {
        auto* table = window.find<QTableView>(u"holdListTable"_s);
        QVERIFY(table && table->model()->rowCount() == 1);
        table->setCurrentIndex(table->model()->index(0, 0));
    }

    void closeTwoThreeYearsAgo(test::DeskWindow& window)
    {
        close(window, u"欧阳皓玥"_s, phone);
        close(window, u"令狐正中"_s, u"17011112222"_s);
        window.desk().setNow(u"2029-12-10T10:00:00+08:00"_s);
        RD_VERIFY(desk::confirmClock(window.desk().as(u"wang"_s)));
    }

private Q_SLOTS:
    void theListIsProposedAndErasedByTwo()
    {
        test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
        window.window().resize(1366, 768);
        closeTwoThreeYearsAgo(window);
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(openPart(window, u"erasurePart"_s, u"erasableListTable"_s));
        QVERIFY(test::DeskWindow::waitFor([&] { return rows(window, u"erasableListTable"_s) == 2; }));
        QVERIFY(!window.shows(u"askToErase"_s));
        window.picture(u"erasure-due"_s);
        QVERIFY(window.press(u"proposeErasure"_s));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"erasureWaiting"_s); }));
        QVERIFY(!window.shows(u"askToErase"_s)); // who proposed it does not erase

        QVERIFY(window.enter(u"chen"_s));
        QVERIFY(openPart(window, u"erasurePart"_s, u"erasableListTable"_s));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.shows(u"askToErase"_s); }));
        QVERIFY(!window.shows(u"eraseForGood"_s));
        QVERIFY(window.press(u"askToErase"_s));
        QVERIFY(window.shows(u"erasureConsequence"_s));
        QVERIFY(window.textOf(u"eraseForGood"_s).contains(u'2'));
        window.picture(u"erasure-confirm"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"erasure-confirm-dark"_s);
        window.wear(ui::Scheme::Light);
        QVERIFY(window.press(u"eraseForGood"_s));
        QVERIFY(test::DeskWindow::waitFor([&] { return rows(window, u"tombstoneListTable"_s) == 2; }));
        QCOMPARE(rows(window, u"erasableListTable"_s), 0);
        QCOMPARE(*desk::countTombstones(window.desk().as(u"li"_s)), 2);
        QVERIFY(window.find(u"erasurePart"_s)->isAncestorOf(QApplication::focusWidget())); // the keys stay
        window.picture(u"erasure-done"_s);

        QVERIFY(window.openPageWith(u"caseStateFilter"_s));
        auto* state = window.find<QComboBox>(u"caseStateFilter"_s);
        state->setCurrentIndex(state->findData(static_cast<int>(domain::CaseState::Erased)));
        QVERIFY(test::DeskWindow::waitFor([&] { return window.textOf(u"emptyCases"_s).contains(u'2'); }));
        window.picture(u"erasure-filter"_s);
    }

    // R-RE-03.
    void aHoldIsSetAndReleasedByTwo()
    {
        test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
        window.window().resize(1366, 768);
        const test::WorkedCase worked = test::WorkedCase::logged(
            window.desk(), window.desk().call(domain::RightType::OptOut, u"欧阳皓玥"_s, phone));
        QVERIFY(window.enter(u"chen"_s));
        QVERIFY(openPart(window, u"holdPart"_s, u"holdListTable"_s));
        QVERIFY(window.typeInto(u"holdNumber"_s, worked.file().header.number));
        QVERIFY(window.typeInto(u"holdScope"_s, u"推送日志"_s));
        QVERIFY(window.typeInto(u"holdReason"_s, u"监管机关调查。"_s));
        QVERIFY(window.press(u"setHold"_s));
        QCOMPARE(rows(window, u"holdListTable"_s), 1);
        window.picture(u"erasure-hold"_s);
        chooseHold(window);
        QVERIFY(window.typeInto(u"releaseReason"_s, u"调查终止。"_s));
        QVERIFY(window.press(u"releaseHold"_s));
        QCOMPARE(rows(window, u"holdListTable"_s), 1); // not by who set it

        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(openPart(window, u"holdPart"_s, u"holdListTable"_s));
        QVERIFY(!window.shows(u"setHold"_s));
        chooseHold(window);
        QVERIFY(window.typeInto(u"releaseReason"_s, u"调查终止。"_s));
        QVERIFY(window.press(u"releaseHold"_s));
        QCOMPARE(rows(window, u"holdListTable"_s), 0);
    }

    // What the demo keeps of a call must be what the intake page reads.
    void theDemosDraftOpensOnTheIntakePage()
    {
        QFile file(u":/demo/cases.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject form = QJsonDocument::fromJson(file.readAll())[u"draft"][u"form"].toObject();
        const auto read = desk::intakeFormFromJson(QString::fromUtf8(QJsonDocument(form).toJson()));
        QVERIFY(read);
        QVERIFY(!read->words.isEmpty() && !read->contact.isEmpty());
        QVERIFY(read->chosen.value(domain::RightType::CancelAccount));
    }

    void anAgentHasNoSuchPage()
    {
        test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(!window.window().findChild<QWidget*>(u"erasurePart"_s));
    }
};

QTEST_MAIN(ErasureScenarioTest)

#include "erasure_test.moc"
