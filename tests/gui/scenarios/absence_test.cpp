#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/record_absence.h"
#include "core/desk/intake/log_call.h"
#include "core/security/session.h"
#include "tests/support/desk_window.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "ui/shared/page.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// A supervisor records who is away; the lists say so, and nobody gives them work.
class AbsenceGuiTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    bool openAbsences();
    void choose(const QString& box, const QString& text); // with the keys
    bool recordUntilTomorrow(); // one's own, with a stand-in
    bool offersNothing();
    qsizetype casesOf(const QString& user);
    bool openOwn(); // with the keys
    void typeDay(const QString& field, const QString& digits);
    QList<desk::AbsenceRow> absences();
    void ownIsRefusedInWords();
    void ownIsTakenBack();

private Q_SLOTS:
    void init();
    void anAbsenceIsRecordedAndItsCasesHandedOver();
    void theListsSayWhoIsAway();
    void anAgentRecordsTheirOwnByTheKeys();
    void theOfferEndsWithTheAbsence();
    void whatNobodyChangedIsNotRecordedByTheKeys();
    void whoHasNoWorkHereHasNoAbsenceOfTheirOwn();
};

void AbsenceGuiTest::init()
{
    m_window = std::make_unique<DeskWindow>();
    for (const QString& phone : {u"19900009929"_s, u"19900009937"_s})
        orDie(desk::logCall(m_window->desk().as(u"li"_s),
                            m_window->desk().call(domain::RightType::OptOut, u"王小明"_s, phone)));
}

bool AbsenceGuiTest::openAbsences()
{
    if (!m_window->openPageWith(u"administrationTabs"_s))
        return false;
    auto* tabs = m_window->find<QTabWidget>(u"administrationTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->widget(tab)->objectName() == u"absencePart"_s)
            tabs->setCurrentIndex(tab);
    }
    return m_window->shows(u"recordAbsence"_s);
}

void AbsenceGuiTest::choose(const QString& box, const QString& text)
{
    auto* combo = m_window->find<QComboBox>(box);
    combo->setFocus();
    m_window->key(Qt::Key_Home);
    for (int below = 1; below < combo->count() && combo->currentText() != text; ++below)
        m_window->key(Qt::Key_Down);
    QCOMPARE(combo->currentText(), text);
}

void AbsenceGuiTest::anAbsenceIsRecordedAndItsCasesHandedOver()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAbsences());
    choose(u"absentUser"_s, u"李静"_s);
    choose(u"absenceStandIn"_s, u"李静"_s);
    QVERIFY(m_window->press(u"recordAbsence"_s));
    m_window->picture(u"91-absence-refused"_s); // nobody stands in for themselves
    QVERIFY(orDie(desk::listAbsences(m_window->desk().as(u"li"_s))).isEmpty());
    choose(u"absenceStandIn"_s, u"赵敏"_s);
    QVERIFY(m_window->press(u"recordAbsence"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"absenceHandOver"_s); }));
    QVERIFY(m_window->textOf(u"absenceOpen"_s).contains(u"2"_s));
    m_window->picture(u"92-absence"_s);
    QVERIFY(m_window->press(u"absenceHandOver"_s));
    QVERIFY(DeskWindow::waitFor([&] { return casesOf(u"zhao"_s) == 2; }));
    QVERIFY(!m_window->shows(u"absenceHandOver"_s));
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openAbsences());
    m_window->picture(u"93-absence-dark"_s);
    m_window->wear(ui::Scheme::Light);
    // Back again, by the row chosen with the keys.
    QVERIFY(openAbsences());
    m_window->find<QTableView>(u"absenceListTable"_s)->setFocus();
    m_window->key(Qt::Key_Down);
    QVERIFY(m_window->press(u"absenceBack"_s));
    QVERIFY(orDie(desk::listAbsences(m_window->desk().as(u"li"_s))).isEmpty());
}

void AbsenceGuiTest::theListsSayWhoIsAway()
{
    desk::Desk& wang = m_window->desk().as(u"wang"_s);
    const domain::UserId li = m_window->desk().as(u"li"_s).session().user().id;
    const QDate today = wang.clock().today();
    orDie(desk::addAbsence(wang,
                           {li, today, today.addDays(2), domain::AbsenceReason::Leave,
                            m_window->desk().as(u"zhao"_s).session().user().id}));
    QVERIFY(m_window->enter(u"wang"_s));
    m_window->picture(u"94-absent-today"_s);
    QVERIFY(m_window->openPageWith(u"caseList"_s));
    auto* list = m_window->find<QListView>(u"caseList"_s);
    QVERIFY(DeskWindow::waitFor([&] { return list->model()->rowCount() == 2; }));
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(ui::withAbsence(u"李静"_s, true)), qPrintable(spoken));
    list->setFocus();
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"handOverTo"_s); }));
    // Who is away stands last, and choosing them says who stands in.
    auto* to = m_window->find<QComboBox>(u"handOverTo"_s);
    to->setFocus();
    m_window->key(Qt::Key_End);
    QCOMPARE(to->currentText(), ui::withAbsence(u"李静"_s, true));
    QVERIFY(m_window->press(u"handOverDo"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"handOverError"_s); }));
    QVERIFY(m_window->textOf(u"handOverError"_s).contains(u"赵敏"_s));
    m_window->picture(u"95-hand-over-to-absent"_s);
}

bool AbsenceGuiTest::openOwn()
{
    m_window->key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    return DeskWindow::waitFor([&] {
        const QWidget* from = m_window->find(u"absentFrom"_s);
        return from && from->isVisible() && from->hasFocus();
    });
}

// As it is written, from the year on: the cursor goes on by itself.
void AbsenceGuiTest::typeDay(const QString& field, const QString& digits)
{
    auto* day = m_window->find<QDateEdit>(field);
    day->clearFocus();
    day->setFocus(Qt::TabFocusReason); // which begins with the year
    m_window->keys(digits);
    QCOMPARE(day->date(), QDate::fromString(digits, u"yyyyMMdd"_s));
}

QList<desk::AbsenceRow> AbsenceGuiTest::absences()
{
    return orDie(desk::listAbsences(m_window->desk().as(u"wang"_s)));
}

void AbsenceGuiTest::ownIsRefusedInWords()
{
    const QStringList before = loggedChanges(m_window->desk());
    typeDay(u"absentFrom"_s, u"20261202"_s);
    typeDay(u"absentUntil"_s, u"20261201"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->find(u"absentUntil"_s)->hasFocus(); }));
    // Zhao is away on one of the days and stands in for nobody.
    typeDay(u"absentUntil"_s, u"20261204"_s);
    auto* standIn = m_window->find<QComboBox>(u"absenceStandIn"_s);
    QCOMPARE(standIn->findText(u"李静"_s), -1); // nobody stands in for themselves
    choose(u"absenceStandIn"_s, u"赵敏"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return standIn->hasFocus(); }));
    m_window->picture(u"96-own-absence-refused"_s);
    QCOMPARE(absences().size(), 1);
    QCOMPARE(loggedChanges(m_window->desk()), before);
}

void AbsenceGuiTest::ownIsTakenBack()
{
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openOwn());
    m_window->find<QTableView>(u"absenceListTable"_s)->setFocus();
    m_window->key(Qt::Key_Down);
    // What else happens on the desk takes no choice away.
    m_window->find<ui::Page>(u"ownAbsencePage"_s)->refresh();
    QVERIFY(m_window->find(u"absenceBack"_s)->isEnabled());
    m_window->picture(u"98-own-absence-dark"_s);
    QVERIFY(m_window->press(u"absenceBack"_s));
    QCOMPARE(absences().size(), 1);
    QCOMPARE(absences().first().userName, u"赵敏"_s);
    // The menu under the own name leads there too.
    QVERIFY(m_window->openPageWith(u"caseList"_s));
    auto* menu = m_window->find<QToolButton>(u"userMenuButton"_s)->menu();
    auto* action = menu->findChild<QAction*>(u"ownAbsence"_s);
    QVERIFY(action && action->shortcut() == QKeySequence(u"Ctrl+Shift+A"_s));
    action->trigger();
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"ownAbsencePage"_s); }));
    m_window->key(Qt::Key_Escape);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"caseList"_s); }));
}

void AbsenceGuiTest::anAgentRecordsTheirOwnByTheKeys()
{
    const domain::UserId zhao = m_window->desk().as(u"zhao"_s).session().user().id;
    orDie(desk::addAbsence(m_window->desk().as(u"wang"_s),
                           {zhao, {2026, 12, 4}, {2026, 12, 8}, domain::AbsenceReason::Leave, {}}));
    QVERIFY(m_window->enter(u"li"_s));
    QVERIFY(openOwn());
    QVERIFY(!m_window->shows(u"absentUser"_s));
    QCOMPARE(m_window->find<QTableView>(u"absenceListTable"_s)->model()->rowCount(), 0); // zhao's stands elsewhere
    m_window->picture(u"96-own-absence-none"_s);
    ownIsRefusedInWords();
    typeDay(u"absentUntil"_s, u"20261203"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return absences().size() == 2; }));
    const domain::Absence own = absences().first().absence;
    QCOMPARE(absences().first().userName, u"李静"_s);
    QCOMPARE(own.from, QDate(2026, 12, 2));
    QCOMPARE(own.to, QDate(2026, 12, 3));
    QCOMPARE(own.standIn, zhao);
    QVERIFY(own.recordedBy == own.user);
    QCOMPARE(m_window->find<QTableView>(u"absenceListTable"_s)->model()->rowCount(), 1);
    const QStringList recorded = loggedChanges(m_window->desk());
    QVERIFY(m_window->press(u"recordAbsence"_s)); // the same days once more
    QVERIFY(DeskWindow::waitFor([&] { return m_window->find(u"absentFrom"_s)->hasFocus(); }));
    QCOMPARE(loggedChanges(m_window->desk()), recorded);
    // What is open can be handed over at once, as a supervisor does.
    QVERIFY(m_window->textOf(u"absenceOpen"_s).contains(u"2"_s));
    m_window->picture(u"97-own-absence"_s);
    QVERIFY(m_window->press(u"absenceHandOver"_s));
    QVERIFY(DeskWindow::waitFor([&] { return casesOf(u"zhao"_s) == 2; }));
    ownIsTakenBack();
}

qsizetype AbsenceGuiTest::casesOf(const QString& user)
{
    domain::CaseFilter filter;
    filter.handler = m_window->desk().as(user).session().user().id;
    return orDie(desk::listCases(m_window->desk().as(u"wang"_s), filter, {}, 10)).rows.size();
}

bool AbsenceGuiTest::recordUntilTomorrow()
{
    typeDay(u"absentUntil"_s, u"20261124"_s);
    choose(u"absenceStandIn"_s, u"赵敏"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    return DeskWindow::waitFor([&] { return m_window->shows(u"absenceHandOver"_s); }) && absences().size() == 1;
}

bool AbsenceGuiTest::offersNothing()
{
    return !m_window->shows(u"absenceHandOver"_s) && !m_window->shows(u"absenceOpen"_s);
}

void AbsenceGuiTest::theOfferEndsWithTheAbsence()
{
    QVERIFY(m_window->enter(u"li"_s));
    QVERIFY(openOwn());
    QVERIFY(recordUntilTomorrow());
    m_window->find<QTableView>(u"absenceListTable"_s)->setFocus();
    m_window->key(Qt::Key_Down);
    m_window->find(u"absenceBack"_s)->setFocus();
    m_window->key(Qt::Key_Space);
    QVERIFY(DeskWindow::waitFor([&] { return absences().isEmpty(); }));
    QVERIFY(DeskWindow::waitFor([&] { return offersNothing(); }));
    m_window->picture(u"100-own-absence-ended"_s);
    QVERIFY(!m_window->press(u"absenceHandOver"_s));
    QCOMPARE(casesOf(u"li"_s), 2);
    // Ended by a supervisor, whether or not this window has heard of it.
    typeDay(u"absentUntil"_s, u"20261125"_s);
    QVERIFY(recordUntilTomorrow());
    RD_VERIFY(desk::endAbsence(m_window->desk().as(u"wang"_s), absences().first().absence.id));
    (void)m_window->press(u"absenceHandOver"_s);
    QVERIFY(DeskWindow::waitFor([&] { return offersNothing(); }));
    QCOMPARE(casesOf(u"li"_s), 2);
    QCOMPARE(casesOf(u"zhao"_s), 0);
}

void AbsenceGuiTest::whatNobodyChangedIsNotRecordedByTheKeys()
{
    const auto triedInVain = [&] {
        const QStringList before = loggedChanges(m_window->desk());
        m_window->key(Qt::Key_Return, Qt::ControlModifier);
        return DeskWindow::waitFor([&] { return m_window->shows(u"noticeText"_s); })
            && m_window->textOf(u"noticeText"_s).contains(u"表单没有改动"_s) && absences().isEmpty()
            && loggedChanges(m_window->desk()) == before;
    };
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openAbsences());
    QVERIFY(triedInVain());
    m_window->picture(u"101-absence-unchanged"_s);
    QVERIFY(m_window->enter(u"li"_s));
    QVERIFY(openOwn());
    QVERIFY(triedInVain());
    // What the form begins with is meant where its button is pressed; once.
    QVERIFY(m_window->press(u"recordAbsence"_s));
    QVERIFY(DeskWindow::waitFor([&] { return absences().size() == 1; }));
    QCOMPARE(absences().first().userName, u"李静"_s);
    const QStringList recorded = loggedChanges(m_window->desk());
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->textOf(u"noticeText"_s).contains(u"表单没有改动"_s); }));
    QCOMPARE(loggedChanges(m_window->desk()), recorded);
}

void AbsenceGuiTest::whoHasNoWorkHereHasNoAbsenceOfTheirOwn()
{
    m_window->speak(u"en"_s);
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openOwn());
    m_window->picture(u"99-own-absence-english"_s);
    m_window->speak(u"zh_CN"_s);
    QVERIFY(m_window->enter(u"sun"_s));
    m_window->key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_window->shows(u"ownAbsencePage"_s));
    QVERIFY(!m_window->find<QToolButton>(u"userMenuButton"_s)->menu()->findChild<QAction*>(u"ownAbsence"_s));
}

QTEST_MAIN(AbsenceGuiTest)
#include "absence_test.moc"
