#include "core/desk/tasks/add_holder.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/domain/move_guard.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RequestItem;
using domain::Task;

namespace {

// What somebody is deciding, or has decided to give out, is not changed under their hands; a change that was approved
// is carried out by whoever holds the data.
Result<void> requireWorkAhead(const RequestItem& item)
{
    const bool ahead = domain::isOpen(item.state) && item.state != CaseState::PendingApproval
        && (item.state != CaseState::Approved || domain::changesData(item.right));
    if (ahead)
        return {};
    return fail(ErrorCode::MoveForbidden,
                {{u"from"_s, codeOf(item.state)}, {u"to"_s, codeOf(item.state)}, {u"item"_s, item.position}});
}

Result<void> requireNewHere(const QList<Task>& tasks, const RequestItem& item, const QString& holder)
{
    const bool known = std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
        return task.itemId == item.id && task.holder == holder && task.state != domain::TaskState::NotApplicable;
    });
    return known ? fail(ErrorCode::AlreadyDone) : Result<void>();
}

Result<void> requireReason(const domain::Case& theCase, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    return requireStorableText(u"reason"_s, reason, {theCase.subject.order});
}

} // namespace

Result<QList<Task>> addHolder(Desk& desk, const domain::CaseId& caseId, int position, const QString& holder,
                              const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsOfficer));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    const RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    if (!desk.rules().holder(holder))
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"holder"_s}, {u"code"_s, holder}});
    RD_TRY(requireWorkAhead(*item));
    RD_TRY(requireReason(theCase, reason));
    RD_TRY_ASSIGN(const QList<Task> known, work.tasks().ofCase(caseId));
    RD_TRY(requireNewHere(known, *item, holder));
    const domain::Deadline& deadline = item->clock ? item->clock->deadline : theCase.deadline;
    const QList<Task> tasks = desk.rules().tasksOfHolder(*item, holder, deadline, desk.calendar());
    if (tasks.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"holder"_s}, {u"right"_s, codeOf(item->right)}});
    RD_TRY(work.tasks().addAll(tasks));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"HolderAdded"_s, u"item"_s, item->id.text(), caseId,
                                          {{u"item"_s, item->position},
                                           {u"holder"_s, holder},
                                           {u"tasks"_s, tasks.size()},
                                           {u"reason"_s, reason.trimmed()}})}));
    return tasks;
}

} // namespace rd::desk
