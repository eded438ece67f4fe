#include "ui/shared/words.h"

#include <QCoreApplication>

namespace rd::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString wordFor(domain::RightType value)
{
    switch (value) {
    case domain::RightType::Access:
        return Words::tr("Access", "right");
    case domain::RightType::Correct:
        return Words::tr("Correction", "right");
    case domain::RightType::Supplement:
        return Words::tr("Supplement", "right");
    case domain::RightType::CancelAccount:
        return Words::tr("Account cancellation", "right");
    case domain::RightType::Delete:
        return Words::tr("Deletion", "right");
    case domain::RightType::WithdrawConsent:
        return Words::tr("Withdrawal of consent", "right");
    case domain::RightType::OptOut:
        return Words::tr("Marketing opt-out", "right");
    case domain::RightType::Copy:
        return Words::tr("Data copy", "right");
    case domain::RightType::Transfer:
        return Words::tr("Transfer", "right");
    case domain::RightType::Explain:
        return Words::tr("Explanation of the rules", "right");
    case domain::RightType::Restrict:
        return Words::tr("Restriction", "right");
    case domain::RightType::Complaint:
        return Words::tr("Complaint", "right");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::Channel value)
{
    switch (value) {
    case domain::Channel::Hotline:
        return Words::tr("Hotline", "channel");
    case domain::Channel::Email:
        return Words::tr("E-mail", "channel");
    case domain::Channel::OnlineChat:
        return Words::tr("Online chat", "channel");
    case domain::Channel::OaMessage:
        return Words::tr("WeChat account message", "channel");
    case domain::Channel::Letter:
        return Words::tr("Letter", "channel");
    case domain::Channel::InStore:
        return Words::tr("In store", "channel");
    case domain::Channel::RegulatorTransfer:
        return Words::tr("Passed on by a regulator", "channel");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::RequesterType value)
{
    switch (value) {
    case domain::RequesterType::Self:
        return Words::tr("The person", "requester");
    case domain::RequesterType::ChildSelf:
        return Words::tr("The child in person", "requester");
    case domain::RequesterType::GuardianChild:
        return Words::tr("Guardian of a child", "requester");
    case domain::RequesterType::GuardianIncapacitated:
        return Words::tr("Guardian of an adult", "requester");
    case domain::RequesterType::AgentAuthorised:
        return Words::tr("Authorised agent", "requester");
    case domain::RequesterType::RelativeDeceased:
        return Words::tr("Close relative of a deceased person", "requester");
    case domain::RequesterType::Recipient:
        return Words::tr("Recipient of a parcel", "requester");
    case domain::RequesterType::Authority:
        return Words::tr("Court or authority", "requester");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::MinorClass value)
{
    switch (value) {
    case domain::MinorClass::Adult:
        return Words::tr("Adult", "minor");
    case domain::MinorClass::ChildUnder14:
        return Words::tr("Child under 14", "minor");
    case domain::MinorClass::Minor14To17:
        return Words::tr("Minor of 14 to 17", "minor");
    case domain::MinorClass::Unknown:
        return Words::tr("Age not known", "minor");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::AssuranceLevel value)
{
    switch (value) {
    case domain::AssuranceLevel::L0:
        return Words::tr("L0 not verified", "level");
    case domain::AssuranceLevel::L1:
        return Words::tr("L1 basic", "level");
    case domain::AssuranceLevel::L2:
        return Words::tr("L2 verified", "level");
    case domain::AssuranceLevel::L3:
        return Words::tr("L3 strongly verified", "level");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::Outcome value)
{
    switch (value) {
    case domain::Outcome::Fulfilled:
        return Words::tr("Fulfilled", "outcome");
    case domain::Outcome::Partial:
        return Words::tr("Partly fulfilled", "outcome");
    case domain::Outcome::Refused:
        return Words::tr("Refused", "outcome");
    case domain::Outcome::Restricted:
        return Words::tr("Processing stopped, stored only", "outcome");
    case domain::Outcome::NoData:
        return Words::tr("No data held", "outcome");
    case domain::Outcome::NotController:
        return Words::tr("Handled by the platform itself", "outcome");
    case domain::Outcome::NotConsentBased:
        return Words::tr("Not based on consent", "outcome");
    case domain::Outcome::NotActionableIdentity:
        return Words::tr("Identity could not be verified", "outcome");
    case domain::Outcome::Withdrawn:
        return Words::tr("Withdrawn by the requester", "outcome");
    case domain::Outcome::Merged:
        return Words::tr("Merged", "outcome");
    case domain::Outcome::Abandoned:
        return Words::tr("Abandoned for want of material", "outcome");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::Operation value)
{
    switch (value) {
    case domain::Operation::Collect:
        return Words::tr("Collect", "operation");
    case domain::Operation::Update:
        return Words::tr("Update", "operation");
    case domain::Operation::Delete:
        return Words::tr("Delete", "operation");
    case domain::Operation::Stop:
        return Words::tr("Stop processing", "operation");
    case domain::Operation::BackupPurge:
        return Words::tr("Purge backups", "operation");
    case domain::Operation::Notify:
        return Words::tr("Notify", "operation");
    case domain::Operation::Transfer:
        return Words::tr("Transfer", "operation");
    case domain::Operation::ComplianceReview:
        return Words::tr("Review compliance", "operation");
    case domain::Operation::SourceReview:
        return Words::tr("Review the source", "operation");
    case domain::Operation::IncidentTriage:
        return Words::tr("Triage as an incident", "operation");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::TaskState value)
{
    switch (value) {
    case domain::TaskState::Open:
        return Words::tr("Open", "task");
    case domain::TaskState::Assigned:
        return Words::tr("Assigned", "task");
    case domain::TaskState::Sent:
        return Words::tr("Sent", "task");
    case domain::TaskState::Done:
        return Words::tr("Done", "task");
    case domain::TaskState::Verified:
        return Words::tr("Checked", "task");
    case domain::TaskState::Failed:
        return Words::tr("Failed", "task");
    case domain::TaskState::NotApplicable:
        return Words::tr("Not applicable", "task");
    case domain::TaskState::Deferred:
        return Words::tr("Deferred", "task");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::Concern value)
{
    switch (value) {
    case domain::Concern::General:
        return Words::tr("The rules in general", "concern");
    case domain::Concern::OwnCase:
        return Words::tr("The person's own case", "concern");
    case domain::Concern::AutomatedDecision:
        return Words::tr("An automated decision", "concern");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::MatchKind value)
{
    switch (value) {
    case domain::MatchKind::Certain:
        return Words::tr("Certain", "match");
    case domain::MatchKind::Possible:
        return Words::tr("Possible", "match");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::Decision value)
{
    switch (value) {
    case domain::Decision::Undecided:
        return Words::tr("Undecided", "decision");
    case domain::Decision::Yes:
        return Words::tr("Taken", "decision");
    case domain::Decision::No:
        return Words::tr("Left out", "decision");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::RedactionReason value)
{
    switch (value) {
    case domain::RedactionReason::ThirdParty:
        return Words::tr("Another person", "reason");
    case domain::RedactionReason::Staff:
        return Words::tr("Name of a staff member", "reason");
    case domain::RedactionReason::BuyerAccount:
        return Words::tr("Account of the buyer", "reason");
    case domain::RedactionReason::OtherChild:
        return Words::tr("Another child", "reason");
    case domain::RedactionReason::InternalNote:
        return Words::tr("Internal note", "reason");
    case domain::RedactionReason::ChildData:
        return Words::tr("Data of a child", "reason");
    case domain::RedactionReason::CardNumber:
        return Words::tr("Card number", "reason");
    case domain::RedactionReason::Secret:
        return Words::tr("Business secret", "reason");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::CaseState value)
{
    switch (value) {
    case domain::CaseState::Draft:
        return Words::tr("Being logged", "case");
    case domain::CaseState::Received:
        return Words::tr("Received", "case");
    case domain::CaseState::Verifying:
        return Words::tr("Verifying", "case");
    case domain::CaseState::AwaitingInfo:
        return Words::tr("Awaiting material", "case");
    case domain::CaseState::InProgress:
        return Words::tr("In progress", "case");
    case domain::CaseState::PendingApproval:
        return Words::tr("Waiting for approval", "case");
    case domain::CaseState::Approved:
        return Words::tr("Ready to reply", "case");
    case domain::CaseState::Replied:
        return Words::tr("Replied", "case");
    case domain::CaseState::Closed:
        return Words::tr("Closed", "case");
    case domain::CaseState::Withdrawn:
        return Words::tr("Withdrawn", "case");
    case domain::CaseState::Merged:
        return Words::tr("Merged", "case");
    case domain::CaseState::Abandoned:
        return Words::tr("Abandoned", "case");
    case domain::CaseState::Erased:
        return Words::tr("Erased", "case");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::ApproverRole value)
{
    switch (value) {
    case domain::ApproverRole::None:
        return Words::tr("No approval needed", "approver");
    case domain::ApproverRole::Supervisor:
        return Words::tr("Supervisor", "approver");
    case domain::ApproverRole::Officer:
        return Words::tr("Privacy officer", "approver");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::ApprovalResult value)
{
    switch (value) {
    case domain::ApprovalResult::Approved:
        return Words::tr("Approved", "approval");
    case domain::ApprovalResult::Returned:
        return Words::tr("Returned", "approval");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::ClockGuard value)
{
    using domain::ClockGuard;
    switch (value) {
    case ClockGuard::NoticeMissing:
        return Words::tr("No T02 was sent, so the clock never stopped.");
    case ClockGuard::NoticeLate:
        return Words::tr("T02 left after T+3, so the clock goes on.");
    case ClockGuard::NoticeRepeated:
        return Words::tr("Only the first T02 can stop the clock.");
    case ClockGuard::NoticeNotNecessary:
        return Words::tr("T02 asked for more than is necessary, so the clock goes on.");
    case ClockGuard::PauseEnded:
        return Words::tr("The longest pause is over; the clock has run on since.");
    case ClockGuard::MaterialMissing:
        return Words::tr("The date stands once the material is complete.");
    case ClockGuard::VerificationMissing:
        return Words::tr("Without the day of verification the outer limit is not known.");
    case ClockGuard::OuterLimit:
        return Words::tr("Thirty days from verification come first.");
    case ClockGuard::WaitEnded:
        return Words::tr("The material came after the thirty days of waiting: a new request.");
    case ClockGuard::RegulatorFirst:
        return Words::tr("The date a regulator set comes first.");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::DayKind value)
{
    switch (value) {
    case domain::DayKind::Workday:
        return Words::tr("Working day", "day");
    case domain::DayKind::MakeUpWorkday:
        return Words::tr("Make-up working day", "day");
    case domain::DayKind::Weekend:
        return Words::tr("Weekend", "day");
    case domain::DayKind::Holiday:
        return Words::tr("Day off", "day"); // a weekend day of a holiday is no statutory holiday
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::NextStep value)
{
    switch (value) {
    case domain::NextStep::Verify:
        return Words::tr("Verify the requester", "step");
    case domain::NextStep::AskMaterial:
        return Words::tr("Ask for missing material", "step");
    case domain::NextStep::WorkOnTasks:
        return Words::tr("Work on the tasks", "step");
    case domain::NextStep::Collect:
        return Words::tr("Collect the data", "step");
    case domain::NextStep::DecideMatches:
        return Words::tr("Decide the possible matches", "step");
    case domain::NextStep::FinishCollection:
        return Words::tr("Finish the collection", "step");
    case domain::NextStep::RequestAccess:
        return Words::tr("Request access to the minor's data", "step");
    case domain::NextStep::BuildCopy:
        return Words::tr("Build the copy", "step");
    case domain::NextStep::ProposeOutcome:
        return Words::tr("Propose the outcome", "step");
    case domain::NextStep::ReviewCopy:
        return Words::tr("Review the copy", "step");
    case domain::NextStep::HandleComplaint:
        return Words::tr("Work on the complaint", "step");
    case domain::NextStep::Approve:
        return Words::tr("Approve", "step");
    case domain::NextStep::WriteReply:
        return Words::tr("Write the reply", "step");
    case domain::NextStep::SendReply:
        return Words::tr("Send the reply", "step");
    case domain::NextStep::Wait:
        return Words::tr("Wait for others", "step");
    case domain::NextStep::Nothing:
        return Words::tr("Nothing to do", "step");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::TodayKind value)
{
    switch (value) {
    case domain::TodayKind::Overdue:
        return Words::tr("Overdue", "today");
    case domain::TodayKind::DueToday:
        return Words::tr("Due today", "today");
    case domain::TodayKind::Incident:
        return Words::tr("Security incidents", "today");
    case domain::TodayKind::MailDoubt:
        return Words::tr("Letters that may not have left", "today");
    case domain::TodayKind::Minor:
        return Words::tr("Minors", "today");
    case domain::TodayKind::DueSoon:
        return Words::tr("Due within two working days", "today");
    case domain::TodayKind::WaitingApproval:
        return Words::tr("Waiting for my approval", "today");
    case domain::TodayKind::TaskLate:
        return Words::tr("Answers that are late", "today");
    case domain::TodayKind::Draft:
        return Words::tr("Drafts I left", "today");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::AbsenceReason value)
{
    switch (value) {
    case domain::AbsenceReason::Leave:
        return Words::tr("Leave", "absence");
    case domain::AbsenceReason::Training:
        return Words::tr("Training", "absence");
    case domain::AbsenceReason::Travel:
        return Words::tr("Business trip", "absence");
    case domain::AbsenceReason::OtherDuties:
        return Words::tr("Other duties", "absence");
    case domain::AbsenceReason::Other:
        return Words::tr("Other", "absence");
    }
    Q_UNREACHABLE();
}

QString withAbsence(const QString& name, bool absent)
{
    return absent && !name.isEmpty() ? Words::tr("%1 (absent)").arg(name) : name;
}

QString wordFor(domain::Role value)
{
    switch (value) {
    case domain::Role::Agent:
        return Words::tr("Agent", "role");
    case domain::Role::Supervisor:
        return Words::tr("Supervisor", "role");
    case domain::Role::Officer:
        return Words::tr("Privacy officer", "role");
    case domain::Role::DeputyOfficer:
        return Words::tr("Deputy privacy officer", "role");
    case domain::Role::TaskOwner:
        return Words::tr("Task owner", "role");
    case domain::Role::Auditor:
        return Words::tr("Auditor", "role");
    case domain::Role::Admin:
        return Words::tr("Administrator", "role");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::ReplyState value)
{
    switch (value) {
    case domain::ReplyState::Draft:
        return Words::tr("Draft", "reply");
    case domain::ReplyState::Sent:
        return Words::tr("Sent", "reply");
    case domain::ReplyState::Bounced:
        return Words::tr("Came back", "reply");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::LockState value)
{
    switch (value) {
    case domain::LockState::Free:
        return Words::tr("Verification is open", "lock");
    case domain::LockState::SessionEnded:
        return Words::tr("Verification has ended for this call", "lock");
    case domain::LockState::LockedUntil:
        return Words::tr("Verification is locked for 24 hours", "lock");
    case domain::LockState::LockedForSupervisor:
        return Words::tr("Verification is locked until a supervisor releases it", "lock");
    }
    Q_UNREACHABLE();
}

} // namespace rd::ui
