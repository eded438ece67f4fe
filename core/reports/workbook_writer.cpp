#include "core/reports/workbook_writer.h"

#include "core/base/clock.h"
#include "core/base/safe_file.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::FigureUnit;

namespace {

constexpr qsizetype longestName = 31; // Excel's own limit of a sheet's name
constexpr int narrowestColumn = 8; // in digits, as Excel counts widths
constexpr int widestColumn = 48;
constexpr int widthOfTime = 18;
constexpr uint8_t paperA4 = 9; // as Excel numbers papers
constexpr qint64 largestWorkbook = 64LL * 1024 * 1024;

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

// Chinese characters take two digits' room.
int cellWidth(const QString& text)
{
    int width = 2;
    for (const QChar character : text)
        width += character.unicode() < 0x100 ? 1 : 2;
    return width;
}

} // namespace

void SheetWriter::text(lxw_col_t column, const QString& text, lxw_format* format)
{
    widen(column, cellWidth(text));
    worksheet_write_string(m_sheet, m_row, column, text.toUtf8().constData(), format ? format : m_formats.text);
}

void SheetWriter::count(lxw_col_t column, qint64 count)
{
    worksheet_write_number(m_sheet, m_row, column, static_cast<double>(count), m_formats.count);
}

void SheetWriter::value(lxw_col_t column, const domain::Figure& figure)
{
    if (!figure.value)
        return;
    lxw_format* format = figure.unit == FigureUnit::Count ? m_formats.count
        : figure.unit == FigureUnit::Share                ? m_formats.share
                                                          : m_formats.tenths;
    worksheet_write_number(m_sheet, m_row, column, *figure.value, format);
}

void SheetWriter::share(lxw_col_t column, double share)
{
    worksheet_write_number(m_sheet, m_row, column, share, m_formats.share);
}

void SheetWriter::day(lxw_col_t column, const QDate& date, lxw_format* format)
{
    if (date.isValid())
        write(column, date, QTime(0, 0), format ? format : m_formats.day);
}

void SheetWriter::minute(lxw_col_t column, const QDateTime& at)
{
    if (at.isValid())
        write(column, shanghaiDate(at), shanghaiTime(at), m_formats.minute);
}

void SheetWriter::write(lxw_col_t column, const QDate& date, const QTime& time, lxw_format* format)
{
    lxw_datetime at{date.year(), date.month(),  date.day(),
                    time.hour(), time.minute(), static_cast<double>(time.second())};
    widen(column, widthOfTime);
    worksheet_write_datetime(m_sheet, m_row, column, &at, format);
}

// "&" would begin one of Excel's own fields there.
void SheetWriter::printInHead(const QString& mark)
{
    worksheet_set_header(m_sheet, (u"&R"_s + QString(mark).replace(u'&', u"&&"_s)).toUtf8().constData());
}

void SheetWriter::finish()
{
    for (auto one = m_widths.constBegin(); one != m_widths.constEnd(); ++one)
        worksheet_set_column(m_sheet, one.key(), one.key(), one.value(), nullptr);
    worksheet_set_paper(m_sheet, paperA4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
}

void SheetWriter::widen(lxw_col_t column, int width)
{
    m_widths[column] = std::clamp(std::max(width, m_widths.value(column)), narrowestColumn, widestColumn);
}

WorkbookFile::WorkbookFile(const QString& title, const QString& company, const QDateTime& madeAt)
{
    if (!m_folder.isValid())
        return;
    QByteArray scratch = m_folder.path().toUtf8();
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    m_book = workbook_new_opt(path().toUtf8().constData(), &options);
    if (!m_book)
        return;
    m_formats = formatsOf(m_book);
    QByteArray titleText = title.toUtf8();
    QByteArray companyText = company.toUtf8();
    lxw_doc_properties properties{};
    properties.title = titleText.data();
    properties.company = companyText.data();
    properties.created = madeAt.toSecsSinceEpoch();
    workbook_set_properties(m_book, &properties);
}

WorkbookFile::~WorkbookFile()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

// Excel wants names of sheets short, unlike, and without some characters.
SheetWriter WorkbookFile::sheet(const QString& title)
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

Error WorkbookFile::notOpen() const
{
    return {ErrorCode::FileNotWritten, {{u"file"_s, path()}}, {}};
}

Error WorkbookFile::writingError(int code) const
{
    const bool full = code == LXW_ERROR_ZIP_FILE_OPERATION || code == LXW_ERROR_ZIP_CLOSE
        || code == LXW_ERROR_CREATING_TMPFILE || code == LXW_ERROR_ZIP_FILE_ADD;
    return {full ? ErrorCode::DiskFull : ErrorCode::FileNotWritten,
            {{u"file"_s, path()}},
            QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(code)))};
}

Result<QByteArray> WorkbookFile::closed()
{
    const lxw_error code = workbook_close(m_book); // which frees it, whatever becomes of the file
    m_book = nullptr;
    if (code != LXW_NO_ERROR)
        return tl::unexpected(writingError(code));
    return readWholeFile(path(), largestWorkbook);
}

} // namespace rd::reports
