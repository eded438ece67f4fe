#pragma once

#include "core/sources/raw_sheet.h"

namespace rd::sources {

// Reads comma, semicolon or TAB separated text; a quoted line break stays inside its record. FileDamaged (a quote that
// never closes), FileTooLarge, both with the record as place.
Result<RawSheet> readCsv(const QString& text, const JobToken& job);

} // namespace rd::sources
