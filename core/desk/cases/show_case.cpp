#include "core/desk/cases/show_case.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/item_approver.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/test_ground.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/masking.h"
#include "core/desk/cases/next_step.h"
#include "core/desk/cases/round.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/complaints/complaint_remedy.h"
#include "core/desk/complaints/list_complaints.h"
#include "core/desk/copies/copy_guards.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/intake/data_scope.h"
#include "core/desk/intake/like_cases.h"
#include "core/desk/verification/minor_access.h"
#include "core/domain/move_guard.h"
#include "core/domain/own_data.h"
#include "core/rules/ground_rule.h"

#include <algorithm>

namespace rd::desk {

namespace {

Result<void> addCopies(const Desk& desk, domain::CaseFile& file)
{
    const storage::Storage& storage = desk.storage();
    RD_TRY_ASSIGN(file.copies, storage.copies().ofCase(file.header.id));
    RD_TRY_ASSIGN(file.packages, storage.packages().ofCase(file.header.id));
    RD_TRY_ASSIGN(file.handovers, storage.packages().handoversOf(file.header.id));
    return {};
}

// After the copies and the turns, by which it is known which copy counts.
Result<void> addRecords(const Desk& desk, domain::CaseFile& file)
{
    const storage::FoundRepository& found = desk.storage().found();
    RD_TRY_ASSIGN(file.files, found.files(file.header.id));
    // R-ID-04: below L2 nothing of a record is shown.
    const bool shown = file.header.level >= domain::AssuranceLevel::L2;
    if (!shown && file.copies.isEmpty())
        return {};
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, found.records(file.header.id));
    RD_TRY_ASSIGN(const QList<domain::Redaction> redactions, found.redactions(file.header.id));
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> taken, rowsOfCopy(desk, file.header, records));
    const std::optional<domain::DataCopy> newest = currentCopy(file.copies, file.turns);
    file.copyStands = newest && newest->contentHash == contentHash(taken, redactions);
    if (!shown)
        return {};
    file.records = records;
    file.redactions = redactions;
    for (const domain::Redaction& one : domain::hidingOwnData(taken, redactions, file.header.subject))
        file.hidingOwn.append(one.id);
    return {};
}

Result<rules::Concealment> addAccess(const Desk& desk, domain::CaseFile& file)
{
    RD_TRY_ASSIGN(file.access.latest, latestAccess(desk, file.header.id));
    const rules::Concealment concealment = rules::concealmentOf(file.header, file.access.latest);
    file.access.concealed = holdsConcealed(concealment, file.records);
    const bool waits = file.access.latest && file.access.latest->state == domain::AccessState::Requested;
    file.access.mayRequest = file.access.concealed && !waits && !domain::isEnded(file.header.state)
        && desk.session().may(domain::Permission::UnmaskFields);
    return concealment;
}

// The last step: whatever the file says of people leaves core masked.
void maskFile(const Desk& desk, const rules::Concealment& concealment, domain::CaseFile& file)
{
    maskCase(file.header, concealment);
    for (domain::CallRecord& call : file.calls)
        maskCall(call, concealment);
    for (domain::CaseTurn& turn : file.turns)
        maskTurn(turn, concealment);
    for (domain::Reply& reply : file.replies)
        maskReply(reply, concealment);
    for (domain::CopyHandover& handover : file.handovers)
        maskHandover(handover, concealment);
    for (domain::OutgoingMail& mail : file.mails)
        mail.recipient.clear(); // the reply says it, masked
    maskWaiting(file.waiting, concealment);
    if (file.complaint)
        maskComplaint(*file.complaint, concealment);
    const domain::Roles viewer = desk.session().user().roles;
    for (domain::GroundTest& test : file.groundTests)
        maskTest(test, viewer, concealment);
    for (domain::KeptData& kept : file.kept)
        maskKept(kept, viewer, concealment);
    for (domain::ConsentFinding& finding : file.consentFindings)
        maskFinding(finding, viewer, concealment);
    for (domain::FoundRecord& record : file.records)
        maskRecord(record, viewer, concealment);
    maskRedactions(file.redactions, file.records);
}

Result<void> addWaiting(const Desk& desk, domain::CaseFile& file)
{
    const storage::CaseRepository& cases = desk.storage().cases();
    RD_TRY_ASSIGN(file.waiting, waitingOf(desk, file.header));
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, file.header));
    RD_TRY_ASSIGN(const calendar::WorkingCalendar calendar, calendarOfCase(desk, file.header));
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, file.header, file.waiting, calendar));
    file.reading = clock.reading;
    RD_TRY_ASSIGN(file.followedBy, cases.followersOf(file.header.id));
    if (file.header.follows.isEmpty())
        return {};
    RD_TRY_ASSIGN(const domain::Case earlier, cases.find(file.header.follows));
    file.follows = earlier.number;
    return {};
}

Result<void> addOwed(const Desk& desk, domain::CaseFile& file)
{
    if (std::none_of(file.header.items.begin(), file.header.items.end(), canBeMended))
        return {};
    RD_TRY_ASSIGN(const QSet<domain::ItemId> owed, allOwedItems(desk));
    file.remedyOwed = std::any_of(file.header.items.begin(), file.header.items.end(),
                                  [&](const domain::RequestItem& item) { return owed.contains(item.id); });
    return {};
}

Result<void> addComplaints(const Desk& desk, domain::CaseFile& file)
{
    RD_TRY_ASSIGN(file.complaints, complaintsAbout(desk, file.header.id));
    RD_TRY_ASSIGN(const HoldsOn holds, holdsOn(desk, file.header.id));
    file.legalHold = holds.legal;
    const Result<domain::Complaint> carried = complaintOf(desk, file.header);
    if (carried)
        file.complaint = *carried;
    else if (carried.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(carried.error());
    if (file.complaint && domain::isOpen(*file.complaint)) {
        RD_TRY_ASSIGN(file.remedy, remedyScope(desk, *file.complaint));
    }
    if (file.remedy) {
        for (domain::RequestItem& item : file.remedy->items)
            item.facts.clear(); // of another case's person
    }
    return addOwed(desk, file);
}

// What was upheld is worked on again: from then on the answer is what comes next (§7 "Complaint").
bool answerMayLeave(const Desk& desk, const domain::CaseFile& file)
{
    if (!file.complaint || file.complaint->state != domain::ComplaintState::Decided)
        return false;
    domain::Complaint answered = *file.complaint;
    answered.state = domain::ComplaintState::Replied;
    return requireComplaintMove(desk, *file.complaint, answered).has_value();
}

// What a deletion rests on and what it leaves (3.5, R-RT-04).
Result<void> addDeletions(const Desk& desk, domain::CaseFile& file)
{
    const domain::CaseId& id = file.header.id;
    const bool deletes = std::any_of(file.header.items.begin(), file.header.items.end(),
                                     [](const domain::RequestItem& item) { return domain::leavesData(item.right); });
    if (!deletes)
        return {};
    RD_TRY_ASSIGN(file.groundTests, desk.storage().deletions().testsOf(id));
    RD_TRY_ASSIGN(file.kept, desk.storage().deletions().keptOf(id));
    RD_TRY_ASSIGN(file.consentFindings, desk.storage().consents().findingsOf(id));
    RD_TRY_ASSIGN(const QList<domain::GroundTest> standing, standingTests(desk, id));
    for (const domain::RequestItem& item : file.header.items) {
        const QStringList untested = rules::groundsToTest(desk.rules(), item, standing);
        if (domain::isOpen(item.state) && !untested.isEmpty())
            file.groundsToTest.insert(item.id.text(), untested);
    }
    return {};
}

Result<void> addApprover(const Desk& desk, const domain::RequestItem& item, domain::CaseFile& file)
{
    RD_TRY_ASSIGN(const domain::ApproverRole approver, approverOf(desk, file.header, item));
    file.approvers.append(approver);
    return {};
}

} // namespace

Result<domain::CaseFile> showCase(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    const storage::Storage& storage = desk.storage();
    domain::CaseFile file;
    RD_TRY_ASSIGN(file.header, storage.cases().find(caseId));
    RD_TRY_ASSIGN(file.userNames, userNames(desk));
    RD_TRY_ASSIGN(file.calls, storage.cases().calls(caseId));
    RD_TRY_ASSIGN(file.verifications, storage.verifications().ofCase(caseId));
    RD_TRY_ASSIGN(file.tasks, storage.tasks().ofCase(caseId));
    RD_TRY(addCopies(desk, file));
    RD_TRY_ASSIGN(file.turns, storage.turns().ofCase(caseId));
    RD_TRY_ASSIGN(file.approvals, storage.approvals().ofCase(caseId));
    RD_TRY_ASSIGN(file.replies, storage.replies().ofCase(caseId));
    RD_TRY_ASSIGN(file.mails, storage.mails().ofCase(caseId));
    RD_TRY_ASSIGN(file.duplicates, likeCases(desk, file.header));
    RD_TRY(addComplaints(desk, file));
    RD_TRY(addRecords(desk, file));
    RD_TRY(addDeletions(desk, file));
    RD_TRY_ASSIGN(file.consents, consentsOf(desk, file.header));
    file.suggested = suggestedItems(desk, file.header);
    RD_TRY_ASSIGN(const rules::Concealment concealment, addAccess(desk, file));
    RD_TRY(addWaiting(desk, file));
    file.handlerName = file.userNames.value(file.header.handler.text());
    const DueState due = dueStateOf(desk, file.header);
    file.daysLeft = due.daysLeft;
    file.stage = due.stage;
    for (const domain::RequestItem& item : file.header.items)
        RD_TRY(addApprover(desk, item, file));
    maskFile(desk, concealment, file);
    file.next = nextStepOf(file);
    if (file.next == domain::NextStep::HandleComplaint && answerMayLeave(desk, file))
        file.next = domain::NextStep::SendReply;
    return file;
}

Result<domain::CaseId> caseByNumber(const Desk& desk, const QString& number)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const domain::Case found, desk.storage().cases().findByNumber(number.trimmed().toUpper()));
    return found.id;
}

Result<QList<domain::AuditEntry>> caseHistory(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(QList<domain::AuditEntry> entries, desk.storage().audit().ofCase(caseId));
    // Under the key of the case for its sake alone; what somebody typed is no part of its story, and mostly a name.
    // Who looked at it is for those who may read the log.
    const bool viewsToo = desk.session().may(domain::Permission::ViewAudit);
    entries.removeIf([&](const domain::AuditEntry& entry) {
        return entry.action == QLatin1String("CasesSearched")
            || (!viewsToo && entry.action == QLatin1String("CaseViewed"));
    });
    return entries;
}

} // namespace rd::desk
