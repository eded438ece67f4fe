#include "core/base/text.h"
#include "core/sources/identity_match.h"
#include "core/sources/person_name.h"
#include "core/sources/postal_address.h"
#include "core/sources/text_scan.h"

namespace rd::sources {

using domain::FieldKind;
using domain::FoundField;
using domain::FoundRecord;
using domain::Redaction;
using domain::RedactionReason;

namespace {

// One cell may hold several accounts or staff: 天猫:…|京东:….
void addNumbers(const QString& value, KnownPeople& known)
{
    for (const QString& part : value.split(u'|')) {
        const QString number = part.section(u':', -1).trimmed();
        if (!number.isEmpty())
            known.ownNumbers.insert(number.contains(u'@') ? number.toLower() : number);
    }
}

void learnFrom(const FoundField& field, KnownPeople& known)
{
    switch (field.kind) {
    case FieldKind::OwnPhone:
        if (const auto phone = normalisedPhone(field.value))
            known.ownPhones.insert(*phone);
        break;
    case FieldKind::OwnAddress:
        if (const QString detail = cutAddress(field.value).detail; !detail.isEmpty())
            known.ownAddresses.insert(detail);
        break;
    case FieldKind::OwnAccount:
    case FieldKind::Identifier:
        addNumbers(field.value, known);
        break;
    case FieldKind::ChildName:
        known.ownChildren.insert(nameKey(field.value));
        break;
    case FieldKind::StaffName:
        known.staff.append(field.value);
        break;
    case FieldKind::RecipientName:
        if (!isMaskedName(nameKey(field.value)))
            known.others.append(field.value);
        break;
    default:
        break;
    }
}

KnownPeople knownFrom(const IdentitySeed& seed, const QList<FoundRecord>& records)
{
    KnownPeople known;
    known.ownName = nameKey(seed.name);
    for (const QString& phone : seed.phones)
        known.ownPhones.insert(normalisedPhone(phone).value_or(phone));
    for (const QStringList& numbers : {seed.cards, seed.orders, seed.accounts}) {
        for (const QString& number : numbers)
            known.ownNumbers.insert(number);
    }
    for (const FoundRecord& record : records) {
        for (const FoundField& field : record.fields) {
            if (!field.value.isEmpty())
                learnFrom(field, known);
        }
    }
    known.staff.removeDuplicates();
    known.others.removeDuplicates();
    return known;
}

// The reason to take the whole cell out, if there is one.
std::optional<RedactionReason> wholeCellReason(const FoundField& field, const KnownPeople& known)
{
    switch (field.kind) {
    case FieldKind::RecipientName:
        return field.value.contains(u'*') ? std::nullopt : std::optional(RedactionReason::ThirdParty);
    case FieldKind::RecipientPhone: {
        const auto phone = normalisedPhone(field.value);
        const bool hidden = field.value.contains(u'*') || (phone && known.ownPhones.contains(*phone));
        return hidden ? std::nullopt : std::optional(RedactionReason::ThirdParty);
    }
    case FieldKind::RecipientAddress:
        return known.ownAddresses.contains(cutAddress(field.value).detail) ? std::nullopt
                                                                           : std::optional(RedactionReason::ThirdParty);
    case FieldKind::BuyerAccount:
        return RedactionReason::BuyerAccount;
    case FieldKind::StaffName:
        return RedactionReason::Staff;
    case FieldKind::InternalNote:
        return RedactionReason::InternalNote;
    default:
        return std::nullopt;
    }
}

Redaction proposal(const FoundRecord& record, const FoundField& field, const QString& text, RedactionReason reason)
{
    Redaction redaction;
    redaction.caseId = record.caseId;
    redaction.record = record.id;
    redaction.field = field.name;
    redaction.text = text;
    redaction.reason = reason;
    redaction.proposed = true;
    return redaction;
}

} // namespace

QList<Redaction> proposeRedactions(const IdentitySeed& seed, const QList<FoundRecord>& records)
{
    const KnownPeople known = knownFrom(seed, records);
    QList<Redaction> proposals;
    for (const FoundRecord& record : records) {
        for (const FoundField& field : record.fields) {
            if (field.value.isEmpty())
                continue;
            if (const auto reason = wholeCellReason(field, known)) {
                proposals.append(proposal(record, field, {}, *reason));
            } else if (field.kind == FieldKind::FreeText) {
                for (const TextFinding& finding : scanFreeText(field.value, known))
                    proposals.append(proposal(record, field, finding.text, finding.reason));
            }
        }
    }
    return proposals;
}

} // namespace rd::sources
