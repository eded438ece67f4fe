#include "core/domain/rate_target.h"
#include "core/reports/paper_cover.h"
#include "core/reports/report_words.h"
#include "core/reports/workbook_writer.h"

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::ReportPanel;
using domain::ReportSheet;
using domain::Series;

namespace {

constexpr qsizetype isoDaySize = 10;

class BookWriter {
public:
    BookWriter(WorkbookFile& book, const ReportPaper& paper)
        : m_book(book)
        , m_formats(book.formats())
        , m_paper(paper)
    {
    }

    void write()
    {
        writeCover(m_book, m_paper);
        for (const ReportSheet& sheet : m_paper.sheets) {
            for (const ReportPanel& panel : sheet.panels)
                writePanel(sheet, panel);
        }
        for (const PaperList& list : m_paper.lists)
            writeList(list);
        writeDefinitions();
    }

private:
    void writePanel(const ReportSheet& sheet, const ReportPanel& panel);
    void writePoint(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const;
    void writeRow(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const;
    void writeList(const PaperList& list);
    void writeDefinitions();
    QString word(const char* code) const { return paper::word(m_paper, code); }
    QString phraseOf(const char* code) const
    {
        return reportWord(paper::languageOf(m_paper), u"phrase"_s, QLatin1String(code));
    }

    WorkbookFile& m_book;
    const Formats& m_formats;
    const ReportPaper& m_paper;
};

void BookWriter::writePoint(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const
{
    const Figure& figure = panel.series.first().figures.at(point);
    const QString code = figure.point.section(u' ', 0, 0);
    const QDate day = QDate::fromString(figure.series == Series::Month ? code + u"-01"_s : code, Qt::ISODate);
    const bool isDay = figure.series == Series::Day || figure.series == Series::DueDay;
    if (day.isValid() && (isDay || figure.series == Series::Month))
        sheet.day(0, day, isDay ? m_formats.day : m_formats.month);
    else
        sheet.text(0, panel.points.at(point));
}

void BookWriter::writeRow(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const
{
    writePoint(sheet, panel, point);
    lxw_col_t column = 1;
    const std::optional<domain::FigureTarget> target = targetAt(panel, point);
    for (const domain::PanelSeries& series : panel.series) {
        const Figure& figure = series.figures.at(point);
        sheet.value(column++, figure);
        if (panel.unit == FigureUnit::Count && panel.shape != domain::PanelShape::Figures)
            continue;
        const bool taken = figure.unit != FigureUnit::Count;
        if (taken && figure.unit == FigureUnit::Share)
            sheet.count(column, figure.counted);
        ++column;
        if (taken)
            sheet.count(column, figure.of);
        ++column;
        if (panel.shape == domain::PanelShape::Figures)
            sheet.text(column++, reportWord(paper::languageOf(m_paper), u"unit"_s, codeOf(figure.unit)));
    }
    if (target)
        sheet.share(column, target->share);
    else if (hasTargets(panel) && lacksTarget(panel.series.first().figures.at(point)))
        sheet.text(column, phraseOf("noTarget"));
}

void BookWriter::writePanel(const ReportSheet& sheet, const ReportPanel& panel)
{
    SheetWriter writer = m_book.sheet(panel.title);
    const bool figures = panel.shape == domain::PanelShape::Figures;
    writer.text(0, sheet.title + u" · "_s + panel.title, m_formats.title);
    writer.nextRow();
    writer.text(0, phraseOf("what"), m_formats.head);
    lxw_col_t column = 1;
    for (const domain::PanelSeries& series : panel.series) {
        writer.text(column++, figures ? phraseOf("value") : series.name, m_formats.head);
        if (panel.unit == FigureUnit::Count && !figures)
            continue;
        writer.text(column++, phraseOf("counted"), m_formats.head);
        writer.text(column++, phraseOf("of"), m_formats.head);
        if (figures)
            writer.text(column++, word("unit"), m_formats.head);
    }
    if (hasTargets(panel))
        writer.text(column, phraseOf("target"), m_formats.head);
    writer.nextRow();
    writer.freezeAbove();
    for (qsizetype point = 0; point < (panel.series.isEmpty() ? 0 : panel.points.size()); ++point) {
        writeRow(writer, panel, point);
        writer.nextRow();
    }
    if (panel.series.isEmpty())
        writer.text(0, word("nothing"));
    for (const QString& words : {panel.targetWords, panel.targetNote}) {
        if (!words.isEmpty()) {
            writer.text(0, words, m_formats.title);
            writer.nextRow();
        }
    }
    writer.finish();
}

void BookWriter::writeList(const PaperList& list)
{
    SheetWriter sheet = m_book.sheet(list.title);
    if (!m_paper.watermark.isEmpty())
        sheet.printInHead(m_paper.watermark);
    for (qsizetype column = 0; column < list.head.size(); ++column)
        sheet.text(static_cast<lxw_col_t>(column), list.head.at(column), m_formats.head);
    sheet.nextRow();
    sheet.freezeAbove();
    for (const QStringList& row : list.rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            // A day alone is a day, so that people can sort and count with it.
            const QDate day = QDate::fromString(row.at(column), Qt::ISODate);
            if (day.isValid() && row.at(column).size() == isoDaySize)
                sheet.day(static_cast<lxw_col_t>(column), day);
            else
                sheet.text(static_cast<lxw_col_t>(column), row.at(column));
        }
        sheet.nextRow();
    }
    if (list.rows.isEmpty())
        sheet.text(0, word("noRows"));
    sheet.finish();
}

void BookWriter::writeDefinitions()
{
    if (paper::definitionsOf(m_paper).isEmpty() && !m_paper.lists.isEmpty())
        return; // a list alone shows no figure
    SheetWriter sheet = m_book.sheet(word("definitions"));
    sheet.text(0, word("metric"), m_formats.head);
    sheet.text(1, word("definition"), m_formats.head);
    sheet.nextRow();
    sheet.freezeAbove();
    for (const domain::MetricWords& metric : paper::definitionsOf(m_paper)) {
        sheet.text(0, metric.name);
        sheet.text(1, metric.definition);
        sheet.nextRow();
    }
    sheet.finish();
}

} // namespace

Result<QByteArray> reportWorkbook(const ReportPaper& paper)
{
    WorkbookFile book(paper.title, paper.company, paper.madeAt);
    if (!book.isOpen())
        return tl::unexpected<Error>(book.notOpen());
    BookWriter(book, paper).write();
    return book.closed();
}

} // namespace rd::reports
