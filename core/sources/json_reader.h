#pragma once

#include "core/sources/raw_sheet.h"

namespace rd::sources {

// The records of a JSON export whose shape a field map describes; row 0 of the sheet is the headers. A conversation
// becomes one text with a line per message: "2026-01-08 10:02:00 客户: …". FileDamaged (offset as place),
// FileKindUnknown.
Result<RawSheet> readJson(const QByteArray& bytes);

} // namespace rd::sources
