#pragma once

#include "core/print/outline.h"

#include <QByteArray>
#include <QString>

namespace rd::print {

// The same PDF with its outline, and with the table that turns glyphs back into text put right. Qt's own knows no
// character beyond the BMP and, where one glyph serves several characters, names the lowest (U+2215 for ／). `drawn` is
// all text in the order it was painted, which is the order in which Qt numbers the glyphs. Without the time of making,
// so that its digest says which text it holds. A PDF that does not fit is given back as it came.
QByteArray finishedPdf(const QByteArray& pdf, const QString& drawn, const QList<Bookmark>& bookmarks);

} // namespace rd::print
