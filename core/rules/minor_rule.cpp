#include "core/rules/minor_rule.h"

namespace rd::rules {

using domain::FieldKind;
using domain::RequesterType;

Concealment concealmentOf(const domain::Case& theCase, const std::optional<domain::AccessRequest>& latest)
{
    Concealment concealment;
    concealment.person = theCase.restrictedView;
    // R-RQ: a child, or a minor of 14 to 17, who asks for own data; a guardian's contact is the guardian's.
    const bool minorAsks =
        theCase.requester.type == RequesterType::Self || theCase.requester.type == RequesterType::ChildSelf;
    concealment.requester = concealment.person && minorAsks;
    if (concealment.person)
        concealment.phone = theCase.subject.phone;
    concealment.childCells = concealment.person || !latest || latest->state != domain::AccessState::Approved;
    return concealment;
}

bool conceals(const Concealment& concealment, FieldKind kind)
{
    return concealment.person || (concealment.childCells && isAboutChild(kind));
}

bool concealsContact(const Concealment& concealment, const QString& contact)
{
    return concealment.requester || (!concealment.phone.isEmpty() && contact == concealment.phone);
}

bool isAboutChild(FieldKind kind)
{
    return kind == FieldKind::ChildName || kind == FieldKind::ChildDetail;
}

} // namespace rd::rules
