#include "core/desk/audit/verify_audit.h"
#include "tests/support/charted_desk.h"
#include "tests/support/dashboard_reader.h"
#include "tests/support/pdf_text.h"
#include "tests/support/save_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace rd;
using namespace Qt::StringLiterals;
using test::bringToSight;
using test::chart;
using test::openDashboard;

// Charts leave the dashboard, one by one and all together, by the keys and the menu (screens.md §6).
class DashboardExportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::DeskWindow> m_window;
    std::unique_ptr<test::ChartedDesk> m_filled;

    QString path(const QString& name) { return m_window->desk().filePath(name); }
    bool savedAs(const QString& name);
    domain::AuditEntry newest();

private Q_SLOTS:
    void init();
    void copyingTakesTableAndPictureAndLeavesNoHistory_D15();
    void aChartLeavesAsPdfAndWorkbookByKeys();
    void theWholeDashboardLeavesWithItsFilter();
    void anAuditorTakesItAlongToo();
    void nothingIsTakenBeforeThereAreFigures();
};

void DashboardExportTest::init()
{
    m_window = std::make_unique<test::DeskWindow>();
    m_filled = std::make_unique<test::ChartedDesk>(m_window->desk().as(u"wang"_s));
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(openDashboard(*m_window));
}

bool DashboardExportTest::savedAs(const QString& name)
{
    return test::saveAs(path(name)) && test::DeskWindow::waitFor([&] { return QFile::exists(path(name)); })
        && m_window->waitForJobs();
}

domain::AuditEntry DashboardExportTest::newest()
{
    const storage::Storage& stored = m_window->window().frame()->context().desk.storage();
    const storage::LogEnd end = test::orDie(stored.audit().end());
    return test::orDie(stored.audit().page(end.sequence - 1, 1)).first();
}

void DashboardExportTest::copyingTakesTableAndPictureAndLeavesNoHistory_D15()
{
    QVERIFY(bringToSight(*m_window, u"AGEING"_s));
    chart(*m_window, u"AGEING"_s)->setFocus();
    m_window->key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage() && copied->hasText());
    const domain::ReportPanel& panel = chart(*m_window, u"AGEING"_s)->panel();
    QCOMPARE(copied->text().split(u'\n').size(), panel.points.size() + 1);
    QVERIFY(qvariant_cast<QImage>(copied->imageData()).width() > 200);
    QVERIFY(copied->formats().join(u' ').contains(u"CanIncludeInClipboardHistory"_s));
    QVERIFY(m_window->textOf(u"noticeText"_s).contains(panel.title));
}

void DashboardExportTest::aChartLeavesAsPdfAndWorkbookByKeys()
{
    QVERIFY(bringToSight(*m_window, u"AGEING"_s));
    const domain::ReportPanel panel = chart(*m_window, u"AGEING"_s)->panel();
    chart(*m_window, u"AGEING"_s)->setFocus();
    m_window->key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(savedAs(u"ageing.pdf"_s));
    const QString text = test::pdfText(path(u"ageing.pdf"_s));
    QVERIFY2(text.contains(QString(panel.title).remove(u' ')), qPrintable(text));
    // The numbers of the screen stand in the table under the chart.
    for (int point = 0; point < panel.points.size(); ++point) {
        const QString row = panel.points.at(point) + domain::valueText(*ui::figureAt(panel, {0, point}));
        QVERIFY2(text.contains(QString(row).remove(u' ')), qPrintable(row + u'\n' + text));
    }
    const QString other = test::panelOf(*m_window, domain::Report::Deadlines, u"BURN_DOWN"_s,
                                        [] {
                                            domain::ReportFilter filter;
                                            filter.from = QDate(2026, 11, 1);
                                            filter.to = QDate(2026, 11, 23);
                                            return filter;
                                        }())
                              .title;
    QVERIFY(!text.contains(QString(other).remove(u' ')));
    chart(*m_window, u"AGEING"_s)->setFocus();
    m_window->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(savedAs(u"ageing.xlsx"_s));
    QVERIFY(test::orDie(desk::verifyAudit(m_window->desk().as(u"chen"_s), {})).ok);
}

void DashboardExportTest::theWholeDashboardLeavesWithItsFilter()
{
    auto* channel = m_window->find<QComboBox>(u"dashboardChannel"_s);
    channel->setFocus();
    while (channel->currentData().toString() != u"HOTLINE"_s)
        m_window->key(Qt::Key_Down);
    QVERIFY(m_window->waitForJobs());
    m_window->picture(u"b5-dashboard-export"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"b5-dashboard-export-dark"_s);
    m_window->wear(ui::Scheme::Light);
    QVERIFY(m_window->press(u"dashboardPdf"_s));
    QVERIFY(savedAs(u"board.pdf"_s));
    const QString text = test::pdfText(path(u"board.pdf"_s));
    QVERIFY2(text.contains(u"看板"_s) && text.contains(u"渠道：热线"_s), qPrintable(text));
    for (const QString& title : {u"节点"_s, u"坐席工作量"_s, u"按时答复率趋势"_s, u"受托方与持有方"_s})
        QVERIFY2(text.contains(title), qPrintable(title));
    QVERIFY(!text.contains(u"王小明"_s));
    const domain::AuditEntry entry = newest();
    QCOMPARE(entry.action, u"ReportExported"_s);
    QCOMPARE(entry.detail[u"report"_s].toString().split(u' ').size(), 7);
    QVERIFY(m_window->press(u"dashboardWorkbook"_s));
    QVERIFY(savedAs(u"board.xlsx"_s));
}

void DashboardExportTest::anAuditorTakesItAlongToo()
{
    QVERIFY(m_window->enter(u"sun"_s));
    QVERIFY(openDashboard(*m_window));
    QVERIFY(m_window->press(u"dashboardPdf"_s));
    QVERIFY(savedAs(u"auditor.pdf"_s));
}

void DashboardExportTest::nothingIsTakenBeforeThereAreFigures()
{
    const auto* take = m_window->window().findChild<QMenu*>(u"takeMenuMILESTONES"_s);
    for (const QAction* action : take->actions())
        QVERIFY(action->isSeparator() || !action->isEnabled());
    QVERIFY(bringToSight(*m_window, u"MILESTONES"_s));
    for (const QAction* action : take->actions())
        QVERIFY(action->isSeparator() || action->isEnabled());
}

QTEST_MAIN(DashboardExportTest)
#include "dashboard_export_test.moc"
