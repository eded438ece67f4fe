#include "core/desk/reports/export_report_workbook.h"
#include "core/desk/reports/print_report.h"
#include "tests/support/outside_program.h"
#include "tests/support/page_pictures.h"
#include "tests/support/pdf_text.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/watermark.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using desk::ReportOrder;

// Rule book §12: the yearly export about minors, with every access and without a person.
class MinorsYearTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;

    QString path(const QString& name) const { return m_desk->filePath(name); }
    static ReportOrder year(int number, domain::SheetLanguage language = domain::SheetLanguage::Chinese)
    {
        ReportOrder order;
        order.kind = desk::PaperKind::MinorsYear;
        order.of = QDate(number, 6, 1);
        order.language = language;
        return order;
    }
    ReportedCase minorsCase(int index, const QDate& d0, domain::MinorClass minor)
    {
        ReportedCase made = reportedCase(index, d0, d0.addDays(21), domain::RightType::Delete);
        made.header.minor = minor;
        made.header.subject.name = u"王小明"_s;
        return made;
    }
    domain::AccessRequest accessTo(const ReportedCase& one, domain::AccessState state)
    {
        domain::AccessRequest access;
        access.id = domain::AccessRequestId::create();
        access.caseId = one.header.id;
        access.state = state;
        access.requestedBy = m_desk->as(u"li"_s).session().user().id;
        access.requestedAt = one.header.receivedAt.addSecs(3600);
        access.reason = u"核对王小明的预约"_s;
        access.decidedBy = m_desk->as(u"wang"_s).session().user().id;
        access.decidedAt = one.header.receivedAt.addSecs(7200);
        return access;
    }

private Q_SLOTS:
    void init();
    void everyMinorsCaseHasItsAccesses_R_CH_02();
    void theWorkbookSaysTheSame();
    void anotherYearHasItsOwn();
    void onPaperTheLogTellsHowManyItHolds_R_AU_01();
    void anAgentHasNone();
};

void MinorsYearTest::init()
{
    m_desk = std::make_unique<TemporaryDesk>();
    ReportedCase child = minorsCase(1, QDate(2026, 3, 2), domain::MinorClass::ChildUnder14);
    child.accesses = {accessTo(child, domain::AccessState::Refused), accessTo(child, domain::AccessState::Approved)};
    ReportedCase older = minorsCase(2, QDate(2026, 4, 2), domain::MinorClass::Minor14To17);
    older.header.state = domain::CaseState::Replied;
    older.header.repliedAt = shanghai(QDate(2026, 4, 8), QTime(9, 0)).toUTC();
    older.header.items.first().state = domain::CaseState::Replied;
    older.header.items.first().outcome = domain::Outcome::Fulfilled;
    const ReportedCase adult = minorsCase(3, QDate(2026, 5, 6), domain::MinorClass::Adult);
    const ReportedCase before = minorsCase(4, QDate(2025, 12, 30), domain::MinorClass::ChildUnder14);
    writeCases(m_desk->as(u"wang"_s), {child, older, adult, before});
}

void MinorsYearTest::everyMinorsCaseHasItsAccesses_R_CH_02()
{
    RD_VERIFY(desk::printReport(m_desk->as(u"wang"_s), year(2026), path(u"year.pdf"_s)));
    keepPagePictures(path(u"year.pdf"_s), u"paper_minors_year"_s);
    const QString text = pdfText(path(u"year.pdf"_s));
    QVERIFY2(text.contains(u"未成年人年度报告"_s) && text.contains(u"本年度未成年人请求"_s), qPrintable(text));
    for (const QString& value : {u"00001"_s, u"00002"_s, u"未批准"_s, u"已批准"_s, u"未申请查看"_s, u"已办理"_s})
        QVERIFY2(text.contains(value), qPrintable(value + u" is missing in "_s + text));
    QVERIFY(!text.contains(u"00003"_s) && !text.contains(u"00004"_s));
    QVERIFY(!text.contains(u"小明"_s) && !text.contains(u"13800000001"_s));
    const auto pages = desk::reportPages(m_desk->as(u"wang"_s), year(2026, domain::SheetLanguage::English));
    RD_VERIFY(pages);
    for (int page = 0; page < pages->pageCount(); ++page)
        QVERIFY(watermarkDots(*pages, page) > manyDots);
    const storage::LogEnd end = orDie(m_desk->as(u"wang"_s).storage().audit().end());
    const domain::AuditEntry entry = orDie(m_desk->as(u"wang"_s).storage().audit().page(end.sequence - 1, 1)).first();
    QCOMPARE(entry.action, u"ReportExported"_s);
    QCOMPARE(entry.detail[u"from"_s].toString(), u"2026-01-01"_s);
    QCOMPARE(entry.detail[u"cases"_s].toInt(), 2);
}

void MinorsYearTest::theWorkbookSaysTheSame()
{
    RD_VERIFY(desk::exportReportWorkbook(m_desk->as(u"sun"_s), year(2026), path(u"year.xlsx"_s)));
    const QString text = QString::fromUtf8(saidBy(u"xlsx2csv"_s, {u"-a"_s, path(u"year.xlsx"_s)}));
    QVERIFY2(text.contains(u"DSR-20260302-00001,2026-03-02,2026-03-23"_s), qPrintable(text));
    QVERIFY(text.contains(u"DSR-20260402-00002"_s) && !text.contains(u"00003"_s) && !text.contains(u"小明"_s));
}

void MinorsYearTest::anotherYearHasItsOwn()
{
    RD_VERIFY(desk::printReport(m_desk->as(u"wang"_s), year(2025), path(u"before.pdf"_s)));
    const QString text = pdfText(path(u"before.pdf"_s));
    QVERIFY2(text.contains(u"00004"_s) && !text.contains(u"00001"_s), qPrintable(text));
    RD_VERIFY(desk::printReport(m_desk->as(u"wang"_s), year(2024), path(u"none.pdf"_s)));
    QVERIFY(pdfText(path(u"none.pdf"_s)).contains(u"没有可列的内容"_s));
}

void MinorsYearTest::onPaperTheLogTellsHowManyItHolds_R_AU_01()
{
    desk::Desk& wang = m_desk->as(u"wang"_s);
    for (const auto& [number, cases] : {std::pair(2026, 2), std::pair(2025, 1), std::pair(2024, 0)}) {
        RD_VERIFY(desk::noteReportPrinted(wang, year(number)));
        const storage::LogEnd end = orDie(wang.storage().audit().end());
        const domain::AuditEntry entry = orDie(wang.storage().audit().page(end.sequence - 1, 1)).first();
        QCOMPARE(entry.action, u"ReportExported"_s);
        QCOMPARE(entry.detail[u"form"_s].toString(), u"paper"_s);
        QCOMPARE(entry.detail[u"cases"_s].toInt(-1), cases);
    }
    // Of a report that lists no cases there is none to tell.
    ReportOrder daily;
    daily.kind = desk::PaperKind::Daily;
    RD_VERIFY(desk::noteReportPrinted(wang, daily));
    const storage::LogEnd end = orDie(wang.storage().audit().end());
    QVERIFY(!orDie(wang.storage().audit().page(end.sequence - 1, 1)).first().detail.contains(u"cases"_s));
}

void MinorsYearTest::anAgentHasNone()
{
    RD_EXPECT_ERROR(desk::noteReportPrinted(m_desk->as(u"li"_s), year(2026)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::printReport(m_desk->as(u"li"_s), year(2026), path(u"no.pdf"_s)), ErrorCode::NotPermitted);
    QVERIFY(!QFile::exists(path(u"no.pdf"_s)));
}

QTEST_MAIN(MinorsYearTest)
#include "minors_year_test.moc"
