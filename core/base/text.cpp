#include "core/base/text.h"

namespace rd {

namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00ad || (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2060 && u <= 0x2064)
        || u == 0xfeff;
}

bool isNumberOrnament(QChar c)
{
    static const QString ornaments = QStringLiteral(" -–—.()·/'\t");
    return ornaments.contains(c);
}

// Digits of a number as people write one, or nothing when something else stands between them.
std::optional<QString> digitsOf(const QString& text)
{
    QString digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits.append(c);
        else if (c == QLatin1Char('+') && digits.isEmpty())
            continue;
        else if (!isNumberOrnament(c))
            return std::nullopt;
    }
    return digits;
}

QString withoutCountryCode(const QString& digits)
{
    if (digits.startsWith(QLatin1String("0086")))
        return digits.mid(4);
    if (digits.startsWith(QLatin1String("86")) && digits.size() >= 12)
        return digits.mid(2);
    return digits;
}

bool isServiceNumber(const QString& digits)
{
    return digits.size() == 10 && (digits.startsWith(QLatin1String("400")) || digits.startsWith(QLatin1String("800")));
}

// Area codes 010, 02x have three digits and eight-digit numbers; all others four digits and seven or eight.
int areaCodeLength(const QString& digits)
{
    return digits.startsWith(QLatin1String("010")) || digits.startsWith(QLatin1String("02")) ? 3 : 4;
}

bool isLandline(const QString& digits)
{
    if (!digits.startsWith(QLatin1Char('0')) || digits.size() < 2 || digits.at(1) == QLatin1Char('0'))
        return false;
    const qsizetype subscriber = digits.size() - areaCodeLength(digits);
    return areaCodeLength(digits) == 3 ? subscriber == 8 : subscriber == 7 || subscriber == 8;
}

} // namespace

QString plainForm(const QString& text)
{
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    QString plain;
    plain.reserve(normal.size());
    for (const QChar c : normal) {
        if (!isInvisible(c))
            plain.append(c);
    }
    return plain.trimmed();
}

bool isMobile(const QString& normalised)
{
    return normalised.size() == 11 && normalised.at(0) == QLatin1Char('1') && normalised.at(1) >= QLatin1Char('3');
}

std::optional<QString> normalisedPhone(const QString& text)
{
    const QString plain = plainForm(text);
    const std::optional<QString> written = digitsOf(plain);
    if (!written || (plain.startsWith(QLatin1Char('+')) && !written->startsWith(QLatin1String("86"))))
        return std::nullopt;
    QString digits = withoutCountryCode(*written);
    // +86 (0)21 … and 0138… : a trunk zero before a mobile or after the country code.
    if (digits.size() == 12 && digits.startsWith(QLatin1String("01")) && isMobile(digits.mid(1)))
        digits = digits.mid(1);
    if (digits != *written && !digits.startsWith(QLatin1Char('0')) && !isMobile(digits) && !isServiceNumber(digits))
        digits.prepend(QLatin1Char('0'));
    if (isMobile(digits) || isServiceNumber(digits) || isLandline(digits))
        return digits;
    return std::nullopt;
}

QString groupedPhone(const QString& normalised)
{
    if (isMobile(normalised))
        return normalised.left(3) + QLatin1Char(' ') + normalised.mid(3, 4) + QLatin1Char(' ') + normalised.mid(7);
    if (isServiceNumber(normalised))
        return normalised.left(3) + QLatin1Char('-') + normalised.mid(3, 3) + QLatin1Char('-') + normalised.mid(6);
    if (isLandline(normalised)) {
        const int area = areaCodeLength(normalised);
        return normalised.left(area) + QLatin1Char('-') + normalised.mid(area, 4) + QLatin1Char(' ')
            + normalised.mid(area + 4);
    }
    return normalised;
}

} // namespace rd
