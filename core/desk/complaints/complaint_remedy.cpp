#include "core/desk/complaints/complaint_remedy.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseId;
using domain::CaseState;
using domain::Complaint;
using domain::ItemId;
using domain::RequestItem;

namespace {

struct ComplainedOf {
    CaseId id;
    domain::ReplyId reply;
};

bool isOtherThanComplaint(const RequestItem& item)
{
    return item.right != domain::RightType::Complaint;
}

// A contact may hold a complaint beside a request: then the letter tells which of the two is complained of.
Result<bool> isAnswerToComplaint(const Desk& desk, const Case& carrier, const domain::ReplyId& reply)
{
    if (std::none_of(carrier.items.begin(), carrier.items.end(), isOtherThanComplaint))
        return true;
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(carrier.id));
    const QString letter = desk.rules().right(domain::RightType::Complaint).replyTemplate;
    return std::any_of(replies.begin(), replies.end(),
                       [&](const domain::Reply& one) { return one.id == reply && one.templateCode == letter; });
}

// What is behind the case complained of, where it is not itself what is worked on again.
Result<std::optional<ComplainedOf>> behind(const Desk& desk, const Case& theCase, const domain::ReplyId& reply)
{
    if (theCase.state == CaseState::Merged) {
        RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
        for (const domain::CaseTurn& turn : turns) {
            if (turn.kind == domain::TurnKind::Merged)
                return std::optional(ComplainedOf{turn.other, {}});
        }
    }
    RD_TRY_ASSIGN(const std::optional<Complaint> earlier, desk.storage().complaints().ofCase(theCase.id));
    if (!earlier)
        return std::optional<ComplainedOf>();
    RD_TRY_ASSIGN(const bool answer, isAnswerToComplaint(desk, theCase, reply));
    return answer ? std::optional(ComplainedOf{earlier->about, earlier->aboutReply}) : std::nullopt;
}

// Of a case that took another in, what went on for it.
bool goesOnFor(const std::optional<Case>& merged, const RequestItem& item)
{
    return !merged || std::any_of(merged->items.begin(), merged->items.end(), [&](const RequestItem& one) {
        return one.right == item.right && one.ground == item.ground;
    });
}

domain::RemedyScope scopeOf(const Case& theCase, const std::optional<Case>& merged)
{
    domain::RemedyScope scope{theCase.id, theCase.number, {}};
    for (const RequestItem& item : theCase.items) {
        if (canBeMended(item) && goesOnFor(merged, item))
            scope.items.append(item);
    }
    return scope;
}

// Decided before items were named: the case was reopened as a whole.
Result<bool> wasReopenedSince(const Desk& desk, const CaseId& caseId, const QDateTime& decided)
{
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(caseId));
    return std::any_of(turns.begin(), turns.end(), [&](const domain::CaseTurn& turn) {
        return turn.kind == domain::TurnKind::Reopened && turn.at >= decided;
    });
}

} // namespace

bool canBeMended(const RequestItem& item)
{
    return isOtherThanComplaint(item)
        && (isAnswered(item) || item.state == CaseState::Closed || item.state == CaseState::Abandoned);
}

Result<std::optional<domain::RemedyScope>> remedyScope(const Desk& desk, const Complaint& complaint)
{
    QSet<CaseId> seen;
    std::optional<Case> merged;
    ComplainedOf next{complaint.about, complaint.aboutReply};
    while (!next.id.isEmpty() && !seen.contains(next.id)) {
        seen.insert(next.id);
        RD_TRY_ASSIGN(const Case theCase, desk.storage().cases().find(next.id));
        RD_TRY_ASSIGN(const std::optional<ComplainedOf> further, behind(desk, theCase, next.reply));
        if (!further)
            return std::optional(scopeOf(theCase, merged));
        if (theCase.state == CaseState::Merged && !merged)
            merged = theCase;
        next = *further;
    }
    return std::optional<domain::RemedyScope>();
}

Result<QList<ItemId>> namedItems(const Desk& desk, const Complaint& complaint, const QList<int>& positions)
{
    RD_TRY_ASSIGN(const std::optional<domain::RemedyScope> scope, remedyScope(desk, complaint));
    const QList<RequestItem> mendable = scope ? scope->items : QList<RequestItem>();
    QList<ItemId> named;
    for (const RequestItem& item : mendable) {
        if (positions.contains(item.position) || (positions.isEmpty() && mendable.size() == 1))
            named.append(item.id);
    }
    const bool untold = positions.isEmpty() && mendable.size() > 1;
    const QSet<int> wanted(positions.begin(), positions.end());
    if (untold || (!positions.isEmpty() && named.size() != wanted.size()))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"items"_s}});
    return named;
}

Result<QList<ItemId>> owedItems(const Desk& desk, const Complaint& complaint)
{
    QList<ItemId> owed;
    if (!complaint.reopens || (complaint.owed && complaint.owed->isEmpty()))
        return owed;
    RD_TRY_ASSIGN(const std::optional<domain::RemedyScope> scope, remedyScope(desk, complaint));
    if (!scope)
        return owed;
    if (!complaint.owed) {
        RD_TRY_ASSIGN(const bool reopened, wasReopenedSince(desk, scope->caseId, complaint.decidedAt));
        if (reopened)
            return owed;
    }
    for (const RequestItem& item : scope->items) {
        if (!complaint.owed || complaint.owed->contains(item.id))
            owed.append(item.id);
    }
    return owed;
}

Result<QSet<ItemId>> allOwedItems(const Desk& desk)
{
    RD_TRY_ASSIGN(const QList<Complaint> owing, desk.storage().complaints().owing());
    QSet<ItemId> all;
    for (const Complaint& complaint : owing) {
        RD_TRY_ASSIGN(const QList<ItemId> owed, owedItems(desk, complaint));
        all.unite(QSet<ItemId>(owed.begin(), owed.end()));
    }
    return all;
}

Result<QList<domain::AuditEvent>> strikeOff(const Desk& desk, storage::Transaction& work, const QList<ItemId>& reopened)
{
    QList<domain::AuditEvent> events;
    RD_TRY_ASSIGN(const QList<Complaint> owing, work.complaints().owing());
    for (Complaint complaint : owing) {
        RD_TRY_ASSIGN(QList<ItemId> owed, owedItems(desk, complaint));
        const qsizetype begun = owed.removeIf([&](const ItemId& item) { return reopened.contains(item); });
        if (begun == 0)
            continue;
        complaint.owed = owed;
        RD_TRY(work.complaints().save(complaint));
        events.append(complaintEvent(u"ComplaintRemedyBegun"_s, complaint,
                                     {{u"about"_s, complaint.aboutNumber}, {u"items"_s, begun}}));
    }
    return events;
}

} // namespace rd::desk
