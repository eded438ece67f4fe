#include "core/desk/approvals/keep_data.h"

#include "core/base/clock.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_hold.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/free_text.h"
#include "core/rules/retention_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::KeptData;
using domain::Operation;
using domain::RequestItem;

namespace {

constexpr qsizetype longestData = 500;

auto forbiddenNow(const RequestItem& item)
{
    return fail(
        ErrorCode::MoveForbidden,
        {{u"from"_s, codeOf(item.state)}, {u"to"_s, codeOf(CaseState::PendingApproval)}, {u"item"_s, item.position}});
}

Result<void> requireWorkedOn(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    if (!domain::leavesData(item.right))
        return fail(ErrorCode::GroundNotAllowed, {{u"right"_s, codeOf(item.right)}});
    if (item.state != CaseState::InProgress)
        return forbiddenNow(item);
    return requireLevel(desk, theCase, item);
}

auto unknown(const char* field, const QString& code)
{
    return fail(ErrorCode::UnknownCode, {{u"field"_s, QLatin1String(field)}, {u"code"_s, code}});
}

// Nothing is kept by a guess: the term of the reason needs its first day, and must not have passed.
Result<QDate> lastDay(const Desk& desk, const rules::RetentionReason& reason, const QDate& from)
{
    const QDate today = desk.clock().today();
    const QDate until = from.isValid() ? rules::keptUntil(reason, from) : QDate();
    const bool hasTerm = reason.years > 0 || reason.months > 0;
    if (hasTerm && (!until.isValid() || from > today || until < today))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"keptFrom"_s}});
    return until;
}

Result<KeptData> keptDataOf(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                            const DataToKeep& told)
{
    const rules::RuleBook& rules = desk.rules();
    const rules::RetentionReason* const reason = rules.retentionReason(told.reason);
    if (!reason)
        return unknown("reason", told.reason);
    if (!rules.holder(told.holder))
        return unknown("holder", told.holder);
    if (!rules.category(told.category))
        return unknown("category", told.category);
    const QString data = told.data.trimmed();
    if (data.isEmpty() || data.size() > longestData)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"data"_s}});
    RD_TRY(requireStorableText(u"data"_s, data, {theCase.subject.order}));
    KeptData kept;
    kept.id = domain::KeptDataId::create();
    kept.caseId = item.caseId;
    kept.itemId = item.id;
    kept.holder = told.holder;
    kept.category = told.category;
    kept.data = data;
    kept.reason = told.reason;
    RD_TRY_ASSIGN(kept.until, lastDay(desk, *reason, told.from));
    kept.from = kept.until.isValid() ? told.from : QDate();
    kept.by = desk.session().user().id;
    kept.at = desk.clock().now();
    return kept;
}

// The words stay in the row, which the entry vouches for: an order is told there, and R-CH-02 conceals it there.
domain::AuditEvent keptEvent(const QString& action, const KeptData& kept, int position)
{
    return objectEvent(action, u"item"_s, kept.itemId.text(), kept.caseId,
                       {{u"item"_s, position},
                        {u"holder"_s, kept.holder},
                        {u"ground"_s, kept.reason},
                        {u"until"_s, kept.until.toString(Qt::ISODate)}});
}

domain::Task laterDeletion(const Desk& desk, const KeptData& kept)
{
    domain::Deadline fromToday;
    fromToday.d0 = desk.clock().today();
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = kept.caseId;
    task.itemId = kept.itemId;
    task.holder = kept.holder;
    if (const rules::Holder* const holder = desk.rules().holder(kept.holder))
        task.holderName = holder->name;
    task.operation = Operation::Delete;
    task.term = desk.rules().taskTerm(task.operation, task.holder, fromToday, desk.calendar());
    return task;
}

// R-DL-14: what is deleted later stays in the backups for as long again. A purge that is still awaited goes first.
QList<domain::Task> laterPurges(const Desk& desk, const KeptData& kept, const QList<domain::Task>& standing)
{
    QList<domain::Task> purges;
    for (domain::Task purge : standing) {
        const bool known = std::any_of(purges.begin(), purges.end(),
                                       [&](const domain::Task& one) { return one.holder == purge.holder; });
        if (known || !(purge.itemId == kept.itemId) || purge.operation != Operation::BackupPurge)
            continue;
        purge.id = domain::TaskId::create();
        purge.state = domain::TaskState::Deferred;
        purge.term = desk.rules().backupPurgeDue(desk.clock().today());
        purge.proofName.clear();
        purge.proofHash.clear();
        purge.doneBy = {};
        purge.verifiedBy = {};
        purge.doneAt = {};
        purges.append(purge);
    }
    return purges;
}

// What the person was or will be told stays, or has been left out of a deletion that is done: after a reply that came
// back too (move 15).
bool isDecided(const RequestItem& item, const QList<domain::Task>& tasks)
{
    const bool deleted = std::any_of(tasks.begin(), tasks.end(), [&](const domain::Task& task) {
        return task.itemId == item.id && task.operation == Operation::Delete
            && (task.state == domain::TaskState::Done || task.state == domain::TaskState::Verified);
    });
    return deleted || item.state == CaseState::Approved || item.state == CaseState::Replied
        || item.state == CaseState::Closed;
}

// R-RT-04, R-RE-03: who handles a refund sees that it is settled, and a term ends by itself. What else was approved to
// stay is undone by an officer, or by a supervisor who has not named it; under a hold by nobody.
Result<void> requireReleaser(const Desk& desk, const domain::Case& theCase, const KeptData& kept)
{
    RD_TRY_ASSIGN(const HoldsOn holds, holdsOn(desk, theCase.id));
    if (holds.lawsuit)
        return requireNoHold(desk, theCase, theCase.state);
    if (holds.legal) {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, moveFacts(desk, theCase));
        return domain::refusal(domain::MoveGuard::NoLegalHold, facts, theCase.state);
    }
    const bool over = kept.until.isValid() && kept.until < desk.clock().today();
    const security::Session& session = desk.session();
    if (over || rules::isOpenBusiness(kept.reason) || session.may(domain::Permission::ApproveAsOfficer))
        return {};
    RD_TRY(session.require(domain::Permission::ApproveAsSupervisor));
    return session.user().id == kept.by ? fail(ErrorCode::SamePerson, {{u"as"_s, u"proposer"_s}}) : Result<void>();
}

} // namespace

Result<KeptData> keepData(Desk& desk, const domain::CaseId& caseId, int position, const DataToKeep& told)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    const RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    RD_TRY(requireWorkedOn(desk, theCase, *item));
    RD_TRY_ASSIGN(const KeptData kept, keptDataOf(desk, theCase, *item, told));
    RD_TRY(work.deletions().addKept(kept));
    RD_TRY(commitAndAnnounce(desk, work, {keptEvent(u"DataKept"_s, kept, item->position)}));
    return kept;
}

Result<KeptData> releaseData(Desk& desk, const domain::KeptDataId& id, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    RD_TRY_ASSIGN(KeptData kept, work.deletions().findKept(id));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(kept.caseId));
    const auto item = std::find_if(theCase.items.begin(), theCase.items.end(),
                                   [&](const RequestItem& one) { return one.id == kept.itemId; });
    if (item == theCase.items.end() || !domain::isKept(kept) || item->state == CaseState::PendingApproval)
        return item == theCase.items.end() ? fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}}) : forbiddenNow(*item);
    RD_TRY_ASSIGN(const QList<domain::Task> standing, work.tasks().ofCase(kept.caseId));
    const bool decided = isDecided(*item, standing);
    if (decided)
        RD_TRY(requireReleaser(desk, theCase, kept));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, reason, {theCase.subject.order}));
    kept.endedAt = desk.clock().now();
    kept.endedBy = desk.session().user().id;
    kept.endReason = reason.trimmed();
    RD_TRY(work.deletions().updateKept(kept));
    QList<domain::AuditEvent> events{keptEvent(u"KeptDataReleased"_s, kept, item->position)};
    if (decided) {
        const QList<domain::Task> tasks =
            QList<domain::Task>{laterDeletion(desk, kept)} + laterPurges(desk, kept, standing);
        RD_TRY(work.tasks().addAll(tasks));
        events.append(caseEvent(u"TasksPlanned"_s, kept.caseId, {{u"tasks"_s, tasks.size()}}));
    }
    RD_TRY(commitAndAnnounce(desk, work, events));
    return kept;
}

Result<QList<KeptData>> keptOf(const Desk& desk, const RequestItem& item)
{
    RD_TRY_ASSIGN(QList<KeptData> kept, desk.storage().deletions().keptOf(item.caseId));
    kept.removeIf([&](const KeptData& one) { return !(one.itemId == item.id) || !domain::isKept(one); });
    return kept;
}

} // namespace rd::desk
