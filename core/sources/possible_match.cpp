#include "core/sources/possible_match.h"

#include "core/base/text.h"
#include "core/sources/cell_text.h"
#include "core/sources/person_name.h"

#include <algorithm>

namespace rd::sources {

namespace {

constexpr int FewestShownDigits = 6;
constexpr qsizetype ExcelDigits = 15;

bool fitsMask(const QString& masked, const QString& phone)
{
    if (masked.size() != phone.size())
        return false;
    int shown = 0;
    for (qsizetype i = 0; i < masked.size(); ++i) {
        if (masked.at(i) == u'*')
            continue;
        if (masked.at(i) != phone.at(i))
            return false;
        ++shown;
    }
    return shown >= FewestShownDigits;
}

bool hasOwnMaskedPhone(const PartyFacts& facts, const OwnIdentity& own)
{
    return std::any_of(facts.maskedPhones.begin(), facts.maskedPhones.end(), [&](const QString& masked) {
        return std::any_of(own.phones.begin(), own.phones.end(),
                           [&](const QString& phone) { return fitsMask(masked, phone); });
    });
}

// The 15 digits that Excel kept are those of an own number.
bool isRoundedOwn(const Identifier& damaged, const OwnIdentity& own)
{
    if (!looksRounded(damaged.value))
        return false;
    return std::any_of(own.identifiers.begin(), own.identifiers.end(), [&](const Identifier& id) {
        return id.scheme == damaged.scheme && id.value.size() == damaged.value.size()
            && id.value.left(ExcelDigits) == damaged.value.left(ExcelDigits);
    });
}

QStringList partyEvidence(const PartyFacts& facts, const OwnIdentity& own)
{
    QStringList evidence;
    const NameFit fit = facts.party == Party::Buyer ? NameFit::Absent : compareNames(facts.name, own.name);
    if (hasOwnMaskedPhone(facts, own) && fit != NameFit::Other)
        evidence.append(fit == NameFit::Absent ? QStringLiteral("masked_phone") : QStringLiteral("masked_phone+name"));
    const bool nameFits = fit == NameFit::Same || fit == NameFit::Masked;
    if (facts.virtualPhone && nameFits && own.districts.contains(facts.district))
        evidence.append(QStringLiteral("virtual_number+name+district"));
    else if (facts.virtualPhone && fit == NameFit::Same)
        evidence.append(QStringLiteral("virtual_number+full_name"));
    if (nameFits && own.addresses.contains(facts.addressDetail))
        evidence.append(QStringLiteral("address+name"));
    for (const Identifier& damaged : facts.damaged) {
        if (isRoundedOwn(damaged, own))
            evidence.append(damaged.scheme + QStringLiteral("_rounded_by_excel"));
    }
    const bool bareName = facts.phones.isEmpty() && facts.maskedPhones.isEmpty() && !facts.virtualPhone
        && facts.identifiers.isEmpty() && facts.addressDetail.isEmpty();
    if (fit == NameFit::Same && bareName && evidence.isEmpty())
        evidence.append(QStringLiteral("name_only"));
    return evidence;
}

bool isMentioned(const QStringList& texts, const OwnIdentity& own)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) {
        const QString plain = plainForm(text);
        const auto names = [&](const QString& phone) {
            return plain.contains(phone) || plain.contains(groupedPhone(phone));
        };
        return std::any_of(own.phones.begin(), own.phones.end(), names)
            || (own.name.size() >= 2 && nameKey(plain).contains(own.name));
    });
}

} // namespace

QStringList possibleEvidence(const RowFacts& row, const OwnIdentity& own)
{
    QStringList evidence;
    for (const PartyFacts& facts : row.parties)
        evidence += partyEvidence(facts, own);
    if (isMentioned(row.texts, own))
        evidence.append(QStringLiteral("mentioned_in_text"));
    evidence.removeDuplicates();
    return evidence;
}

} // namespace rd::sources
