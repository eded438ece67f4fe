#pragma once

#include "core/copies/copy_document.h"

namespace rd::copies {

// The copy for reading, in the order of R-DC-01: identity, one chapter per category with its rows, what is not given
// and why, whom to ask. As PDF; needs a QGuiApplication. FileNotWritten.
Result<QByteArray> readingCopy(const CopyContent& content, const QList<CopyChapter>& chapters);

} // namespace rd::copies
