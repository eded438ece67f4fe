#include "core/desk/reports/export_report_workbook.h"
#include "core/desk/reports/print_report.h"
#include "core/desk/reports/report_sheet.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"
#include "tests/support/reported_case.h"
#include "tests/support/system/owners_alone.h"
#include "tests/support/temporary_desk.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using desk::PaperKind;
using desk::ReportOrder;
using domain::Report;

namespace {

const QDate today(2026, 11, 23);

ReportOrder workloadOrder()
{
    ReportOrder order;
    order.report = Report::Workload;
    order.filter.from = QDate(2026, 11, 1);
    order.filter.to = QDate(2026, 11, 30);
    return order;
}

ReportOrder orderOf(PaperKind kind)
{
    ReportOrder order;
    order.kind = kind;
    order.of = today;
    return order;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Reports leave the desk as files: by whom, what of it is recorded, and that nothing is left of what failed.
class PrintReportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;

    desk::Desk& supervisor() { return m_desk->as(u"wang"_s); }
    QString path(const QString& name) const { return m_desk->filePath(name); }
    domain::AuditEntry newestEntry()
    {
        const storage::LogEnd end = orDie(supervisor().storage().audit().end());
        return orDie(supervisor().storage().audit().page(end.sequence - 1, 1)).first();
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s); }
    void whatLeftIsRecordedWithItsDigest();
    void whoSeesNoReportsGetsNone_R_RP();
    void aFileThatIsThereStays();
    void cancellingLeavesNothing();
    void aManagementReportHasTenReportsAndTellsHowFarItIs();
    void theSheetOfTheDayCountsApprovals();
    void aSingleChartLeavesWithItsOwnDefinitionsOnly();
    void theDashboardLeavesWithTheFilterOfEachReport();
    void pagesToLookAtLeaveNoEntry();
    void aWeekWithoutADayIsNone();
};

void PrintReportTest::whatLeftIsRecordedWithItsDigest()
{
    writeCases(supervisor(), {reportedCase(1, QDate(2026, 11, 2), QDate(2026, 11, 23), domain::RightType::Copy)});
    for (const QString& form : {u"pdf"_s, u"xlsx"_s}) {
        const QString file = path(u"workload."_s + form);
        if (form == u"pdf"_s)
            RD_VERIFY(desk::printReport(supervisor(), workloadOrder(), file));
        else
            RD_VERIFY(desk::exportReportWorkbook(supervisor(), workloadOrder(), file));
        const domain::AuditEntry entry = newestEntry();
        QCOMPARE(entry.action, u"ReportExported"_s);
        const QByteArray hash = QCryptographicHash::hash(contentOf(file), QCryptographicHash::Sha256).toHex();
        const QJsonObject expected{{u"report"_s, u"workload"_s},
                                   {u"from"_s, u"2026-11-01"_s},
                                   {u"to"_s, u"2026-11-30"_s},
                                   {u"form"_s, form},
                                   {u"sha256"_s, QString::fromLatin1(hash)}};
        QCOMPARE(entry.detail, expected);
        QVERIFY(test::isOwnersAlone(file));
    }
    QVERIFY(pdfText(path(u"workload.pdf"_s)).contains(u"制表人王芳"_s));
}

void PrintReportTest::whoSeesNoReportsGetsNone_R_RP()
{
    desk::Desk& agent = m_desk->as(u"li"_s);
    RD_EXPECT_ERROR(desk::printReport(agent, workloadOrder(), path(u"no.pdf"_s)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::exportReportWorkbook(agent, workloadOrder(), path(u"no.xlsx"_s)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::reportPages(agent, workloadOrder()), ErrorCode::NotPermitted);
    QVERIFY(!QFile::exists(path(u"no.pdf"_s)) && !QFile::exists(path(u"no.xlsx"_s)));
    RD_VERIFY(desk::printReport(m_desk->as(u"sun"_s), workloadOrder(), path(u"auditor.pdf"_s)));
}

void PrintReportTest::aFileThatIsThereStays()
{
    const QString file = path(u"kept.pdf"_s);
    writeForOthers(file, "mine");
    const domain::AuditEntry before = newestEntry();
    RD_EXPECT_ERROR(desk::printReport(supervisor(), workloadOrder(), file), ErrorCode::FileExists);
    RD_EXPECT_ERROR(desk::exportReportWorkbook(supervisor(), workloadOrder(), file), ErrorCode::FileExists);
    QCOMPARE(contentOf(file), QByteArray("mine"));
    QCOMPARE(newestEntry().sequence, before.sequence);
}

void PrintReportTest::cancellingLeavesNothing()
{
    const domain::AuditEntry before = newestEntry();
    JobToken job([&job](int done, int) {
        if (done == 3)
            job.cancel();
    });
    RD_EXPECT_ERROR(desk::printReport(supervisor(), orderOf(PaperKind::Monthly), path(u"gone.pdf"_s), job),
                    ErrorCode::Cancelled);
    RD_EXPECT_ERROR(desk::exportReportWorkbook(supervisor(), orderOf(PaperKind::Monthly), path(u"gone.xlsx"_s), job),
                    ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path(u"gone.pdf"_s)) && !QFile::exists(path(u"gone.xlsx"_s)));
    QCOMPARE(newestEntry().sequence, before.sequence);
}

void PrintReportTest::aManagementReportHasTenReportsAndTellsHowFarItIs()
{
    QList<int> told;
    const JobToken job([&told](int done, int total) {
        told.append(done);
        QCOMPARE(total, 10);
    });
    RD_VERIFY(desk::printReport(supervisor(), orderOf(PaperKind::Weekly), path(u"week.pdf"_s), job));
    QCOMPARE(told, (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    const QString text = pdfText(path(u"week.pdf"_s));
    QVERIFY(text.contains(u"管理周报"_s) && text.contains(u"2026-11-23至2026-11-29"_s));
    QCOMPARE(newestEntry().detail[u"report"_s].toString().split(u' ').size(), 10);
}

void PrintReportTest::theSheetOfTheDayCountsApprovals()
{
    QList<ReportedCase> cases;
    for (int index = 1; index <= 3; ++index) {
        ReportedCase made = reportedCase(index, QDate(2026, 11, 2), today, domain::RightType::Copy);
        made.header.state = index < 3 ? domain::CaseState::PendingApproval : domain::CaseState::InProgress;
        made.header.items.first().state = made.header.state;
        cases.append(made);
    }
    writeCases(supervisor(), cases);
    RD_VERIFY(desk::printReport(supervisor(), orderOf(PaperKind::Daily), path(u"daily.pdf"_s)));
    const QString text = pdfText(path(u"daily.pdf"_s));
    QVERIFY2(text.contains(u"待审批的请求2"_s), qPrintable(text));
    QVERIFY(text.contains(u"今日到期3"_s));
}

void PrintReportTest::aSingleChartLeavesWithItsOwnDefinitionsOnly()
{
    writeCases(supervisor(), {reportedCase(1, QDate(2026, 11, 2), QDate(2026, 11, 23), domain::RightType::Copy)});
    ReportOrder order = workloadOrder();
    order.report = Report::Deadlines;
    order.panels = {u"AGEING"_s};
    RD_VERIFY(desk::printReport(supervisor(), order, path(u"chart.pdf"_s)));
    RD_VERIFY(desk::exportReportWorkbook(supervisor(), order, path(u"chart.xlsx"_s)));
    const domain::ReportSheet sheet =
        orDie(desk::reportSheet(supervisor(), order.report, order.filter, order.language));
    const QString text = pdfText(path(u"chart.pdf"_s));
    for (const domain::ReportPanel& panel : sheet.panels)
        QVERIFY2(text.contains(QString(panel.title).remove(u' ')) == (panel.code == u"AGEING"_s),
                 qPrintable(panel.title + u'\n' + text));
    QVERIFY(text.contains(u"未答复请求"_s));
    QVERIFY2(!text.contains(u"尚未到期"_s), qPrintable(text)); // a metric of another chart
    QCOMPARE(newestEntry().detail[u"report"_s].toString(), u"deadlines"_s);
    order.panels = {u"NO_SUCH"_s};
    RD_EXPECT_ERROR(desk::printReport(supervisor(), order, path(u"none.pdf"_s)), ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(path(u"none.pdf"_s)));
}

void PrintReportTest::theDashboardLeavesWithTheFilterOfEachReport()
{
    ReportOrder order;
    order.kind = PaperKind::Dashboard;
    RD_EXPECT_ERROR(desk::printReport(supervisor(), order, path(u"none.pdf"_s)), ErrorCode::InvalidArgument);
    domain::ReportFilter year = workloadOrder().filter;
    year.from = QDate(2025, 12, 1);
    order.shown = {{Report::Workload, workloadOrder().filter}, {Report::Trend, year}};
    RD_VERIFY(desk::printReport(supervisor(), order, path(u"board.pdf"_s)));
    const QString text = pdfText(path(u"board.pdf"_s));
    QVERIFY2(text.contains(u"看板"_s) && text.contains(u"2026-11-01至2026-11-30"_s)
                 && text.contains(u"2025-12-01至2026-11-30"_s),
             qPrintable(text));
    QCOMPARE(newestEntry().detail[u"report"_s].toString(), u"workload trend"_s);
    QCOMPARE(newestEntry().detail[u"from"_s].toString(), u"2026-11-01"_s);
}

void PrintReportTest::pagesToLookAtLeaveNoEntry()
{
    const domain::AuditEntry before = newestEntry();
    const auto pages = desk::reportPages(supervisor(), workloadOrder());
    RD_VERIFY(pages);
    QVERIFY(pages->pageCount() >= 2);
    QCOMPARE(newestEntry().sequence, before.sequence);
}

void PrintReportTest::aWeekWithoutADayIsNone()
{
    ReportOrder order = orderOf(PaperKind::Weekly);
    order.of = QDate();
    RD_EXPECT_ERROR(desk::reportPages(supervisor(), order), ErrorCode::InvalidArgument);
}

QTEST_MAIN(PrintReportTest)
#include "print_report_test.moc"
