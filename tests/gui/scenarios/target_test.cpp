#include "core/desk/reports/list_targets.h"
#include "core/desk/reports/set_target.h"
#include "tests/support/charted_desk.h"
#include "tests/support/dashboard_reader.h"
#include "tests/support/logged_changes.h"

#include <QAccessible>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::Metric;
using domain::Report;

// A supervisor sets a target with the keys; the dashboard draws it as its line from that month on.
class TargetGuiTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    bool openTargets();
    // Down in the box, from the field before it, as two hands on the keyboard would.
    void choose(const QString& box, const QString& text);
    void typeShare(const QString& digits);
    QString cell(int row, int column) const;
    void refusedInWords();
    void setMore();
    void tableAndBarsSayTheSame(int last);
    void pictureOfTargets(const QString& name);
    QList<desk::TargetRow> targets();

private Q_SLOTS:
    void init() { m_window = std::make_unique<DeskWindow>(); }
    void aTargetIsSetByTheKeysAndReplaced();
    void aTargetIsTakenBackByTheKeys();
    void anAuditorAndAnAgentSetNone();
#ifdef RIGHTSDESK_CHARTS
    void theDashboardStepsWhereAnotherTargetBegins();
    void theDashboardDrawsNoLineWhereThereIsNone();
#endif
};

bool TargetGuiTest::openTargets()
{
    if (!m_window->openPageWith(u"administrationTabs"_s))
        return false;
    auto* tabs = m_window->find<QTabWidget>(u"administrationTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->widget(tab)->objectName() == u"targetPart"_s)
            tabs->setCurrentIndex(tab);
    }
    return m_window->shows(u"setTarget"_s);
}

void TargetGuiTest::choose(const QString& box, const QString& text)
{
    auto* combo = m_window->find<QComboBox>(box);
    combo->setFocus();
    m_window->key(Qt::Key_Home);
    const int wanted = combo->findText(text);
    QVERIFY(wanted >= 0);
    while (combo->currentIndex() < wanted)
        m_window->key(Qt::Key_Down);
    QCOMPARE(combo->currentText(), text);
}

void TargetGuiTest::typeShare(const QString& digits)
{
    auto* share = m_window->find<QDoubleSpinBox>(u"targetShare"_s);
    share->setFocus();
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->keys(digits);
}

QString TargetGuiTest::cell(int row, int column) const
{
    return m_window->find<QTableView>(u"targetListTable"_s)->model()->index(row, column).data().toString();
}

QList<desk::TargetRow> TargetGuiTest::targets()
{
    return orDie(desk::listTargets(m_window->desk().as(u"wang"_s), domain::SheetLanguage::Chinese));
}

void TargetGuiTest::refusedInWords()
{
    // The very same says nothing new; an ID number stands in no note.
    m_window->find(u"targetNote"_s)->setFocus();
    m_window->chinese(u"nianzhong"_s, u"年终"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->find(u"targetShare"_s)->hasFocus(); }));
    m_window->picture(u"c1-target-stands"_s);
    typeShare(u"98"_s);
    m_window->typeInto(u"targetNote"_s, u"110101199003078515"_s);
    QVERIFY(m_window->press(u"setTarget"_s));
    QVERIFY(m_window->find(u"targetNote"_s)->hasFocus());
    QCOMPARE(targets().size(), 1);
    m_window->picture(u"c2-target-refused"_s);
}

void TargetGuiTest::setMore()
{
    for (const auto& [rate, from, share] :
         {std::tuple(u"按时办结率"_s, u"2026-11"_s, u"90"_s), std::tuple(u"按时答复率"_s, u"2027-01"_s, u"99"_s)}) {
        choose(u"targetRate"_s, rate);
        typeShare(share);
        choose(u"targetFrom"_s, from);
        QVERIFY(m_window->press(u"setTarget"_s));
    }
}

void TargetGuiTest::aTargetIsSetByTheKeysAndReplaced()
{
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openTargets());
    m_window->picture(u"c0-targets-none"_s);
    m_window->find(u"targetNote"_s)->setFocus();
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(targets().isEmpty()); // nobody has touched the form
    choose(u"targetRate"_s, u"按时答复率"_s);
    m_window->key(Qt::Key_Tab);
    QVERIFY(m_window->find(u"targetShare"_s)->hasFocus());
    typeShare(u"97.5"_s);
    m_window->key(Qt::Key_Tab);
    choose(u"targetFrom"_s, u"2026-12"_s);
    m_window->key(Qt::Key_Tab);
    QVERIFY(m_window->find(u"targetNote"_s)->hasFocus());
    m_window->chinese(u"nianzhong"_s, u"年终"_s);
    m_window->key(Qt::Key_Return);
    QVERIFY(DeskWindow::waitFor([&] { return targets().size() == 1; }));
    QCOMPARE(targets().first().target.perMille, 975);
    QCOMPARE(targets().first().target.from, QDate(2026, 12, 1));
    QCOMPARE(targets().first().target.note, u"年终"_s);
    QCOMPARE(cell(0, 0), u"按时答复率"_s);
    QCOMPARE(cell(0, 1), u"97.5 %"_s);
    refusedInWords();
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->key(Qt::Key_Delete);
    m_window->key(Qt::Key_Return);
    QVERIFY(DeskWindow::waitFor([&] { return targets().size() == 2; }));
    QCOMPARE(cell(0, 1), u"98 %"_s);
    QCOMPARE(cell(1, 1), u"97.5 %"_s);
    QVERIFY(cell(0, 3) != cell(1, 3));
    setMore();
    m_window->picture(u"c3-targets"_s);
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openTargets());
    m_window->picture(u"c4-targets-dark"_s);
    m_window->wear(ui::Scheme::Light);
}

void TargetGuiTest::aTargetIsTakenBackByTheKeys()
{
    orDie(desk::setTarget(m_window->desk().as(u"wang"_s), {Metric::OnTimeRate, {2026, 11, 1}, 975, {}}));
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openTargets());
    const auto tickNone = [this] {
        m_window->find(u"targetShare"_s)->setFocus();
        m_window->key(Qt::Key_Tab);
        QVERIFY(m_window->find(u"targetNone"_s)->hasFocus());
        m_window->key(Qt::Key_Space);
        QVERIFY(!m_window->find(u"targetShare"_s)->isEnabled());
        m_window->key(Qt::Key_Tab);
        QVERIFY(m_window->find(u"targetFrom"_s)->hasFocus());
    };
    // What has none cannot lose it.
    const QStringList before = loggedChanges(m_window->desk());
    choose(u"targetRate"_s, u"按时办结率"_s);
    tickNone();
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->find(u"targetFrom"_s)->hasFocus(); }));
    m_window->picture(u"c9-target-none-refused"_s);
    QCOMPARE(loggedChanges(m_window->desk()), before);
    choose(u"targetRate"_s, u"按时答复率"_s);
    choose(u"targetFrom"_s, u"2026-12"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return targets().size() == 2; }));
    QVERIFY(!targets().first().target.perMille);
    QCOMPARE(targets().first().target.from, QDate(2026, 12, 1));
    QCOMPARE(cell(0, 1), u"无目标"_s);
    QCOMPARE(cell(1, 1), u"97.5 %"_s);
    QVERIFY2(m_window->textOf(u"noticeText"_s).contains(u"2026-12"_s), qPrintable(m_window->textOf(u"noticeText"_s)));
    QVERIFY(m_window->find(u"targetShare"_s)->isEnabled()); // for the next one
    m_window->picture(u"c9-target-none"_s);
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openTargets());
    m_window->find(u"targetShare"_s)->setFocus();
    tickNone();
    m_window->picture(u"c9-target-none-dark"_s);
}

void TargetGuiTest::anAuditorAndAnAgentSetNone()
{
    for (const QString& user : {u"sun"_s, u"li"_s}) {
        m_window = std::make_unique<DeskWindow>();
        QVERIFY(m_window->enter(user));
        QVERIFY(!openTargets());
    }
}

void TargetGuiTest::tableAndBarsSayTheSame(int last)
{
    QVERIFY(m_window->press(u"tableON_TIME_TREND"_s));
    const auto* table = m_window->find<QTableView>(u"numbersON_TIME_TRENDTable"_s)->model();
    QCOMPARE(table->columnCount(), 3);
    QCOMPARE(table->index(last, 2).data().toString(), u"95.5 %"_s);
    QCOMPARE(table->index(last - 1, 2).data().toString(), u"90 %"_s);
    m_window->picture(u"c6-dashboard-target-table"_s);
    QVERIFY(m_window->press(u"tableON_TIME_TREND"_s));
    QVERIFY(bringToSight(*m_window, u"ANSWER_TIMES"_s)); // of the same report, whose other charts come with it
    QVERIFY(bringToSight(*m_window, u"ANSWERED_IN_TERM"_s));
    m_window->picture(u"c7-dashboard-target-bars"_s);
}

void TargetGuiTest::pictureOfTargets(const QString& name)
{
    m_window->find<QScrollArea>(u"dashboardArea"_s)->ensureWidgetVisible(m_window->find(u"targetsON_TIME_TREND"_s));
    m_window->picture(name);
}

#ifdef RIGHTSDESK_CHARTS
void TargetGuiTest::theDashboardStepsWhereAnotherTargetBegins()
{
    m_window = std::make_unique<DeskWindow>(u"2026-08-03T10:00:00+08:00"_s);
    desk::Desk& wang = m_window->desk().as(u"wang"_s);
    orDie(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 8, 1}, 900, {}}));
    m_window->desk().setNow(u"2026-11-23T10:00:00+08:00"_s);
    const ChartedDesk filled(wang);
    orDie(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 11, 1}, 955, {}}));
    orDie(desk::setTarget(wang, {Metric::AnsweredInTerm, {2026, 11, 1}, 800, {}}));
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openDashboard(*m_window));
    QVERIFY(bringToSight(*m_window, u"ON_TIME_TREND"_s));
    domain::ReportFilter year;
    year.from = QDate(2025, 12, 1);
    year.to = QDate(2026, 11, 23);
    QVERIFY(showsWhatTheDeskSays(*m_window, Report::Trend, u"ON_TIME_TREND"_s, year));
    const domain::ReportPanel panel = chart(*m_window, u"ON_TIME_TREND"_s)->panel();
    const auto last = static_cast<int>(panel.points.size()) - 1;
    QCOMPARE(domain::targetAt(panel, last)->share, 0.955);
    QCOMPARE(domain::targetAt(panel, last - 1)->share, 0.9);
    QCOMPARE(domain::targetAt(panel, 0)->share, 1.0);
    const QString words = m_window->textOf(u"targetsON_TIME_TREND"_s);
    QVERIFY2(words.contains(u"95.5 %（自 2026-11-01 起）"_s) && words.contains(u"逾期"_s), qPrintable(words));
    // Read aloud with the value, too.
    chart(*m_window, u"ON_TIME_TREND"_s)->setFocus();
    m_window->key(Qt::Key_End);
    QVERIFY(QAccessible::queryAccessibleInterface(chart(*m_window, u"ON_TIME_TREND"_s))
                ->text(QAccessible::Name)
                .contains(u"95.5 %"_s));
    pictureOfTargets(u"c5-dashboard-target"_s);
    tableAndBarsSayTheSame(last);
    // One more is drawn as soon as it is set.
    orDie(desk::setTarget(m_window->window().frame()->context().desk, {Metric::OnTimeRate, {2026, 11, 1}, 700, {}}));
    QVERIFY(bringToSight(*m_window, u"ON_TIME_TREND"_s));
    QVERIFY(DeskWindow::waitFor(
        [&] { return m_window->textOf(u"targetsON_TIME_TREND"_s).contains(u"70 %（自 2026-11-01 起）"_s); }));
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openDashboard(*m_window));
    QVERIFY(bringToSight(*m_window, u"ON_TIME_TREND"_s));
    pictureOfTargets(u"c8-dashboard-target-dark"_s);
}
#endif

#ifdef RIGHTSDESK_CHARTS
void TargetGuiTest::theDashboardDrawsNoLineWhereThereIsNone()
{
    m_window = std::make_unique<DeskWindow>(u"2026-06-03T10:00:00+08:00"_s);
    desk::Desk& wang = m_window->desk().as(u"wang"_s);
    orDie(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 6, 1}, 900, {}}));
    orDie(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 9, 1}, {}, {}}));
    orDie(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 11, 1}, 955, {}}));
    m_window->desk().setNow(u"2026-11-23T10:00:00+08:00"_s);
    const ChartedDesk filled(wang);
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openDashboard(*m_window));
    QVERIFY(bringToSight(*m_window, u"ON_TIME_TREND"_s));
    const domain::ReportPanel panel = chart(*m_window, u"ON_TIME_TREND"_s)->panel();
    const auto last = static_cast<int>(panel.points.size()) - 1;
    QVERIFY(domain::targetAt(panel, last - 3) && domain::targetAt(panel, last));
    QVERIFY(!domain::targetAt(panel, last - 2) && !domain::targetAt(panel, last - 1));
    const QString words = m_window->textOf(u"targetsON_TIME_TREND"_s);
    QVERIFY2(words.contains(u"90 %（自 2026-06-01 起）；无（自 2026-09-01 起）；95.5 %"_s), qPrintable(words));
    chart(*m_window, u"ON_TIME_TREND"_s)->setFocus();
    m_window->key(Qt::Key_End);
    m_window->key(Qt::Key_Left);
    QVERIFY(QAccessible::queryAccessibleInterface(chart(*m_window, u"ON_TIME_TREND"_s))
                ->text(QAccessible::Name)
                .contains(u"无目标"_s));
    pictureOfTargets(u"c9-dashboard-none"_s);
    QVERIFY(m_window->press(u"tableON_TIME_TREND"_s));
    auto* table = m_window->find<QTableView>(u"numbersON_TIME_TRENDTable"_s);
    QCOMPARE(table->model()->index(last - 1, 2).data().toString(), u"无目标"_s);
    QCOMPARE(table->model()->index(last - 3, 2).data().toString(), u"90 %"_s);
    table->setFocus();
    m_window->key(Qt::Key_End, Qt::ControlModifier);
    m_window->picture(u"c9-dashboard-none-table"_s);
    QVERIFY(m_window->press(u"tableON_TIME_TREND"_s));
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(openDashboard(*m_window));
    QVERIFY(bringToSight(*m_window, u"ON_TIME_TREND"_s));
    pictureOfTargets(u"c9-dashboard-none-dark"_s);
}
#endif

QTEST_MAIN(TargetGuiTest)
#include "target_test.moc"
