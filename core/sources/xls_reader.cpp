#include "core/sources/xls_reader.h"

#include "core/sources/number_text.h"

#include <memory>
#include <QFile>

#include <freexl.h>

namespace rd::sources {

namespace {

struct Closer {
    void operator()(const void* handle) const { freexl_close(handle); }
};
using Handle = std::unique_ptr<const void, Closer>;

Result<Handle> openFile(const QString& path)
{
    const void* raw = nullptr;
    const int answer = freexl_open(QFile::encodeName(path).constData(), &raw);
    Handle handle(raw);
    if (answer != FREEXL_OK) {
        return fail(ErrorCode::FileDamaged,
                    {{QStringLiteral("place"), QString()}, {QStringLiteral("what"), QStringLiteral("xls")}},
                    QStringLiteral("freexl %1").arg(answer));
    }
    return handle;
}

unsigned int fact(const Handle& handle, unsigned short what)
{
    unsigned int value = 0;
    freexl_get_info(handle.get(), what, &value);
    return value;
}

RawCell cellOf(int column, const FreeXL_CellValue& value)
{
    switch (value.type) {
    case FREEXL_CELL_INT:
        return {column, QString::number(value.value.int_value), true};
    case FREEXL_CELL_DOUBLE:
        return {column, numberText(value.value.double_value), true};
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
        return {column, QString::fromUtf8(value.value.text_value), false};
    default:
        return {column, {}, false};
    }
}

Result<RawSheet> readSheet(const Handle& handle, unsigned short index, const JobToken& job)
{
    RawSheet sheet;
    const char* name = nullptr;
    if (freexl_get_worksheet_name(handle.get(), index, &name) == FREEXL_OK && name)
        sheet.name = QString::fromUtf8(name);
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_select_active_worksheet(handle.get(), index) != FREEXL_OK
        || freexl_worksheet_dimensions(handle.get(), &rows, &columns) != FREEXL_OK)
        return refuse(ErrorCode::FileDamaged, sheet.name, "xls");
    if (rows > static_cast<unsigned int>(MaximumRows))
        return refuse(ErrorCode::FileTooLarge, sheet.name, "rows");
    for (unsigned int r = 0; r < rows; ++r) {
        if (r % 1024 == 0 && job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RawRow row{static_cast<int>(r) + 1, {}};
        for (unsigned short c = 0; c < columns; ++c) {
            FreeXL_CellValue value;
            if (freexl_get_cell_value(handle.get(), r, c, &value) != FREEXL_OK)
                continue;
            RawCell cell = cellOf(c, value);
            if (!cell.text.isEmpty())
                row.cells.append(std::move(cell));
        }
        if (!row.cells.isEmpty())
            sheet.rows.append(std::move(row));
    }
    return sheet;
}

} // namespace

Result<QList<RawSheet>> readXls(const QString& path, const JobToken& job)
{
    RD_TRY_ASSIGN(const Handle handle, openFile(path));
    if (fact(handle, FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED)
        return refuse(ErrorCode::FileContentForbidden, {}, "encrypted");
    QList<RawSheet> sheets;
    const unsigned int count = fact(handle, FREEXL_BIFF_SHEET_COUNT);
    for (unsigned int index = 0; index < count; ++index) {
        RD_TRY_ASSIGN(RawSheet sheet, readSheet(handle, static_cast<unsigned short>(index), job));
        sheets.append(std::move(sheet));
    }
    return sheets;
}

} // namespace rd::sources
