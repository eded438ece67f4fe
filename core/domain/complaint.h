#pragma once

#include "core/domain/case_state.h"
#include "core/domain/due_stage.h"
#include "core/domain/ids.h"

#include <optional>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace rd::domain {

// Rule book §7 "Complaint".
enum class ComplaintState { Received, Assigned, Investigating, Decided, Replied, Closed };
QString codeOf(ComplaintState state); // C_RECEIVED C_ASSIGNED C_INVESTIGATING C_DECIDED C_REPLIED C_CLOSED
std::optional<ComplaintState> parseComplaintState(const QString& code);
QList<ComplaintState> allComplaintStates();

// What a move wants beyond the two states; named in the refusal.
enum class ComplaintGuard {
    AboutKnown, // the case it is about is named, or it is on record that it concerns no request
    InvestigatorUntouched, // never handled, proposed, approved, redacted or otherwise worked on the case it is about
    ByInvestigator, // only who was assigned investigates
    FindingsReported, // an officer decides on what somebody else has looked into
    DecidedByOfficer, // PO; DEPUTY_PO where every PO had a part in the case or the investigation
    NotByInvestigator, // nobody decides on what they have looked into, be it before another took over
    NotByApprover, // who handled, proposed or approved the case, or compared its redactions, does not judge it
    RemedyStarted, // every item that was complained of rightly is worked on again before the answer says so (R-RF-06)
    NeverDecided, // it was answered before complaints had records
    NoLitigation, // nothing is closed while a lawsuit is announced
    Apart, // as an item it moves by this table alone, whatever a verb does with the case that carries it
    Hold, // nothing that a lawsuit was announced about is closed or merged (3.12)
};
QString codeOf(ComplaintGuard guard); // INVESTIGATOR_UNTOUCHED …
std::optional<ComplaintGuard> parseComplaintGuard(const QString& code);

struct ComplaintMove {
    ComplaintState from;
    ComplaintState to;
    QList<ComplaintGuard> guards;
};

// The only table of a complaint's moves; everything not listed is forbidden. A complaint can be assigned anew until it
// is decided, and an answer that came back is to be sent again, be it after closing: it has met no clock (R-DL-07).
const QList<ComplaintMove>& complaintMoves();
const ComplaintMove* complaintMove(ComplaintState from, ComplaintState to); // null when it is forbidden

enum class ComplaintResult { Upheld, PartlyUpheld, Rejected };
QString codeOf(ComplaintResult result); // UPHELD PARTLY REJECTED
std::optional<ComplaintResult> parseComplaintResult(const QString& code);
QList<ComplaintResult> allComplaintResults();

// One point of the complaint and what was found of it.
struct Finding {
    QString point;
    QString finding;
    ComplaintResult result = ComplaintResult::Rejected;
};
// Upheld when every point is, rejected when every point is, else in part; rejected without a point.
ComplaintResult resultOf(const QList<Finding>& findings);

// Announced, or court papers have come (3.12). It is lifted by a second person, as R-RE-03 has it of any hold.
struct Litigation {
    QDate on; // the day it was announced or the papers came; invalid = none
    QString words;
    UserId by;
    QDateTime at;
    UserId liftedBy;
    QDateTime liftedAt;
    QString liftReason;
};

// That a complaint concerns no request: who has found so, and why; nobody where it is not on record.
struct NoRequest {
    UserId by;
    QString reason;
};

// Dissatisfaction with an answer or with what we do with data (rule book 3.12): a record of its own. It is carried by
// the case of the contact it came in, so number, D0, T+15, milestones, letter and history are those of that case; the
// case it is about keeps its clock (R-DL-12).
struct Complaint {
    ComplaintId id;
    CaseId caseId; // that carries it
    ItemId itemId; // its COMPLAINT
    QString number; // of the carrying case; read with the record, not stored
    ComplaintState state = ComplaintState::Received;
    CaseId about; // empty when it is about no case, or nobody knows yet which
    QString aboutNumber; // read with the record, not stored
    NoRequest noRequest;
    ReplyId aboutReply; // the answer it is about; empty when none had left
    QString wanted; // what the person wants to happen
    QString newFacts;
    bool forLegal = false; // a second complaint about the same answer (§7)
    UserId investigator;
    QDateTime assignedAt;
    QList<Finding> findings;
    QString rootCause;
    QString remedy; // what is done about it; said in the answer
    QDateTime reportedAt; // the investigator is done; invalid while they are not
    bool reopens = false; // the case is worked on again: always when upheld, by decision when in part
    // The items of it that are: reopening strikes them off. Unset before the decision, and where it was taken before
    // items were named.
    std::optional<QList<ItemId>> owed;
    std::optional<ComplaintResult> result;
    UserId decidedBy;
    QDateTime decidedAt;
    QString decisionNote;
    Litigation litigation;
};

// A lawsuit is announced: neither the complaint nor the case it is about is closed or erased.
bool isHeld(const Complaint& complaint);
bool isOpen(const Complaint& complaint); // it has not been answered yet
bool isAboutKnown(const Complaint& complaint);

// As what a complaint stands that was logged before complaints had records, by the state of its item.
ComplaintState complaintStateOf(CaseState item);

// One row of a list, with nothing of the person.
struct ComplaintSummary {
    ComplaintId id;
    CaseId caseId;
    QString number;
    ComplaintState state = ComplaintState::Received;
    CaseId about;
    QString aboutNumber;
    QDate received; // D0
    QDate due;
    bool provisional = false;
    int daysLeft = 0; // working days, 0 on the day, negative afterwards
    DueStage stage = DueStage::Ahead;
    QString investigatorName; // empty while nobody is assigned
    std::optional<ComplaintResult> result;
    bool forLegal = false;
    bool held = false; // isHeld
};

} // namespace rd::domain
