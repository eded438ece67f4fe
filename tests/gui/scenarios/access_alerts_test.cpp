#include "core/desk/access_limit.h"
#include "core/desk/list_access_alerts.h"
#include "core/desk/log_call.h"
#include "core/desk/view_case.h"
#include "core/security/session.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"

#include <algorithm>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::AccessKind;

namespace {

const QDate firstDay(2026, 11, 9);
const QDate today(2026, 11, 19); // after ten days worked

} // namespace

// A supervisor hears of days beyond the limit, looks into them and sets limits, with the keys.
class AccessAlertsGuiTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    void view(const QString& user, const domain::CaseId& id, int times);
    bool openAccesses();
    QAbstractItemModel* alerts() const { return m_window->find<QTableView>(u"alertListTable"_s)->model(); }
    desk::AccessLimitRow limitOf(const QString& user, AccessKind kind);

private Q_SLOTS:
    void init();
    void anAlertIsLookedInto();
    void aLimitIsSetAndTakenBack();
    void anAuditorReads();
    void nothingUnusualIsSaidToo();
};

void AccessAlertsGuiTest::view(const QString& user, const domain::CaseId& id, int times)
{
    for (int time = 0; time < times; ++time)
        orDie(desk::viewCase(m_window->desk().as(user), id));
}

// li opens three requests a day, zhao eight; on the last day li opens 25, and zhao as many as ever.
void AccessAlertsGuiTest::init()
{
    m_window = std::make_unique<DeskWindow>(u"2026-11-09T09:00:00+08:00"_s);
    const auto id =
        orDie(desk::logCall(m_window->desk().as(u"li"_s),
                            m_window->desk().call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s)))
            .logged.id;
    for (QDate day = firstDay; day <= today; day = day.addDays(1)) {
        m_window->desk().setNow(day.toString(Qt::ISODate) + u"T10:00:00+08:00"_s);
        view(u"li"_s, id, day == today ? 25 : 3);
        view(u"zhao"_s, id, 8);
    }
}

bool AccessAlertsGuiTest::openAccesses()
{
    if (!m_window->openPageWith(u"administrationTabs"_s))
        return false;
    auto* tabs = m_window->find<QTabWidget>(u"administrationTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->widget(tab)->objectName() == u"accessPart"_s)
            tabs->setCurrentIndex(tab);
    }
    return m_window->shows(u"alertListTable"_s) && m_window->waitForJobs();
}

desk::AccessLimitRow AccessAlertsGuiTest::limitOf(const QString& user, AccessKind kind)
{
    const auto rows = orDie(desk::listAccessLimits(m_window->desk().as(u"wang"_s))).rows;
    return *std::find_if(rows.begin(), rows.end(),
                         [&](const desk::AccessLimitRow& row) { return row.user.name == user && row.kind == kind; });
}

void AccessAlertsGuiTest::anAlertIsLookedInto()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"accessAlertCount"_s); }));
    QCOMPARE(m_window->textOf(u"accessAlertCount"_s), u"1"_s);
    m_window->picture(u"110-access-alert-today"_s);
    QVERIFY(m_window->press(u"openAccessAlerts"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"alertListTable"_s) && alerts()->rowCount() == 1; }));
    m_window->picture(u"111-access-alert"_s);
    // The first that waits is chosen; Enter goes to the note, Enter there has looked into it, with a note only.
    QVERIFY(m_window->find<QTableView>(u"alertListTable"_s)->hasFocus());
    m_window->key(Qt::Key_Return);
    QVERIFY(m_window->find<QLineEdit>(u"alertNote"_s)->hasFocus());
    m_window->key(Qt::Key_Return);
    QCOMPARE(orDie(desk::waitingAccessAlerts(m_window->desk().as(u"wang"_s))).size(), 1);
    m_window->picture(u"112-access-alert-without-note"_s);
    m_window->chinese(u"hedui"_s, u"核对历史请求"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(orDie(desk::waitingAccessAlerts(m_window->desk().as(u"wang"_s))).isEmpty());
    const auto read = orDie(desk::listAccessAlerts(m_window->desk().as(u"wang"_s), firstDay, today));
    QCOMPARE(read.first().alert.acknowledged->note, u"核对历史请求"_s);
    QVERIFY(m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return !m_window->find<QLineEdit>(u"alertNote"_s)->isEnabled(); }));
    QVERIFY(m_window->find<QTableView>(u"alertListTable"_s)->hasFocus());
    m_window->picture(u"113-access-alert-looked-into"_s);
    QVERIFY(m_window->openPageWith(u"todayFigures"_s));
    QVERIFY(m_window->waitForJobs());
    QVERIFY(!m_window->shows(u"accessAlertCount"_s));
}

void AccessAlertsGuiTest::aLimitIsSetAndTakenBack()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    auto* table = m_window->find<QTableView>(u"limitListTable"_s);
    QVERIFY(DeskWindow::waitFor([&] { return table->model()->rowCount() > 0; }));
    // The form follows the row that the keys choose.
    const auto chosenIs = [&](const QString& name, const QString& kind) {
        return m_window->find<QComboBox>(u"limitedUser"_s)->currentText() == name
            && m_window->find<QComboBox>(u"limitedKind"_s)->currentData() == kind;
    };
    table->setFocus();
    for (int row = 0; row < table->model()->rowCount() && !chosenIs(u"赵敏"_s, u"VIEW"_s); ++row)
        m_window->key(Qt::Key_Down);
    QVERIFY(chosenIs(u"赵敏"_s, u"VIEW"_s));
    auto* daily = m_window->find<QSpinBox>(u"dailyLimit"_s);
    daily->setFocus();
    daily->selectAll();
    m_window->keys(u"6"_s);
    QVERIFY(m_window->press(u"setAccessLimit"_s));
    QCOMPARE(limitOf(u"zhao"_s, AccessKind::View).ownLimit, 6);
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 2; })); // eight are too many from now on
    m_window->picture(u"114-access-limit"_s);
    QVERIFY(chosenIs(u"赵敏"_s, u"VIEW"_s));
    QVERIFY(m_window->press(u"setAccessLimit"_s)); // it stands already
    m_window->picture(u"115-access-limit-twice"_s);
    QVERIFY(m_window->press(u"takeBackLimit"_s));
    QCOMPARE(limitOf(u"zhao"_s, AccessKind::View).ownLimit, 0);
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 1; }));
    QVERIFY(!m_window->shows(u"everybodysLimits"_s));
    m_window->find<QComboBox>(u"limitedUser"_s)->setFocus();
    m_window->key(Qt::Key_Home);
    QVERIFY(m_window->press(u"setAccessLimit"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"everybodysLimits"_s); }));
    QCOMPARE(*limitOf(u"zhao"_s, AccessKind::View).limit, 6);
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openAccesses());
    m_window->picture(u"116-access-dark"_s);
    m_window->wear(ui::Scheme::Light);
}

void AccessAlertsGuiTest::anAuditorReads()
{
    QVERIFY(m_window->enter(u"sun"_s));
    QVERIFY(!m_window->shows(u"accessAlertCount"_s));
    QVERIFY(openAccesses());
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 1; }));
    for (const QString& missing : {u"alertNote"_s, u"acknowledgeAlert"_s, u"setAccessLimit"_s, u"takeBackLimit"_s})
        QVERIFY(!m_window->shows(missing));
    m_window->picture(u"117-access-auditor"_s);
}

void AccessAlertsGuiTest::nothingUnusualIsSaidToo()
{
    m_window = std::make_unique<DeskWindow>();
    m_window->speak(u"en"_s);
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    QCOMPARE(alerts()->rowCount(), 0);
    m_window->picture(u"118-access-none-en"_s);
}

QTEST_MAIN(AccessAlertsGuiTest)
#include "access_alerts_test.moc"
