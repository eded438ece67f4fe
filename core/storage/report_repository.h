#pragma once

#include "core/base/result.h"
#include "core/domain/report.h"
#include "core/storage/case_repository.h"

namespace rd::storage {

class SqlConnection;

// What the period is, and what the report is as of.
struct ReportScope {
    domain::ReportFilter filter;
    QDateTime now;
    // Lists only, beside the filter: one ground or one state of the case, one more right or platform it has.
    QString ground = {};
    QString state = {};
    QString alsoRight = {};
    QString alsoPlatform = {};
    QString point = {}; // the holder, the hour of the week, the milestone or the user of the record
    QDate until = {}; // the last D0 whose T+7 is over
};

// Open, unanswered cases of one due date and state.
struct OpenOfDay {
    QDate due;
    QDateTime dueEnd; // UTC
    domain::CaseState state = domain::CaseState::Received;
    qint64 cases = 0;
};

// What the tasks that were sent in the period came to, of one holder.
struct HolderTally {
    QString holder;
    qint64 sent = 0;
    qint64 inTerm = 0; // confirmed on the last day of the term or before
    qint64 waiting = 0; // not confirmed, and the term has not passed
    qint64 proofMissing = 0; // deletions whose term has passed without a proof
};

struct SentTasks {
    QList<HolderTally> holders;
    QList<domain::Spell> answers; // of a holder, sent to confirmed
};

struct OptOutTally {
    qint64 confirmed = 0; // every holder has
    qint64 unconfirmed = 0;
    qint64 milliseconds = 0; // of all that are confirmed, from the request to the last holder
};

struct ComplaintTally {
    qint64 received = 0;
    qint64 decided = 0;
    qint64 upheld = 0; // wholly or in part
    qint64 due = 0; // in the period and past
    qint64 onTime = 0;
    qint64 aboutRefusals = 0;
    qint64 overturned = 0;
};

// Entries of the record whose detail says what counts; for AuditRepository::page.
struct UnmaskedEntry {
    qint64 sequence = 0;
    bool ofMinor = false; // the case was about a minor then
};

struct StandingHolds {
    qint64 holds = 0;
    qint64 unreviewed = 0; // the day of their review is over
    QDate oldest; // set on; invalid without one
};

// A case behind a figure, with what a rule about days asks.
struct ReportCaseRow {
    CaseRow row;
    bool counted = false;
    QDate happened; // what the figure is about: the receipt sent, the logging; invalid when it has not
};
struct ReportCaseRows {
    QList<ReportCaseRow> rows;
    QString next;
};

// Plain facts for the reports of rule book §12: counted along an index for the period, and nothing of a person. The
// period is that of R-RP-01: by due date where it says "due", else by D0 or by the day a thing happened.
class ReportRepository {
public:
    explicit ReportRepository(SqlConnection& sql);

    // By due date: answered in time of those past (R-RP-01).
    Result<QList<domain::Tally>> onTimeByMonth(const ReportScope& scope) const;
    Result<QList<domain::Tally>> onTimeByAgent(const ReportScope& scope) const;
    // Items of change rights, by their due date: executed in time of those past.
    Result<domain::Tally> executedInTime(const ReportScope& scope) const;
    // D0 to the day of the answer, of those answered; by due date. Whole, Right, Platform, Channel or Minor; a case
    // counts under each of its rights and platforms.
    Result<QList<domain::Spell>> answersOfDue(const ReportScope& scope) const; // from the day it is due to its answer
    Result<QList<domain::Spell>> replySpells(const ReportScope& scope, domain::Series series) const;
    // By due date: the day a milestone was planned for and the day it came. Those that a case need not reach are left
    // out.
    Result<QList<domain::Spell>> milestoneSpells(const ReportScope& scope) const;

    Result<QStringList> numbersReceived(const ReportScope& scope) const; // of the cases, by D0

    // By D0: D0 to the day of T01; receipt to logging.
    Result<QList<domain::Spell>> receiptSpells(const ReportScope& scope) const;
    Result<QList<domain::Spell>> loggingSpells(const ReportScope& scope) const;
    Result<QList<domain::Tally>> receivedByAgent(const ReportScope& scope) const;
    // COPY HOTLINE; a case counts under each of its rights, and once in the first one, the whole.
    Result<QList<domain::Tally>> receivedByRightAndChannel(const ReportScope& scope) const;
    // Decided items by D0 of the item: how many were refused, wholly or in part, and how many there are. By ground
    // those refused alone; the first one is the whole.
    Result<QList<domain::Tally>> refusals(const ReportScope& scope) const;
    Result<QList<domain::Tally>> deletionGrounds(const ReportScope& scope) const; // confirmed of all, D1…D8
    Result<ComplaintTally> complaints(const ReportScope& scope) const;
    Result<QList<domain::Tally>> lettersSent(const ReportScope& scope) const; // by template, in the period

    // Cases that need a level, and have reached it in the first contact of verification.
    Result<domain::Tally> verifiedAtFirst(const ReportScope& scope) const;
    Result<domain::Tally> identityUnproven(const ReportScope& scope) const; // of decided items
    // Minors' cases: how many, and D0 to the day of the answer of those that say something of punctuality.
    Result<qint64> minorCases(const ReportScope& scope) const;
    Result<QList<domain::Spell>> minorReplySpells(const ReportScope& scope) const;
    // Decided in the period: accesses to minors' data granted, of all that were asked for (R-CH-02).
    Result<domain::Tally> accessDecisions(const ReportScope& scope) const;

    // As of now, whatever the period.
    Result<QList<OpenOfDay>> openByDue(const ReportScope& scope) const;
    Result<QList<domain::Spell>> openByReceipt(const ReportScope& scope) const; // from D0
    Result<QList<domain::Tally>> openByAgent(const ReportScope& scope) const; // overdue of open
    Result<domain::Tally> purges(const ReportScope& scope) const; // overdue of open

    // Sent in the period.
    Result<SentTasks> sentTasks(const ReportScope& scope) const;
    // Of the items received in the period.
    Result<OptOutTally> optOuts(const ReportScope& scope) const;
    // Calls that began in the period; the point is the hour of the epoch in Shanghai.
    Result<QList<domain::Tally>> callsByHour(const ReportScope& scope) const;

    // From the record, which outlives the cases: what happened in the period. A narrowed report takes only what belongs
    // to a case that is still there.
    Result<QList<domain::RecordAccess>> recordAccesses(const ReportScope& scope) const;
    // The same by day: each stands at its midnight in Shanghai. With a point only what that user did.
    Result<QList<domain::RecordAccess>> recordAccessDays(const ReportScope& scope) const;
    Result<qint64> lockouts(const ReportScope& scope) const; // R-ID-08, as they began
    Result<qint64> casesErased(const ReportScope& scope) const;
    Result<QList<qint64>> lateMessages(const ReportScope& scope) const; // entries of reports that were not dismissed
    // Values seen in clear while no approval of the access stood (R-CH-02), where one may have been needed.
    Result<QList<UnmaskedEntry>> unmaskedUnapproved(const ReportScope& scope) const;
    Result<QStringList> incidentNumbers(const ReportScope& scope) const; // discovered in the period

    // As of now: ended cases whose own last step was before the instant (§9), holds that stand, the whole register of
    // consents.
    Result<qint64> dueForErasure(const ReportScope& scope, const QDateTime& before) const;
    Result<StandingHolds> standingHolds(const ReportScope& scope) const;
    Result<domain::Tally> consentsWithoutEvidence() const;

    // Of the cases received in the period, by their id: what became of their items, each once and in their order; and,
    // of those answered or past that say something of it (R-RP-01), whether in time.
    Result<QHash<QString, QList<domain::Outcome>>> outcomesOfReceived(const ReportScope& scope) const;
    Result<QHash<QString, bool>> punctualityOfReceived(const ReportScope& scope) const;

    // The cases a figure counts (`counted`) and those it takes them from, by the date the figure goes by and number.
    // NotFound where a figure has no cases to show.
    Result<ReportCaseRows> cases(const ReportScope& scope, domain::Metric metric, domain::Series series,
                                 const QString& after, int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
