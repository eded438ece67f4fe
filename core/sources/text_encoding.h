#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rd::sources {

// The text of a file in UTF-8 or UTF-16 (with or without byte order mark) or GB18030, whichever it is.
// FileEncodingUnknown when it is none of them without an error.
Result<QString> decodeText(const QByteArray& bytes);

} // namespace rd::sources
