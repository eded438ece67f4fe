#include "core/desk/intake/name_purposes.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/turns.h"
#include "core/desk/desk_parts.h"
#include "core/letters/letter_words.h"
#include "core/rules/case_clock.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RequestItem;

namespace {

Result<void> requireNameable(const RequestItem& item)
{
    if (item.right != domain::RightType::WithdrawConsent)
        return fail(ErrorCode::GroundNotAllowed, {{u"right"_s, codeOf(item.right)}});
    if (domain::isOpen(item.state) && item.state <= CaseState::InProgress)
        return {};
    return fail(ErrorCode::MoveForbidden,
                {{u"from"_s, codeOf(item.state)}, {u"to"_s, codeOf(CaseState::Replied)}, {u"item"_s, item.position}});
}

Result<void> requireSoundNames(const Desk& desk, const domain::Case& theCase, const NamedPurposes& named)
{
    if (named.purposes.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"purpose"_s}});
    domain::WishedItem wish;
    wish.right = domain::RightType::WithdrawConsent;
    wish.purposes = named.purposes;
    RD_TRY(requireKnownPurposes(desk, wish));
    if (!named.contactAt.isValid())
        return {};
    if (named.contactAt < theCase.receivedAt)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}});
    return requirePastContact(desk, named.contactAt);
}

// Those the item did not have yet.
QStringList addPurposes(const domain::Case& theCase, const NamedPurposes& named, RequestItem& item)
{
    QStringList added;
    for (const QString& purpose : named.purposes) {
        if (item.purposes.contains(purpose))
            continue;
        item.purposes.append(purpose);
        added.append(purpose);
        if (named.contactAt.isValid())
            item.purposesNamed.append({purpose, named.contactAt.toUTC(), named.channel.value_or(theCase.channel)});
    }
    return added;
}

// The stops of everybody, planned while nobody knew what is to stop.
Result<void> dropStopsOfAll(storage::Transaction& work, const RequestItem& item, const QList<domain::Task>& standing)
{
    for (domain::Task task : standing) {
        const bool ofAll =
            task.itemId == item.id && task.operation == domain::Operation::Stop && task.purpose.isEmpty();
        if (!ofAll || !domain::isOpen(task.state))
            continue;
        task.state = domain::TaskState::NotApplicable;
        task.reason = letters::letterWord(u"phrase"_s, u"purposesNamed"_s);
        RD_TRY(work.tasks().update(task));
    }
    return {};
}

// A purpose of a later contact is stopped by the terms counted from it, else by those of the item (R-DL-11).
QList<domain::Task> stopsNamed(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                               const NamedPurposes& named, const QList<domain::Task>& standing)
{
    domain::Deadline from = rules::deadlineFor(theCase, item);
    if (named.contactAt.isValid()) {
        from = domain::Deadline();
        from.d0 = shanghaiDate(named.contactAt);
    }
    QList<domain::Task> tasks = desk.rules().tasksFor(item, theCase.platforms, from, desk.calendar());
    tasks.removeIf([&](const domain::Task& task) {
        return std::any_of(standing.begin(), standing.end(), [&](const domain::Task& one) {
            return one.itemId == item.id && one.holder == task.holder && one.operation == task.operation
                && one.purpose == task.purpose;
        });
    });
    return tasks;
}

} // namespace

Result<domain::Case> namePurposes(Desk& desk, const domain::CaseId& caseId, int position, const NamedPurposes& named)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    RD_TRY(requireNameable(*item));
    RD_TRY(requireSoundNames(desk, theCase, named));
    const QString before = item->purposes.join(u' ');
    const QStringList added = addPurposes(theCase, named, *item);
    if (added.isEmpty())
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"purposes"_s}});
    RD_TRY_ASSIGN(const QList<domain::Task> standing, work.tasks().ofCase(caseId));
    RD_TRY(dropStopsOfAll(work, *item, standing));
    const QList<domain::Task> tasks = stopsNamed(desk, theCase, *item, named, standing);
    RD_TRY(work.tasks().addAll(tasks));
    const domain::ItemId id = item->id;
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> closed, closeConsents(desk, work, theCase, {id}));
    RD_TRY(saveMoved(work, theCase, {id}));
    RD_TRY(commitAndAnnounce(desk, work,
                             QList<domain::AuditEvent>{
                                 objectEvent(u"PurposesNamed"_s, u"item"_s, id.text(), caseId,
                                             {{u"item"_s, position}, {u"from"_s, before}, {u"to"_s, added.join(u' ')}}),
                                 caseEvent(u"TasksPlanned"_s, caseId, {{u"tasks"_s, tasks.size()}})}
                                 + closed));
    return theCase;
}

} // namespace rd::desk
