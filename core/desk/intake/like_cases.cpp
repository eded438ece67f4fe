#include "core/desk/intake/like_cases.h"

#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using domain::Case;
using domain::LikeCase;

namespace {

constexpr int daysApart = 30;
constexpr int mostOfOneContact = 100;

bool isSame(const QString& one, const QString& other)
{
    return !one.isEmpty() && one.compare(other, Qt::CaseInsensitive) == 0;
}

bool canBeAsked(domain::CaseState state)
{
    return state != domain::CaseState::Merged && state != domain::CaseState::Withdrawn
        && state != domain::CaseState::Erased && state != domain::CaseState::Draft;
}

QList<domain::RightType> sharedRights(const Case& a, const Case& b)
{
    QList<domain::RightType> shared;
    for (const domain::RequestItem& item : a.items) {
        const bool both = std::any_of(b.items.begin(), b.items.end(),
                                      [&](const domain::RequestItem& one) { return one.right == item.right; });
        // Two complaints are two, even about the same answer (§7): none is merged or answered by reference.
        if (both && item.right != domain::RightType::Complaint && !shared.contains(item.right))
            shared.append(item.right);
    }
    return shared;
}

LikeCase likenessOf(const Case& one, const Case& other, const QList<domain::RightType>& shared)
{
    LikeCase like;
    like.id = other.id;
    like.number = other.number;
    like.state = other.state;
    like.rights = shared;
    like.received = other.deadline.d0;
    like.repliedAt = other.repliedAt;
    like.mergeable = domain::isOpen(one.state) && domain::isOpen(other.state);
    like.answered = other.repliedAt.isValid()
        && (other.state == domain::CaseState::Replied || other.state == domain::CaseState::Closed)
        && std::any_of(one.items.begin(), one.items.end(), [&](const domain::RequestItem& item) {
                        return domain::isOpen(item.state) && answerFor(one, item, other);
                    });
    return like;
}

} // namespace

bool isSameSubject(const Case& a, const Case& b)
{
    const domain::Subject& one = a.subject;
    const domain::Subject& other = b.subject;
    // Two names are two people, whatever telephone they share.
    if (!one.name.isEmpty() && !other.name.isEmpty() && one.name != other.name)
        return false;
    if (isSame(one.phone, other.phone) || isSame(one.member, other.member) || isSame(one.order, other.order)
        || isSame(one.account, other.account))
        return true;
    return isSame(one.name, other.name) && a.requester.type == domain::RequesterType::Self
        && b.requester.type == domain::RequesterType::Self && isSame(a.requester.contact, b.requester.contact);
}

bool isSameRequester(const Case& a, const Case& b)
{
    return isSame(a.requester.contact, b.requester.contact) || isSame(a.subject.account, b.subject.account)
        || isSame(a.subject.member, b.subject.member);
}

bool scopesOverlap(const QStringList& one, const QStringList& other)
{
    return one.isEmpty() || other.isEmpty()
        || std::any_of(one.begin(), one.end(), [&](const QString& code) { return other.contains(code); });
}

bool coversPurposes(const QStringList& purposes, const QStringList& wanted)
{
    if (wanted.isEmpty())
        return purposes.isEmpty();
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& code) { return purposes.contains(code); });
}

bool coversAll(const QStringList& codes, const QStringList& wanted)
{
    return codes.isEmpty() || (!wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [&](const QString& code) {
               return codes.contains(code);
           }));
}

const domain::RequestItem* answerFor(const Case& theCase, const domain::RequestItem& item, const Case& earlier)
{
    if (item.right == domain::RightType::Complaint || !isSameSubject(theCase, earlier)
        || !coversAll(earlier.platforms, theCase.platforms))
        return nullptr;
    const auto found = std::find_if(earlier.items.begin(), earlier.items.end(), [&](const domain::RequestItem& one) {
        return one.right == item.right && one.ground == item.ground && one.concern == item.concern && one.outcome
            && (one.state == domain::CaseState::Replied || one.state == domain::CaseState::Closed)
            && coversAll(one.categories, item.categories) && coversPurposes(one.purposes, item.purposes);
    });
    return found == earlier.items.end() ? nullptr : &*found;
}

Result<QList<LikeCase>> likeCases(const Desk& desk, const Case& theCase)
{
    QList<LikeCase> alike;
    if (theCase.level < domain::AssuranceLevel::L1 || theCase.requester.contact.isEmpty())
        return alike;
    RD_TRY_ASSIGN(const QList<Case> cases,
                  desk.storage().cases().ofRequester(theCase.requester.contact, theCase.deadline.d0.addDays(-daysApart),
                                                     mostOfOneContact));
    for (const Case& other : cases) {
        const bool near = std::abs(other.deadline.d0.daysTo(theCase.deadline.d0)) <= daysApart;
        const QList<domain::RightType> shared = sharedRights(theCase, other);
        if (!(other.id == theCase.id) && near && canBeAsked(other.state) && !shared.isEmpty())
            alike.append(likenessOf(theCase, other, shared));
    }
    return alike;
}

} // namespace rd::desk
