#include "core/desk/verify_audit.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "tests/support/reported_case.h"
#include "tests/support/save_dialog.h"
#include "ui/shared/page_view.h"

#include <QDateEdit>
#include <QLabel>
#include <QListView>

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

private Q_SLOTS:
    void initTestCase();
    void theDailySheetStandsThereAtOnce();
    void everyReportHasItsPages();
    void aMonthIsChosenByAnyOfItsDays();
    void aReportLeavesAsPdfAndWorkbook();
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
    QCOMPARE(list->model()->rowCount(), 3 + domain::allReports().size());
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QVERIFY2(choose(list->model()->index(row, 0).data().toString()), qPrintable(QString::number(row)));
    QVERIFY(choose(u"时效"_s));
    m_window->picture(u"c1-report-ontime"_s);
}

void ReportPageTest::aMonthIsChosenByAnyOfItsDays()
{
    QVERIFY(choose(u"管理月报"_s));
    QVERIFY(m_window->shows(u"reportOf"_s));
    m_window->picture(u"c2-report-month"_s);
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
