#pragma once

#include "core/base/result.h"
#include "core/base/work_folder.h"
#include "core/domain/report.h"

#include <memory>
#include <QMap>
#include <QStringList>
#include <xlsxwriter.h>

namespace rd::reports {

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

// One sheet, written from the top; every cell says its own type, so that no text turns into a formula or a link
// (security.md D19).
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, const Formats& formats)
        : m_sheet(sheet)
        , m_formats(formats)
    {
    }

    void text(lxw_col_t column, const QString& text, lxw_format* format = nullptr);
    void count(lxw_col_t column, qint64 count);
    void value(lxw_col_t column, const domain::Figure& figure); // nothing where there is none
    void share(lxw_col_t column, double share); // from 0 to 1
    void day(lxw_col_t column, const QDate& date, lxw_format* format = nullptr); // nothing for an invalid one
    void minute(lxw_col_t column, const QDateTime& at); // in Shanghai
    void nextRow() { ++m_row; }
    void freezeAbove() { worksheet_freeze_panes(m_sheet, m_row, 0); }
    void printInHead(const QString& mark);
    void finish(); // widths and paper

private:
    void widen(lxw_col_t column, int width);
    void write(lxw_col_t column, const QDate& date, const QTime& time, lxw_format* format);

    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    lxw_row_t m_row = 0;
    QMap<lxw_col_t, int> m_widths;
};

// A workbook on its way. The library writes files only: in a folder that is the user's alone and gone with this.
class WorkbookFile {
public:
    // Without the time of writing the same content makes the same bytes.
    WorkbookFile(const QString& title, const QString& company, const QDateTime& madeAt);
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    bool isOpen() const { return m_book != nullptr; }
    const Formats& formats() const { return m_formats; }
    SheetWriter sheet(const QString& title);
    Result<QByteArray> closed(); // FileNotWritten, DiskFull of the working file
    Error notOpen() const; // why it is not

private:
    QString path() const { return m_folder.filePath(QStringLiteral("report.xlsx")); }

    Error writingError(int code) const; // lxw_error

    WorkFolder m_folder;
    lxw_workbook* m_book = nullptr;
    Formats m_formats;
    QStringList m_names;
};

} // namespace rd::reports
