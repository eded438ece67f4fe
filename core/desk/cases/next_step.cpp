#include "core/desk/cases/next_step.h"

#include "core/desk/cases/case_moves.h"

#include <algorithm>

namespace rd::desk {

using domain::CaseFile;
using domain::CaseState;
using domain::NextStep;
using domain::RequestItem;

namespace {

bool anyItem(const CaseFile& file, const std::function<bool(const RequestItem&)>& wanted)
{
    return std::any_of(file.header.items.begin(), file.header.items.end(), wanted);
}

bool hasOpenTask(const CaseFile& file, const std::function<bool(domain::Operation)>& wanted)
{
    return std::any_of(file.tasks.begin(), file.tasks.end(), [&](const domain::Task& task) {
        return wanted(task.operation)
            && (task.state == domain::TaskState::Open || task.state == domain::TaskState::Assigned
                || task.state == domain::TaskState::Sent || task.state == domain::TaskState::Failed);
    });
}

bool waitsForReview(const CaseFile& file)
{
    return file.copyStands && file.copies.first().reviewedBy.isEmpty();
}

NextStep accessStep(const CaseFile& file)
{
    return file.access.latest && file.access.latest->state == domain::AccessState::Requested ? NextStep::Wait
                                                                                             : NextStep::RequestAccess;
}

NextStep collectionStep(const CaseFile& file)
{
    if (file.files.isEmpty())
        return NextStep::Collect;
    // R-CH-02: what belongs to a minor is judged by somebody who may see it.
    if (file.header.restrictedView)
        return accessStep(file);
    const bool undecided = std::any_of(file.records.begin(), file.records.end(), [](const domain::FoundRecord& record) {
        return record.decision == domain::Decision::Undecided;
    });
    if (undecided)
        return NextStep::DecideMatches;
    if (hasOpenTask(file, [](domain::Operation operation) { return operation == domain::Operation::Collect; }))
        return NextStep::FinishCollection;
    if (file.copyStands)
        return NextStep::ProposeOutcome;
    return takesConcealed(file) ? accessStep(file) : NextStep::BuildCopy;
}

// §7 "Complaint": until it is decided its own record says what comes next, if nothing else is behind it.
bool waitsForComplaint(const CaseFile& file)
{
    return anyItem(file, [&](const RequestItem& item) {
        return item.right == domain::RightType::Complaint && item.state == file.header.state
            && (item.state == CaseState::InProgress || item.state == CaseState::PendingApproval);
    });
}

// What it rests on was taken back: papers, or an officer returned that nobody could be verified.
bool lacksItsLevel(const CaseFile& file, const RequestItem& item)
{
    return item.state == CaseState::InProgress && !item.outcome && file.header.level < item.requiredLevel;
}

NextStep workingStep(const CaseFile& file)
{
    if (anyItem(file, [&](const RequestItem& item) { return lacksItsLevel(file, item); }))
        return NextStep::Verify;
    const auto inProgress = [](const RequestItem& item) { return item.state == CaseState::InProgress; };
    if (anyItem(file, [&](const RequestItem& item) {
            return inProgress(item) && item.right == domain::RightType::Copy && !item.outcome;
        }))
        return collectionStep(file);
    const auto stops = [](domain::Operation operation) {
        return operation == domain::Operation::Stop || operation == domain::Operation::Update;
    };
    if (anyItem(file, [&](const RequestItem& item) { return inProgress(item) && changesData(item.right); })
        && hasOpenTask(file, stops))
        return NextStep::WorkOnTasks;
    if (anyItem(file, [&](const RequestItem& item) {
            return inProgress(item) && !item.outcome && item.right != domain::RightType::Complaint;
        }))
        return NextStep::ProposeOutcome;
    if (waitsForComplaint(file))
        return NextStep::HandleComplaint;
    return NextStep::SendReply;
}

} // namespace

NextStep nextStepOf(const CaseFile& file)
{
    switch (file.header.state) {
    case CaseState::Draft:
    case CaseState::Received:
    case CaseState::Verifying:
        return NextStep::Verify;
    case CaseState::AwaitingInfo:
        return NextStep::Wait;
    case CaseState::InProgress:
        return workingStep(file);
    case CaseState::PendingApproval:
        if (waitsForComplaint(file))
            return NextStep::HandleComplaint;
        return waitsForReview(file) ? NextStep::ReviewCopy : NextStep::Approve;
    case CaseState::Approved:
        if (file.complaint && file.complaint->reopens && file.complaint->state == domain::ComplaintState::Decided)
            return NextStep::HandleComplaint;
        return hasOpenTask(file,
                           [](domain::Operation operation) {
                               return operation == domain::Operation::Delete || operation == domain::Operation::Update;
                           })
            ? NextStep::WorkOnTasks
            : NextStep::SendReply;
    case CaseState::Replied:
    case CaseState::Closed:
    case CaseState::Withdrawn:
    case CaseState::Merged:
    case CaseState::Abandoned:
    case CaseState::Erased:
        return NextStep::Nothing;
    }
    Q_UNREACHABLE();
}

} // namespace rd::desk
