#pragma once

#include "core/sources/raw_sheet.h"

namespace rd::sources {

// All worksheets of an XLSX file, in the workbook's order, as plain text: cached values of formulas, dates as ISO text.
// FileDamaged, FileTooLarge, FileContentForbidden with the part's name as place.
Result<QList<RawSheet>> readXlsx(const QByteArray& bytes, const JobToken& job);

} // namespace rd::sources
