#pragma once

#include "core/sources/raw_sheet.h"

namespace rd::sources {

// Looks through one XML part before the parser does: DOCTYPE or ENTITY anywhere and other encodings than UTF-8 are
// FileContentForbidden (Qt 6.4 lets a DOCTYPE inside and after the root pass); more than 256 attributes on a tag, whose
// cost is quadratic in the parser, or more than 64 levels are FileTooLarge. `part` is the place named in the error.
Result<void> guardXml(const QByteArray& xml, const QString& part);

} // namespace rd::sources
