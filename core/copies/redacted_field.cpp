#include "core/copies/redacted_field.h"

#include "core/copies/copy_builder.h"
#include "core/copies/copy_words.h"
#include "core/domain/forbidden_numbers.h"
#include "core/domain/mask.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::copies {

using domain::FieldKind;
using domain::FoundField;
using domain::Redaction;
using domain::RedactionReason;

namespace {

constexpr qsizetype shownCardDigits = 4;

// Order, parcel and goods numbers pass the card check by chance one time in ten, and the person needs them. A column
// says by its name that it holds such numbers, a sentence by the word before.
const QRegularExpression& referenceColumn()
{
    static const QRegularExpression expression(QStringLiteral("(?:%1)$").arg(copyWord("reference.columns")),
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

const QRegularExpression& referenceBefore()
{
    static const QRegularExpression expression(QStringLiteral("(?:%1)[:：\\s]*$").arg(copyWord("reference.before")));
    return expression;
}

bool holdsReferenceNumber(const FoundField& field)
{
    const bool identifies =
        field.kind == FieldKind::Identifier || field.kind == FieldKind::OwnAccount || field.kind == FieldKind::OwnPhone;
    return identifies || (field.kind != FieldKind::CardNumber && referenceColumn().match(field.name).hasMatch());
}

// Card last four at most (rule book §8 DC03), wherever a card number turns up.
QString withoutCardNumbers(QString text)
{
    QList<domain::ForbiddenHit> hits = domain::forbiddenNumbersIn(text);
    std::sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.position > b.position; });
    for (const domain::ForbiddenHit& hit : std::as_const(hits)) {
        const bool isCard = hit.kind == domain::ForbiddenNumber::CardNumber
            && !referenceBefore().match(text.left(hit.position)).hasMatch();
        if (isCard)
            text.replace(hit.position, hit.length - shownCardDigits, QStringLiteral("****"));
    }
    return text;
}

// What stands in the place of a hidden text. DC02: of a recipient the family name stays.
QString replacement(const FoundField& field, const QString& hidden, RedactionReason reason)
{
    if (reason == RedactionReason::CardNumber) {
        const QString shortened = withoutCardNumbers(hidden);
        if (shortened != hidden)
            return shortened;
    }
    if (reason == RedactionReason::ThirdParty && field.kind == FieldKind::RecipientName && hidden == field.value)
        return domain::maskedName(hidden);
    return copyWord("mark.hidden");
}

void note(QList<RedactionReason>& reasons, RedactionReason reason)
{
    if (!reasons.contains(reason))
        reasons.append(reason);
}

} // namespace

RedactedField redactedField(const FoundField& field, const QList<Redaction>& ofRecord)
{
    QList<Redaction> here;
    std::copy_if(ofRecord.begin(), ofRecord.end(), std::back_inserter(here),
                 [&](const Redaction& one) { return one.field == field.name; });
    // Longest first: a name within an address must not cut the address that is hidden too.
    std::stable_sort(here.begin(), here.end(),
                     [](const Redaction& a, const Redaction& b) { return a.text.size() > b.text.size(); });
    RedactedField result{field.value, {}};
    for (const Redaction& redaction : std::as_const(here)) {
        if (redaction.text.isEmpty() && !field.value.trimmed().isEmpty())
            return {replacement(field, field.value, redaction.reason), {redaction.reason}};
        if (!redaction.text.isEmpty() && result.value.contains(redaction.text)) {
            result.value.replace(redaction.text, replacement(field, redaction.text, redaction.reason));
            note(result.reasons, redaction.reason);
        }
    }
    const QString checked = holdsReferenceNumber(field) ? result.value : withoutCardNumbers(result.value);
    if (checked != result.value)
        note(result.reasons, RedactionReason::CardNumber);
    result.value = checked;
    return result;
}

QString redactedValue(const FoundField& field, const QList<Redaction>& ofRecord)
{
    return redactedField(field, ofRecord).value;
}

} // namespace rd::copies
