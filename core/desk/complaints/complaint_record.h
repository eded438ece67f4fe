#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/call_record.h"
#include "core/domain/complaint.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

constexpr int mostComplaintsRead = 500; // about one case

// The hands that the verbs of a complaint and those of the case that carries it share.

struct AddedComplaint {
    std::optional<domain::Complaint> complaint;
    QList<domain::AuditEvent> events;
};

// The record of a COMPLAINT that was just logged; nothing without one. InvalidArgument ("items" for a second complaint
// in one contact, "about" for a case named without a complaint), NotFound, ForbiddenNumber.
Result<AddedComplaint> addComplaint(const Desk& desk, storage::Transaction& work, const domain::Case& carrier,
                                    const domain::CallIntake& intake);

// The item of a complaint has no moves of its own: it follows what requireComplaintMove has allowed.
void followComplaint(domain::RequestItem& item, domain::CaseState state);

// The complaint that the case carries. A COMPLAINT that was logged before complaints had records gets its own now,
// which stands where its item does and is not saved yet. NotFound {"kind": "complaint"} where the case carries none.
Result<domain::Complaint> complaintOf(const Desk& desk, const domain::Case& carrier);

// Points it at a case and at the answer that had left when it came. A second complaint about the same answer, or one
// about the answer to a complaint, is for legal (§7).
Result<void> pointAt(const Desk& desk, const domain::Case& carrier, const domain::CaseId& about,
                     domain::Complaint& complaint);

// The cases it was merged with, whichever went on.
Result<QList<domain::CaseId>> mergedWith(const Desk& desk, const domain::CaseId& caseId);

// A complaint about a minor's case concerns the minor, whoever told it (R-CH-02).
Result<void> takeMinor(const Desk& desk, domain::CallIntake& intake);
// The same of a complaint that is on file: the view is restricted and the milestones are a minor's from now on (§5.4).
// The events.
Result<QList<domain::AuditEvent>> takeMinor(const Desk& desk, storage::Transaction& work,
                                            const domain::Complaint& complaint, domain::Case& carrier);
// Once two cases are one and concern a minor, so do the complaints about either that are not closed. The events.
Result<QList<domain::AuditEvent>> takeMinorOfMerged(const Desk& desk, storage::Transaction& work,
                                                    const domain::Case& ended, const domain::Case& goesOn);

domain::AuditEvent complaintEvent(const QString& action, const domain::Complaint& complaint,
                                  const QJsonObject& detail = {});
// For the history of the case it is about, which learns the number and no more.
domain::AuditEvent aboutEvent(const domain::Complaint& complaint);

// Moves the complaint of the carrying case and its item along, with the guards of the move; the caller saves the case.
// Replied when its letter leaves, Decided when that comes back (Received where no decision was ever recorded), Closed
// with the case. Nothing where the case carries none.
Result<void> followCarrier(const Desk& desk, storage::Transaction& work, const domain::Case& carrier,
                           domain::ComplaintState to);

// ReasonRequired with the field when empty; ForbiddenNumber.
Result<void> requireWords(const QString& text, const QString& field);

// The display name of a user, for the record; NotFound.
Result<QString> displayNameOf(const Desk& desk, const domain::UserId& user);

} // namespace rd::desk
