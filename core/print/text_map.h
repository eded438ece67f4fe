#pragma once

#include <QByteArray>
#include <QString>

namespace rd::print {

// The same PDF with the table that turns glyphs back into text put right. Qt's own knows no character beyond the BMP
// and, where one glyph serves several characters, names the lowest (U+2215 for ／). `drawn` is all text in the order it
// was painted, which is the order in which Qt numbers the glyphs. Without the time of making, so that its
// digest says which text it holds. A PDF that does not fit is given back as it came.
QByteArray withTrueTextMap(const QByteArray& pdf, const QString& drawn);

} // namespace rd::print
