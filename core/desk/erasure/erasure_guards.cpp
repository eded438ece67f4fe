#include "core/desk/erasure/erasure_guards.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/rules/case_clock.h"

#include <algorithm>
#include <QUuid>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseState;
using domain::ErasableCase;
using domain::ErasureObstacle;
using storage::LinkedCase;

namespace {

// §9: counted from the case's own end, or from that of a complaint about it or about what it was merged with.
Result<QDate> lastDayOf(const Desk& desk, const domain::CaseId& caseId, const QList<LinkedCase>& linked)
{
    RD_TRY_ASSIGN(QDateTime last, desk.storage().erasures().lastStep(caseId));
    for (const LinkedCase& other : linked) {
        if (!other.complains || !last.isValid())
            continue;
        RD_TRY_ASSIGN(const QDateTime step, desk.storage().erasures().lastStep(other.id));
        if (step.isValid())
            last = std::max(last, step);
    }
    return last.isValid() ? shanghaiDate(last) : QDate();
}

QStringList numbersWhere(const QList<LinkedCase>& linked, const std::function<bool(const LinkedCase&)>& wanted)
{
    QStringList numbers;
    for (const LinkedCase& other : linked) {
        if (wanted(other))
            numbers.append(other.number);
    }
    return numbers;
}

// What nobody may lose sight of: a purge that a holder owes, or what D1 to D3 say of us and is still looked into.
QStringList owedTasks(const QList<domain::Task>& tasks)
{
    QStringList names;
    for (const domain::Task& task : tasks) {
        const bool owed = task.operation == domain::Operation::BackupPurge || domain::isReview(task.operation);
        const QString name = task.holder.isEmpty() ? codeOf(task.operation) : task.holder;
        if (owed && !domain::isSettled(task.state) && !names.contains(name))
            names.append(name);
    }
    return names;
}

void hold(ErasableCase& judged, ErasureObstacle obstacle, const QStringList& by = {})
{
    judged.obstacle = obstacle;
    judged.heldBy = by;
}

// Of the other cases: a complaint that runs, one whose records go first, and whatever has not ended.
void judgeLinks(const QList<LinkedCase>& linked, ErasableCase& judged)
{
    const auto complains = [](const LinkedCase& other) { return other.complains; };
    const auto runs = [](const LinkedCase& other) { return !domain::isEnded(other.state); };
    const QStringList running =
        numbersWhere(linked, [&](const LinkedCase& other) { return complains(other) && runs(other); });
    const QStringList open = numbersWhere(linked, runs);
    const QStringList complaints = numbersWhere(linked, complains);
    if (!running.isEmpty())
        hold(judged, ErasureObstacle::ComplaintOpen, running);
    else if (!open.isEmpty())
        hold(judged, ErasureObstacle::LinkedOpen, open);
    else if (!complaints.isEmpty())
        hold(judged, ErasureObstacle::ComplaintKept, complaints);
}

Result<void> judgeObstacles(const Desk& desk, const Case& theCase, const QList<LinkedCase>& linked,
                            ErasableCase& judged)
{
    if (!judged.keptUntil.isValid() || judged.keptUntil >= desk.clock().today()) {
        hold(judged, ErasureObstacle::RetentionRuns);
        return {};
    }
    RD_TRY_ASSIGN(const bool held, isUnderHold(desk, theCase.id));
    if (held) {
        hold(judged, ErasureObstacle::LegalHold);
        return {};
    }
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, desk.storage().tasks().ofCase(theCase.id));
    const QStringList owed = owedTasks(tasks);
    if (!owed.isEmpty()) {
        hold(judged, ErasureObstacle::TaskOpen, owed);
        return {};
    }
    RD_TRY_ASSIGN(const QStringList places, packagesOutOfReach(desk, theCase.id));
    if (!places.isEmpty())
        hold(judged, ErasureObstacle::PackageKept, places);
    else
        judgeLinks(linked, judged);
    return {};
}

// K7: what the person was told when the request came, and what holds for all today; whichever is longer.
Result<int> keptYears(const Desk& desk, const Case& theCase)
{
    RD_TRY_ASSIGN(const rules::RuleBook ofCase, policyOfCase(desk, theCase));
    return std::max(ofCase.caseKeptYears(), desk.rules().caseKeptYears());
}

} // namespace

QDateTime dueForErasureBefore(const Desk& desk)
{
    return shanghai(desk.clock().today().addYears(-desk.rules().caseKeptYears()), QTime(0, 0));
}

Result<ErasableCase> judgedForErasure(const Desk& desk, const Case& theCase)
{
    ErasableCase judged{theCase.id, theCase.number, theCase.state, {}, {}, {}, {}, {}, false};
    judged.rights = domain::rightsOf(theCase);
    RD_TRY_ASSIGN(const QList<LinkedCase> linked, desk.storage().erasures().linked(theCase.id));
    RD_TRY_ASSIGN(judged.endedOn, lastDayOf(desk, theCase.id, linked));
    RD_TRY_ASSIGN(const int years, keptYears(desk, theCase));
    if (judged.endedOn.isValid())
        judged.keptUntil = judged.endedOn.addYears(years);
    RD_TRY(judgeObstacles(desk, theCase, linked, judged));
    return judged;
}

bool isFreeWith(const ErasableCase& judged, const QSet<QString>& together)
{
    if (!judged.obstacle)
        return true;
    return *judged.obstacle == ErasureObstacle::ComplaintKept
        && std::all_of(judged.heldBy.begin(), judged.heldBy.end(),
                       [&](const QString& number) { return together.contains(number); });
}

Result<void> requireErasable(const Desk& desk, const Case& theCase, const ErasableCase& judged,
                             const domain::UserId& proposedBy)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase));
    facts.retentionUntil = judged.keptUntil;
    facts.legalHold = judged.obstacle == ErasureObstacle::LegalHold;
    facts.complaintOpen = judged.obstacle == ErasureObstacle::ComplaintOpen;
    RD_TRY_ASSIGN(facts.tasks, desk.storage().tasks().ofCase(theCase.id));
    facts.proposedBy = proposedBy;
    RD_TRY(domain::requireMove(facts, CaseState::Erased));
    for (const domain::RequestItem& item : theCase.items) {
        domain::MoveFacts ofItem = withItem(facts, item);
        ofItem.proposedBy = proposedBy; // of the erasure, not of the answer
        RD_TRY(domain::requireMove(ofItem, CaseState::Erased));
    }
    if (!judged.obstacle)
        return {};
    return fail(ErrorCode::MoveForbidden,
                {{u"from"_s, codeOf(theCase.state)},
                 {u"to"_s, codeOf(CaseState::Erased)},
                 {u"guard"_s, codeOf(*judged.obstacle)}});
}

Result<domain::Tombstone> tombstoneOf(const Desk& desk, const Case& theCase)
{
    RD_TRY_ASSIGN(const QDateTime ended, desk.storage().erasures().endOf(theCase.id));
    domain::Tombstone left;
    // Not ours by time: that would order them as the cases were erased.
    left.id = domain::TombstoneId::trusted(QUuid::createUuid().toString(QUuid::WithoutBraces));
    left.platforms = theCase.platforms;
    left.month = theCase.deadline.d0.toString(u"yyyy-MM"_s);
    left.minor = domain::concernsMinor(theCase.minor);
    left.onTime = rules::answeredInTime(theCase, ended);
    left.rights = domain::rightsOf(theCase);
    for (const domain::RequestItem& item : theCase.items)
        left.outcomes.append(item.outcome ? codeOf(*item.outcome) : QString());
    return left;
}

Result<domain::ErasureProposal> waitingErasure(const Desk& desk, const domain::ErasureProposalId& seen)
{
    RD_TRY_ASSIGN(const std::optional<domain::ErasureProposal> waiting, desk.storage().erasures().waiting());
    if (!waiting || !(waiting->id == seen))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"erasure"_s}});
    return *waiting;
}

} // namespace rd::desk
