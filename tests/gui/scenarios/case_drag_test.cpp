#include "core/desk/cases/handler_loads.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/record_absence.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QWindow>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// A supervisor drags chosen requests onto whoever goes on with them; the mouse goes through the window, as a hand's
// does.
class CaseDragTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    QListView* list() const { return m_window->find<QListView>(u"caseList"_s); }
    QStringList handlers() const; // of every request, sorted
    int handedOver() const; // entries of the log
    bool openList(const QString& user);
    bool chooseAll();
    // Points of the window.
    QPoint rowAt(int row) const;
    QPoint agentAt(const QString& name) const;
    void pressAt(const QPoint& at) { QTest::mousePress(m_window->window().windowHandle(), Qt::LeftButton, {}, at); }
    void moveTo(const QPoint& at) { QTest::mouseMove(m_window->window().windowHandle(), at); }
    void releaseAt(const QPoint& at) { QTest::mouseRelease(m_window->window().windowHandle(), Qt::LeftButton, {}, at); }
    void hover(const QPoint& at) const; // a move with no button down
    void moveSideways(const QPoint& from);
    bool dragsNothing(const QPoint& from); // where it goes on sideways and lets go
    bool pickUp(int row); // presses on the row and moves sideways until the agents stand there
    bool dropOn(const QString& name);

private Q_SLOTS:
    void init();
    void chosenRowsGoToWhomTheyAreDroppedOn();
    void anUnchosenRowIsDraggedSideways();
    void agentsShowWhatTheyHave();
    void whoIsAwayIsRefusedAndNamesTheStandIn();
    void whatIsRefusedSaysWhichAndWhy();
    void escapeAndADropBesideLeaveEverything();
    void aReleaseThatIsLostEndsTheDrag();
    void aPressThatIsInterruptedBeginsNothing();
    void aNoteForOthersGoesNowhereByADrop();
    void aClickStillOpens();
    void aLockInMidAirLeavesEverything();
    void whoSpreadsNoWorkDragsNothing();
};

void CaseDragTest::init()
{
    m_window.reset();
    m_window = std::make_unique<DeskWindow>();
    for (const QString& phone : {u"19900009929"_s, u"19900009937"_s, u"19900009945"_s})
        orDie(desk::logCall(m_window->desk().as(u"li"_s),
                            m_window->desk().call(domain::RightType::OptOut, u"王小明"_s, phone)));
}

QStringList CaseDragTest::handlers() const
{
    QStringList names;
    const domain::CasePage page = orDie(desk::listCases(m_window->desk().as(u"wang"_s), {}, {}, 10));
    for (const domain::CaseSummary& row : page.rows)
        names.append(row.handlerName);
    names.sort();
    return names;
}

int CaseDragTest::handedOver() const
{
    int count = 0;
    const QList<domain::AuditEntry> entries = orDie(m_window->desk().as(u"wang"_s).storage().audit().page(0, 1000));
    for (const domain::AuditEntry& entry : entries)
        count += entry.action == u"CaseHandedOver"_s ? 1 : 0;
    return count;
}

bool CaseDragTest::openList(const QString& user)
{
    return m_window->enter(user) && m_window->openPageWith(u"caseList"_s)
        && DeskWindow::waitFor([this] { return list()->model()->rowCount() == 3; }) && m_window->waitForJobs();
}

bool CaseDragTest::chooseAll()
{
    list()->setFocus();
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    return list()->selectionModel()->selectedIndexes().size() == 3;
}

QPoint CaseDragTest::rowAt(int row) const
{
    const QPoint at = list()->visualRect(list()->model()->index(row, 0)).center();
    return list()->viewport()->mapTo(&m_window->window(), at);
}

QPoint CaseDragTest::agentAt(const QString& name) const
{
    auto* agents = m_window->find<QListView>(u"agentStripList"_s);
    for (int row = 0; agents && row < agents->model()->rowCount(); ++row) {
        const QModelIndex index = agents->model()->index(row, 0);
        if (index.data().toString().startsWith(name))
            return agents->viewport()->mapTo(&m_window->window(), agents->visualRect(index).center());
    }
    return {};
}

void CaseDragTest::moveSideways(const QPoint& from)
{
    moveTo(from + QPoint(5, 0));
    moveTo(from + QPoint(60, 2));
}

bool CaseDragTest::dragsNothing(const QPoint& from)
{
    moveSideways(from);
    const bool nothing = !m_window->shows(u"agentStrip"_s);
    releaseAt(from + QPoint(60, 2));
    return nothing && handedOver() == 0;
}

bool CaseDragTest::pickUp(int row)
{
    const QPoint from = rowAt(row);
    pressAt(from);
    moveSideways(from);
    return DeskWindow::waitFor([this] { return m_window->shows(u"agentStrip"_s); });
}

void CaseDragTest::hover(const QPoint& at) const
{
    QWidget* viewport = list()->viewport();
    const QPoint local = viewport->mapFrom(&m_window->window(), at);
    QMouseEvent move(QEvent::MouseMove, local, viewport->mapToGlobal(local), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(viewport, &move);
}

bool CaseDragTest::dropOn(const QString& name)
{
    const QPoint at = agentAt(name);
    if (at.isNull())
        return false;
    moveTo(at);
    releaseAt(at);
    return DeskWindow::waitFor([this] { return !m_window->shows(u"agentStrip"_s); });
}

void CaseDragTest::chosenRowsGoToWhomTheyAreDroppedOn()
{
    QVERIFY(openList(u"wang"_s));
    QVERIFY(!m_window->shows(u"agentStrip"_s));
    QVERIFY(chooseAll());
    QVERIFY(pickUp(1));
    QVERIFY(m_window->textOf(u"agentStripQuestion"_s).contains(u"3"_s));
    moveTo(agentAt(u"赵敏"_s));
    m_window->picture(u"76-drag"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"76-drag-dark"_s);
    m_window->wear(ui::Scheme::Light);
    const QSignalSpy readAnew(list()->model(), &QAbstractItemModel::modelReset);
    QVERIFY(dropOn(u"赵敏"_s));
    QCOMPARE(handlers(), QStringList(3, u"赵敏"_s));
    QCOMPARE(handedOver(), 3);
    QVERIFY(DeskWindow::waitFor([this] { return m_window->textOf(u"noticeText"_s).contains(u"赵敏"_s); }));
    QVERIFY(!m_window->shows(u"handOverDo"_s));
    QVERIFY(m_window->shows(u"caseList"_s)); // and no request was opened by it
    // The keys do the same, back to who had them.
    // (The list reads itself anew after the drop, and once more when it hears of the change.)
    QVERIFY(DeskWindow::waitFor([&] { return readAnew.size() >= 2; }));
    QVERIFY(chooseAll());
    m_window->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([this] { return m_window->shows(u"handOverTo"_s); }));
    auto* to = m_window->find<QComboBox>(u"handOverTo"_s);
    to->setCurrentIndex(to->findText(u"李静"_s));
    QVERIFY(m_window->press(u"handOverDo"_s));
    QVERIFY(DeskWindow::waitFor([this] { return handlers() == QStringList(3, u"李静"_s); }));
}

void CaseDragTest::anUnchosenRowIsDraggedSideways()
{
    QVERIFY(openList(u"wang"_s));
    QVERIFY(pickUp(2));
    QVERIFY(m_window->textOf(u"agentStripQuestion"_s).contains(u"1"_s));
    QVERIFY(dropOn(u"赵敏"_s));
    QCOMPARE(handlers().count(u"赵敏"_s), 1);
    QCOMPARE(handedOver(), 1);
    // Up and down it chooses rows, as ever.
    QVERIFY(m_window->waitForJobs());
    list()->clearSelection();
    const QPoint from = rowAt(0);
    pressAt(from);
    moveTo(from + QPoint(0, 20));
    moveTo(rowAt(1));
    moveTo(rowAt(2));
    QVERIFY(!m_window->shows(u"agentStrip"_s));
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 3);
    releaseAt(rowAt(2));
}

void CaseDragTest::agentsShowWhatTheyHave()
{
    m_window->desk().setNow(u"2026-12-20T10:00:00+08:00"_s);
    QVERIFY(openList(u"wang"_s));
    QVERIFY(pickUp(0));
    auto* agents = m_window->find<QListView>(u"agentStripList"_s);
    QStringList said;
    for (int row = 0; row < agents->model()->rowCount(); ++row)
        said.append(agents->model()->index(row, 0).data().toString());
    QVERIFY2(said.filter(u"李静"_s).value(0).contains(u"3件未结、3件逾期"_s), qPrintable(said.join(u'|')));
    QVERIFY2(said.filter(u"赵敏"_s).value(0).contains(u"0件未结"_s), qPrintable(said.join(u'|')));
    releaseAt({2, 2});
    RD_EXPECT_ERROR(desk::handlerLoads(m_window->desk().as(u"li"_s)), ErrorCode::NotPermitted);
}

void CaseDragTest::whoIsAwayIsRefusedAndNamesTheStandIn()
{
    desk::Desk& wang = m_window->desk().as(u"wang"_s);
    desk::NewAbsence absence;
    const QList<desk::HandlerLoad> loads = orDie(desk::handlerLoads(wang));
    for (const desk::HandlerLoad& load : loads) {
        if (load.name == u"赵敏"_s)
            absence.user = load.user;
        else if (load.name == u"李静"_s)
            absence.standIn = load.user;
    }
    absence.from = QDate(2026, 11, 23);
    absence.to = QDate(2026, 11, 30);
    RD_VERIFY(desk::addAbsence(wang, absence));
    QVERIFY(openList(u"wang"_s));
    const QStringList before = handlers();
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    moveTo(agentAt(u"赵敏"_s));
    QCOMPARE(list()->viewport()->cursor().shape(), Qt::ForbiddenCursor);
    m_window->picture(u"76-drag-away"_s);
    QVERIFY(dropOn(u"赵敏"_s));
    QVERIFY(m_window->shows(u"handOverError"_s));
    const QString said = m_window->textOf(u"handOverError"_s);
    QVERIFY2(said.contains(u"2026-11-30"_s) && said.contains(u"李静"_s), qPrintable(said));
    QCOMPARE(handlers(), before);
    QCOMPARE(handedOver(), 0);
}

void CaseDragTest::whatIsRefusedSaysWhichAndWhy()
{
    QVERIFY(openList(u"wang"_s));
    QVERIFY(pickUp(1));
    QVERIFY(dropOn(u"赵敏"_s));
    QVERIFY(m_window->waitForJobs());
    QCOMPARE(handedOver(), 1);
    // One of the three is with that person already.
    QVERIFY(DeskWindow::waitFor([this] { return list()->model()->rowCount() == 3; }));
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    QVERIFY(dropOn(u"赵敏"_s));
    QVERIFY(m_window->shows(u"handOverError"_s));
    const QString said = m_window->textOf(u"handOverError"_s);
    QVERIFY2(said.count(u"DSR-"_s) == 1 && said.contains(u"已由此人办理"_s), qPrintable(said));
    QCOMPARE(handlers(), QStringList(3, u"赵敏"_s));
    QCOMPARE(handedOver(), 3);
    m_window->picture(u"76-drag-refused"_s);
}

void CaseDragTest::escapeAndADropBesideLeaveEverything()
{
    QVERIFY(openList(u"wang"_s));
    const QStringList before = handlers();
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    const QPoint overZhao = agentAt(u"赵敏"_s);
    moveTo(overZhao);
    m_window->key(Qt::Key_Escape);
    QVERIFY(!m_window->shows(u"agentStrip"_s));
    QVERIFY(m_window->shows(u"caseList"_s)); // Escape went no page back
    moveTo(overZhao + QPoint(0, 1));
    releaseAt(overZhao);
    QCOMPARE(handlers(), before);
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 3);
    QVERIFY(pickUp(0));
    releaseAt({2, 2});
    QVERIFY(!m_window->shows(u"agentStrip"_s));
    QVERIFY(m_window->shows(u"caseList"_s));
    QCOMPARE(handlers(), before);
    QCOMPARE(handedOver(), 0);
}

// The button goes up where nobody hears of it: what the mouse does afterwards drags nothing on.
void CaseDragTest::aReleaseThatIsLostEndsTheDrag()
{
    QVERIFY(openList(u"wang"_s));
    const QStringList before = handlers();
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    const QPoint overZhao = agentAt(u"赵敏"_s);
    moveTo(overZhao);
    hover(overZhao);
    QVERIFY(!m_window->shows(u"agentStrip"_s));
    QCOMPARE(list()->viewport()->cursor().shape(), Qt::ArrowCursor);
    releaseAt(overZhao); // of another press
    QCOMPARE(handlers(), before);
    // One that was left by Escape is over too: a press and a release are a click again.
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    m_window->key(Qt::Key_Escape);
    hover(rowAt(1));
    QSignalSpy clicked(list(), &QListView::clicked);
    releaseAt(rowAt(1));
    pressAt(rowAt(1));
    releaseAt(rowAt(1));
    QVERIFY(!clicked.isEmpty());
    // And so it is with the next press, whatever key is held by it.
    QVERIFY(m_window->openPageWith(u"caseList"_s) && m_window->waitForJobs());
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    QTest::mousePress(m_window->window().windowHandle(), Qt::LeftButton, Qt::ControlModifier, rowAt(1));
    QVERIFY(!m_window->shows(u"agentStrip"_s));
    releaseAt(overZhao);
    QCOMPARE(handlers(), before);
    QCOMPARE(handedOver(), 0);
}

void CaseDragTest::aPressThatIsInterruptedBeginsNothing()
{
    QVERIFY(openList(u"wang"_s));
    QVERIFY(chooseAll());
    const QPoint from = rowAt(0);
    pressAt(from);
    QEvent away(QEvent::WindowDeactivate);
    QApplication::sendEvent(list(), &away);
    QVERIFY(dragsNothing(from));
}

void CaseDragTest::aNoteForOthersGoesNowhereByADrop()
{
    const QString note = u"客户约好明早回电"_s;
    QVERIFY(openList(u"wang"_s));
    list()->setCurrentIndex(list()->model()->index(0, 0));
    m_window->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([this] { return m_window->shows(u"handOverNote"_s); }));
    QVERIFY(m_window->typeInto(u"handOverNote"_s, note));
    list()->clearSelection();
    QVERIFY(pickUp(2));
    QVERIFY(dropOn(u"赵敏"_s));
    QCOMPARE(handedOver(), 1);
    const QList<domain::AuditEntry> entries = orDie(m_window->desk().as(u"wang"_s).storage().audit().page(0, 1000));
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == u"CaseHandedOver"_s)
            QVERIFY(!QJsonDocument(entry.detail).toJson().contains(note.toUtf8()));
    }
}

void CaseDragTest::aClickStillOpens()
{
    QVERIFY(openList(u"wang"_s));
    QVERIFY(chooseAll());
    pressAt(rowAt(1));
    moveTo(rowAt(1) + QPoint(2, 1)); // no hand is that still
    releaseAt(rowAt(1) + QPoint(2, 1));
    QVERIFY(DeskWindow::waitFor([this] { return m_window->shows(u"caseNumber"_s); }));
}

void CaseDragTest::aLockInMidAirLeavesEverything()
{
    QVERIFY(openList(u"wang"_s));
    const QStringList before = handlers();
    QVERIFY(chooseAll());
    QVERIFY(pickUp(0));
    const QPoint overZhao = agentAt(u"赵敏"_s);
    moveTo(overZhao);
    m_window->window().lock(); // as the idle watch does
    releaseAt(overZhao);
    QVERIFY(m_window->shows(u"signInPage"_s));
    QVERIFY(m_window->waitForJobs());
    QCOMPARE(handlers(), before);
    QCOMPARE(handedOver(), 0);
}

void CaseDragTest::whoSpreadsNoWorkDragsNothing()
{
    QVERIFY(openList(u"li"_s));
    QVERIFY(chooseAll());
    const QPoint from = rowAt(0);
    pressAt(from);
    QVERIFY(dragsNothing(from));
}

QTEST_MAIN(CaseDragTest)
#include "case_drag_test.moc"
