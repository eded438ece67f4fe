#include "core/domain/own_data.h"

#include <algorithm>
#include <QHash>

namespace rd::domain {

namespace {

const QString recipientOnly = QStringLiteral("recipient"); // role of a row about somebody else's order

bool isOfOtherChild(RedactionReason reason)
{
    return reason == RedactionReason::OtherChild || reason == RedactionReason::ChildData;
}

bool names(const QString& text, const QString& known)
{
    return !known.isEmpty() && text.contains(known, Qt::CaseInsensitive);
}

bool namesSubject(const QString& text, const Subject& subject)
{
    return names(text, subject.name) || names(text, subject.phone) || names(text, subject.member)
        || names(text, subject.account);
}

} // namespace

bool hidesOwnData(const FoundRecord& record, const Redaction& redaction, const Subject& subject)
{
    // Of a card the last four digits are all a copy may show, whoever it belongs to (§8 DC03).
    if (redaction.reason == RedactionReason::CardNumber)
        return false;
    const auto cell = std::find_if(record.fields.begin(), record.fields.end(),
                                   [&](const FoundField& field) { return field.name == redaction.field; });
    if (cell == record.fields.end() || cell->value.isEmpty())
        return false;
    switch (cell->kind) {
    case FieldKind::OwnName:
    case FieldKind::OwnPhone:
    case FieldKind::OwnAddress:
    case FieldKind::OwnAccount:
        return true;
    case FieldKind::Identifier:
        return record.role != recipientOnly;
    case FieldKind::ChildName:
    case FieldKind::ChildDetail:
        return !isOfOtherChild(redaction.reason);
    case FieldKind::Plain:
    case FieldKind::FreeText:
        return namesSubject(redaction.text.isEmpty() ? cell->value : redaction.text, subject);
    case FieldKind::RecipientName:
    case FieldKind::RecipientPhone:
    case FieldKind::RecipientAddress:
    case FieldKind::BuyerAccount:
    case FieldKind::StaffName:
    case FieldKind::InternalNote:
    case FieldKind::CardNumber:
        return false;
    }
    Q_UNREACHABLE();
}

QList<Redaction> hidingOwnData(const QList<FoundRecord>& records, const QList<Redaction>& redactions,
                               const Subject& subject)
{
    QHash<QString, const FoundRecord*> byId;
    for (const FoundRecord& record : records)
        byId.insert(record.id.text(), &record);
    QList<Redaction> hiding;
    for (const Redaction& redaction : redactions) {
        const FoundRecord* record = byId.value(redaction.record.text());
        if (record && hidesOwnData(*record, redaction, subject))
            hiding.append(redaction);
    }
    return hiding;
}

} // namespace rd::domain
