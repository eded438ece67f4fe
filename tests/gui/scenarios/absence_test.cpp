#include "core/desk/list_cases.h"
#include "core/desk/log_call.h"
#include "core/desk/record_absence.h"
#include "core/security/session.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// A supervisor records who is away; the lists say so, and nobody gives them work.
class AbsenceGuiTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    bool openAbsences();
    void choose(const QString& box, const QString& text);

private Q_SLOTS:
    void init();
    void anAbsenceIsRecordedAndItsCasesHandedOver();
    void theListsSayWhoIsAway();
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
    combo->setCurrentIndex(combo->findText(text));
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
    const auto zhaos = [&] {
        domain::CaseFilter filter;
        filter.handler = m_window->desk().as(u"zhao"_s).session().user().id;
        return orDie(desk::listCases(m_window->desk().as(u"wang"_s), filter, {}, 10)).rows.size();
    };
    QVERIFY(DeskWindow::waitFor([&] { return zhaos() == 2; }));
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

QTEST_MAIN(AbsenceGuiTest)
#include "absence_test.moc"
