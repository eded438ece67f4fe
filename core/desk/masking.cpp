#include "core/desk/masking.h"

#include "core/domain/mask.h"

namespace rd::desk {

using domain::FieldKind;

namespace {

bool isAuditorOnly(domain::Roles viewer)
{
    return viewer == domain::Roles(domain::Role::Auditor);
}

QString maskedOwn(FieldKind kind, const QString& value)
{
    switch (kind) {
    case FieldKind::OwnName:
        return domain::maskedName(value);
    case FieldKind::OwnPhone:
        return domain::maskedPhone(value);
    case FieldKind::OwnAddress:
        return domain::maskedAddress(value);
    case FieldKind::OwnAccount:
    case FieldKind::CardNumber:
        return domain::maskedNumber(value);
    case FieldKind::Identifier:
        return domain::maskedOpenId(value);
    case FieldKind::Plain:
    case FieldKind::RecipientName:
    case FieldKind::RecipientPhone:
    case FieldKind::RecipientAddress:
    case FieldKind::BuyerAccount:
    case FieldKind::StaffName:
    case FieldKind::ChildName:
    case FieldKind::ChildDetail:
    case FieldKind::FreeText:
    case FieldKind::InternalNote:
        return value;
    }
    Q_UNREACHABLE();
}

} // namespace

void maskCase(domain::Case& theCase)
{
    domain::Subject& subject = theCase.subject;
    subject.name = domain::maskedName(subject.name);
    subject.phone = domain::maskedContact(subject.phone);
    subject.member = domain::maskedNumber(subject.member);
    subject.order = domain::maskedNumber(subject.order);
    subject.account = domain::maskedNumber(subject.account);
    theCase.requester.contact = domain::maskedContact(theCase.requester.contact);
    if (!replyContact(theCase).isEmpty())
        theCase.replyWay = domain::maskedContact(theCase.replyWay);
}

void maskRecord(domain::FoundRecord& record, domain::Roles viewer)
{
    for (domain::FoundField& field : record.fields) {
        if (isAuditorOnly(viewer) && field.kind != FieldKind::Plain)
            field.value = field.value.isEmpty() ? QString() : QStringLiteral("***");
        else
            field.value = maskedOwn(field.kind, field.value);
    }
}

} // namespace rd::desk
