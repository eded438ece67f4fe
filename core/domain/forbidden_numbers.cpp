#include "core/domain/forbidden_numbers.h"

#include "core/base/text.h"

#include <array>
#include <QDate>

namespace rd::domain {

namespace {

constexpr qsizetype identityLength = 18;
constexpr qsizetype shortestCard = 13;
constexpr qsizetype longestCard = 19;
constexpr qsizetype cardGroup = 4;

// Digits written without a gap, with where they stand in the text. An X stands only at the end.
struct DigitGroup {
    QString digits;
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isCheckX(QChar character)
{
    return character == u'X' || character == u'x' || character == u'Ｘ' || character == u'ｘ';
}

bool isGap(QChar character)
{
    return character.isSpace() || character == u'-' || character == u'－' || character == u'—' || character == u'·';
}

DigitGroup groupAt(const QString& text, qsizetype start)
{
    DigitGroup group{{}, start, start};
    while (group.end < text.size() && text.at(group.end).digitValue() >= 0)
        group.digits.append(QChar(u'0' + text.at(group.end++).digitValue()));
    const bool closesIdentity = group.end < text.size() && isCheckX(text.at(group.end))
        && (group.end + 1 == text.size() || text.at(group.end + 1).digitValue() < 0);
    if (closesIdentity && !group.digits.isEmpty()) {
        group.digits.append(u'X');
        ++group.end;
    }
    return group;
}

// Groups with at most one gap character between them: how people write 6222 0212 3456 7890.
QList<QList<DigitGroup>> runsIn(const QString& text)
{
    QList<QList<DigitGroup>> runs;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).digitValue() < 0) {
            ++at;
            continue;
        }
        const DigitGroup group = groupAt(text, at);
        const bool continues =
            !runs.isEmpty() && runs.last().last().end + 1 == group.start && isGap(text.at(group.start - 1));
        if (continues)
            runs.last().append(group);
        else
            runs.append({group});
        at = group.end;
    }
    return runs;
}

bool isIdentityNumber(const QString& characters)
{
    if (characters.size() != identityLength
        || characters.indexOf(u'X') != (characters.endsWith(u'X') ? identityLength - 1 : -1))
        return false;
    const QDate birth(characters.mid(6, 4).toInt(), characters.mid(10, 2).toInt(), characters.mid(12, 2).toInt());
    if (!birth.isValid() || birth.year() < 1850 || birth.year() > 2150)
        return false;
    // GB 11643: ISO 7064 MOD 11-2.
    static constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype i = 0; i < identityLength - 1; ++i)
        sum += characters.at(i).digitValue() * weights[static_cast<size_t>(i)];
    return characters.back() == QLatin1String("10X98765432").at(sum % 11);
}

bool passesLuhn(const QString& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

QString joined(const QList<DigitGroup>& run, qsizetype first, qsizetype last)
{
    QString characters;
    for (qsizetype i = first; i <= last; ++i)
        characters += run.at(i).digits;
    return characters;
}

// Written apart, only the way cards are printed: fours, the last group whatever remains. Otherwise a phone number
// beside an order number would look like one card.
bool isGroupedLikeACard(const QList<DigitGroup>& run, qsizetype first, qsizetype last)
{
    for (qsizetype i = first; i < last; ++i) {
        if (run.at(i).digits.size() != cardGroup)
            return false;
    }
    return first == last || run.at(last).digits.size() <= cardGroup;
}

bool isCardNumber(const QString& characters, const QStringList& knownOrderNumbers)
{
    if (characters.size() < shortestCard || characters.size() > longestCard || characters.endsWith(u'X'))
        return false;
    if (knownOrderNumbers.contains(characters))
        return false;
    // +86 and 0086 before a mobile number make thirteen and more digits too.
    const std::optional<QString> phone = normalisedPhone(characters);
    return !(phone && isMobile(*phone)) && passesLuhn(characters);
}

std::optional<ForbiddenNumber> kindOf(const QList<DigitGroup>& run, qsizetype first, qsizetype last,
                                      const QStringList& knownOrderNumbers)
{
    const QString characters = joined(run, first, last);
    if (isIdentityNumber(characters))
        return ForbiddenNumber::IdentityNumber;
    if (isGroupedLikeACard(run, first, last) && isCardNumber(characters, knownOrderNumbers))
        return ForbiddenNumber::CardNumber;
    return std::nullopt;
}

void findIn(const QList<DigitGroup>& run, const QStringList& knownOrderNumbers, QList<ForbiddenHit>& hits)
{
    for (qsizetype first = 0; first < run.size(); ++first) {
        // Longest first, so that a card of 19 digits in groups is one hit and not the 16 of its beginning.
        for (qsizetype last = qMin(run.size() - 1, first + longestCard); last >= first; --last) {
            const std::optional<ForbiddenNumber> kind = kindOf(run, first, last, knownOrderNumbers);
            if (!kind)
                continue;
            hits.append({*kind, run.at(first).start, run.at(last).end - run.at(first).start});
            first = last;
            break;
        }
    }
}

} // namespace

QList<ForbiddenHit> forbiddenNumbersIn(const QString& text, const QStringList& knownOrderNumbers)
{
    QStringList known;
    for (const QString& number : knownOrderNumbers)
        known.append(plainForm(number));
    QList<ForbiddenHit> hits;
    for (const QList<DigitGroup>& run : runsIn(text))
        findIn(run, known, hits);
    return hits;
}

} // namespace rd::domain
