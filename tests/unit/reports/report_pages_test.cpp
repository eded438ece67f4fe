#include "tests/support/outside_program.h"
#include "tests/support/page_pictures.h"
#include "tests/unit/reports/made_paper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
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

// What pdftotext reads, without blanks: cells stand where they stand.
QString closed(QString text)
{
    return text.remove(QRegularExpression(u"\\s+"_s));
}

} // namespace

// What leaves on paper says every figure of its sheet, in the code points it has.
class ReportPagesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const reports::ReportPaper& paper, const QString& name) const
    {
        const QString path = m_folder.filePath(name + u".pdf"_s);
        writeForOthers(path, reports::reportPages(paper).pdf());
        keepPagePictures(path, u"paper_"_s + name);
        return path;
    }
    static QString textOf(const QString& path)
    {
        return QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
    }
    static ReportSheet workloadSheet(int agents, SheetLanguage language)
    {
        reports::ReportNames names;
        const QList<Figure> figures = workloadOf(agents, names);
        return sheetOf(Report::Workload, figures, language, names);
    }

private Q_SLOTS:
    void everyFigureStandsOnThePages_data();
    void everyFigureStandsOnThePages();
    void everyPageHasItsHeadAndItsNumber();
    void theCoverSaysWhatItIsAndWhoMadeIt();
    void theOutlineNamesEveryPanel();
    void severalReportsAreOnePaper();
    void aReportOfNothingSaysSo();
    void onePointMakesACurveToo();
    void aTargetStandsBesideEveryFigureItBelongsTo();
    void aMonthWithoutATargetSaysSo();
    void aLongNameOfAHolderStandsWhole();
    void theSamePaperMakesTheSameBytes();
    void theFileHoldsAllThatAnArchiveWants();
};

void ReportPagesTest::everyFigureStandsOnThePages_data()
{
    QTest::addColumn<int>("agents");
    QTest::addColumn<int>("language");
    QTest::newRow("five agents") << 5 << static_cast<int>(SheetLanguage::Chinese);
    QTest::newRow("forty agents") << 40 << static_cast<int>(SheetLanguage::Chinese);
    QTest::newRow("forty agents in English") << 40 << static_cast<int>(SheetLanguage::English);
}

void ReportPagesTest::everyFigureStandsOnThePages()
{
    QFETCH(int, agents);
    QFETCH(int, language);
    const ReportSheet sheet = workloadSheet(agents, static_cast<SheetLanguage>(language));
    const QString path = written(paperOf({sheet}), u"workload_%1_%2"_s.arg(agents).arg(language));
    QVERIFY(saidBy(u"qpdf"_s, {u"--check"_s, path}).contains("No syntax"));
    const QString text = closed(textOf(path));
    for (const domain::ReportPanel& panel : sheet.panels) {
        QVERIFY2(text.contains(closed(panel.title)), qPrintable(panel.title));
        for (const domain::PanelSeries& series : panel.series) {
            for (qsizetype point = 0; point < panel.points.size(); ++point) {
                const Figure& figure = series.figures.at(point);
                QVERIFY2(text.contains(closed(domain::valueText(figure))), qPrintable(domain::valueText(figure)));
                QVERIFY2(text.contains(closed(panel.points.at(point))), qPrintable(panel.points.at(point)));
                QVERIFY(figure.of == 0 || text.contains(QString::number(figure.of)));
            }
        }
    }
    for (const domain::MetricWords& metric : sheet.metrics)
        QVERIFY2(text.contains(closed(metric.definition).left(12)), qPrintable(metric.definition));
    const bool parted = textOf(path).contains(QRegularExpression(u"\\d %"_s));
    QCOMPARE(parted, sheet.language == SheetLanguage::English);
}

void ReportPagesTest::everyPageHasItsHeadAndItsNumber()
{
    const reports::ReportPaper paper = paperOf({workloadSheet(40, SheetLanguage::Chinese)});
    const int count = reports::reportPages(paper).pageCount();
    QVERIFY(count > 3);
    const QString path = written(paper, u"heads"_s);
    for (int page = 1; page <= count; ++page) {
        const QString number = QString::number(page);
        const QString text = closed(
            QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, u"-layout"_s, path, u"-"_s})));
        QVERIFY2(text.contains(u"第%1页，共%2页"_s.arg(page).arg(count)), qPrintable(text));
        QVERIFY(text.startsWith(u"某某（中国）商贸有限公司·坐席工作量·2026-11-01"_s));
        QVERIFY(text.contains(u"制表：王𬭊2026-11-2710:05"_s));
    }
}

void ReportPagesTest::theCoverSaysWhatItIsAndWhoMadeIt()
{
    reports::ReportPaper paper = paperOf({workloadSheet(2, SheetLanguage::Chinese)});
    paper.sheets.first().narrowing = u"平台：有赞"_s;
    paper.counts.append({u"待审批的请求"_s, 37});
    const QString path = written(paper, u"cover"_s);
    const QString text = closed(textOf(path));
    for (const QString& part : {u"范围平台：有赞"_s, u"政策版本2023-04-25"_s, u"制表人王𬭊"_s,
                                u"制表时间2026-11-2710:05（北京时间）"_s, u"待审批的请求37"_s, paper.auditHead})
        QVERIFY2(text.contains(part), qPrintable(part));
    const QString picture = m_folder.filePath(u"page"_s);
    saidBy(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-singlefile"_s, u"-png"_s, path, picture});
    QCOMPARE(saidBy(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture + u".png"_s}).trimmed(), paper.auditHead.toUtf8());
}

void ReportPagesTest::theOutlineNamesEveryPanel()
{
    const ReportSheet sheet = workloadSheet(3, SheetLanguage::Chinese);
    const QString path = written(paperOf({sheet}), u"outline"_s);
    const QByteArray said = saidBy(u"qpdf"_s, {u"--json=2"_s, u"--json-key=outlines"_s, path});
    QStringList titles;
    const QJsonArray outline = QJsonDocument::fromJson(said).object()[u"outlines"_s].toArray();
    for (const QJsonValue& one : outline)
        titles.append(one.toObject()[u"title"_s].toString());
    for (const domain::ReportPanel& panel : sheet.panels)
        QVERIFY2(titles.contains(panel.title), qPrintable(panel.title));
    QCOMPARE(titles.last(), u"指标定义"_s);
}

void ReportPagesTest::severalReportsAreOnePaper()
{
    reports::ReportPaper paper =
        paperOf({workloadSheet(3, SheetLanguage::English), sheetOf(Report::Complaints, {}, SheetLanguage::English)});
    paper.title = u"Monthly management report"_s;
    const QString path = written(paper, u"management"_s);
    const QString text = closed(textOf(path));
    QVERIFY(text.contains(u"Contents"_s));
    QCOMPARE(text.count(u"WhatthefiguresmeanFigureDefinition"_s), 1);
    const QByteArray said = saidBy(u"qpdf"_s, {u"--json=2"_s, u"--json-key=outlines"_s, path});
    const QJsonArray outline = QJsonDocument::fromJson(said).object()[u"outlines"_s].toArray();
    QCOMPARE(outline.at(1).toObject()[u"title"_s].toString(), u"Workload"_s);
    QCOMPARE(outline.at(1).toObject()[u"kids"_s].toArray().size(), paper.sheets.first().panels.size());
}

void ReportPagesTest::aReportOfNothingSaysSo()
{
    const ReportSheet sheet = sheetOf(Report::Processors, {}, SheetLanguage::Chinese);
    QVERIFY(!sheet.panels.isEmpty());
    const QString path = written(paperOf({sheet}), u"nothing"_s);
    QVERIFY(saidBy(u"qpdf"_s, {u"--check"_s, path}).contains("No syntax"));
    QCOMPARE(closed(textOf(path)).count(u"本期没有可计的数据"_s), sheet.panels.size());
}

void ReportPagesTest::onePointMakesACurveToo()
{
    const QList<Figure> figures{reports::shareFigure(Metric::OnTimeRate, Series::Month, {u"2026-11"_s, 2, 3})};
    const QString text =
        closed(textOf(written(paperOf({sheetOf(Report::Trend, figures, SheetLanguage::Chinese)}), u"point"_s)));
    QCOMPARE(text.count(u"66.7%"_s), 2); // beside the curve and in the table
    QVERIFY(text.contains(u"目标100%"_s));
}

void ReportPagesTest::aTargetStandsBesideEveryFigureItBelongsTo()
{
    QList<Figure> figures{reports::shareFigure(Metric::OnTimeRate, Series::Whole, {{}, 231, 240}),
                          reports::shareFigure(Metric::ExecutionOnTime, Series::Whole, {{}, 17, 20})};
    for (int month = 1; month <= 12; ++month)
        figures.append(reports::shareFigure(Metric::OnTimeRate, Series::Month,
                                            {u"2026-%1"_s.arg(month, 2, 10, QLatin1Char('0')), 240 - month % 5, 240}));
    QList<domain::RateTarget> targets;
    for (const auto& [metric, month, perMille] :
         {std::tuple(Metric::OnTimeRate, 4, 955), std::tuple(Metric::OnTimeRate, 11, 820),
          std::tuple(Metric::OnTimeRate, 12, 910), std::tuple(Metric::ExecutionOnTime, 4, 875)}) {
        domain::RateTarget target;
        target.metric = metric;
        target.from = QDate(2026, month, 1);
        target.perMille = perMille;
        targets.append(target);
    }
    const ReportSheet sheet = sheetOf(Report::OnTime, figures, SheetLanguage::Chinese, {}, targets);
    const QString text = closed(textOf(written(paperOf({sheet}), u"targets"_s)));
    for (const domain::ReportPanel& panel : sheet.panels) {
        QVERIFY2(text.contains(closed(panel.targetWords)), qPrintable(panel.targetWords));
        QVERIFY(text.contains(closed(panel.targetNote)));
    }
    QVERIFY2(text.contains(u"2026-0398.8%237240100%"_s), qPrintable(text));
    QVERIFY2(text.contains(u"2026-0498.3%23624095.5%"_s), qPrintable(text));
    QVERIFY(text.contains(u"2026-1199.6%23924082%"_s));
    QVERIFY(text.contains(u"目标87.5%"_s)); // on its tile
    QVERIFY(text.contains(u"目标95.5%"_s)); // along the line
}

void ReportPagesTest::aMonthWithoutATargetSaysSo()
{
    QList<Figure> figures;
    for (const QString& month : {u"2026-03"_s, u"2026-04"_s, u"2026-05"_s})
        figures.append(reports::shareFigure(Metric::OnTimeRate, Series::Month, {month, 9, 10}));
    domain::RateTarget none;
    none.metric = Metric::OnTimeRate;
    none.from = QDate(2026, 4, 1);
    none.perMille = std::nullopt;
    const ReportSheet sheet = sheetOf(Report::Trend, figures, SheetLanguage::Chinese, {}, {none});
    const QString text = closed(textOf(written(paperOf({sheet}), u"none"_s)));
    QVERIFY2(text.contains(u"2026-0390.0%910100%"_s), qPrintable(text));
    QVERIFY(text.contains(u"2026-0490.0%910无目标"_s));
    QVERIFY(text.contains(u"2026-0590.0%910无目标"_s));
    QVERIFY(text.contains(u"目标：100%（未另行设定）；无（自2026-04-01起）"_s));
}

void ReportPagesTest::aLongNameOfAHolderStandsWhole()
{
    const QString name = u"P12 上海某某电子商务股份有限公司仓储物流与售后服务第二分公司（外包）"_s;
    reports::ReportNames names;
    names.holders.insert(u"P12"_s, name);
    const QList<Figure> figures{reports::shareFigure(Metric::AnsweredInTerm, Series::Holder, {u"P12"_s, 7, 9}),
                                reports::countFigure(Metric::WaitingInTerm, Series::Holder, u"P12"_s, 12)};
    const ReportSheet sheet = sheetOf(Report::Processors, figures, SheetLanguage::Chinese, names);
    const QString path = written(paperOf({sheet}), u"holder"_s);
    const QString text = QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
    // Whole in both charts and in one line of a table; in the other its lines stand beside the figures.
    QCOMPARE(closed(text).count(closed(name)), 3);
    QCOMPARE(closed(text).count(closed(name).left(16)), 4);
}

void ReportPagesTest::theSamePaperMakesTheSameBytes()
{
    const reports::ReportPaper paper = paperOf({workloadSheet(3, SheetLanguage::Chinese)});
    QCOMPARE(reports::reportPages(paper).pdf(), reports::reportPages(paper).pdf());
}

// PDF/A-1b: it says so, in words that agree with its properties; every font is in it, its colours are explained, and
// nothing is see-through, locked or packed in a way the standard does not know.
void ReportPagesTest::theFileHoldsAllThatAnArchiveWants()
{
    reports::ReportPaper paper = paperOf({workloadSheet(3, SheetLanguage::Chinese)});
    paper.title = u"周报 <A&B>"_s;
    const QString path = written(paper, u"archive"_s);
    QByteArray plain = saidBy(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s});
    QVERIFY(plain.startsWith("%PDF-1."));
    for (const char* wanted :
         {"<pdfaid:part>1</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/GTS_PDFA1",
          "/DestOutputProfile", "周报 &lt;A&amp;B&gt;", "<xmp:CreatorTool>RightsDesk"})
        QVERIFY2(plain.contains(wanted), wanted);
    plain.replace("/SMask /None", ""); // the one value that is allowed
    for (const char* unwanted :
         {"/SMask", "/Encrypt", "/ObjStm", "/LZWDecode", "/JavaScript", "/EmbeddedFiles", "CreateDate"})
        QVERIFY2(!plain.contains(unwanted), unwanted);
    QVERIFY(!QRegularExpression(u"/(ca|CA) 0?\\."_s).match(QString::fromLatin1(plain)).hasMatch());
    const QStringList fonts = QString::fromUtf8(saidBy(u"pdffonts"_s, {path})).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString& font : fonts)
        // Embedded, with its text table.
        QVERIFY2(font.simplified().contains(QRegularExpression(u" yes (yes|no) yes "_s)), qPrintable(font));
}

QTEST_MAIN(ReportPagesTest)
#include "report_pages_test.moc"
