#include "core/security/anchor.h"
#include "core/security/digest.h"

namespace rd::security {

namespace {

// Crockford's letters for five bits each: no I, L, O or U.
const QByteArray codeLetters = QByteArrayLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int bitsOfLetter = 5;
constexpr int sequenceBytes = 5;
constexpr qsizetype hashStartBytes = 16;
constexpr qsizetype checkBytes = 4;
constexpr qsizetype codedBytes = sequenceBytes + hashStartBytes + checkBytes; // 200 bits: forty letters
constexpr qsizetype codeLength = codedBytes * 8 / bitsOfLetter;
constexpr int groupLength = 5;

QByteArray checkSum(const QByteArray& bytes)
{
    return keyedHash(Secret(), QByteArrayLiteral("anchor code") + bytes).left(checkBytes);
}

// What was typed, without what groups it, as letters of the code; empty where one is none.
QByteArray lettersOf(const QString& code)
{
    QByteArray letters;
    for (const QChar typed : code.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (typed.isSpace() || typed == QLatin1Char('-'))
            continue;
        const char letter = typed == QLatin1Char('O')                ? '0'
            : typed == QLatin1Char('I') || typed == QLatin1Char('L') ? '1'
                                                                     : typed.toLatin1();
        if (letter == '\0' || !codeLetters.contains(letter))
            return {};
        letters.append(letter);
    }
    return letters;
}

} // namespace

QString anchorCode(qint64 sequence, const QByteArray& hash)
{
    QByteArray bytes;
    for (int i = sequenceBytes - 1; i >= 0; --i)
        bytes.append(static_cast<char>(sequence >> (8 * i)));
    bytes += hash.left(hashStartBytes).leftJustified(hashStartBytes, '\0');
    bytes += checkSum(bytes);
    QString code;
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<quint8>(byte);
        for (bits += 8; bits >= bitsOfLetter; bits -= bitsOfLetter) {
            if (!code.isEmpty() && (code.size() + 1) % (groupLength + 1) == 0)
                code.append(QLatin1Char('-'));
            code.append(QLatin1Char(codeLetters.at((held >> (bits - bitsOfLetter)) & 31)));
        }
    }
    return code;
}

std::optional<CodedEntry> readAnchorCode(const QString& code)
{
    const QByteArray letters = lettersOf(code);
    if (letters.size() != codeLength)
        return std::nullopt;
    QByteArray bytes;
    quint32 held = 0;
    int bits = 0;
    for (const char letter : letters) {
        held = (held << bitsOfLetter) | static_cast<quint32>(codeLetters.indexOf(letter));
        bits += bitsOfLetter;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>(held >> bits));
        }
    }
    const QByteArray coded = bytes.left(codedBytes - checkBytes);
    if (bytes.mid(coded.size()) != checkSum(coded))
        return std::nullopt;
    CodedEntry entry;
    for (int i = 0; i < sequenceBytes; ++i)
        entry.sequence = (entry.sequence << 8) | static_cast<quint8>(coded.at(i));
    entry.hashStart = coded.mid(sequenceBytes);
    return entry;
}

} // namespace rd::security
