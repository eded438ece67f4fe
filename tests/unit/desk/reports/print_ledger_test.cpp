#include "core/desk/reports/print_ledger.h"
#include "core/sources/xlsx_reader.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"
#include "tests/support/raw_database.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/watermark.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::CaseState;
using domain::SheetLanguage;

namespace {

domain::ReportFilter november()
{
    domain::ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 30);
    return filter;
}

} // namespace

// The ledger: a line a case, masked, marked, whole.
class PrintLedgerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;

    desk::Desk& supervisor() { return m_desk->as(u"wang"_s); }
    QString path(const QString& name) const { return m_desk->filePath(name); }
    // One case for each way to stand with time: answered in time, late, open and past, open, merged.
    void fillDesk();
    // "DSR-…-00001 … 是" of the workbook: the cells of the row of that case.
    QStringList rowOf(const QString& number);

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s);
        fillDesk();
    }
    void everyCaseHasItsLine_R_RP_01();
    void thePdfSaysTheSameMaskedAndMarked();
    void itFollowsTheFilter();
    void hundredsOfCasesStandInTheirOrder();
    void aLedgerTooLongForPaperIsRefused();
    void cancellingLeavesNothing();
    void anAgentHasNone();
};

void PrintLedgerTest::fillDesk()
{
    QList<ReportedCase> cases;
    for (int index = 1; index <= 5; ++index) {
        const QDate due = index == 4 ? QDate(2026, 12, 14) : QDate(2026, 11, 20);
        ReportedCase made = reportedCase(index, QDate(2026, 11, 1 + index), due, domain::RightType::Copy);
        made.header.subject.name = u"王小明"_s;
        if (index <= 2) {
            made.header.state = CaseState::Replied;
            made.header.repliedAt = shanghai(QDate(2026, 11, index == 1 ? 20 : 21), QTime(9, 0)).toUTC();
            made.header.items.first().outcome = index == 1 ? domain::Outcome::Fulfilled : domain::Outcome::Refused;
        }
        if (index == 4) { // what is proposed is no outcome yet
            made.header.state = CaseState::PendingApproval;
            made.header.items.first().outcome = domain::Outcome::Refused;
        }
        if (index == 5)
            made.header.state = CaseState::Merged;
        made.header.items.first().state = made.header.state;
        cases.append(made);
    }
    writeCases(supervisor(), cases);
}

QStringList PrintLedgerTest::rowOf(const QString& number)
{
    QFile file(path(u"ledger.xlsx"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto sheets = sources::readXlsx(file.readAll(), {});
    for (const sources::RawRow& row : sheets.value_or(QList<sources::RawSheet>()).value(1).rows) {
        QStringList cells;
        for (const sources::RawCell& cell : row.cells)
            cells.append(cell.text);
        if (cells.first() == number)
            return cells;
    }
    return {};
}

void PrintLedgerTest::everyCaseHasItsLine_R_RP_01()
{
    const auto cases =
        desk::exportLedgerWorkbook(supervisor(), november(), SheetLanguage::Chinese, path(u"ledger.xlsx"_s));
    RD_VERIFY(cases);
    QCOMPARE(*cases, 5);
    const QStringList first = rowOf(u"DSR-20261102-00001"_s);
    QVERIFY2(first.size() >= 10, qPrintable(first.join(u'|')));
    QCOMPARE(first.at(1), u"2026-11-02"_s);
    QCOMPARE(first.at(2), u"2026-11-20"_s);
    QCOMPARE(first.mid(3, 2), (QStringList{u"热线"_s, u"个人信息副本"_s}));
    QVERIFY2(!first.at(5).contains(u"小明"_s) && first.at(5).contains(u"138****"_s), qPrintable(first.at(5)));
    QCOMPARE(first.mid(6, 2), (QStringList{u"已答复"_s, u"已办理"_s}));
    QCOMPARE(first.last(), u"是"_s);
    QCOMPARE(rowOf(u"DSR-20261103-00002"_s).last(), u"否"_s);
    QVERIFY(rowOf(u"DSR-20261103-00002"_s).contains(u"不予响应"_s));
    QCOMPARE(rowOf(u"DSR-20261104-00003"_s).last(), u"否"_s);
    QCOMPARE(rowOf(u"DSR-20261105-00004"_s).last(), u"–"_s);
    QVERIFY(!rowOf(u"DSR-20261105-00004"_s).contains(u"不予响应"_s));
    QCOMPARE(rowOf(u"DSR-20261106-00005"_s).last(), u"–"_s);
}

void PrintLedgerTest::thePdfSaysTheSameMaskedAndMarked()
{
    RD_VERIFY(desk::printLedger(supervisor(), november(), SheetLanguage::Chinese, path(u"ledger.pdf"_s)));
    QVERIFY(saidBy(u"qpdf"_s, {u"--check"_s, path(u"ledger.pdf"_s)}).contains("No syntax"));
    const QString text = pdfText(path(u"ledger.pdf"_s));
    for (int index = 1; index <= 5; ++index)
        QVERIFY2(text.contains(u"DSR-2026110%1-0000%2"_s.arg(index + 1).arg(index)), qPrintable(text));
    QVERIFY(text.contains(u"请求件数5"_s));
    QVERIFY(!text.contains(u"小明"_s) && !text.contains(u"13800000001"_s));
    const auto pages = desk::ledgerPages(supervisor(), november(), SheetLanguage::English);
    RD_VERIFY(pages);
    for (int page = 0; page < pages->pageCount(); ++page)
        QVERIFY(watermarkDots(*pages, page) > manyDots);
    const storage::LogEnd end = orDie(supervisor().storage().audit().end());
    const domain::AuditEntry entry = orDie(supervisor().storage().audit().page(end.sequence - 1, 1)).first();
    QCOMPARE(entry.action, u"ReportExported"_s);
    QCOMPARE(entry.detail[u"report"_s].toString(), u"ledger"_s);
    QCOMPARE(entry.detail[u"cases"_s].toInt(), 5);
}

void PrintLedgerTest::itFollowsTheFilter()
{
    domain::ReportFilter filter = november();
    filter.to = QDate(2026, 11, 3);
    const auto two = desk::exportLedgerWorkbook(supervisor(), filter, SheetLanguage::English, path(u"ledger.xlsx"_s));
    QCOMPARE(two.value_or(-1), 2);
    QVERIFY(rowOf(u"DSR-20261104-00003"_s).isEmpty());
    filter.channel = domain::Channel::Email;
    QCOMPARE(desk::printLedger(supervisor(), filter, SheetLanguage::Chinese, path(u"none.pdf"_s)).value_or(-1), 0);
    QVERIFY(pdfText(path(u"none.pdf"_s)).contains(u"本期没有可计的数据"_s));
}

void PrintLedgerTest::hundredsOfCasesStandInTheirOrder()
{
    QList<ReportedCase> cases;
    for (int index = 100; index < 1300; ++index)
        cases.append(
            reportedCase(index, QDate(2026, 10, 1 + index % 20), QDate(2026, 11, 20), domain::RightType::Delete));
    writeCases(supervisor(), cases);
    domain::ReportFilter filter = november();
    filter.from = QDate(2026, 10, 1);
    filter.to = QDate(2026, 10, 31);
    QList<int> told;
    const JobToken job([&told](int done, int total) {
        told.append(done);
        QCOMPARE(total, 1200);
    });
    QCOMPARE(desk::exportLedgerWorkbook(supervisor(), filter, SheetLanguage::Chinese, path(u"many.xlsx"_s), job)
                 .value_or(-1),
             1200);
    QCOMPARE(told, (QList<int>{500, 1000, 1200}));
    QFile file(path(u"many.xlsx"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto sheets = sources::readXlsx(file.readAll(), {});
    RD_VERIFY(sheets);
    QStringList numbers;
    for (const sources::RawRow& row : sheets->at(1).rows.mid(1))
        numbers.append(row.cells.first().text);
    QCOMPARE(numbers.size(), 1200);
    QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
}

// Before a line of it is read, with nothing written and nothing in the log; the workbook has room for more.
void PrintLedgerTest::aLedgerTooLongForPaperIsRefused()
{
    RawDatabase raw(supervisor().path(), supervisor().databaseKey());
    const QByteArray columns = raw.value("SELECT group_concat(name) FROM pragma_table_info('request_case')");
    QByteArray values = ',' + columns + ',';
    values.replace(",place,", ",100000 + i,").replace(",id,", ",printf('0198a000-0000-7000-8000-%012x', i),");
    values.replace(",number,", ",'LONG-' || i,");
    raw.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + QByteArray::number(desk::mostLedgerLines + 1) + ") INSERT INTO request_case (" + columns + ") SELECT "
            + values.mid(1, values.size() - 2)
            + " FROM n, (SELECT * FROM request_case WHERE d0 BETWEEN '2026-11-01' AND "
              "'2026-11-30' LIMIT 1)");
    const QByteArray entries = raw.value("SELECT count(*) FROM audit_entry");
    const auto refused = desk::printLedger(supervisor(), november(), SheetLanguage::Chinese, path(u"long.pdf"_s));
    RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"ledgerLines"_s);
    QVERIFY(!QFile::exists(path(u"long.pdf"_s)));
    QCOMPARE(raw.value("SELECT count(*) FROM audit_entry"), entries);
    QVERIFY(
        desk::exportLedgerWorkbook(supervisor(), november(), SheetLanguage::Chinese, path(u"long.xlsx"_s)).value_or(0)
        > desk::mostLedgerLines);
}

void PrintLedgerTest::cancellingLeavesNothing()
{
    JobToken job([&job](int, int) { job.cancel(); });
    RD_EXPECT_ERROR(desk::printLedger(supervisor(), november(), SheetLanguage::Chinese, path(u"gone.pdf"_s), job),
                    ErrorCode::Cancelled);
    RD_EXPECT_ERROR(
        desk::exportLedgerWorkbook(supervisor(), november(), SheetLanguage::Chinese, path(u"gone.xlsx"_s), job),
        ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path(u"gone.pdf"_s)) && !QFile::exists(path(u"gone.xlsx"_s)));
}

void PrintLedgerTest::anAgentHasNone()
{
    RD_EXPECT_ERROR(desk::printLedger(m_desk->as(u"li"_s), november(), SheetLanguage::Chinese, path(u"no.pdf"_s)),
                    ErrorCode::NotPermitted);
    RD_VERIFY(desk::printLedger(m_desk->as(u"sun"_s), november(), SheetLanguage::Chinese, path(u"auditor.pdf"_s)));
}

QTEST_MAIN(PrintLedgerTest)
#include "print_ledger_test.moc"
