#include "core/print/text_map.h"

#include "core/print/document_font.h"

#include <QMap>
#include <QRawFont>
#include <QRegularExpression>
#include <QSet>

// qpdf asks which of its two pointer types is meant: std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace rd::print {

namespace {

constexpr char fontName[] = "RightsDeskSansSC-Regular";
constexpr qsizetype entriesPerSection = 100; // the most that a CMap section may hold

using TextMap = QMap<int, uint>; // number of the glyph in the PDF → code point

struct DrawnGlyph {
    quint32 glyph = 0;
    uint codePoint = 0;
};

class FontGlyphs {
public:
    FontGlyphs()
        : m_font(QRawFont::fromFont(documentFont(11)))
    {
    }
    quint32 glyphOf(uint codePoint) const
    {
        return m_font.glyphIndexesForString(QString::fromUcs4(reinterpret_cast<const char32_t*>(&codePoint), 1))
            .value(0);
    }

private:
    QRawFont m_font;
};

bool isSpace(uint codePoint)
{
    return codePoint < 0x20 || QChar::isSpace(codePoint);
}

// Each glyph of the font once, in the order of its first use.
QList<DrawnGlyph> glyphsInOrder(const FontGlyphs& font, const QString& drawn)
{
    QList<DrawnGlyph> glyphs;
    QSet<uint> seen;
    QSet<quint32> used;
    for (const uint codePoint : drawn.toUcs4()) {
        if (isSpace(codePoint) || seen.contains(codePoint))
            continue;
        seen.insert(codePoint);
        const quint32 glyph = font.glyphOf(codePoint);
        if (glyph == 0 || used.contains(glyph))
            continue;
        used.insert(glyph);
        glyphs.append({glyph, codePoint});
    }
    return glyphs;
}

TextMap readMap(const QString& cmap)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-F]{4})> <[0-9A-F]{4}> (?:<([0-9A-F]{4})>|\\[([^\\]]*)\\])"));
    static const QRegularExpression value(QStringLiteral("<([0-9A-F]{4})>"));
    TextMap map;
    for (auto found = range.globalMatch(cmap.mid(cmap.indexOf(QStringLiteral("beginbfrange")))); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        int number = match.captured(1).toInt(nullptr, 16);
        for (auto values = value.globalMatch(match.captured(2).isEmpty()
                                                 ? match.captured(3)
                                                 : QLatin1Char('<') + match.captured(2) + QLatin1Char('>'));
             values.hasNext();)
            map[number++] = values.next().captured(1).toUInt(nullptr, 16);
    }
    return map;
}

// Lays Qt's map beside the glyphs as they were drawn. What Qt knows says where we are; what it does not know is the
// next character beyond the BMP.
TextMap trueMap(const FontGlyphs& font, const TextMap& ofQt, const QList<DrawnGlyph>& drawn)
{
    TextMap map = ofQt;
    qsizetype next = 0;
    const int known = ofQt.isEmpty() ? 0 : ofQt.lastKey();
    for (int number = 1; number <= known || next < drawn.size(); ++number) {
        const uint codePoint = ofQt.value(number);
        if (codePoint != 0 && isSpace(codePoint)) {
            map[number] = 0x20;
            continue;
        }
        if (codePoint != 0) {
            const quint32 glyph = font.glyphOf(codePoint);
            while (next < drawn.size() && drawn.at(next).glyph != glyph)
                ++next;
        }
        if (next >= drawn.size())
            return map;
        if (codePoint != 0 || drawn.at(next).codePoint > 0xFFFF)
            map[number] = drawn.at(next++).codePoint;
        else if (number > known)
            return map;
    }
    return map;
}

std::string hexUtf16(uint codePoint)
{
    const QString text = QString::fromUcs4(reinterpret_cast<const char32_t*>(&codePoint), 1);
    std::string hex;
    for (const QChar half : text)
        hex += QString::number(half.unicode(), 16).toUpper().rightJustified(4, QLatin1Char('0')).toStdString();
    return hex;
}

std::string written(const TextMap& map)
{
    std::string cmap = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                       "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                       "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    const QList<int> numbers = map.keys();
    for (qsizetype start = 0; start < numbers.size(); start += entriesPerSection) {
        const QList<int> section = numbers.mid(start, entriesPerSection);
        cmap += std::to_string(section.size()) + " beginbfchar\n";
        for (const int number : section)
            cmap += "<" + hexUtf16(static_cast<uint>(number)) + "> <" + hexUtf16(map.value(number)) + ">\n";
        cmap += "endbfchar\n";
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void correct(QPDFObjectHandle fontObject, const FontGlyphs& font, const QList<DrawnGlyph>& drawn)
{
    QPDFObjectHandle stream = fontObject.getKey("/ToUnicode");
    const std::shared_ptr<Buffer> data = stream.getStreamData();
    const QString cmap =
        QString::fromLatin1(reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize()));
    stream.replaceStreamData(written(trueMap(font, readMap(cmap), drawn)), QPDFObjectHandle::newNull(),
                             QPDFObjectHandle::newNull());
}

} // namespace

QByteArray finishedPdf(const QByteArray& pdf, const QString& drawn, const QList<Bookmark>& bookmarks)
{
    try {
        QPDF document;
        document.processMemoryFile("letter", pdf.constData(), static_cast<size_t>(pdf.size()));
        const FontGlyphs font;
        const QList<DrawnGlyph> glyphs = glyphsInOrder(font, drawn);
        for (QPDFObjectHandle object : document.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type0")
                && object.getKey("/BaseFont").getName().find(fontName) != std::string::npos)
                correct(object, font, glyphs);
        }
        addOutline(document, bookmarks);
        QPDFObjectHandle facts = document.getTrailer().getKey("/Info");
        if (facts.isDictionary())
            facts.removeKey("/CreationDate");
        document.getTrailer().removeKey("/ID"); // one by chance, of which qpdf would keep a half
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> result = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(result->getBuffer()), static_cast<qsizetype>(result->getSize())};
    } catch (const std::exception&) {
        return pdf;
    }
}

} // namespace rd::print
