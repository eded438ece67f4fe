#pragma once

#include "core/sources/raw_sheet.h"

namespace rd::sources {

// All worksheets of an Excel 97–2003 file by FreeXL, as plain text. FileDamaged, FileTooLarge, FileContentForbidden
// (password).
Result<QList<RawSheet>> readXls(const QString& path, const JobToken& job);

} // namespace rd::sources
