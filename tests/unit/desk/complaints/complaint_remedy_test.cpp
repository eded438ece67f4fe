#include "core/desk/approvals/approve.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/entry/manage_users.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/guard_of.h"
#include "tests/support/logged_changes.h"
#include "tests/support/waiting_case.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::Complaint;
using domain::ComplaintResult;
using domain::ComplaintState;
using domain::ReopenCause;
using domain::RightType;

namespace {

const QString person = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString again = u"投诉成立，重新办理。"_s;

test::WorkedCase answeredOptOut(test::TemporaryDesk& temporary)
{
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, person, phone));
    work.answer(1);
    return work;
}

Complaint loggedAbout(test::TemporaryDesk& temporary, const domain::CaseId& about)
{
    desk::ComplaintIntake told;
    told.about = about;
    told.words = u"答复不对。"_s;
    return test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
}

void report(test::TemporaryDesk& temporary, const Complaint& complaint, const QString& investigator = u"zhao"_s,
            ComplaintResult result = ComplaintResult::Upheld)
{
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, investigator));
    test::orDie(desk::investigateComplaint(temporary.as(investigator), complaint.caseId, {}));
    test::orDie(
        desk::investigateComplaint(temporary.as(investigator), complaint.caseId, test::ComplaintCase::report(result)));
}

void addUser(test::TemporaryDesk& temporary, const QString& name, domain::Role role)
{
    QString password = test::TemporaryDesk::passwordOf(name);
    test::orDie(desk::addUser(temporary.as(u"chen"_s), {name, name, role}, Secret::fromText(password)));
}

// As it was decided before items were named.
void upholdAsBefore(test::TemporaryDesk& temporary, const Complaint& complaint)
{
    desk::Desk& officer = temporary.as(u"chen"_s);
    Complaint decided = *test::orDie(desk::showCase(officer, complaint.caseId)).complaint;
    domain::Case carrier = test::orDie(officer.storage().cases().find(complaint.caseId));
    decided.state = ComplaintState::Decided;
    decided.result = ComplaintResult::Upheld;
    decided.reopens = true;
    decided.decidedBy = officer.session().user().id;
    decided.decidedAt = temporary.clock().now();
    carrier.items.first().state = CaseState::Approved;
    storage::Transaction work = test::orDie(officer.begin());
    test::orDie(work.complaints().save(decided));
    test::orDie(work.cases().updateItem(carrier.items.first()));
    test::orDie(
        work.commit(domain::AuditEvent{u"ComplaintDecided"_s, u"complaint"_s, decided.id.text(), decided.caseId, {}}));
}

Result<Complaint> decide(test::TemporaryDesk& temporary, const Complaint& complaint, const QList<int>& items = {})
{
    desk::ComplaintDecision decision = test::ComplaintCase::decision();
    decision.items = items;
    return desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, decision);
}

Result<domain::SentReply> reply(test::TemporaryDesk& temporary, const Complaint& complaint)
{
    return desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId,
                                test::WorkedCase(temporary, complaint.caseId).letter());
}

Result<domain::Case> reopen(test::TemporaryDesk& temporary, const domain::CaseId& about, const QList<int>& items = {},
                            ReopenCause cause = ReopenCause::ComplaintUpheld)
{
    return desk::reopenCase(temporary.as(u"wang"_s), about, {cause, again, {}, items});
}

} // namespace

// What an upheld complaint has done again, and of which case and item (R-RF-06, rule book §7 move 17 and "Complaint").
class ComplaintRemedyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnsweredCaseIsMendedBeforeItIsClosedAndUnderALawsuit();
    void anAnswerThatNobodyCouldBeVerifiedIsUndone();
    void whatEndedForWantOfMaterialIsUndone();
    void aComplaintAboutTheAnswerToAComplaintMendsTheCaseBehind();
    void onlyTheItemsComplainedOfAreOwed();
    void aMergedCaseIsMendedInTheOneThatWentOn();
    void whatIsWorkedOnAnywayIsNotOwed();
    void aTaskThatIsStillOpenIsNotPlannedTwice();
};

void ComplaintRemedyTest::anAnsweredCaseIsMendedBeforeItIsClosedAndUnderALawsuit()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase about = answeredOptOut(temporary);
    const Complaint complaint = loggedAbout(temporary, about.id());
    report(temporary, complaint);
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(reopen(temporary, about.id())), u"MoveForbidden REMEDY_OWED"_s);
    QCOMPARE(test::guardOf(reopen(temporary, about.id(), {}, ReopenCause::OwnError)), u"MoveForbidden "_s);
    QCOMPARE(test::loggedChanges(temporary), before);
    RD_VERIFY(decide(temporary, complaint));
    QVERIFY(about.file().remedyOwed);
    test::orDie(desk::flagLitigation(temporary.as(u"li"_s), complaint.caseId, QDate(2026, 11, 23), u"称将起诉"_s));
    QCOMPARE(test::guardOf(reply(temporary, complaint)), u"MoveForbidden REMEDY_STARTED"_s);
    const domain::Deadline deadline = about.file().header.deadline;
    RD_VERIFY(reopen(temporary, about.id()));
    QCOMPARE(about.file().header.state, CaseState::InProgress);
    QCOMPARE(about.file().header.deadline.due, deadline.due); // R-DL-11
    QVERIFY(!about.file().header.repliedAt.isValid());
    QVERIFY(!about.file().remedyOwed);
    // Answered anew before the complaint is: what was owed was begun.
    about.answer(1);
    RD_VERIFY(reply(temporary, complaint));
    QCOMPARE(test::guardOf(reopen(temporary, about.id())), u"MoveForbidden REMEDY_OWED"_s);
    QVERIFY(test::WorkedCase(temporary, complaint.caseId).actions().contains(u"ComplaintRemedyBegun"_s));
    QVERIFY(temporary.as(u"chen"_s).storage().audit().verify()->ok);
}

void ComplaintRemedyTest::anAnswerThatNobodyCouldBeVerifiedIsUndone()
{
    test::TemporaryDesk temporary(test::waiting::receivedAt);
    const domain::CaseId about = test::waiting::refused(temporary);
    const QDate due = test::waiting::fileOf(temporary, about).header.deadline.due;
    const Complaint complaint = loggedAbout(temporary, about);
    report(temporary, complaint, u"wang"_s);
    upholdAsBefore(temporary, complaint); // chen approved T03, and only a deputy could decide
    QCOMPARE(test::guardOf(reply(temporary, complaint)), u"MoveForbidden REMEDY_STARTED"_s);
    RD_VERIFY(reopen(temporary, about));
    const domain::CaseFile file = test::waiting::fileOf(temporary, about);
    QCOMPARE(file.header.state, CaseState::Received);
    QCOMPARE(file.header.deadline.due, due);
    QVERIFY(!file.waiting.until.isValid()); // nobody waits after a T03 that is undone
    // The day the wait would have been over has nothing to end.
    temporary.setNow(u"2026-04-25T10:00:00+08:00"_s);
    const auto prepared = test::orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s)));
    QVERIFY(prepared.abandoned.isEmpty());
    QVERIFY(prepared.unverifiable.isEmpty()); // nor is the same answer prepared once more by the program
    RD_VERIFY(reply(temporary, complaint));
}

void ComplaintRemedyTest::whatEndedForWantOfMaterialIsUndone()
{
    test::TemporaryDesk temporary(test::waiting::receivedAt);
    const domain::CaseId about = test::waiting::refused(temporary);
    temporary.setNow(u"2026-04-21T10:00:00+08:00"_s);
    QCOMPARE(test::orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s))).abandoned.size(), 1);
    const QDate due = test::waiting::fileOf(temporary, about).header.deadline.due;
    const Complaint complaint = loggedAbout(temporary, about);
    // zhao only sat at the desk when the program proposed and ended it.
    report(temporary, complaint);
    QCOMPARE(test::guardOf(reopen(temporary, about)), u"MoveForbidden REMEDY_OWED"_s);
    upholdAsBefore(temporary, complaint);
    RD_VERIFY(reopen(temporary, about));
    const domain::CaseFile file = test::waiting::fileOf(temporary, about);
    QCOMPARE(file.header.state, CaseState::Received);
    QCOMPARE(file.header.deadline.due, due); // late as it was
    QVERIFY(std::any_of(file.tasks.begin(), file.tasks.end(),
                        [](const domain::Task& task) { return domain::isOpen(task.state); }));
    QVERIFY(test::orDie(desk::showCase(temporary.as(u"wang"_s), complaint.caseId)).complaint->owed->isEmpty());
}

void ComplaintRemedyTest::aComplaintAboutTheAnswerToAComplaintMendsTheCaseBehind()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase about = answeredOptOut(temporary);
    const Complaint first = loggedAbout(temporary, about.id());
    report(temporary, first, u"zhao"_s, ComplaintResult::Rejected);
    RD_VERIFY(decide(temporary, first));
    RD_VERIFY(reply(temporary, first));
    temporary.setNow(u"2026-11-24T10:00:00+08:00"_s);
    const Complaint second = loggedAbout(temporary, first.caseId);
    QVERIFY(second.forLegal);
    // wang assigned the first one, zhao looked into it: whoever is left looks into this one.
    addUser(temporary, u"fresh"_s, domain::Role::Agent);
    addUser(temporary, u"deputy"_s, domain::Role::DeputyOfficer);
    report(temporary, second, u"fresh"_s);
    // chen decided the first one.
    QCOMPARE(test::guardOf(decide(temporary, second)), u"MoveForbidden NOT_BY_APPROVER"_s);
    const auto decided =
        desk::decideComplaint(temporary.as(u"deputy"_s), second.caseId, test::ComplaintCase::decision());
    RD_VERIFY(decided);
    QVERIFY(decided->reopens);
    QCOMPARE(*decided->owed, QList{about.item(1).id});
    QCOMPARE(test::guardOf(reply(temporary, second)), u"MoveForbidden REMEDY_STARTED"_s);
    QCOMPARE(test::guardOf(reopen(temporary, first.caseId)), u"MoveForbidden "_s); // a complaint is not reopened itself
    RD_VERIFY(reopen(temporary, about.id()));
    RD_VERIFY(reply(temporary, second));
}

void ComplaintRemedyTest::onlyTheItemsComplainedOfAreOwed()
{
    test::TemporaryDesk temporary;
    domain::CallIntake call = temporary.call(RightType::OptOut, person, phone);
    call.items.append({RightType::Explain, {}, {}, true});
    const test::WorkedCase about = test::WorkedCase::logged(temporary, call);
    for (const int position : {1, 2})
        test::orDie(desk::proposeOutcome(temporary.as(u"li"_s), about.id(), position,
                                         {domain::Outcome::NoData, {}, u"未持有"_s, {}}));
    test::orDie(desk::approve(temporary.as(u"wang"_s), about.id(), 0, u"同意"_s));
    for (int letters = 0; letters < 2 && about.file().header.state != CaseState::Replied; ++letters)
        about.send();
    QCOMPARE(about.file().header.state, CaseState::Replied);
    const Complaint complaint = loggedAbout(temporary, about.id());
    report(temporary, complaint);
    const QStringList before = test::loggedChanges(temporary);
    RD_EXPECT_ERROR(decide(temporary, complaint), ErrorCode::InvalidArgument); // which of the two?
    RD_EXPECT_ERROR(decide(temporary, complaint, {3}), ErrorCode::InvalidArgument);
    QCOMPARE(test::loggedChanges(temporary), before);
    RD_VERIFY(decide(temporary, complaint, {2}));
    QCOMPARE(test::guardOf(reopen(temporary, about.id(), {1})), u"MoveForbidden REMEDY_OWED"_s);
    QCOMPARE(test::guardOf(reply(temporary, complaint)), u"MoveForbidden REMEDY_STARTED"_s);
    RD_VERIFY(reopen(temporary, about.id()));
    QCOMPARE(about.item(1).state, CaseState::Replied); // nobody complained of it
    QCOMPARE(about.item(2).state, CaseState::InProgress);
    RD_VERIFY(reply(temporary, complaint));
}

void ComplaintRemedyTest::aMergedCaseIsMendedInTheOneThatWentOn()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const QString card = u"8600103774942997"_s;
    const test::WorkedCase goesOn(temporary,
                                  temporary.verifiedCase(temporary.call(RightType::Restrict, person, phone), card));
    const test::WorkedCase ends =
        test::WorkedCase::logged(temporary, temporary.call(RightType::Restrict, person, phone));
    test::orDie(
        desk::mergeCase(temporary.as(u"wang"_s), ends.id(), goesOn.id(), {u"同一事项先后两次来电。"_s, ends.letter()}));
    goesOn.doTasks(1);
    test::orDie(desk::proposeOutcome(temporary.as(u"li"_s), goesOn.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    test::orDie(desk::approve(temporary.as(u"wang"_s), goesOn.id(), 1, u"同意"_s));
    goesOn.send();
    const Complaint complaint = loggedAbout(temporary, ends.id());
    report(temporary, complaint);
    RD_VERIFY(decide(temporary, complaint));
    QCOMPARE(test::guardOf(reply(temporary, complaint)), u"MoveForbidden REMEDY_STARTED"_s);
    RD_VERIFY(reopen(temporary, goesOn.id()));
    const auto file = test::orDie(desk::showCase(temporary.as(u"zhao"_s), complaint.caseId));
    QCOMPARE(file.remedy->number, goesOn.file().header.number);
    QVERIFY(file.complaint->owed->isEmpty());
    QCOMPARE(file.next, domain::NextStep::SendReply);
}

void ComplaintRemedyTest::whatIsWorkedOnAnywayIsNotOwed()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase about =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, person, phone));
    const Complaint complaint = loggedAbout(temporary, about.id());
    report(temporary, complaint);
    const auto decided = decide(temporary, complaint);
    RD_VERIFY(decided);
    QVERIFY(decided->reopens && decided->owed->isEmpty());
    // Answered meanwhile: the decision was about its delay.
    about.answer(1);
    QCOMPARE(test::orDie(desk::showCase(temporary.as(u"zhao"_s), complaint.caseId)).next, domain::NextStep::SendReply);
}

void ComplaintRemedyTest::aTaskThatIsStillOpenIsNotPlannedTwice()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase about(
        temporary, temporary.verifiedCase(temporary.call(RightType::Restrict, person, phone), u"8600103774942997"_s));
    // Nothing is held, so nobody had to stop anything, and the tasks stand open until somebody dismisses them.
    test::orDie(
        desk::proposeOutcome(temporary.as(u"li"_s), about.id(), 1, {domain::Outcome::NoData, {}, u"未持有"_s, {}}));
    test::orDie(desk::approve(temporary.as(u"wang"_s), about.id(), 1, u"同意"_s));
    about.send();
    const qsizetype tasks = about.file().tasks.size();
    const Complaint complaint = loggedAbout(temporary, about.id());
    report(temporary, complaint);
    RD_VERIFY(decide(temporary, complaint));
    RD_VERIFY(reopen(temporary, about.id()));
    QCOMPARE(about.file().tasks.size(), tasks);
}

QTEST_MAIN(ComplaintRemedyTest)

#include "complaint_remedy_test.moc"
