#pragma once

#include "core/desk/desk.h"
#include "core/domain/access_request.h"
#include "core/domain/call_record.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"
#include "core/domain/complaint.h"
#include "core/domain/ground_test.h"
#include "core/domain/kept_data.h"
#include "core/domain/reply.h"
#include "core/domain/report.h"
#include "core/domain/task.h"
#include "core/domain/verification.h"
#include "core/security/session.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"

namespace rd::test {

// A case as the desk holds it, whatever verbs brought it there: what a report is made of, written past the verbs.
struct ReportedCase {
    domain::Case header; // with its items
    QList<domain::Task> tasks;
    QList<domain::Reply> replies;
    QList<domain::Approval> approvals;
    QList<domain::CaseTurn> turns;
    QList<domain::GroundTest> tests;
    QList<domain::KeptData> kept;
    QList<domain::Verification> rounds;
    QList<domain::CallRecord> calls;
    QList<domain::AccessRequest> accesses;
    std::optional<domain::Complaint> complaint;
};

inline QDateTime evening(const QDate& day) // when a due date ends (R-DL-03)
{
    return shanghai(day, QTime(17, 30)).toUTC();
}

inline ReportedCase reportedCase(int index, const QDate& d0, const QDate& due, domain::RightType right)
{
    ReportedCase made;
    domain::Case& header = made.header;
    header.id = domain::CaseId::create();
    header.number =
        QStringLiteral("DSR-%1-%2").arg(d0.toString(QStringLiteral("yyyyMMdd"))).arg(index, 5, 10, QLatin1Char('0'));
    header.state = domain::CaseState::InProgress;
    header.receivedAt = shanghai(d0, QTime(10, 0)).toUTC();
    header.loggedAt = header.receivedAt;
    header.requester.contact = QStringLiteral("138%1").arg(index, 8, 10, QLatin1Char('0'));
    header.minor = domain::MinorClass::Adult;
    header.platforms = {QStringLiteral("TMALL")};
    header.policyVersion = QStringLiteral("2023-04-25");
    header.deadline.d0 = d0;
    header.deadline.t1 = d0.addDays(1);
    header.deadline.due = due;
    header.deadline.dueEnd = evening(due);
    header.deadline.longStop = d0.addDays(30);
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = header.id;
    item.position = 1;
    item.right = right;
    item.state = header.state;
    header.items.append(item);
    return made;
}

inline domain::Task taskOf(const ReportedCase& ofCase, int item, const QString& holder, domain::Operation operation)
{
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = ofCase.header.id;
    task.itemId = ofCase.header.items.at(item).id;
    task.holder = holder;
    task.holderName = holder;
    task.operation = operation;
    task.term = ofCase.header.deadline.d0.addDays(5);
    return task;
}

inline domain::Reply letterOf(const ReportedCase& ofCase, const QString& templateCode, const QDateTime& sentAt)
{
    domain::Reply reply;
    reply.id = domain::ReplyId::create();
    reply.caseId = ofCase.header.id;
    reply.templateCode = templateCode;
    reply.state = domain::ReplyState::Sent;
    reply.channel = domain::ReplyChannel::Email;
    reply.sentAt = sentAt;
    return reply;
}

inline domain::CaseTurn withdrawalOf(const ReportedCase& ofCase, const QDateTime& at)
{
    domain::CaseTurn turn;
    turn.id = domain::TurnId::create();
    turn.caseId = ofCase.header.id;
    turn.kind = domain::TurnKind::Withdrawn;
    turn.at = at;
    return turn;
}

inline void writeRecords(storage::Transaction& work, const ReportedCase& one)
{
    orDie(work.cases().add(one.header));
    for (const domain::RequestItem& item : one.header.items) {
        if (item.clock)
            orDie(work.cases().saveClockOf(item));
    }
    if (!one.tasks.isEmpty())
        orDie(work.tasks().addAll(one.tasks));
    for (const domain::Reply& reply : one.replies)
        orDie(work.replies().save(reply));
    for (const domain::Approval& approval : one.approvals)
        orDie(work.approvals().add(approval));
    for (const domain::CaseTurn& turn : one.turns)
        orDie(work.turns().add(turn));
    for (const domain::GroundTest& test : one.tests)
        orDie(work.deletions().addTest(test));
    for (const domain::KeptData& kept : one.kept)
        orDie(work.deletions().addKept(kept));
    for (const domain::Verification& round : one.rounds)
        orDie(work.verifications().add(round));
    for (const domain::CallRecord& call : one.calls)
        orDie(work.cases().addCall(call));
    for (const domain::AccessRequest& access : one.accesses)
        orDie(work.access().add(access));
    if (one.complaint)
        orDie(work.complaints().save(*one.complaint));
}

inline void writeCases(desk::Desk& desk, const QList<ReportedCase>& cases)
{
    storage::Transaction work = orDie(desk.begin());
    for (const ReportedCase& one : cases)
        writeRecords(work, one);
    domain::AuditEvent event;
    event.action = QStringLiteral("CasesInvented");
    event.objectKind = QStringLiteral("desk");
    orDie(work.commit(event));
}

// Each with an entry of its own, as every verb leaves it.
inline void writeLoggedCases(desk::Desk& desk, const QList<ReportedCase>& cases)
{
    storage::Transaction work = orDie(desk.begin());
    QList<domain::AuditEvent> events;
    for (const ReportedCase& one : cases) {
        writeRecords(work, one);
        domain::AuditEvent event;
        event.action = QStringLiteral("CallLogged");
        event.objectKind = QStringLiteral("case");
        event.objectId = one.header.id.text();
        event.caseId = one.header.id;
        events.append(event);
    }
    orDie(work.commit(events));
}

// The figure of that name; a test that asks for one that is not there gets a count of nothing.
inline domain::Figure figureOf(const domain::ReportFigures& made, domain::Metric metric,
                               domain::Series series = domain::Series::Whole, const QString& point = {})
{
    for (const domain::Figure& figure : made.figures) {
        if (figure.metric == metric && figure.series == series && figure.point == point)
            return figure;
    }
    domain::Figure none;
    none.metric = metric;
    none.series = series;
    none.point = point;
    return none;
}

} // namespace rd::test
