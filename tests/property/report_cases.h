#pragma once

#include "tests/support/reported_case.h"

#include <algorithm>
#include <rapidcheck.h>

// Cases as no verb would ever leave them, so that every condition of a figure is met and missed.
namespace rd::test {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::Operation;
using domain::Outcome;
using domain::ReportFilter;
using domain::RightType;
using domain::TaskState;

inline const QDate firstDay(2026, 9, 1);
inline const QStringList platforms{u"TMALL"_s, u"STARCARD"_s, u"WEB_TRU"_s};
inline const QStringList holders{u"P05"_s, u"P09"_s, u"O1"_s};

template <typename Value> Value oneOf(const QList<Value>& values)
{
    return values.at(*rc::gen::inRange<qsizetype>(0, values.size()));
}
inline bool oddsOf(int outOf)
{
    return *rc::gen::inRange(0, outOf) == 0;
}
inline const QDate reportDay(2026, 11, 23);
// Every third near the day of the report, where terms, stages and ages turn.
inline QDate anyDay(int days = 110)
{
    constexpr int nearby = 9;
    const QDate day = oddsOf(3) ? reportDay.addDays(*rc::gen::inRange(-nearby, nearby + 1))
                                : firstDay.addDays(*rc::gen::inRange(0, days));
    return std::min(day, firstDay.addDays(days - 1));
}
inline QDateTime anyTime()
{
    return shanghai(anyDay(84), QTime(0, 0)).addSecs(60 * *rc::gen::inRange(0, 1440)).toUTC();
}
// Minutes around the end of a due date, the very end among them.
inline QDateTime around(const QDateTime& end)
{
    return oddsOf(3) ? end.addSecs(60 * *rc::gen::inRange(-2, 3)) : anyTime();
}

inline domain::RequestItem anyItem(const ReportedCase& ofCase, int position)
{
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = ofCase.header.id;
    item.position = position;
    item.right = oneOf(QList<RightType>{RightType::Copy, RightType::Delete, RightType::OptOut, RightType::Correct,
                                        RightType::WithdrawConsent, RightType::Access});
    item.requiredLevel = item.right == RightType::OptOut ? domain::AssuranceLevel::L0 : domain::AssuranceLevel::L2;
    item.inWriting = !oddsOf(3);
    item.state = oddsOf(2) ? CaseState::Replied : oneOf(domain::allCaseStates());
    if (item.right == RightType::Delete)
        item.ground = oneOf(QStringList{u"D1"_s, u"D2"_s, u"D4"_s});
    if (!oddsOf(4))
        item.outcome = oddsOf(2) ? oneOf(QList<Outcome>{Outcome::Fulfilled, Outcome::Partial, Outcome::Refused})
                                 : oneOf(domain::allOutcomes());
    if (item.outcome == Outcome::Refused || (item.outcome == Outcome::Partial && oddsOf(2)))
        item.refusalGround = oneOf(QStringList{u"G1"_s, u"G5"_s});
    if (ofCase.header.number.endsWith(u'7')) {
        domain::ItemClock clock;
        clock.receivedAt = anyTime();
        clock.deadline = ofCase.header.deadline;
        clock.deadline.d0 = anyDay();
        clock.deadline.due = anyDay();
        clock.deadline.dueEnd = evening(clock.deadline.due);
        item.clock = clock;
    }
    return item;
}

inline void addTasks(ReportedCase& made)
{
    const QList<Operation> operations{Operation::Stop,   Operation::Delete,      Operation::Collect,
                                      Operation::Update, Operation::BackupPurge, Operation::ComplianceReview};
    const QList<TaskState> states{TaskState::Open, TaskState::Sent,          TaskState::Done,    TaskState::Verified,
                                  TaskState::Done, TaskState::NotApplicable, TaskState::Deferred};
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        const int item = *rc::gen::inRange<int>(0, made.header.items.size());
        domain::Task task = taskOf(made, item, oneOf(holders), oneOf(operations));
        task.term = anyDay();
        task.state = task.operation == Operation::BackupPurge ? TaskState::Deferred : oneOf(states);
        if (task.state == TaskState::Done || task.state == TaskState::Verified)
            task.doneAt = around(made.header.deadline.dueEnd);
        if (oddsOf(2))
            task.sentOn = anyDay(84);
        task.proofHash = oddsOf(2) ? u"abc"_s : QString();
        made.tasks.append(task);
        if (oddsOf(task.operation == Operation::Delete ? 2 : 6)) {
            domain::KeptData kept;
            kept.id = domain::KeptDataId::create();
            kept.caseId = task.caseId;
            kept.itemId = task.itemId;
            kept.holder = task.holder;
            kept.reason = u"K2"_s;
            made.kept.append(kept);
        }
    }
}

inline void addLetters(ReportedCase& made)
{
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        domain::Reply letter =
            letterOf(made, oneOf(QStringList{u"T01"_s, u"T02"_s, u"T09"_s, u"T12"_s, u"T12"_s}),
                     oddsOf(2) ? made.header.receivedAt.addDays(*rc::gen::inRange(0, 5)) : anyTime());
        if (oddsOf(4))
            letter.state = domain::ReplyState::Bounced;
        made.replies.append(letter);
    }
}

inline void addDecisions(ReportedCase& made)
{
    for (const domain::RequestItem& item : std::as_const(made.header.items)) {
        if (oddsOf(2)) {
            domain::Approval approval;
            approval.id = domain::ApprovalId::create();
            approval.caseId = made.header.id;
            approval.itemId = oddsOf(6) ? domain::ItemId() : item.id;
            approval.result = oddsOf(4) ? domain::ApprovalResult::Returned : domain::ApprovalResult::Approved;
            approval.at = anyTime();
            made.approvals.append(approval);
        }
        if (item.ground.isEmpty() || oddsOf(2))
            continue;
        for (int i = *rc::gen::inRange(1, 3); i > 0; --i)
            made.tests.append({domain::GroundTestId::create(),
                               made.header.id,
                               item.id,
                               oddsOf(5) ? u"D6"_s : item.ground,
                               oddsOf(2),
                               {},
                               {},
                               anyTime()});
    }
}

inline void addComplaint(ReportedCase& made, const QList<ReportedCase>& others)
{
    made.header.items.first().right = RightType::Complaint;
    made.header.items = {made.header.items.first()};
    made.header.items.first().ground.clear();
    domain::Complaint complaint;
    complaint.id = domain::ComplaintId::create();
    complaint.caseId = made.header.id;
    complaint.itemId = made.header.items.first().id;
    if (!others.isEmpty() && !oddsOf(4)) {
        const ReportedCase& about = oneOf(others);
        complaint.about = about.header.id;
        if (!about.replies.isEmpty() && oddsOf(2))
            complaint.aboutReply = about.replies.first().id;
    }
    if (!oddsOf(3))
        complaint.assignedAt = anyTime();
    if (!oddsOf(3))
        complaint.reportedAt = anyTime();
    if (!oddsOf(3)) {
        complaint.decidedAt = anyTime();
        complaint.result = oneOf(domain::allComplaintResults());
        complaint.reopens = oddsOf(2);
    }
    made.complaint = complaint;
}

inline domain::Milestones anyMilestones()
{
    const auto some = [] { return oddsOf(4) ? QDate() : anyDay(); };
    return {some(), some(), some(), some(), some(), some()};
}

inline void addContacts(ReportedCase& made)
{
    const domain::Case& header = made.header;
    for (int rounds = *rc::gen::inRange(0, 3); rounds > 0; --rounds) {
        domain::Verification round;
        round.id = domain::VerificationId::create();
        round.caseId = header.id;
        round.at = anyTime();
        round.level = oneOf(QList<domain::AssuranceLevel>{domain::AssuranceLevel::L1, domain::AssuranceLevel::L2});
        made.rounds.append(round);
    }
    if (domain::concernsMinor(header.minor)) {
        domain::AccessRequest access;
        access.id = domain::AccessRequestId::create();
        access.caseId = header.id;
        access.state = oneOf(QList<domain::AccessState>{domain::AccessState::Requested, domain::AccessState::Approved,
                                                        domain::AccessState::Refused, domain::AccessState::Ended});
        access.decidedAt = anyTime();
        access.decidedBy = oddsOf(4) ? domain::UserId() : header.handler;
        made.accesses.append(access);
    }
    if (oddsOf(2))
        made.calls.append({domain::CallId::create(), header.id, {}, anyTime(), {}, header.handler});
    for (int turns = *rc::gen::inRange(0, 3); header.state == CaseState::Withdrawn && turns > 0; --turns)
        made.turns.append(withdrawalOf(made, around(header.deadline.dueEnd)));
}

inline void fillHeader(domain::Case& header, const QList<domain::UserId>& agents)
{
    header.state = oneOf(domain::allCaseStates());
    header.channel = oneOf(domain::allChannels());
    header.minor = oneOf(QList<domain::MinorClass>{domain::MinorClass::Adult, domain::MinorClass::Unknown,
                                                   domain::MinorClass::ChildUnder14, domain::MinorClass::Minor14To17});
    header.requester.type = oneOf(QList<domain::RequesterType>{
        domain::RequesterType::Self, domain::RequesterType::ChildSelf, domain::RequesterType::GuardianChild});
    if (oddsOf(3))
        header.subject.phone = header.requester.contact;
    header.platforms.clear();
    for (const QString& platform : platforms) {
        if (oddsOf(2))
            header.platforms.append(platform);
    }
    header.handler = oneOf(agents);
    header.loggedAt = header.receivedAt.addDays(*rc::gen::inRange(0, 6));
    header.deadline.milestones = anyMilestones();
    if (!oddsOf(3))
        header.repliedAt =
            oddsOf(3) ? header.receivedAt.addDays(*rc::gen::inRange(6, 14)) : around(header.deadline.dueEnd);
    if (oddsOf(2)) {
        header.level = oneOf(QList<domain::AssuranceLevel>{domain::AssuranceLevel::L1, domain::AssuranceLevel::L2,
                                                           domain::AssuranceLevel::L3});
        header.levelReachedAt = anyTime();
    }
}

inline ReportedCase anyCase(int index, const QList<domain::UserId>& agents, const QList<ReportedCase>& others)
{
    const QDate d0 = anyDay(84);
    ReportedCase made = reportedCase(index, d0, oddsOf(8) ? QDate(2026, 11, 23) : anyDay(), RightType::Copy);
    domain::Case& header = made.header;
    fillHeader(header, agents);
    header.items.clear();
    for (int position = *rc::gen::inRange(1, 4); position > 0; --position)
        header.items.append(anyItem(made, position));
    if (oddsOf(3))
        addComplaint(made, others);
    addTasks(made);
    addLetters(made);
    addDecisions(made);
    addContacts(made);
    if (oddsOf(4)) // of a case that may have ended longer ago than records are kept
        header.receivedAt = header.loggedAt = header.receivedAt.addDays(*rc::gen::inRange(-1200, -1050));
    return made;
}

inline ReportFilter anyFilter(const QList<domain::UserId>& agents)
{
    ReportFilter filter;
    filter.from = anyDay();
    filter.to = filter.from.addDays(*rc::gen::inRange(0, 70));
    if (oddsOf(7))
        filter.right = oneOf(QList<RightType>{RightType::Copy, RightType::Delete, RightType::OptOut});
    if (oddsOf(7))
        filter.platform = oneOf(platforms);
    if (oddsOf(7))
        filter.channel = oneOf(domain::allChannels());
    if (oddsOf(7))
        filter.agent = oneOf(agents);
    if (oddsOf(7))
        filter.minor = oddsOf(2);
    if (oddsOf(7))
        filter.holder = oneOf(holders);
    return filter;
}

} // namespace rd::test
