#include "core/base/clock.h"
#include "core/base/safe_file.h"
#include "core/reports/report_paper.h"
#include "core/reports/report_words.h"

#include <algorithm>
#include <memory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <xlsxwriter.h>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureUnit;
using domain::ReportPanel;
using domain::ReportSheet;
using domain::Series;

namespace {

constexpr qsizetype longestName = 31; // Excel's own limit of a sheet's name
constexpr int narrowestColumn = 8; // in digits, as Excel counts widths
constexpr int widestColumn = 48;
constexpr qint64 largestWorkbook = 64LL * 1024 * 1024;

// The looks of the cells, made once a workbook.
struct Formats {
    lxw_format* head = nullptr;
    lxw_format* title = nullptr;
    lxw_format* text = nullptr;
    lxw_format* count = nullptr;
    lxw_format* share = nullptr;
    lxw_format* tenths = nullptr;
    lxw_format* day = nullptr;
    lxw_format* month = nullptr;
    lxw_format* minute = nullptr;
};

lxw_format* numberFormat(lxw_workbook* book, const char* pattern)
{
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, pattern);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

Formats formatsOf(lxw_workbook* book)
{
    Formats formats;
    formats.head = workbook_add_format(book);
    format_set_bold(formats.head);
    format_set_text_wrap(formats.head);
    format_set_bg_color(formats.head, 0xE4E9F1);
    format_set_align(formats.head, LXW_ALIGN_VERTICAL_TOP);
    formats.title = workbook_add_format(book);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 16);
    formats.text = workbook_add_format(book);
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    formats.count = numberFormat(book, "#,##0");
    formats.share = numberFormat(book, "0.0%");
    formats.tenths = numberFormat(book, "#,##0.0");
    formats.day = numberFormat(book, "yyyy-mm-dd");
    formats.month = numberFormat(book, "yyyy-mm");
    formats.minute = numberFormat(book, "yyyy-mm-dd hh:mm");
    for (lxw_format* left : {formats.day, formats.month, formats.minute, formats.count, formats.share, formats.tenths})
        format_set_align(left, LXW_ALIGN_LEFT);
    return formats;
}

lxw_datetime excelTime(const QDate& date, const QTime& time = QTime(0, 0))
{
    return {date.year(), date.month(), date.day(), time.hour(), time.minute(), static_cast<double>(time.second())};
}

// Chinese characters take two digits' room.
int cellWidth(const QString& text)
{
    int width = 2;
    for (const QChar character : text)
        width += character.unicode() < 0x100 ? 1 : 2;
    return width;
}

// One sheet, written from the top; every cell says its own type, so that no text turns into a formula or a link.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats)
        : m_sheet(sheet)
        , m_formats(formats)
    {
    }

    void text(lxw_col_t column, const QString& text, lxw_format* format = nullptr)
    {
        widen(column, cellWidth(text));
        worksheet_write_string(m_sheet, m_row, column, text.toUtf8().constData(), format ? format : m_formats.text);
    }
    void count(lxw_col_t column, qint64 count)
    {
        worksheet_write_number(m_sheet, m_row, column, static_cast<double>(count), m_formats.count);
    }
    void value(lxw_col_t column, const Figure& figure)
    {
        if (!figure.value)
            return;
        lxw_format* format = figure.unit == FigureUnit::Count ? m_formats.count
            : figure.unit == FigureUnit::Share                ? m_formats.share
                                                              : m_formats.tenths;
        worksheet_write_number(m_sheet, m_row, column, *figure.value, format);
    }
    void time(lxw_col_t column, const lxw_datetime& at, lxw_format* format)
    {
        constexpr int widthOfTime = 18;
        lxw_datetime copy = at;
        widen(column, widthOfTime);
        worksheet_write_datetime(m_sheet, m_row, column, &copy, format);
    }
    void nextRow() { ++m_row; }
    void freezeAbove() { worksheet_freeze_panes(m_sheet, m_row, 0); }
    void finish()
    {
        for (auto one = m_widths.constBegin(); one != m_widths.constEnd(); ++one)
            worksheet_set_column(m_sheet, one.key(), one.key(), one.value(), nullptr);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }

private:
    void widen(lxw_col_t column, int width)
    {
        m_widths[column] = std::clamp(std::max(width, m_widths.value(column)), narrowestColumn, widestColumn);
    }

    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    lxw_row_t m_row = 0;
    QMap<lxw_col_t, int> m_widths;
};

class BookWriter {
public:
    BookWriter(lxw_workbook* book, const ReportPaper& paper)
        : m_book(book)
        , m_formats(formatsOf(book))
        , m_paper(paper)
    {
    }

    void write()
    {
        writeCover();
        for (const ReportSheet& sheet : m_paper.sheets) {
            for (const ReportPanel& panel : sheet.panels)
                writePanel(sheet, panel);
        }
        writeDefinitions();
    }

private:
    SheetWriter begun(const QString& title);
    void writeCover();
    void writePanel(const ReportSheet& sheet, const ReportPanel& panel);
    void writePoint(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const;
    void writeRow(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const;
    void writeDefinitions();
    QString word(const char* code) const { return paper::word(m_paper, code); }
    QString phraseOf(const char* code) const
    {
        return reportWord(paper::languageOf(m_paper), u"phrase"_s, QLatin1String(code));
    }

    lxw_workbook* m_book;
    Formats m_formats;
    const ReportPaper& m_paper;
    QStringList m_names;
};

// Excel wants names of sheets short, unlike, and without some characters.
SheetWriter BookWriter::begun(const QString& title)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\']"_s);
    const QString base = QString(title).replace(forbidden, u"_"_s);
    QString name = base.left(longestName);
    for (int number = 2; m_names.contains(name, Qt::CaseInsensitive); ++number) {
        const QString suffix = u" (%1)"_s.arg(number);
        name = base.left(longestName - suffix.size()) + suffix;
    }
    m_names.append(name);
    return {workbook_add_worksheet(m_book, name.toUtf8().constData()), m_formats};
}

void BookWriter::writeCover()
{
    SheetWriter sheet = begun(word("cover"));
    const ReportSheet& first = m_paper.sheets.first();
    sheet.text(0, m_paper.title, m_formats.title);
    sheet.nextRow();
    sheet.text(0, m_paper.company);
    sheet.nextRow();
    sheet.nextRow();
    const auto head = [&](const QString& what) { sheet.text(0, what, m_formats.head); };
    for (const ReportSheet& one : m_paper.sheets) {
        head(one.title);
        sheet.time(1, excelTime(one.made.filter.from), m_formats.day);
        sheet.time(2, excelTime(one.made.filter.to), m_formats.day);
        sheet.nextRow();
    }
    const auto line = [&](const char* what, const QString& value) {
        head(word(what));
        sheet.text(1, value);
        sheet.nextRow();
    };
    line("filter", paper::narrowingOf(first));
    line("policy", m_paper.policyVersion);
    line("madeBy", m_paper.madeBy);
    head(word("madeAt"));
    sheet.time(1, excelTime(shanghaiDate(m_paper.madeAt), shanghaiTime(m_paper.madeAt)), m_formats.minute);
    sheet.nextRow();
    line("auditHead", m_paper.auditHead);
    for (const auto& [what, count] : m_paper.counts) {
        head(what);
        sheet.count(1, count);
        sheet.nextRow();
    }
    sheet.finish();
}

void BookWriter::writePoint(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const
{
    const Figure& figure = panel.series.first().figures.at(point);
    const QString code = figure.point.section(u' ', 0, 0);
    const QDate day = QDate::fromString(figure.series == Series::Month ? code + u"-01"_s : code, Qt::ISODate);
    const bool isDay = figure.series == Series::Day || figure.series == Series::DueDay;
    if (day.isValid() && (isDay || figure.series == Series::Month))
        sheet.time(0, excelTime(day), isDay ? m_formats.day : m_formats.month);
    else
        sheet.text(0, panel.points.at(point));
}

void BookWriter::writeRow(SheetWriter& sheet, const ReportPanel& panel, qsizetype point) const
{
    writePoint(sheet, panel, point);
    lxw_col_t column = 1;
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
}

void BookWriter::writePanel(const ReportSheet& sheet, const ReportPanel& panel)
{
    SheetWriter writer = begun(panel.title);
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
    writer.nextRow();
    writer.freezeAbove();
    for (qsizetype point = 0; point < (panel.series.isEmpty() ? 0 : panel.points.size()); ++point) {
        writeRow(writer, panel, point);
        writer.nextRow();
    }
    if (panel.series.isEmpty())
        writer.text(0, word("nothing"));
    writer.finish();
}

void BookWriter::writeDefinitions()
{
    SheetWriter sheet = begun(word("definitions"));
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

// Without the time of writing the same paper makes the same bytes.
void setProperties(lxw_workbook* book, const ReportPaper& paper)
{
    QByteArray title = paper.title.toUtf8();
    QByteArray company = paper.company.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.company = company.data();
    properties.created = paper.madeAt.toSecsSinceEpoch();
    workbook_set_properties(book, &properties);
}

Error writingError(lxw_error code)
{
    const bool full = code == LXW_ERROR_ZIP_FILE_OPERATION || code == LXW_ERROR_ZIP_CLOSE
        || code == LXW_ERROR_CREATING_TMPFILE || code == LXW_ERROR_ZIP_FILE_ADD;
    return {full ? ErrorCode::DiskFull : ErrorCode::FileNotWritten,
            {{u"file"_s, u"report.xlsx"_s}},
            QString::fromLatin1(lxw_strerror(code))};
}

} // namespace

Result<QByteArray> reportWorkbook(const ReportPaper& paper)
{
    const QTemporaryDir folder; // the library writes files only; this folder is the user's alone
    if (!folder.isValid())
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, folder.path()}});
    QByteArray file = folder.filePath(u"report.xlsx"_s).toUtf8();
    QByteArray scratch = folder.path().toUtf8();
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    lxw_workbook* const book = workbook_new_opt(file.constData(), &options);
    if (!book)
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, u"report.xlsx"_s}});
    setProperties(book, paper);
    BookWriter(book, paper).write();
    if (const lxw_error code = workbook_close(book); code != LXW_NO_ERROR)
        return tl::unexpected(writingError(code));
    return readWholeFile(folder.filePath(u"report.xlsx"_s), largestWorkbook);
}

} // namespace rd::reports
