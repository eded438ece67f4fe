#include "core/desk/approvals/approve.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/complaints/complaint_hold.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/entry/manage_users.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/guard_of.h"
#include "tests/support/logged_changes.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::Complaint;
using domain::ComplaintResult;
using domain::ComplaintState;
using domain::RightType;

namespace {

const QString person = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

domain::CaseId complaintOfACall(test::TemporaryDesk& temporary)
{
    const domain::CallIntake call = temporary.call(RightType::Complaint, person, phone);
    return test::orDie(desk::logCall(temporary.as(u"li"_s), call)).logged.id;
}

Complaint recordOf(test::TemporaryDesk& temporary, const domain::CaseId& id)
{
    return *test::orDie(desk::showCase(temporary.as(u"wang"_s), id)).complaint;
}

// A case with a COMPLAINT as it was logged before complaints had records: the same as this one, without a record.
domain::CaseId withoutRecord(test::TemporaryDesk& temporary, const Complaint& like, CaseState state)
{
    desk::Desk& agent = temporary.as(u"li"_s);
    domain::Case older = test::orDie(agent.storage().cases().find(like.caseId));
    older.id = domain::CaseId::create();
    older.number = u"DSR-20261101-%1"_s.arg(int(state) + 9000);
    older.state = state;
    domain::RequestItem& item = older.items.first();
    item.id = domain::ItemId::create();
    item.caseId = older.id;
    item.state = state;
    if (state != CaseState::InProgress)
        item.outcome = domain::Outcome::Fulfilled;
    if (state == CaseState::Replied || state == CaseState::Closed)
        older.repliedAt = temporary.clock().now();
    storage::Transaction work = test::orDie(agent.begin());
    test::orDie(work.cases().add(older));
    test::orDie(work.commit(domain::AuditEvent{u"CallLogged"_s, u"case"_s, older.id.text(), older.id, {}}));
    return older.id;
}

} // namespace

// What a complaint must not be about, by whom, and what it holds: the guards of rule book 3.12 and §7 "Complaint".
class ComplaintLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReportedBeforeItIsKnownWhatItIsAbout();
    void whoProposedOrLookedIntoItBeforeDecidesNothing();
    void anAnswerThatCameBackAfterClosingIsSentAgain_R_DL_07();
    void nothingIsDeletedThatALawsuitIsAnnouncedAbout_R_RE_03();
    void aLawsuitHoldsWhatIsMergedAndWhatIsBehind_R_RE_03();
    void aPackageOutlivesItsDaysUnderALawsuit_R_RE_03();
    void aComplaintWithoutARecordStandsWhereItsItemDoes();
    void whatWasProposedWithoutARecordIsLookedIntoAnew();
    void aMinorsCaseGivesItsComplaintAMinorsMilestones_R_CH_01();
    void soDoesOneThatBecomesAMinorsByMerging_R_CH_01();
};

void ComplaintLimitsTest::nothingIsReportedBeforeItIsKnownWhatItIsAbout()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = complaintOfACall(temporary);
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), id, u"zhao"_s));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), id, {}));
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::investigateComplaint(temporary.as(u"zhao"_s), id, test::ComplaintCase::report())),
             u"MoveForbidden ABOUT_KNOWN"_s);
    RD_EXPECT_ERROR(desk::noteNoRequest(temporary.as(u"li"_s), id, u" "_s), ErrorCode::ReasonRequired);
    RD_EXPECT_ERROR(desk::noteNoRequest(temporary.as(u"li"_s), id, u"身份证号 11010519491231002X"_s),
                    ErrorCode::ForbiddenNumber);
    RD_EXPECT_ERROR(desk::noteNoRequest(temporary.as(u"sun"_s), id, u"与请求无关"_s), ErrorCode::NotPermitted);
    QCOMPARE(test::loggedChanges(temporary), before);
    RD_VERIFY(desk::noteNoRequest(temporary.as(u"li"_s), id, u"投诉的是门店导购。"_s));
    RD_EXPECT_ERROR(desk::noteNoRequest(temporary.as(u"zhao"_s), id, u"再次"_s), ErrorCode::AlreadyDone);
    QVERIFY(recordOf(temporary, id).noRequest.by == temporary.as(u"li"_s).session().user().id);
    RD_VERIFY(desk::investigateComplaint(temporary.as(u"zhao"_s), id, test::ComplaintCase::report()));
    const auto decided = desk::decideComplaint(temporary.as(u"chen"_s), id, test::ComplaintCase::decision());
    RD_VERIFY(decided);
    QVERIFY(!decided->reopens); // no request that could be worked on again
    RD_EXPECT_ERROR(desk::noteNoRequest(temporary.as(u"li"_s), id, u"太晚"_s), ErrorCode::MoveForbidden);
    RD_VERIFY(desk::replyComplaint(temporary.as(u"zhao"_s), id, test::WorkedCase(temporary, id).letter()));

    // Linked after all it is about that request again, and about a request it cannot concern none.
    const test::ComplaintCase work(temporary);
    const domain::CaseId other = complaintOfACall(temporary);
    test::orDie(desk::noteNoRequest(temporary.as(u"li"_s), other, u"没有提到请求"_s));
    const auto linked = desk::linkComplaint(temporary.as(u"li"_s), other, work.about().id());
    RD_VERIFY(linked);
    QVERIFY(linked->noRequest.by.isEmpty());
    RD_EXPECT_ERROR(desk::noteNoRequest(temporary.as(u"li"_s), other, u"再改"_s), ErrorCode::MoveForbidden);
}

void ComplaintLimitsTest::whoProposedOrLookedIntoItBeforeDecidesNothing()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    // Proposed by chen, then by somebody else: no column of the case says so any more.
    storage::Transaction entry = test::orDie(temporary.as(u"chen"_s).begin());
    test::orDie(entry.commit(domain::AuditEvent{
        u"OutcomeProposed"_s, u"item"_s, work.about().item(1).id.text(), work.about().id(), {{u"item"_s, 1}}}));
    const Complaint proposed = work.log();
    work.assign(proposed);
    work.investigate(proposed);
    const QStringList before = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::decideComplaint(temporary.as(u"chen"_s), proposed.caseId, work.decision())),
             u"MoveForbidden NOT_BY_APPROVER"_s);
    QCOMPARE(test::loggedChanges(temporary), before);

    // What the program proposed while chen sat there is nobody's work.
    test::TemporaryDesk second;
    const test::ComplaintCase other(second);
    storage::Transaction prepared = test::orDie(second.as(u"chen"_s).begin());
    test::orDie(prepared.commit(domain::AuditEvent{u"OutcomeProposed"_s,
                                                   u"item"_s,
                                                   other.about().item(1).id.text(),
                                                   other.about().id(),
                                                   {{u"prepared"_s, u"T+13"_s}}}));
    const Complaint complaint = other.log();
    // chen looks into it first and hands it over: deciding it would be judging the own findings.
    other.assign(complaint, u"chen"_s);
    test::orDie(desk::investigateComplaint(second.as(u"chen"_s), complaint.caseId, {}));
    other.assign(complaint, u"zhao"_s);
    other.investigate(complaint);
    QCOMPARE(test::guardOf(desk::decideComplaint(second.as(u"chen"_s), complaint.caseId, other.decision())),
             u"MoveForbidden NOT_BY_INVESTIGATOR"_s);
}

void ComplaintLimitsTest::anAnswerThatCameBackAfterClosingIsSentAgain_R_DL_07()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.decided(ComplaintResult::Rejected);
    const test::WorkedCase own(temporary, complaint.caseId);
    test::orDie(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    const QDate due = own.file().header.deadline.due;
    temporary.setNow(u"2026-12-04T10:00:00+08:00"_s);
    own.close();
    RD_EXPECT_ERROR(desk::replyBounced(temporary.as(u"li"_s), work.about().id()), ErrorCode::MoveForbidden);
    const auto back = desk::complaintBounced(temporary.as(u"zhao"_s), complaint.caseId);
    RD_VERIFY(back);
    QVERIFY(back->state == ComplaintState::Decided);
    QCOMPARE(own.file().header.state, CaseState::Approved);
    QVERIFY(!own.file().header.repliedAt.isValid());
    QCOMPARE(own.file().header.deadline.due, due);
    QCOMPARE(own.file().next, domain::NextStep::SendReply);
    RD_EXPECT_ERROR(desk::complaintBounced(temporary.as(u"zhao"_s), complaint.caseId), ErrorCode::NotFound);
    RD_VERIFY(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    temporary.setNow(u"2026-12-11T10:00:00+08:00"_s);
    own.close();
    QVERIFY(work.now(complaint).state == ComplaintState::Closed);
}

void ComplaintLimitsTest::nothingIsDeletedThatALawsuitIsAnnouncedAbout_R_RE_03()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase about(temporary,
                                 temporary.verifiedCase(temporary.call(RightType::Delete, person, phone), card));
    desk::ComplaintIntake told;
    told.about = about.id();
    told.words = u"太慢了，我要起诉。"_s;
    const Complaint complaint = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    storage::Transaction entry = test::orDie(temporary.as(u"li"_s).begin());
    domain::RequestItem item = about.item(1);
    item.state = CaseState::Approved; // as far as a task asks
    test::orDie(entry.cases().updateItem(item));
    test::orDie(entry.commit(domain::AuditEvent{u"Approved"_s, u"item"_s, item.id.text(), about.id(), {}}));
    test::orDie(desk::flagLitigation(temporary.as(u"li"_s), complaint.caseId, QDate(2026, 11, 23), u"称将起诉"_s));
    const QString proof = temporary.filePath(u"proof.txt"_s);
    QFile written(proof);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write("deleted\n") > 0);
    written.close();
    int held = 0;
    const domain::CaseFile file = about.file();
    const QStringList before = test::loggedChanges(temporary);
    for (const domain::Task& task : file.tasks) {
        if (task.operation != domain::Operation::Delete || !domain::isOpen(task.state))
            continue;
        ++held;
        QCOMPARE(test::guardOf(desk::completeTask(temporary.as(u"li"_s), task.id, proof)),
                 u"MoveForbidden LITIGATION_HOLD"_s);
    }
    QVERIFY(held > 0);
    QCOMPARE(test::loggedChanges(temporary), before);
    test::orDie(desk::liftLitigation(temporary.as(u"chen"_s), complaint.caseId, u"已和解"_s));
    for (const domain::Task& task : file.tasks) {
        if (task.operation == domain::Operation::Delete && domain::isOpen(task.state))
            RD_VERIFY(desk::completeTask(temporary.as(u"li"_s), task.id, proof));
    }
}

void ComplaintLimitsTest::aLawsuitHoldsWhatIsMergedAndWhatIsBehind_R_RE_03()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase goesOn(temporary,
                                  temporary.verifiedCase(temporary.call(RightType::Restrict, person, phone), card));
    const test::WorkedCase ends =
        test::WorkedCase::logged(temporary, temporary.call(RightType::Restrict, person, phone));
    const test::WorkedCase apart =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, person, phone));
    test::orDie(desk::mergeCase(temporary.as(u"wang"_s), ends.id(), goesOn.id(), {u"重复来电"_s, ends.letter()}));
    desk::ComplaintIntake told;
    told.words = u"不满意。"_s;
    told.about = ends.id();
    const Complaint first = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    told.about = first.caseId;
    const Complaint second = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    desk::Desk& agent = temporary.as(u"li"_s);
    const QList<domain::CaseId> all{goesOn.id(), ends.id(), first.caseId, second.caseId};
    for (const domain::CaseId& id : all)
        QVERIFY(!test::orDie(desk::isHeldByLawsuit(agent, id)));
    // Announced with the second, it is about the first and about what that was about, on both sides of the merging.
    test::orDie(desk::flagLitigation(agent, second.caseId, QDate(2026, 11, 23), u"称将起诉"_s));
    for (const domain::CaseId& id : all)
        QVERIFY(test::orDie(desk::isHeldByLawsuit(agent, id)));
    QVERIFY(!test::orDie(desk::isHeldByLawsuit(agent, apart.id())));
    test::orDie(desk::liftLitigation(temporary.as(u"chen"_s), second.caseId, u"已和解"_s));
    // Announced with the first, what is complained of its answer is not ended either.
    test::orDie(desk::flagLitigation(agent, first.caseId, QDate(2026, 11, 23), u"称将起诉"_s));
    for (const domain::CaseId& id : all)
        QVERIFY(test::orDie(desk::isHeldByLawsuit(agent, id)));
}

void ComplaintLimitsTest::aPackageOutlivesItsDaysUnderALawsuit_R_RE_03()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.log();
    const QString path = temporary.filePath(u"copy.dat"_s);
    QFile package(path);
    QVERIFY(package.open(QIODevice::WriteOnly) && package.write("sealed") > 0);
    package.close();
    desk::Desk& agent = temporary.as(u"li"_s);
    domain::DataCopy copy;
    copy.id = domain::CopyId::create();
    copy.caseId = work.about().id();
    copy.builtAt = temporary.clock().now();
    storage::Transaction entry = test::orDie(agent.begin());
    test::orDie(entry.copies().add(copy));
    domain::CopyPackage kept;
    kept.copyId = copy.id;
    kept.caseId = copy.caseId;
    kept.packagePath = path;
    kept.workstation = agent.session().workstation();
    kept.deliveredAt = temporary.clock().now();
    test::orDie(entry.packages().save(kept));
    test::orDie(entry.commit(domain::AuditEvent{u"CopyBuilt"_s, u"copy"_s, copy.id.text(), copy.caseId, {}}));
    test::orDie(desk::flagLitigation(agent, complaint.caseId, QDate(2026, 11, 30), u"称将起诉"_s));
    temporary.setNow(u"2027-02-01T10:00:00+08:00"_s);
    QVERIFY(test::orDie(desk::erasePackages(agent)).isEmpty());
    QVERIFY(QFile::exists(path));
    test::orDie(desk::liftLitigation(temporary.as(u"chen"_s), complaint.caseId, u"已和解"_s));
    QCOMPARE(test::orDie(desk::erasePackages(agent)).size(), 1);
    QVERIFY(!QFile::exists(path));
}

void ComplaintLimitsTest::aComplaintWithoutARecordStandsWhereItsItemDoes()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint like = work.log();
    const domain::CaseId closed = withoutRecord(temporary, like, CaseState::Closed);
    QVERIFY(recordOf(temporary, closed).state == ComplaintState::Closed);
    const QStringList before = test::loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::assignComplaint(temporary.as(u"wang"_s), closed, u"zhao"_s), ErrorCode::MoveForbidden);
    RD_EXPECT_ERROR(desk::linkComplaint(temporary.as(u"li"_s), closed, work.about().id()), ErrorCode::MoveForbidden);
    QCOMPARE(test::loggedChanges(temporary), before);

    const domain::CaseId replied = withoutRecord(temporary, like, CaseState::Replied);
    QVERIFY(recordOf(temporary, replied).state == ComplaintState::Replied);
    temporary.setNow(u"2026-12-04T10:00:00+08:00"_s);
    RD_VERIFY(desk::closeCase(temporary.as(u"zhao"_s), replied));
    QVERIFY(recordOf(temporary, replied).state == ComplaintState::Closed);
    QVERIFY(test::orDie(temporary.as(u"li"_s).storage().complaints().ofCase(replied)).has_value());

    // Approved the old way nobody has looked into it, and no answer leaves before somebody does.
    const domain::CaseId approved = withoutRecord(temporary, like, CaseState::Approved);
    const test::WorkedCase own(temporary, approved);
    const QStringList unanswered = test::loggedChanges(temporary);
    QVERIFY(!desk::replyComplaint(temporary.as(u"zhao"_s), approved, own.letter()));
    QCOMPARE(test::loggedChanges(temporary), unanswered);
}

void ComplaintLimitsTest::whatWasProposedWithoutARecordIsLookedIntoAnew()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const domain::CaseId id = withoutRecord(temporary, work.log(), CaseState::Approved);
    RD_VERIFY(desk::linkComplaint(temporary.as(u"li"_s), id, work.about().id()));
    RD_VERIFY(desk::assignComplaint(temporary.as(u"wang"_s), id, u"zhao"_s));
    const domain::RequestItem item = test::orDie(desk::showCase(temporary.as(u"zhao"_s), id)).header.items.first();
    QVERIFY(item.state == CaseState::InProgress && !item.outcome);
    const Complaint complaint = recordOf(temporary, id);
    work.investigate(complaint, ComplaintResult::Rejected);
    RD_VERIFY(desk::decideComplaint(temporary.as(u"chen"_s), id, work.decision()));
    RD_VERIFY(desk::replyComplaint(temporary.as(u"zhao"_s), id, test::WorkedCase(temporary, id).letter()));
}

void ComplaintLimitsTest::aMinorsCaseGivesItsComplaintAMinorsMilestones_R_CH_01()
{
    test::TemporaryDesk temporary;
    domain::CallIntake child = temporary.call(RightType::OptOut, person, phone);
    child.minor = domain::MinorClass::ChildUnder14;
    const domain::CaseId about = test::orDie(desk::logCall(temporary.as(u"li"_s), child)).logged.id;
    const domain::CaseId id = complaintOfACall(temporary);
    const test::WorkedCase own(temporary, id);
    const domain::Deadline before = own.file().header.deadline;
    RD_VERIFY(desk::linkComplaint(temporary.as(u"li"_s), id, about));
    const domain::Deadline after = own.file().header.deadline;
    QCOMPARE(after.due, before.due);
    QCOMPARE(before.milestones.reply, QDate(2026, 12, 10)); // T+13 of Mon 11-23
    QCOMPARE(after.milestones.reply, QDate(2026, 12, 2)); // T+7 (§5.5)
    QVERIFY(own.actions().contains(u"CaseConcernsMinor"_s));
    // As if it had named the case when it came.
    domain::CallIntake named = temporary.call(RightType::Complaint, person, phone);
    named.complainsOf = about;
    const domain::CaseId other = test::orDie(desk::logCall(temporary.as(u"li"_s), named)).logged.id;
    QCOMPARE(test::WorkedCase(temporary, other).file().header.deadline.milestones.reply, after.milestones.reply);
}

void ComplaintLimitsTest::soDoesOneThatBecomesAMinorsByMerging_R_CH_01()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase goesOn(temporary,
                                  temporary.verifiedCase(temporary.call(RightType::Restrict, person, phone), card));
    desk::ComplaintIntake told;
    told.about = goesOn.id();
    told.words = u"太慢。"_s;
    const Complaint complaint = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    domain::CallIntake child = temporary.call(RightType::Restrict, person, phone);
    child.minor = domain::MinorClass::ChildUnder14;
    const test::WorkedCase ends = test::WorkedCase::logged(temporary, child);
    const QDate adults = goesOn.file().header.deadline.milestones.reply;
    test::orDie(desk::mergeCase(temporary.as(u"wang"_s), ends.id(), goesOn.id(), {u"同一人"_s, ends.letter()}));
    QVERIFY(goesOn.file().header.deadline.milestones.reply < adults);
    const domain::CaseFile own = test::orDie(desk::showCase(temporary.as(u"zhao"_s), complaint.caseId));
    QVERIFY(own.header.restrictedView);
    QCOMPARE(own.header.deadline.milestones.reply, QDate(2026, 12, 2)); // T+7
    QVERIFY(temporary.as(u"chen"_s).storage().audit().verify()->ok);
}

QTEST_MAIN(ComplaintLimitsTest)

#include "complaint_limits_test.moc"
