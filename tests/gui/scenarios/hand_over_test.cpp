#include "core/desk/cases/list_cases.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// A supervisor spreads the work anew, and an agent leaves it at the end of a shift, with the keys.
class HandOverGuiTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    QStringList handlers() const;
    bool openList();

private Q_SLOTS:
    void init();
    void allThatIsListedGoesToOnePerson();
    void whatIsAnothersStaysAndSaysWhy();
    void escapeLeavesItAsItIs();
};

void HandOverGuiTest::init()
{
    m_window = std::make_unique<DeskWindow>();
    for (const QString& phone : {u"19900009929"_s, u"19900009937"_s, u"19900009945"_s})
        orDie(desk::logCall(m_window->desk().as(u"li"_s),
                            m_window->desk().call(domain::RightType::OptOut, u"王小明"_s, phone)));
}

QStringList HandOverGuiTest::handlers() const
{
    QStringList names;
    const domain::CasePage page = orDie(desk::listCases(m_window->desk().as(u"wang"_s), {}, {}, 10));
    for (const domain::CaseSummary& row : page.rows)
        names.append(row.handlerName);
    names.removeDuplicates();
    return names;
}

bool HandOverGuiTest::openList()
{
    return m_window->openPageWith(u"caseList"_s)
        && DeskWindow::waitFor([&] { return m_window->find<QListView>(u"caseList"_s)->model()->rowCount() == 3; });
}

void HandOverGuiTest::allThatIsListedGoesToOnePerson()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openList());
    m_window->find<QListView>(u"caseList"_s)->setFocus();
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->textOf(u"handOverQuestion"_s).contains(u"3"_s); }));
    auto* to = m_window->find<QComboBox>(u"handOverTo"_s);
    to->setCurrentIndex(to->findText(u"赵敏"_s));
    QVERIFY(m_window->typeInto(u"handOverNote"_s, u"客户约好明早回电"_s));
    m_window->picture(u"76-hand-over"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"77-hand-over-dark"_s);
    m_window->wear(ui::Scheme::Light);
    m_window->key(Qt::Key_Return);
    QVERIFY(DeskWindow::waitFor([&] { return handlers() == QStringList{u"赵敏"_s}; }));
    QVERIFY(!m_window->shows(u"handOverDo"_s));
}

void HandOverGuiTest::whatIsAnothersStaysAndSaysWhy()
{
    QVERIFY(m_window->enter(u"zhao"_s));
    QVERIFY(openList());
    const QStringList before = handlers();
    m_window->find<QListView>(u"caseList"_s)->setFocus();
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"handOverDo"_s); }));
    QVERIFY(m_window->press(u"handOverDo"_s));
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"handOverError"_s); }));
    QVERIFY(m_window->textOf(u"handOverError"_s).contains(u"DSR-"_s));
    m_window->picture(u"78-hand-over-refused"_s);
    QCOMPARE(handlers(), before);
}

void HandOverGuiTest::escapeLeavesItAsItIs()
{
    QVERIFY(m_window->enter(u"li"_s));
    QVERIFY(openList());
    const QStringList before = handlers();
    m_window->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"handOverTo"_s); }));
    m_window->key(Qt::Key_Escape);
    QVERIFY(!m_window->shows(u"handOverTo"_s));
    QCOMPARE(handlers(), before);
}

QTEST_MAIN(HandOverGuiTest)
#include "hand_over_test.moc"
