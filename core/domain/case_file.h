#pragma once

#include "core/domain/access_request.h"
#include "core/domain/approval.h"
#include "core/domain/call_record.h"
#include "core/domain/case_turn.h"
#include "core/domain/complaint.h"
#include "core/domain/consent.h"
#include "core/domain/data_copy.h"
#include "core/domain/found_record.h"
#include "core/domain/ground_test.h"
#include "core/domain/incident_clock.h"
#include "core/domain/kept_data.h"
#include "core/domain/mail.h"
#include "core/domain/receipt_name.h"
#include "core/domain/reply.h"
#include "core/domain/task.h"
#include "core/domain/verification.h"
#include "core/domain/waiting.h"

namespace rd::domain {

// What has to happen next on a case and whose turn it is; the case page says it in one line with one button.
enum class NextStep {
    Verify,
    AskMaterial,
    WorkOnTasks,
    Collect,
    DecideMatches,
    FinishCollection,
    RequestAccess,
    BuildCopy,
    ProposeOutcome,
    ReviewCopy,
    HandleComplaint, // as far as its own record has come (§7 "Complaint")
    Approve,
    WriteReply,
    SendReply,
    Wait,
    Nothing
};
QString codeOf(NextStep step);

// What is worked on again once a complaint is upheld (R-RF-06): the case, and its items that are answered or have
// ended.
struct RemedyScope {
    CaseId caseId;
    QString number;
    QList<RequestItem> items;
};

// Everything the case page shows, masked as the level reached and the viewer's role allow (R-ID-04, R-ID-05).
struct CaseFile {
    Case header; // subject and contact masked
    int daysLeft = 0;
    DueStage stage = DueStage::Ahead;
    QString handlerName;
    QHash<QString, QString> userNames; // user id → display name, for everything below
    QList<CallRecord> calls;
    QList<Verification> verifications;
    QList<Task> tasks;
    QList<SourceFile> files;
    QList<FoundRecord> records; // empty below L2
    QList<Redaction> redactions;
    QList<RedactionId> hidingOwn; // of them those that hold back what is the person's own (3.1)
    QList<DataCopy> copies;
    bool copyStands = false; // the newest was built of the data and redactions as they are
    QList<CopyPackage> packages; // of the copies
    QList<CopyHandover> handovers; // newest first
    QList<CaseTurn> turns; // oldest first
    QList<LikeCase> duplicates; // empty below L1
    QList<Approval> approvals;
    QList<GroundTest> groundTests; // oldest first
    QHash<QString, QStringList> groundsToTest; // item id → the grounds a refusal still waits for (3.5)
    QList<KeptData> kept; // oldest first
    QList<ConsentFinding> consentFindings; // oldest first
    QList<Consent> consents; // of the person; empty below L1
    QList<WishedItem> suggested; // what follows from what was asked: DELETE under D6 after a withdrawal (3.6)
    QList<Reply> replies;
    QList<OutgoingMail> mails; // letters given to the mail server, oldest first
    MinorAccess access;
    CaseWaiting waiting;
    // Where the mode of the receipt, or material asked for, gives more to say than one date: the mode's beside mode A's
    // (§5.2).
    std::optional<ClockReading> reading;
    QString follows; // number of the abandoned case this one goes on with
    QStringList followedBy; // numbers of those that go on with this one
    std::optional<Complaint> complaint; // that this case carries
    std::optional<RemedyScope> remedy; // of it, until it is answered
    bool remedyOwed = false; // a complaint was upheld, and items of this case are to be worked on again
    QList<ComplaintSummary> complaints; // about this case, oldest first
    bool legalHold = false; // stands on it, or on a case it is in dispute with (R-RE-03)
    NextStep next = NextStep::Nothing;
    QList<ApproverRole> approvers; // per item, what it needs
};

enum class TodayKind { Overdue, DueToday, Incident, MailDoubt, Minor, DueSoon, WaitingApproval, TaskLate, Draft };
QString codeOf(TodayKind kind);

// One line of the Today page.
struct TodayLine {
    TodayKind kind = TodayKind::DueSoon;
    CaseId caseId;
    DraftId draftId;
    QString number;
    QString subject; // masked
    QList<RightType> rights;
    QString detail; // holder of a late task, title of a draft, code of the letter in doubt
    std::optional<IncidentDue> step; // the next of a running incident, whose number stands above
    bool late = false; // its time is over
    QDate due;
    bool provisional = false; // R-DL-06
    int daysLeft = 0;
    DueStage stage = DueStage::Ahead;
};
struct WorkloadRow {
    UserId user; // empty for what is nobody's yet
    QString userName;
    bool absent = false; // today
    int open = 0;
    int overdue = 0;
};
struct Today {
    QList<TodayLine> lines;
    QList<WorkloadRow> workload; // supervisors only
    int openCases = 0;
    int openTasks = 0;
    int waitingApprovals = 0;
    bool more = false; // of a kind there are more than the lines and counts tell
};

// What the status bar says.
struct DeskStatus {
    QString path;
    QString deskId;
    QString cipher;
    int schema = 0;
    QString policyVersion;
    QList<int> calendarYears;
    qint64 cases = 0;
    qint64 open = 0;
    qint64 referenceProfiles = 0;
    QString auditHead;
    qint64 anchorSequence = 0; // of the newest entry this workstation vouches for (security.md D7); 0 = no anchor
    qint64 anchorAge = 0; // seconds
    bool hotlineOpen = false;
    QTime hotlineUntil;
    QDateTime hotlineNext;
    QDateTime hotlineCallback; // when an agent may next call back
    bool workingDay = false;
    int missingYear = 0; // without a notice: this year or, from 1 November, the next; 0 = none (R-DL-06)
    int waitingYear = 0; // whose notice nobody has confirmed yet, the first of several; 0 = none
    bool demo = false;
    std::optional<qint64> backupAge; // seconds since the last verified backup of `backup make`; none without one
    qint64 clockBehind = 0; // seconds this PC's clock stands before the newest entry of the record, 0 up to 5 minutes
    // Seconds this PC's clock may stand ahead by the record, as long as nobody has said since that it is right; 0
    // otherwise (security.md R11).
    qint64 clockAhead = 0;
    QList<ReceiptName> receivedAhead; // what bears a receipt of a clock that stood ahead; empty for who sees no cases
};

struct DeadlineExplanation {
    Deadline deadline;
    int item = 0; // the item whose own clock this is (R-DL-11); 0 = the clock of the whole case
    QDateTime receivedAt; // what D0 follows from
    QList<CountedDay> days; // to T+15 by our own count, or to the date of the reading when one was asked for
    QString policyVersion;
    QDate counted; // T+15 without the regulator's date
    QDate receivedOn; // before D0 where late arrivals count for the next working day (R-DL-05)
    ClockMode standardMode = ClockMode::Continue; // that the policy sets for this receipt (§5.2)
    std::optional<ClockReading> reading;
};

// §5.4 by the clock that counts: the mode's where it is not mode A.
const Milestones& milestonesOf(const DeadlineExplanation& why);

// A row taken for the copy has a cell that may not be seen yet: whoever builds the copy could read it (R-CH-02).
bool takesConcealed(const CaseFile& file);

} // namespace rd::domain
