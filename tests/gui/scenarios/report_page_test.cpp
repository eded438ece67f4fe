#include "core/desk/audit/verify_audit.h"
#include "core/desk/reports/print_ledger.h"
#include "core/desk/reports/print_report.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "tests/support/reported_case.h"
#include "tests/support/save_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/desk_frame.h"
#include "ui/shared/page_view.h"

#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// Reports on paper, through the window: chosen with the keys, looked at, taken along.
class ReportPageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    bool open(const QString& user);
    bool choose(const QString& title);
    int pages() const { return m_window->find<ui::PageView>(u"reportPages"_s)->pageCount(); }
    bool save(const QString& button, const QString& path);
    bool shows(const desk::ReportOrder& order) const;

private Q_SLOTS:
    void initTestCase();
    void theDailySheetStandsThereAtOnce();
    void everyReportHasItsPages();
    void aHeldArrowKeyReadsTheLastReportOnly();
    void anotherChoiceStopsTheReadingOfTheOneBefore();
    void aMonthIsChosenByAnyOfItsDays();
    void aReportLeavesAsPdfAndWorkbook();
    void theLedgerIsLookedAtAndTakenAlong();
    void nothingIsWrittenOverAFile();
    void agentsSeeNoReports();
};

void ReportPageTest::initTestCase()
{
    m_window = std::make_unique<DeskWindow>(u"2026-11-23T10:00:00+08:00"_s);
    QList<ReportedCase> cases;
    for (int index = 1; index <= 12; ++index) {
        const QDate due = QDate(2026, 11, 16).addDays(index % 5);
        cases.append(reportedCase(index, due.addDays(-21), due, domain::RightType::Copy));
    }
    writeCases(m_window->desk().as(u"wang"_s), cases);
    QVERIFY(open(u"wang"_s));
}

bool ReportPageTest::open(const QString& user)
{
    return m_window->enter(user) && m_window->openPageWith(u"reportList"_s)
        && DeskWindow::waitFor([&] { return pages() > 0; });
}

bool ReportPageTest::choose(const QString& title)
{
    auto* list = m_window->find<QListView>(u"reportList"_s);
    list->setFocus();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data().toString() != title)
            continue;
        list->setCurrentIndex(index);
        return m_window->waitForJobs() && DeskWindow::waitFor([&] { return pages() > 0; });
    }
    return false;
}

bool ReportPageTest::save(const QString& button, const QString& path)
{
    return m_window->press(button) && saveAs(path) && m_window->waitForJobs();
}

// Page by page what the desk makes of the order.
bool ReportPageTest::shows(const desk::ReportOrder& order) const
{
    const auto& shown = m_window->find<ui::PageView>(u"reportPages"_s)->pages();
    return shown && shown->pdf() == orDie(desk::reportPages(m_window->window().frame()->context().desk, order)).pdf();
}

void ReportPageTest::theDailySheetStandsThereAtOnce()
{
    QVERIFY(pages() >= 2);
    QVERIFY(m_window->textOf(u"reportPageNumber"_s).contains(QString::number(pages())));
    m_window->picture(u"c0-report-daily"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"c0-report-daily-dark"_s);
    m_window->wear(ui::Scheme::Light);
}

void ReportPageTest::everyReportHasItsPages()
{
    auto* list = m_window->find<QListView>(u"reportList"_s);
    QCOMPARE(list->model()->rowCount(), 6 + domain::allReports().size());
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QVERIFY2(choose(list->model()->index(row, 0).data().toString()), qPrintable(QString::number(row)));
    QVERIFY(choose(u"时效"_s));
    m_window->picture(u"c1-report-ontime"_s);
}

void ReportPageTest::aHeldArrowKeyReadsTheLastReportOnly()
{
    constexpr int heldKeyMs = 30; // between the repeats of a key that is held down
    QVERIFY(choose(u"每日工作表"_s));
    auto* list = m_window->find<QListView>(u"reportList"_s);
    const QSignalSpy reads(&m_window->window().jobs(), &ui::JobRunner::started);
    const int rows = list->model()->rowCount();
    for (int row = 0; row < rows; ++row)
        QTest::keyClick(list, Qt::Key_Down, Qt::NoModifier, heldKeyMs);
    for (int row = 0; row < rows; ++row)
        QTest::keyClick(list, Qt::Key_Up, Qt::NoModifier, heldKeyMs);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), u"管理月报"_s);
    QVERIFY(DeskWindow::waitFor([&] { return pages() > 0; }));
    QVERIFY2(reads.size() <= 3, qPrintable(QString::number(reads.size())));
    desk::ReportOrder month;
    month.kind = desk::PaperKind::Monthly;
    month.of = QDate(2026, 11, 23);
    QVERIFY(shows(month));
}

void ReportPageTest::anotherChoiceStopsTheReadingOfTheOneBefore()
{
    auto* list = m_window->find<QListView>(u"reportList"_s);
    QVERIFY(choose(u"每日工作表"_s));
    QSignalSpy reads(&m_window->window().jobs(), &ui::JobRunner::started);
    const QSignalSpy ends(&m_window->window().jobs(), &ui::JobRunner::finished);
    list->setFocus();
    for (int row = 0; row < 2; ++row)
        QTest::keyClick(list, Qt::Key_Down); // the month, the longest of all
    QVERIFY(reads.wait());
    QTest::keyClick(list, Qt::Key_Up); // while the month is being read
    QCOMPARE(ends.size(), 0);
    QVERIFY(DeskWindow::waitFor([&] { return ends.size() == 1; }));
    QCOMPARE(pages(), 0); // the month came, or was stopped, and is not shown
    QVERIFY(DeskWindow::waitFor([&] { return pages() > 0; }));
    QCOMPARE(reads.size(), 2);
    desk::ReportOrder week;
    week.kind = desk::PaperKind::Weekly;
    week.of = QDate(2026, 11, 23);
    QVERIFY(shows(week));
}

void ReportPageTest::aMonthIsChosenByAnyOfItsDays()
{
    QVERIFY(choose(u"管理月报"_s));
    QVERIFY(m_window->shows(u"reportOf"_s));
    m_window->picture(u"c2-report-month"_s);
    QVERIFY(choose(u"未成年人年度报告"_s));
    QVERIFY(m_window->shows(u"reportOf"_s));
    m_window->picture(u"c3-report-minors-year"_s);
    QVERIFY(choose(u"管理月报"_s));
    m_window->find<QDateEdit>(u"reportOf"_s)->setDate(QDate(2026, 10, 9));
    QVERIFY(m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return pages() > 0; }));
}

void ReportPageTest::aReportLeavesAsPdfAndWorkbook()
{
    QVERIFY(choose(u"每日工作表"_s));
    for (const auto& [button, name] :
         {std::pair(u"reportPdf"_s, u"daily.pdf"_s), std::pair(u"reportWorkbook"_s, u"daily.xlsx"_s)}) {
        const QString path = m_window->desk().filePath(name);
        QVERIFY(save(button, path));
        QVERIFY(DeskWindow::waitFor([&] { return QFile::exists(path); }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray begin = written.read(4);
        QVERIFY(begin == "%PDF" || begin.startsWith("PK"));
    }
    QVERIFY(orDie(desk::verifyAudit(m_window->desk().as(u"chen"_s), {})).ok);
}

void ReportPageTest::theLedgerIsLookedAtAndTakenAlong()
{
    desk::Desk& desk = m_window->window().frame()->context().desk;
    QVERIFY(choose(desk::ledgerTitle(domain::SheetLanguage::Chinese)));
    m_window->picture(u"c3-report-ledger"_s);
    for (const auto& [button, name] :
         {std::pair(u"reportPdf"_s, u"ledger.pdf"_s), std::pair(u"reportWorkbook"_s, u"ledger.xlsx"_s)}) {
        const QString path = m_window->desk().filePath(name);
        QVERIFY(save(button, path));
        QVERIFY(DeskWindow::waitFor([&] { return QFile::exists(path); }));
    }
    domain::ReportFilter october;
    october.from = QDate(2026, 10, 1);
    october.to = QDate(2026, 10, 31);
    RD_VERIFY(desk::noteLedgerPrinted(desk, october, domain::SheetLanguage::Chinese));
    QStringList forms;
    int cases = 0;
    for (const domain::AuditEntry& entry : orDie(desk.storage().audit().page(0, 1000))) {
        if (entry.action != u"ReportExported"_s || entry.detail.value(u"report"_s).toString() != u"ledger"_s)
            continue;
        forms.append(entry.detail.value(u"form"_s).toString());
        cases = entry.detail.value(u"cases"_s).toInt();
    }
    QCOMPARE(forms, (QStringList{u"pdf"_s, u"xlsx"_s, u"paper"_s}));
    QCOMPARE(cases, 12);
}

void ReportPageTest::nothingIsWrittenOverAFile()
{
    const QString path = m_window->desk().filePath(u"kept.pdf"_s);
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("mine") == 4);
    kept.close();
    QVERIFY(save(u"reportPdf"_s, path));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("mine"));
}

void ReportPageTest::agentsSeeNoReports()
{
    DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(!window.openPageWith(u"reportList"_s));
}

QTEST_MAIN(ReportPageTest)
#include "report_page_test.moc"
