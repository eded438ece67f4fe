#include "core/sources/xlsx_reader.h"
#include "tests/support/outside_program.h"
#include "tests/unit/reports/made_paper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::Figure;
using domain::Metric;
using domain::Report;
using domain::ReportSheet;
using domain::Series;
using domain::SheetLanguage;

namespace {

struct ReadSheet {
    QString name;
    QList<QStringList> rows; // the filled cells; numbers begin with '#'
};

QList<ReadSheet> readBack(const QByteArray& book)
{
    QList<ReadSheet> sheets;
    for (const sources::RawSheet& raw : sources::readXlsx(book, {}).value_or(QList<sources::RawSheet>())) {
        ReadSheet sheet{raw.name, {}};
        for (const sources::RawRow& row : raw.rows) {
            QStringList cells;
            for (const sources::RawCell& cell : row.cells)
                cells.append((cell.number ? u"#"_s : QString()) + cell.text);
            sheet.rows.append(cells);
        }
        sheets.append(sheet);
    }
    return sheets;
}

} // namespace

// What leaves as a workbook, read back by the reader of foreign files and by another program.
class ReportWorkbookTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static reports::ReportPaper workload(int agents, const QString& firstName = {})
    {
        reports::ReportNames names;
        const QList<Figure> figures = workloadOf(agents, names);
        if (!firstName.isEmpty())
            names.agents[u"agent-1"_s] = firstName;
        return paperOf({sheetOf(Report::Workload, figures, SheetLanguage::Chinese, names)});
    }
    QString part(const QByteArray& book, const QString& name) const
    {
        const QString path = m_folder.filePath(u"book.xlsx"_s);
        writeForOthers(path, book);
        return QString::fromUtf8(saidBy(u"7z"_s, {u"e"_s, u"-so"_s, path, name}));
    }

private Q_SLOTS:
    void everyPanelHasASheetWithItsFigures();
    void anotherProgramReadsTheSame();
    void numbersSharesAndDaysAreTyped();
    void aTextIsNeverAFormula_D19();
    void headsStandStill();
    void aReportOfNothingHasItsSheets();
    void theSamePaperMakesTheSameBytes();
};

void ReportWorkbookTest::everyPanelHasASheetWithItsFigures()
{
    const reports::ReportPaper paper = workload(40);
    const auto book = reports::reportWorkbook(paper);
    QVERIFY(book.has_value());
    const QList<ReadSheet> sheets = readBack(*book);
    const QList<domain::ReportPanel>& panels = paper.sheets.first().panels;
    QCOMPARE(sheets.size(), panels.size() + 2);
    for (qsizetype index = 0; index < panels.size(); ++index) {
        const domain::ReportPanel& panel = panels.at(index);
        const ReadSheet& sheet = sheets.at(index + 1);
        QCOMPARE(sheet.name, panel.title);
        for (qsizetype point = 0; point < panel.points.size(); ++point) {
            const QStringList row = sheet.rows.at(point + 2);
            QCOMPARE(row.first(), panel.points.at(point));
            for (const domain::PanelSeries& series : panel.series) {
                const Figure& figure = series.figures.at(point);
                const bool found = std::any_of(row.begin() + 1, row.end(), [&](const QString& cell) {
                    bool number = false;
                    const double value = cell.startsWith(u'#') ? cell.mid(1).toDouble(&number) : 0;
                    return number && qAbs(value - figure.value.value_or(0)) < 1e-9;
                });
                QVERIFY2(found, qPrintable(row.join(u'|')));
            }
        }
    }
    QCOMPARE(sheets.last().rows.size(), paper.sheets.first().metrics.size() + 1);
}

void ReportWorkbookTest::anotherProgramReadsTheSame()
{
    const auto book = reports::reportWorkbook(workload(3));
    const QString path = m_folder.filePath(u"other.xlsx"_s);
    writeForOthers(path, *book);
    const QString text = QString::fromUtf8(saidBy(u"xlsx2csv"_s, {u"-a"_s, path}));
    QVERIFY2(text.contains(u"坐席3,1003,0"_s), qPrintable(text));
    QVERIFY2(text.contains(u"坐席1,0.670,201,300"_s), qPrintable(text));
    QVERIFY(text.contains(u"制表时间,2026-11-27 10:05"_s));
    QVERIFY(text.contains(u"坐席工作量,2026-11-01,2026-11-30"_s));
}

void ReportWorkbookTest::numbersSharesAndDaysAreTyped()
{
    const QList<Figure> figures{reports::shareFigure(Metric::OnTimeRate, Series::Month, {u"2026-11"_s, 2, 3})};
    const auto book = reports::reportWorkbook(paperOf({sheetOf(Report::Trend, figures, SheetLanguage::Chinese)}));
    const QString styles = part(*book, u"xl/styles.xml"_s);
    QVERIFY(styles.contains(u"0.0%"_s));
    QVERIFY(styles.contains(u"yyyy-mm"_s));
    const QString sheet = part(*book, u"xl/worksheets/sheet2.xml"_s);
    QVERIFY2(sheet.contains(u"<v>46327</v>"_s), qPrintable(sheet)); // 2026-11-01 as Excel counts days
    QVERIFY(sheet.contains(u"<v>0.66666666"_s));
    QVERIFY(sheet.contains(u"<c r=\"E3\""_s)); // the target, in a column of its own
    QVERIFY2(saidBy(u"xlsx2csv"_s, {u"-s"_s, u"2"_s, m_folder.filePath(u"book.xlsx"_s)}).contains(",2,3,1.000"),
             saidBy(u"xlsx2csv"_s, {u"-s"_s, u"2"_s, m_folder.filePath(u"book.xlsx"_s)}).constData());
}

void ReportWorkbookTest::aTextIsNeverAFormula_D19()
{
    const QString name = u"=cmd|' /C calc'!A0"_s;
    const auto book = reports::reportWorkbook(workload(2, name));
    QVERIFY(book.has_value());
    bool found = false;
    for (int number = 1; number <= 6; ++number) {
        const QString sheet = part(*book, u"xl/worksheets/sheet%1.xml"_s.arg(number));
        QVERIFY(!sheet.contains(u"<f>"_s) && !sheet.contains(u"<f "_s) && !sheet.contains(u"hyperlink"_s));
    }
    for (const ReadSheet& sheet : readBack(*book)) {
        for (const QStringList& row : sheet.rows)
            found = found || row.contains(name);
    }
    QVERIFY(found);
}

void ReportWorkbookTest::headsStandStill()
{
    const auto book = reports::reportWorkbook(workload(2));
    const QString sheet = part(*book, u"xl/worksheets/sheet3.xml"_s);
    QVERIFY2(sheet.contains(u"ySplit=\"2\""_s) && sheet.contains(u"state=\"frozen\""_s), qPrintable(sheet));
    QVERIFY(sheet.contains(u"customWidth=\"1\""_s));
}

void ReportWorkbookTest::aReportOfNothingHasItsSheets()
{
    const ReportSheet sheet = sheetOf(Report::Processors, {}, SheetLanguage::English);
    const auto book = reports::reportWorkbook(paperOf({sheet}));
    QVERIFY(book.has_value());
    const QList<ReadSheet> sheets = readBack(*book);
    QCOMPARE(sheets.size(), sheet.panels.size() + 2);
    QCOMPARE(sheets.at(1).rows.last().first(), u"There is nothing to count in this period."_s);
}

void ReportWorkbookTest::theSamePaperMakesTheSameBytes()
{
    const auto first = reports::reportWorkbook(workload(3));
    QVERIFY(first.has_value());
    QCOMPARE(*reports::reportWorkbook(workload(3)), *first);
}

QTEST_MAIN(ReportWorkbookTest)
#include "report_workbook_test.moc"
