#include "core/desk/audit/access_limit.h"
#include "core/desk/audit/acknowledge_access_alert.h"
#include "core/desk/audit/list_access_alerts.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/intake/log_call.h"
#include "core/security/session.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/shared/error_text.h"
#include "ui/shared/page.h"

#include <algorithm>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
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
    bool chooseLimit(const QString& name, const QString& kind);
    bool typeLimit(const QString& daily);
    void seenByChen(const QString& user);

private Q_SLOTS:
    void init();
    void anAlertIsLookedInto();
    void aNoteGoesWithTheAlertItIsAbout();
    void whoWasFasterIsToldAndShown();
    void theWindowDoesNotWaitForTheDesk();
    void aLimitIsSetAndTakenBack();
    void nobodyIsOfferedTheirOwnLimit();
    void theNoticeSaysWhatIsInForce();
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

// With the keys, in the list; of the own row no name is chosen.
bool AccessAlertsGuiTest::chooseLimit(const QString& name, const QString& kind)
{
    auto* table = m_window->find<QTableView>(u"limitListTable"_s);
    if (!DeskWindow::waitFor([&] { return table->model()->rowCount() > 0; }))
        return false;
    const auto isChosen = [&] {
        const QModelIndex current = table->currentIndex();
        return current.isValid() && current.siblingAtColumn(0).data() == name
            && m_window->find<QComboBox>(u"limitedKind"_s)->currentData() == kind;
    };
    table->setFocus();
    m_window->key(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < table->model()->rowCount() && !isChosen(); ++row)
        m_window->key(Qt::Key_Down);
    return isChosen();
}

bool AccessAlertsGuiTest::typeLimit(const QString& daily)
{
    auto* field = m_window->find<QSpinBox>(u"dailyLimit"_s);
    field->setFocus();
    field->selectAll();
    m_window->keys(daily);
    return m_window->press(u"setAccessLimit"_s) && m_window->waitForJobs();
}

void AccessAlertsGuiTest::seenByChen(const QString& user)
{
    const domain::UserId id = m_window->desk().as(user).session().user().id;
    orDie(desk::acknowledgeAccessAlert(m_window->desk().as(u"chen"_s), {id, today, AccessKind::View, u"已核对"_s}));
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
    QVERIFY(m_window->waitForJobs());
    QVERIFY(m_window->find<QLineEdit>(u"alertNote"_s)->hasFocus());
    QCOMPARE(orDie(desk::waitingAccessAlerts(m_window->desk().as(u"wang"_s))).size(), 1);
    m_window->picture(u"112-access-alert-without-note"_s);
    m_window->chinese(u"hedui"_s, u"核对历史请求"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(m_window->waitForJobs());
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

// Six weeks later the alert still waits; once somebody else has looked into it, it goes, and the note with it.
void AccessAlertsGuiTest::aNoteGoesWithTheAlertItIsAbout()
{
    const domain::UserId zhao = m_window->desk().as(u"zhao"_s).session().user().id;
    orDie(desk::setAccessLimit(m_window->desk().as(u"chen"_s), {zhao, AccessKind::View, 6}));
    m_window->desk().setNow(u"2026-12-31T10:00:00+08:00"_s);
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->textOf(u"accessAlertCount"_s) == u"2"_s; }));
    QVERIFY(openAccesses());
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 2; }));
    auto* table = m_window->find<QTableView>(u"alertListTable"_s);
    auto* note = m_window->find<QLineEdit>(u"alertNote"_s);
    const QString chosen = table->currentIndex().siblingAtColumn(1).data().toString();
    QVERIFY(!chosen.isEmpty());
    table->setFocus();
    m_window->key(Qt::Key_Return);
    m_window->keys(u"about the first"_s);
    auto* part = m_window->find<ui::Page>(u"accessPart"_s);
    part->refresh(); // a note may be written while others work
    QVERIFY(m_window->waitForJobs());
    QCOMPARE(note->text(), u"about the first"_s);
    QVERIFY(note->hasFocus());
    seenByChen(chosen == m_window->desk().as(u"li"_s).session().user().displayName ? u"li"_s : u"zhao"_s);
    part->refresh();
    QVERIFY(m_window->waitForJobs());
    QCOMPARE(alerts()->rowCount(), 1);
    QCOMPARE(note->text(), QString());
    QVERIFY(!table->currentIndex().isValid());
    QVERIFY(!note->isEnabled());
    QVERIFY(table->hasFocus());
    m_window->picture(u"119-access-alert-gone"_s);
}

void AccessAlertsGuiTest::whoWasFasterIsToldAndShown()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 1; }));
    m_window->find<QTableView>(u"alertListTable"_s)->setFocus();
    m_window->key(Qt::Key_Return);
    m_window->keys(u"looked"_s);
    seenByChen(u"li"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->index(0, 6).data().toString().contains(u"已核对"_s); }));
    QCOMPARE(m_window->find<QLineEdit>(u"alertNote"_s)->text(), QString());
}

// While somebody else writes the keys are heard; what was asked for is done afterwards.
void AccessAlertsGuiTest::theWindowDoesNotWaitForTheDesk()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 1; }));
    m_window->find<QTableView>(u"alertListTable"_s)->setFocus();
    m_window->key(Qt::Key_Return);
    m_window->keys(u"looked"_s);
    {
        const storage::Transaction others = orDie(m_window->desk().as(u"chen"_s).begin());
        m_window->key(Qt::Key_Return);
        m_window->key(Qt::Key_Return); // once is enough
    }
    QVERIFY(m_window->waitForJobs());
    QVERIFY(orDie(desk::waitingAccessAlerts(m_window->desk().as(u"chen"_s))).isEmpty());
    QVERIFY2(m_window->textOf(u"noticeText"_s).contains(u"李静"_s), qPrintable(m_window->textOf(u"noticeText"_s)));
    QVERIFY(chooseLimit(u"赵敏"_s, u"VIEW"_s));
    {
        const storage::Transaction others = orDie(m_window->desk().as(u"chen"_s).begin());
        QVERIFY(m_window->press(u"setAccessLimit"_s));
    }
    QVERIFY(m_window->waitForJobs());
    QCOMPARE(limitOf(u"zhao"_s, AccessKind::View).ownLimit, 30);
}

void AccessAlertsGuiTest::aLimitIsSetAndTakenBack()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    // The form follows the row that the keys choose.
    QVERIFY(chooseLimit(u"赵敏"_s, u"VIEW"_s));
    QCOMPARE(m_window->find<QComboBox>(u"limitedUser"_s)->currentText(), u"赵敏"_s);
    QVERIFY(typeLimit(u"6"_s));
    QCOMPARE(limitOf(u"zhao"_s, AccessKind::View).ownLimit, 6);
    QVERIFY(DeskWindow::waitFor([&] { return alerts()->rowCount() == 2; })); // eight are too many from now on
    m_window->picture(u"114-access-limit"_s);
    QCOMPARE(m_window->find<QComboBox>(u"limitedUser"_s)->currentText(), u"赵敏"_s);
    QVERIFY(m_window->press(u"setAccessLimit"_s)); // it stands already
    QVERIFY(m_window->waitForJobs());
    m_window->picture(u"115-access-limit-twice"_s);
    QVERIFY(m_window->press(u"takeBackLimit"_s));
    QVERIFY(m_window->waitForJobs());
    const desk::AccessLimitRow row = limitOf(u"zhao"_s, AccessKind::View);
    QCOMPARE(row.ownLimit, 0);
    QCOMPARE(row.ownFrom, today.addDays(1));
    QCOMPARE(alerts()->rowCount(), 2); // today's stays until somebody looks into it
    m_window->picture(u"114-access-limit-taken-back"_s);
    QVERIFY(!m_window->shows(u"everybodysLimits"_s));
    m_window->find<QComboBox>(u"limitedUser"_s)->setFocus();
    m_window->key(Qt::Key_Home);
    QVERIFY(m_window->press(u"setAccessLimit"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"everybodysLimits"_s); }));
    QCOMPARE(limitOf(u"zhao"_s, AccessKind::View).measure.limit, 6);
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openAccesses());
    m_window->picture(u"116-access-dark"_s);
    m_window->wear(ui::Scheme::Light);
}

// Clicking on the own row must not set that of whoever was chosen before.
void AccessAlertsGuiTest::nobodyIsOfferedTheirOwnLimit()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    QVERIFY(chooseLimit(u"赵敏"_s, u"VIEW"_s));
    const auto offered = [&] {
        return m_window->find<QPushButton>(u"setAccessLimit"_s)->isEnabled()
            && m_window->find<QPushButton>(u"takeBackLimit"_s)->isEnabled();
    };
    QVERIFY(offered());
    QVERIFY(chooseLimit(m_window->desk().as(u"wang"_s).session().user().displayName, u"VIEW"_s));
    QVERIFY(!offered());
    QCOMPARE(m_window->find<QComboBox>(u"limitedUser"_s)->currentText(), QString());
    m_window->picture(u"119-access-own-row"_s);
    m_window->find<ui::Page>(u"accessPart"_s)->refresh();
    QVERIFY(m_window->waitForJobs());
    QVERIFY(!offered());
    QVERIFY(chooseLimit(u"赵敏"_s, u"VIEW"_s));
    QVERIFY(offered());
}

// What is usual for li stays the limit where it is lower than what is set.
void AccessAlertsGuiTest::theNoticeSaysWhatIsInForce()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAccesses());
    QVERIFY(chooseLimit(m_window->desk().as(u"li"_s).session().user().displayName, u"VIEW"_s));
    QVERIFY(typeLimit(u"300"_s));
    QVERIFY2(m_window->textOf(u"noticeText"_s).contains(u"平时水平对应的 20 次"_s),
             qPrintable(m_window->textOf(u"noticeText"_s)));
    m_window->picture(u"119-access-limit-in-vain"_s);
    QCOMPARE(ui::errorText({ErrorCode::NotFound, {{u"kind"_s, u"accessAlert"_s}}, {}}),
             u"该日未超过上限，已无须核查。"_s);
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
