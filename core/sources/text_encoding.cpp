#include "core/sources/text_encoding.h"

#include "core/sources/raw_sheet.h"

#include <QStringDecoder>

#include <iconv.h>

namespace rd::sources {

namespace {

std::optional<QString> decodeStrictly(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    if (decoder.hasError() || !QStringView(text).isValidUtf16())
        return std::nullopt;
    return text;
}

// Qt 6.4 without ICU has no GB18030 of its own; one reader on every system takes the same files.
std::optional<QString> decodeGb18030(const QByteArray& bytes)
{
    const iconv_t converter = iconv_open("UTF-16LE", "GB18030");
    if (converter == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    QByteArray source = bytes;
    QByteArray target(bytes.size() * 2 + 16, Qt::Uninitialized);
    char* from = source.data();
    char* to = target.data();
    size_t left = static_cast<size_t>(source.size());
    size_t room = static_cast<size_t>(target.size());
    const size_t answer = iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    if (answer == static_cast<size_t>(-1) || left > 0)
        return std::nullopt;
    target.truncate(target.size() - static_cast<qsizetype>(room));
    return decodeStrictly(target, QStringConverter::Utf16LE);
}

// The separators of a table are ASCII, so UTF-16 without a mark shows its zero bytes all on one side.
std::optional<QStringConverter::Encoding> markless16(const QByteArray& bytes)
{
    qsizetype zeros[2] = {0, 0};
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 64 * 1024);
    for (qsizetype i = 0; i < looked; ++i) {
        if (bytes.at(i) == '\0')
            ++zeros[i % 2];
    }
    const qsizetype enough = looked / 50 + 2;
    if (zeros[1] > enough && zeros[0] * 10 < zeros[1])
        return QStringConverter::Utf16LE;
    if (zeros[0] > enough && zeros[1] * 10 < zeros[0])
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

// UTF-8 with a broken place often passes as GB18030 and comes out as other characters, so it is told apart first.
bool isBrokenUtf8(const QByteArray& bytes)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes.at(i));
        const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
        if (lead < 0x80) {
            ++i;
            continue;
        }
        int found = 0;
        while (found < more && i + found + 1 < bytes.size()
               && (static_cast<unsigned char>(bytes.at(i + found + 1)) & 0xC0) == 0x80)
            ++found;
        (more > 0 && found == more ? good : bad) += 1;
        i += found + 1;
    }
    return good > 0 && bad * 10 < good;
}

bool hasMark(const QByteArray& bytes, const char* mark, qsizetype size)
{
    return bytes.size() >= size && std::equal(mark, mark + size, bytes.begin());
}

tl::unexpected<Error> unknown(const char* what)
{
    return refuse(ErrorCode::FileEncodingUnknown, {}, what);
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes)
{
    std::optional<QString> text;
    const char* what = "gb18030";
    if (hasMark(bytes, "\xEF\xBB\xBF", 3)) {
        text = decodeStrictly(bytes.mid(3), QStringConverter::Utf8);
        what = "utf8";
    } else if (hasMark(bytes, "\xFF\xFE", 2) || hasMark(bytes, "\xFE\xFF", 2)) {
        const bool little = bytes.at(0) == '\xFF';
        what = "utf16";
        if (bytes.size() % 2 == 0)
            text = decodeStrictly(bytes.mid(2), little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    } else if (const auto wide = markless16(bytes)) {
        what = "utf16";
        if (bytes.size() % 2 == 0)
            text = decodeStrictly(bytes, *wide);
    } else {
        text = decodeStrictly(bytes, QStringConverter::Utf8);
        if (!text && isBrokenUtf8(bytes))
            return unknown("utf8");
        if (!text)
            text = decodeGb18030(bytes);
    }
    if (!text)
        return unknown(what);
    if (text->count(QChar(0)) * 100 > text->size())
        return unknown("binary");
    return *text;
}

} // namespace rd::sources
