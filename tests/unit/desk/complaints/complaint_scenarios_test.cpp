#include "core/desk/approvals/approve.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/complaints/list_complaints.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/today/show_today.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/guard_of.h"
#include "tests/support/logged_changes.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Complaint;
using domain::ComplaintGuard;
using domain::ComplaintResult;
using domain::ComplaintState;

namespace {

QString guarded(ComplaintGuard guard)
{
    return u"MoveForbidden "_s + codeOf(guard);
}

Secret secretOf(const QString& user)
{
    QString password = test::TemporaryDesk::passwordOf(user);
    return Secret::fromText(password);
}

} // namespace

// Complaints as records of their own (rule book 3.12, §7 "Complaint", R-DL-12, R-RF-06).
class ComplaintScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A07_aComplaintHasItsOwnClockAndTheCaseKeepsIts_R_DL_12();
    void whoWorkedOnTheCaseCannotBeAssigned_A07();
    void theAuditLogAloneRulesAnInvestigatorOut();
    void fromLoggedToClosedWithTheRemedyBeforeTheAnswer_R_RF_06();
    void aRejectedComplaintReopensNothing();
    void nobodyDecidesWhatTheyLookedIntoOrApproved();
    void theDeputyDecidesOnlyWhereTheOfficerApprovedTheCase();
    void theOrdinaryVerbsLeaveAComplaintAlone();
    void aComplaintOfACallIsLinkedLater();
    void anotherInvestigatorBeginsAnew();
    void itStandsInTodayAndAmongTheReminders();
    void theLogVouchesForAll();
};

void ComplaintScenariosTest::A07_aComplaintHasItsOwnClockAndTheCaseKeepsIts_R_DL_12()
{
    test::TemporaryDesk temporary(u"2025-09-16T10:00:00+08:00"_s);
    const test::WorkedCase about =
        test::WorkedCase::logged(temporary, temporary.call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s));
    about.answer(1);
    const domain::Deadline before = about.file().header.deadline;
    const QDateTime repliedAt = about.file().header.repliedAt;
    temporary.setNow(u"2025-09-30T15:00:00+08:00"_s);
    desk::ComplaintIntake mail;
    mail.about = about.id();
    mail.channel = domain::Channel::Email;
    mail.receivedAt = parseInstant(u"2025-09-30T14:00:00+08:00"_s);
    mail.words = u"仍然收到短信。"_s;
    const auto complaint = desk::logComplaint(temporary.as(u"zhao"_s), mail);
    RD_VERIFY(complaint);
    QVERIFY(complaint->state == ComplaintState::Received && complaint->about == about.id());
    QVERIFY(complaint->aboutReply == about.file().replies.first().id);
    QVERIFY(complaint->number != about.file().header.number);

    const domain::CaseFile own = test::orDie(desk::showCase(temporary.as(u"li"_s), complaint->caseId));
    QCOMPARE(own.header.deadline.d0, QDate(2025, 9, 30));
    QCOMPARE(own.header.deadline.t1, QDate(2025, 10, 9));
    QCOMPARE(own.header.deadline.due, QDate(2025, 10, 28));
    QCOMPARE(own.header.deadline.milestones.verified, QDate(2025, 10, 10)); // assigned, T+2 (§5.4)
    QVERIFY(own.header.items.first().requiredLevel == domain::AssuranceLevel::L0); // no new verification (3.12)

    const domain::CaseFile after = about.file();
    QCOMPARE(after.header.deadline.d0, before.d0);
    QCOMPARE(after.header.deadline.dueEnd, before.dueEnd);
    QCOMPARE(after.header.deadline.milestones.reply, before.milestones.reply);
    QCOMPARE(after.header.repliedAt, repliedAt);
    QCOMPARE(after.header.state, domain::CaseState::Replied);
    QCOMPARE(after.complaints.size(), 1);
    QCOMPARE(after.complaints.first().due, QDate(2025, 10, 28));

    // li handled the case; wang and zhao did not.
    const auto refused = desk::assignComplaint(temporary.as(u"wang"_s), complaint->caseId, u"li"_s);
    QCOMPARE(test::guardOf(refused), guarded(ComplaintGuard::InvestigatorUntouched));
    RD_VERIFY(desk::assignComplaint(temporary.as(u"wang"_s), complaint->caseId, u"zhao"_s));
}

void ComplaintScenariosTest::whoWorkedOnTheCaseCannotBeAssigned_A07()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase about =
        test::WorkedCase::logged(temporary, temporary.call(domain::RightType::Restrict, u"王小明"_s, u"19900009929"_s));
    const test::ComplaintCase other(temporary);
    desk::ComplaintIntake told = other.intake();
    told.about = about.id();
    // wang asks zhao for nothing here: only a note in the log, that zhao looked at a field, stands against zhao.
    const Complaint complaint = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    const auto possible = [&] {
        QStringList names;
        for (const domain::User& user :
             test::orDie(desk::possibleInvestigators(temporary.as(u"wang"_s), complaint.caseId)))
            names.append(user.name);
        return names;
    };
    QVERIFY(!possible().contains(u"li"_s));
    QVERIFY(!possible().contains(u"sun"_s)); // an auditor works on no case
    QVERIFY(possible().contains(u"zhao"_s) && possible().contains(u"wang"_s) && possible().contains(u"chen"_s));
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"li"_s)),
             guarded(ComplaintGuard::InvestigatorUntouched));
    RD_EXPECT_ERROR(desk::assignComplaint(temporary.as(u"zhao"_s), complaint.caseId, u"zhao"_s),
                    ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"nobody"_s),
                    ErrorCode::UserUnknown);
    RD_EXPECT_ERROR(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"sun"_s),
                    ErrorCode::InvalidArgument);
    QCOMPARE(test::loggedChanges(temporary), before);
    QVERIFY(other.now(complaint).state == ComplaintState::Received);
}

void ComplaintScenariosTest::theAuditLogAloneRulesAnInvestigatorOut()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    // zhao left no row in the case's records, only an entry in its history.
    desk::Desk& zhao = temporary.as(u"zhao"_s);
    storage::Transaction entry = test::orDie(zhao.begin());
    test::orDie(entry.commit(
        domain::AuditEvent{u"FieldUnmasked"_s, u"case"_s, work.about().id().text(), work.about().id(), {}}));
    QCOMPARE(test::guardOf(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"zhao"_s)),
             guarded(ComplaintGuard::InvestigatorUntouched));
    RD_VERIFY(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"wang"_s));
}

void ComplaintScenariosTest::fromLoggedToClosedWithTheRemedyBeforeTheAnswer_R_RF_06()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    work.assign(complaint);
    const domain::CaseFile assigned = test::orDie(desk::showCase(temporary.as(u"zhao"_s), complaint.caseId));
    QCOMPARE(assigned.handlerName, assigned.userNames.value(assigned.complaint->investigator.text()));
    QCOMPARE(assigned.next, domain::NextStep::HandleComplaint);
    work.investigate(complaint);
    QVERIFY(work.now(complaint).state == ComplaintState::Investigating);
    QCOMPARE(test::orDie(desk::listApprovals(temporary.as(u"chen"_s))).first().kind, domain::WaitingKind::Complaint);
    const auto decided = desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision());
    RD_VERIFY(decided);
    QVERIFY(decided->result == ComplaintResult::Upheld && decided->reopens);

    // R-RF-06: the case is worked on again before the answer leaves.
    const test::WorkedCase own(temporary, complaint.caseId);
    const desk::Dispatch letter = own.letter();
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, letter)),
             guarded(ComplaintGuard::RemedyStarted));
    QCOMPARE(test::loggedChanges(temporary), before);
    QVERIFY(!QFile::exists(letter.pdfPath));
    const QDate d0 = work.about().file().header.deadline.d0;
    QCOMPARE(own.file().next, domain::NextStep::HandleComplaint);
    work.reopenAbout();
    QCOMPARE(own.file().next, domain::NextStep::SendReply);
    QCOMPARE(work.about().file().header.deadline.d0, d0); // R-DL-11
    const auto sent = desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, letter);
    RD_VERIFY(sent);
    QCOMPARE(sent->reply.templateCode, u"T13"_s);
    QCOMPARE(sent->reply.recipient, test::ComplaintCase::contact());
    QVERIFY(QFile::exists(letter.pdfPath) && work.now(complaint).state == ComplaintState::Replied);
    QVERIFY(own.file().header.repliedAt.isValid());
    temporary.setNow(u"2026-12-03T10:00:00+08:00"_s);
    own.close();
    QVERIFY(work.now(complaint).state == ComplaintState::Closed);
    QVERIFY(test::orDie(desk::listComplaints(temporary.as(u"li"_s), desk::ComplaintScope::Running)).isEmpty());
    QCOMPARE(test::orDie(desk::listComplaints(temporary.as(u"li"_s), desk::ComplaintScope::All)).size(), 1);
}

void ComplaintScenariosTest::aRejectedComplaintReopensNothing()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.decided(ComplaintResult::Rejected);
    QVERIFY(!complaint.reopens);
    const test::WorkedCase own(temporary, complaint.caseId);
    RD_VERIFY(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    QCOMPARE(work.about().file().header.state, domain::CaseState::Closed);
}

void ComplaintScenariosTest::nobodyDecidesWhatTheyLookedIntoOrApproved()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    work.assign(complaint, u"chen"_s);
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::investigateComplaint(temporary.as(u"zhao"_s), complaint.caseId, work.report())),
             guarded(ComplaintGuard::ByInvestigator));
    RD_EXPECT_ERROR(desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision()),
                    ErrorCode::MoveForbidden);
    RD_EXPECT_ERROR(desk::decideComplaint(temporary.as(u"wang"_s), complaint.caseId, work.decision()),
                    ErrorCode::NotPermitted);
    QCOMPARE(test::loggedChanges(temporary), before);
    test::orDie(desk::investigateComplaint(temporary.as(u"chen"_s), complaint.caseId, {}));
    const QStringList begun = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision())),
             guarded(ComplaintGuard::FindingsReported));
    desk::Investigation unreasoned = work.report();
    unreasoned.rootCause = u" "_s;
    RD_EXPECT_ERROR(desk::investigateComplaint(temporary.as(u"chen"_s), complaint.caseId, unreasoned),
                    ErrorCode::ReasonRequired);
    unreasoned = work.report();
    unreasoned.remedy.clear();
    RD_EXPECT_ERROR(desk::investigateComplaint(temporary.as(u"chen"_s), complaint.caseId, unreasoned),
                    ErrorCode::ReasonRequired);
    unreasoned = work.report();
    unreasoned.findings.first().finding = u"身份证号 11010519491231002X"_s;
    RD_EXPECT_ERROR(desk::investigateComplaint(temporary.as(u"chen"_s), complaint.caseId, unreasoned),
                    ErrorCode::ForbiddenNumber);
    QCOMPARE(test::loggedChanges(temporary), begun);
    test::orDie(desk::investigateComplaint(temporary.as(u"chen"_s), complaint.caseId, work.report()));
    const QStringList reported = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision())),
             guarded(ComplaintGuard::NotByInvestigator));
    QCOMPARE(test::loggedChanges(temporary), reported);
    QVERIFY(work.now(complaint).state == ComplaintState::Investigating);
}

void ComplaintScenariosTest::theDeputyDecidesOnlyWhereTheOfficerApprovedTheCase()
{
    test::TemporaryDesk temporary;
    test::orDie(desk::addUser(temporary.as(u"chen"_s), {u"deputy"_s, u"何明"_s, domain::Role::DeputyOfficer},
                              secretOf(u"deputy"_s)));
    const test::ComplaintCase work(temporary);
    const Complaint untouched = work.log();
    work.assign(untouched);
    work.investigate(untouched);
    QCOMPARE(test::guardOf(desk::decideComplaint(temporary.as(u"deputy"_s), untouched.caseId, work.decision())),
             guarded(ComplaintGuard::DecidedByOfficer));

    // The officer approved the case of this complaint.
    const Complaint approved = work.log();
    storage::Transaction entry = test::orDie(temporary.as(u"chen"_s).begin());
    test::orDie(entry.approvals().add({domain::ApprovalId::create(),
                                       work.about().id(),
                                       {},
                                       domain::ApprovalResult::Approved,
                                       temporary.as(u"chen"_s).session().user().id,
                                       u"同意"_s,
                                       temporary.clock().now()}));
    test::orDie(
        entry.commit(domain::AuditEvent{u"Approved"_s, u"case"_s, work.about().id().text(), work.about().id(), {}}));
    work.assign(approved);
    work.investigate(approved);
    QCOMPARE(test::guardOf(desk::decideComplaint(temporary.as(u"chen"_s), approved.caseId, work.decision())),
             guarded(ComplaintGuard::NotByApprover));
    RD_VERIFY(desk::decideComplaint(temporary.as(u"deputy"_s), approved.caseId, work.decision()));
}

void ComplaintScenariosTest::theOrdinaryVerbsLeaveAComplaintAlone()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    work.assign(complaint);
    work.investigate(complaint);
    const QString apart = u"MoveForbidden COMPLAINT_APART"_s;
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::proposeOutcome(temporary.as(u"zhao"_s), complaint.caseId, 1,
                                                {domain::Outcome::Fulfilled, {}, {}, {}})),
             apart);
    QCOMPARE(test::guardOf(desk::approve(temporary.as(u"chen"_s), complaint.caseId, 0, u"同意"_s)), apart);
    QCOMPARE(test::guardOf(desk::returnCase(temporary.as(u"chen"_s), complaint.caseId, u"退回"_s)), apart);
    desk::LaterWish wish;
    wish.item.right = domain::RightType::Complaint;
    wish.contactAt = temporary.clock().now();
    wish.words = u"再次投诉"_s;
    const test::WorkedCase open = test::WorkedCase::logged(
        temporary, temporary.call(domain::RightType::OptOut, u"王小明"_s, test::ComplaintCase::contact()));
    const QStringList logged = test::loggedChanges(temporary);
    QVERIFY(logged.size() > before.size());
    QCOMPARE(test::guardOf(desk::addItem(temporary.as(u"li"_s), open.id(), wish)), apart);
    QCOMPARE(test::loggedChanges(temporary), logged);
}

void ComplaintScenariosTest::aComplaintOfACallIsLinkedLater()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    domain::CallIntake call = temporary.call(domain::RightType::Complaint, u"王小明"_s, test::ComplaintCase::contact());
    call.wantedOutcome = u"给个说法"_s;
    const domain::CaseId id = test::orDie(desk::logCall(temporary.as(u"zhao"_s), call)).logged.id;
    const domain::CaseFile file = test::orDie(desk::showCase(temporary.as(u"zhao"_s), id));
    QVERIFY(file.complaint && file.complaint->about.isEmpty());
    QCOMPARE(file.complaint->wanted, u"给个说法"_s);
    RD_EXPECT_ERROR(desk::linkComplaint(temporary.as(u"zhao"_s), id, id), ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::linkComplaint(temporary.as(u"zhao"_s), work.about().id(), id), ErrorCode::NotFound);
    // Who looks into it did not know yet which case it is about.
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), id, u"li"_s));
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::linkComplaint(temporary.as(u"zhao"_s), id, work.about().id())),
             guarded(ComplaintGuard::InvestigatorUntouched));
    QCOMPARE(test::loggedChanges(temporary), before);
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), id, u"zhao"_s));
    const auto linked = desk::linkComplaint(temporary.as(u"li"_s), id, work.about().id());
    RD_VERIFY(linked);
    QVERIFY(linked->aboutReply == work.about().file().replies.first().id);
    QCOMPARE(work.about().file().complaints.size(), 1);
    RD_EXPECT_ERROR(desk::linkComplaint(temporary.as(u"li"_s), id, work.about().id()), ErrorCode::MoveForbidden);
    // One way: a call with two complaints is told to make two, and a case is named only with a complaint.
    call.items.append(call.items.first());
    RD_EXPECT_ERROR(desk::logCall(temporary.as(u"li"_s), call), ErrorCode::InvalidArgument);
    domain::CallIntake other = temporary.call(domain::RightType::OptOut, u"王小明"_s, test::ComplaintCase::contact());
    other.complainsOf = work.about().id();
    RD_EXPECT_ERROR(desk::logCall(temporary.as(u"li"_s), other), ErrorCode::InvalidArgument);
}

void ComplaintScenariosTest::anotherInvestigatorBeginsAnew()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    work.assign(complaint);
    work.investigate(complaint);
    work.assign(complaint, u"wang"_s);
    QVERIFY(work.now(complaint).state == ComplaintState::Assigned);
    QVERIFY(!work.now(complaint).reportedAt.isValid());
    QVERIFY(test::orDie(desk::listApprovals(temporary.as(u"chen"_s))).isEmpty());
    RD_EXPECT_ERROR(desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision()),
                    ErrorCode::MoveForbidden);
    test::orDie(desk::investigateComplaint(temporary.as(u"wang"_s), complaint.caseId, work.report()));
    RD_VERIFY(desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, work.decision()));
}

void ComplaintScenariosTest::itStandsInTodayAndAmongTheReminders()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    work.assign(complaint);
    // Mon 2026-12-21 is T+15 of Mon 11-30.
    temporary.setNow(u"2026-12-17T10:00:00+08:00"_s);
    const auto reminders = test::orDie(desk::listReminders(temporary.as(u"zhao"_s)));
    QCOMPARE(reminders.lines.size(), 1);
    QCOMPARE(reminders.lines.first().number, complaint.number);
    QVERIFY(reminders.lines.first().stage == domain::DueStage::Red);
    const auto today = test::orDie(desk::showToday(temporary.as(u"zhao"_s)));
    QCOMPARE(today.lines.first().number, complaint.number);
    temporary.setNow(u"2026-12-21T18:00:00+08:00"_s);
    const auto listed = test::orDie(desk::listComplaints(temporary.as(u"wang"_s), desk::ComplaintScope::Running));
    QVERIFY(listed.first().stage == domain::DueStage::Overdue);
    QCOMPARE(listed.first().due, QDate(2026, 12, 21));
}

void ComplaintScenariosTest::theLogVouchesForAll()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.decided();
    work.reopenAbout();
    const test::WorkedCase own(temporary, complaint.caseId);
    test::orDie(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    test::orDie(desk::flagLitigation(temporary.as(u"li"_s), complaint.caseId, QDate(2026, 11, 30), u"称将起诉"_s));
    const auto check = temporary.as(u"chen"_s).storage().audit().verify();
    RD_VERIFY(check);
    QVERIFY2(check->ok, qPrintable(check->problem));
    const QStringList actions = own.actions();
    for (const QString& action :
         {u"ComplaintLogged"_s, u"ComplaintAssigned"_s, u"ComplaintInvestigated"_s, u"ComplaintReported"_s,
          u"ComplaintDecided"_s, u"ReplySent"_s, u"LitigationFlagged"_s})
        QVERIFY2(actions.contains(action), qPrintable(action));
    QVERIFY(work.about().actions().contains(u"ComplaintAbout"_s));
}

QTEST_MAIN(ComplaintScenariosTest)

#include "complaint_scenarios_test.moc"
