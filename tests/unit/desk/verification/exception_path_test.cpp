#include "core/desk/verification/exception_path.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/address_on_file.h"
#include "tests/support/guard_of.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using desk::ExceptionDecision;
using desk::IdentityCopy;
using domain::AssuranceLevel;
using domain::CaseState;
using domain::ReplyChannel;
using domain::RightType;
using test::guardOf;

namespace {

const QString lost = u"17000019030"_s; // the number on file, of 范豪佑
const QString mail = u"user11057@example.com"_s; // his address on file
const QString card = u"8600148631142709"_s;
const QString newNumber = u"13900001111"_s; // from which he calls
const QString wayWritten = u"WRITTEN_REQUEST"_s;
const QStringList allPieces{u"WRITTEN_REQUEST"_s, u"ID_COVERED"_s, u"ID_MARKED"_s, u"ORDER_PROOF_1"_s,
                            u"ORDER_PROOF_2"_s};

} // namespace

// L3-EX: the number on file is lost (R-ID-11, A20).
class ExceptionPathTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryDesk> m_desk;

    desk::Desk& as(const QString& user) { return m_desk->as(user); }
    domain::CaseId logged(const QList<RightType>& rights)
    {
        domain::CallIntake intake = m_desk->call(rights.first(), u"范豪佑"_s, lost);
        intake.requester.contact = newNumber;
        intake.items.clear();
        for (const RightType right : rights)
            intake.items.append({right, {}, {}, true});
        return test::orDie(desk::logCall(as(u"li"_s), intake)).logged.id;
    }
    domain::Case stored(const domain::CaseId& id) { return test::orDie(as(u"li"_s).storage().cases().find(id)); }
    Result<domain::ExceptionPath> record(const domain::CaseId& id, const QString& by = u"li"_s)
    {
        return desk::recordException(as(by), id, {wayWritten, allPieces, {}});
    }
    Result<domain::Case> approvePath(const domain::CaseId& id, const QString& by = u"chen"_s)
    {
        return desk::decideException(as(by), id, ExceptionDecision::Approve, u"材料一致。"_s, IdentityCopy::Destroyed);
    }
    // The notice leaves; whom it went to.
    Result<domain::SentReply> notify(const domain::CaseId& id, ReplyChannel channel, const QString& at = {})
    {
        const QDateTime sentAt = at.isEmpty() ? QDateTime() : QDateTime::fromString(at, Qt::ISODate);
        RD_TRY(desk::draftReply(as(u"li"_s), id, u"T22"_s));
        return desk::sendReply(
            as(u"li"_s), id,
            {u"T22"_s, channel, {}, sentAt, m_desk->filePath(u"T22-%1.pdf"_s.arg(QString::number(++m_letters)))});
    }
    domain::Task taskOf(const domain::CaseId& id, domain::Operation operation)
    {
        const QList<domain::Task> tasks = test::orDie(as(u"li"_s).storage().tasks().ofCase(id));
        for (const domain::Task& task : tasks) {
            if (task.operation == operation)
                return task;
        }
        qFatal("no such task");
    }
    Result<domain::Task> carryOut(const domain::CaseId& id, domain::Operation operation)
    {
        const QString proof = m_desk->filePath(u"proof.txt"_s);
        QFile file(proof);
        if (!file.open(QIODevice::WriteOnly) || file.write("done") != 4)
            qFatal("no proof");
        file.close();
        return desk::completeTask(as(u"zhao"_s), taskOf(id, operation).id, proof);
    }
    int m_letters = 0;

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::TemporaryDesk>(u"2026-11-25T09:00:00+08:00"_s);
        m_desk->loadRegister();
        test::putAddressOnFile(as(u"chen"_s), u"范豪佑"_s, lost, mail);
    }
    void aPhoneChangeWaitsForTheOldNumberAndAddress_A20();
    void theNoticeNamesNobodyAndSaysHowToObject();
    void theStoreVisitIsADocumentBeforeASupervisorAndTwoAnswers();
    void theOfficerDecidesAndNobodyElse();
    void whatIsReturnedCanBeShownOnceMore();
    void anObjectionEndsThePath();
    void whoIsVerifiedAfterAllWaitsForNobody();
    void theWaitIsNotShortenedByAnEarlierTime();
    void onlyWhoAsksForThemselvesGoesThisWay();
    void nobodyIsToldThatTheyCannotBeVerifiedWhileWeOweTheDecision();
};

void ExceptionPathTest::aPhoneChangeWaitsForTheOldNumberAndAddress_A20()
{
    const domain::CaseId id = logged({RightType::Correct});
    const domain::Deadline before = stored(id).deadline;
    RD_VERIFY(record(id));
    QCOMPARE(stored(id).level, AssuranceLevel::L0);
    RD_VERIFY(approvePath(id));
    QCOMPARE(stored(id).level, AssuranceLevel::L3);
    QCOMPARE(stored(id).items.first().state, CaseState::InProgress);
    RD_VERIFY(desk::proposeOutcome(as(u"li"_s), id, 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    RD_VERIFY(desk::approve(as(u"wang"_s), id, 1, u"同意。"_s));
    const auto unheard = carryOut(id, domain::Operation::Update);
    QCOMPARE(guardOf(unheard), u"MoveForbidden EXCEPTION_WAIT"_s);
    QVERIFY(!unheard.error().args.contains(u"notBeforeTime"_s));

    m_desk->setNow(u"2026-11-25T10:00:00+08:00"_s);
    RD_VERIFY(notify(id, ReplyChannel::Sms));
    QCOMPARE(guardOf(carryOut(id, domain::Operation::Update)),
             u"MoveForbidden EXCEPTION_WAIT"_s); // the address is owed
    m_desk->setNow(u"2026-11-25T10:15:00+08:00"_s);
    const auto toAddress = notify(id, ReplyChannel::Email);
    RD_VERIFY(toAddress);
    QCOMPARE(toAddress->reply.recipient, mail);

    const auto view = desk::exceptionView(as(u"li"_s), id);
    RD_VERIFY(view);
    QCOMPARE(view->notices.size(), 2);
    QCOMPARE(view->notices.first().maskedContact, u"170****9030"_s);
    QCOMPARE(view->waiting, QList{1});
    QCOMPARE(view->wait.until, QDateTime(QDate(2026, 11, 28), QTime(2, 15), Qt::UTC));
    m_desk->setNow(u"2026-11-28T10:14:59+08:00"_s);
    const auto early = carryOut(id, domain::Operation::Update);
    QCOMPARE(guardOf(early), u"MoveForbidden EXCEPTION_WAIT"_s);
    QCOMPARE(early.error().args.value(u"notBeforeTime"_s).toString(), u"2026-11-28T10:15:00+08:00"_s);
    QCOMPARE(stored(id).deadline.due, before.due); // waiting moves no date
    QCOMPARE(stored(id).deadline.milestones.reply, before.milestones.reply);
    m_desk->setNow(u"2026-11-28T10:15:00+08:00"_s);
    RD_VERIFY(carryOut(id, domain::Operation::Update));
    QCOMPARE(desk::verifyAudit(as(u"chen"_s), {})->problem, QString());
}

void ExceptionPathTest::theNoticeNamesNobodyAndSaysHowToObject()
{
    const domain::CaseId id = logged({RightType::Correct});
    RD_VERIFY(record(id));
    QCOMPARE(guardOf(notify(id, ReplyChannel::Sms)), u"LetterIncomplete "_s); // nobody is told of what is not approved
    RD_VERIFY(approvePath(id));
    const auto told = notify(id, ReplyChannel::Sms);
    RD_VERIFY(told);
    QCOMPARE(told->reply.recipient, lost); // and not the number that called
    const QString text = told->reply.blocks.first().text;
    QVERIFY(text.contains(u"满72小时之前，不会执行"_s) && text.contains(u"400-886-8828"_s));
    for (const QString& personal : {u"范"_s, u"1111"_s, u"9030"_s, u"更正"_s})
        QVERIFY2(!text.contains(personal), qPrintable(personal));
}

void ExceptionPathTest::theStoreVisitIsADocumentBeforeASupervisorAndTwoAnswers()
{
    const domain::CaseId id = logged({RightType::Delete});
    const auto visit = [&](const QString& by) { return desk::recordException(as(by), id, {u"STORE_VISIT"_s, {}, {}}); };
    RD_VERIFY(desk::verifyRequester(as(u"li"_s), id, {{u"K1"_s, card}}));
    const auto early = visit(u"li"_s);
    QCOMPARE(guardOf(early), u"MoveForbidden EXCEPTION_EVIDENCE"_s);
    QCOMPARE(early.error().args.value(u"missing"_s).toString(), u"P6 ORDER/MEMBER"_s);
    RD_VERIFY(desk::verifyRequester(as(u"wang"_s), id, {{u"P6"_s, u"confirmed"_s}, {u"K8"_s, u"16226"_s}}));
    const auto recorded = visit(u"wang"_s);
    RD_VERIFY(recorded);
    QCOMPARE(recorded->evidence, (QStringList{u"K1"_s, u"P6"_s, u"K8"_s}));
    // No copy came, so none has to go.
    RD_VERIFY(desk::decideException(as(u"chen"_s), id, ExceptionDecision::Approve, u"一致。"_s, IdentityCopy::Kept));
    QCOMPARE(stored(id).items.first().state, CaseState::InProgress);
    const auto standing = desk::exceptionView(as(u"chen"_s), id);
    QVERIFY(!standing->last->destroyedAt.isValid());
}

void ExceptionPathTest::theOfficerDecidesAndNobodyElse()
{
    const domain::CaseId id = logged({RightType::CancelAccount});
    RD_VERIFY(record(id, u"chen"_s));
    QCOMPARE(guardOf(record(id)), u"AlreadyDone "_s);
    RD_EXPECT_ERROR(approvePath(id, u"wang"_s), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(approvePath(id), ErrorCode::SamePerson);
    QVERIFY(desk::listExceptions(as(u"chen"_s))->isEmpty());

    const domain::CaseId other = logged({RightType::CancelAccount});
    RD_VERIFY(record(other));
    QCOMPARE(desk::listApprovals(as(u"chen"_s))->first().kind, domain::WaitingKind::Exception);
    QVERIFY(desk::listApprovals(as(u"wang"_s))->isEmpty());
    QCOMPARE(guardOf(desk::decideException(as(u"chen"_s), other, ExceptionDecision::Approve, u"一致。"_s,
                                           IdentityCopy::Kept)),
             u"MoveForbidden COPY_DESTROYED"_s);
    RD_EXPECT_ERROR(
        desk::decideException(as(u"chen"_s), other, ExceptionDecision::Approve, u" "_s, IdentityCopy::Destroyed),
        ErrorCode::ReasonRequired);
    QCOMPARE(guardOf(desk::decideException(as(u"chen"_s), other, ExceptionDecision::Approve, u"一致。"_s,
                                           IdentityCopy::Destroyed, domain::ExceptionPathId::create())),
             u"MoveForbidden EXCEPTION_SHOWN"_s);
    RD_VERIFY(approvePath(other));
    const domain::ExceptionPath path = *desk::exceptionView(as(u"chen"_s), other)->last;
    QCOMPARE(path.destroyedAt, path.decidedAt);
    QCOMPARE(path.destroyedBy, path.decidedBy);
    RD_EXPECT_ERROR(approvePath(other), ErrorCode::NotFound);
    // The stop of a cancellation ends the account.
    QCOMPARE(guardOf(carryOut(other, domain::Operation::Stop)), u"MoveForbidden EXCEPTION_WAIT"_s);
}

void ExceptionPathTest::whatIsReturnedCanBeShownOnceMore()
{
    const domain::CaseId id = logged({RightType::Correct});
    RD_VERIFY(record(id));
    RD_VERIFY(
        desk::decideException(as(u"chen"_s), id, ExceptionDecision::Return, u"遮盖不全。"_s, IdentityCopy::Destroyed));
    QCOMPARE(stored(id).level, AssuranceLevel::L0);
    m_desk->setNow(u"2026-11-26T09:00:00+08:00"_s);
    const auto older = desk::recordException(
        as(u"li"_s), id, {wayWritten, allPieces, QDateTime::fromString(u"2026-11-24T09:00:00+08:00"_s, Qt::ISODate)});
    RD_EXPECT_ERROR(older, ErrorCode::InvalidArgument);
    RD_VERIFY(record(id));
    RD_VERIFY(approvePath(id));
    QCOMPARE(stored(id).level, AssuranceLevel::L3);
}

void ExceptionPathTest::anObjectionEndsThePath()
{
    const domain::CaseId id = logged({RightType::Delete});
    RD_VERIFY(record(id));
    RD_EXPECT_ERROR(desk::objectToException(as(u"zhao"_s), id, u"不是我。"_s), ErrorCode::NotFound);
    RD_VERIFY(approvePath(id));
    RD_VERIFY(notify(id, ReplyChannel::Sms));
    RD_VERIFY(notify(id, ReplyChannel::Email));
    m_desk->setNow(u"2026-11-26T09:00:00+08:00"_s);
    RD_EXPECT_ERROR(desk::objectToException(as(u"zhao"_s), id, QString()), ErrorCode::ReasonRequired);
    RD_VERIFY(desk::objectToException(as(u"zhao"_s), id, u"原号码来电：没有提出过请求。"_s));
    QCOMPARE(stored(id).level, AssuranceLevel::L0);
    QVERIFY(desk::verificationState(as(u"wang"_s), id)->inDanger);
    m_desk->setNow(u"2026-12-01T09:00:00+08:00"_s); // nor is it forgotten when the time has passed
    RD_EXPECT_ERROR(carryOut(id, domain::Operation::Delete), ErrorCode::LevelNotReached);
    QCOMPARE(guardOf(record(id)), u"MoveForbidden EXCEPTION_OBJECTED"_s);
    RD_EXPECT_ERROR(approvePath(id), ErrorCode::NotFound);
    QCOMPARE(desk::verifyAudit(as(u"chen"_s), {})->problem, QString());
}

void ExceptionPathTest::whoIsVerifiedAfterAllWaitsForNobody()
{
    const domain::CaseId id = logged({RightType::Correct});
    RD_VERIFY(record(id));
    RD_VERIFY(approvePath(id));
    const QString code = test::orDie(desk::issueCode(as(u"li"_s), id)).code;
    RD_VERIFY(desk::verifyRequester(as(u"li"_s), id, {{u"P1"_s, code}, {u"K1"_s, card}}));
    RD_VERIFY(desk::proposeOutcome(as(u"li"_s), id, 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    RD_VERIFY(desk::approve(as(u"wang"_s), id, 1, u"同意。"_s));
    RD_VERIFY(carryOut(id, domain::Operation::Update));
}

void ExceptionPathTest::theWaitIsNotShortenedByAnEarlierTime()
{
    const domain::CaseId id = logged({RightType::Correct});
    RD_VERIFY(record(id));
    m_desk->setNow(u"2026-11-25T12:00:00+08:00"_s);
    RD_VERIFY(approvePath(id));
    RD_EXPECT_ERROR(notify(id, ReplyChannel::Sms, u"2026-11-25T11:59:00+08:00"_s), ErrorCode::InvalidArgument);
    RD_VERIFY(notify(id, ReplyChannel::Sms));
    RD_VERIFY(notify(id, ReplyChannel::Email));
    const QDateTime until = desk::exceptionView(as(u"li"_s), id)->wait.until;
    QCOMPARE(until, QDateTime(QDate(2026, 11, 28), QTime(4, 0), Qt::UTC));
    // Somebody sets the clock on: the time to object has not passed by that.
    m_desk->setPcClock(std::chrono::hours(80));
    RD_VERIFY(desk::noteClockJump(as(u"li"_s), 0));
    m_desk->signOutAll();
    const std::unique_ptr<desk::Desk> reader = m_desk->entered(u"li"_s);
    QVERIFY(reader->clock().now() > until);
    const domain::ExceptionWait wait = desk::exceptionView(*reader, id)->wait;
    QVERIFY(!wait.over && wait.clockDoubtful);
}

void ExceptionPathTest::onlyWhoAsksForThemselvesGoesThisWay()
{
    domain::CallIntake intake = m_desk->call(RightType::Delete, u"范豪佑"_s, lost);
    intake.requester = {domain::RequesterType::RelativeDeceased, newNumber};
    const domain::CaseId id = test::orDie(desk::logCall(as(u"li"_s), intake)).logged.id;
    QCOMPARE(guardOf(record(id)), u"MoveForbidden EXCEPTION_OFFERED"_s);
    QVERIFY(!desk::exceptionView(as(u"li"_s), id)->offered);
    RD_EXPECT_ERROR(desk::recordException(as(u"sun"_s), id, {wayWritten, allPieces, {}}), ErrorCode::NotPermitted);

    // Nobody can be told where nothing is on file.
    domain::CallIntake unknown = m_desk->call(RightType::Delete, u"某人"_s, u"13700000000"_s);
    const domain::CaseId stranger = test::orDie(desk::logCall(as(u"li"_s), unknown)).logged.id;
    RD_VERIFY(record(stranger)); // and whoever notes it is not told so
    const auto approved = approvePath(stranger);
    RD_EXPECT_ERROR(approved, ErrorCode::NotFound);
    QCOMPARE(approved.error().args.value(u"kind"_s).toString(), u"contactOnFile"_s);
}

void ExceptionPathTest::nobodyIsToldThatTheyCannotBeVerifiedWhileWeOweTheDecision()
{
    const domain::CaseId id = logged({RightType::Delete});
    RD_VERIFY(desk::verifyRequester(as(u"li"_s), id, {{u"K1"_s, QString()}})); // does not know it
    RD_VERIFY(record(id));
    m_desk->setNow(u"2026-12-10T09:00:00+08:00"_s);
    QCOMPARE(guardOf(desk::proposeOutcome(as(u"li"_s), id, 1,
                                          {domain::Outcome::NotActionableIdentity, {}, u"无法核验身份。"_s, {}})),
             u"MoveForbidden PAPERS_CHECKED"_s);
}

QTEST_MAIN(ExceptionPathTest)
#include "exception_path_test.moc"
