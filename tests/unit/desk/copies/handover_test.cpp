#include "core/desk/approvals/approve.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/copies/verify_copy.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/verification/safety_flag.h"
#include "core/domain/mask.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_template.h"
#include "tests/support/guard_of.h"
#include "tests/support/worked_case.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::HandoverState;
using domain::ReplyChannel;

namespace {

const QString lost = QStringLiteral("挂号信退回后遗失，本人要求重新寄送。");
const QString phone = QStringLiteral("19900009929"); // on file
const QString agreed = QStringLiteral("已核实退件记录，同意再次交付一次。");

// A copy built, approved and delivered with T09 on Mon 2026-11-23.
struct Delivered {
    test::TemporaryDesk temporary;
    test::WorkedCase work;
    domain::BuiltCopy built;

    Delivered()
        : work(temporary, test::collected(temporary).caseId)
    {
        desk::Desk& officer = temporary.as(u"chen"_s);
        const auto copy = desk::buildCopy(temporary.as(u"li"_s), work.id(), temporary.filePath(u"out"_s), {});
        if (!copy || !desk::reviewCopy(officer, work.id()) || !desk::approve(officer, work.id(), 0, u"同意。"_s))
            qFatal("the copy is not approved");
        built = *copy;
        work.send();
    }

    desk::Desk& agent() { return temporary.as(u"li"_s); }
    desk::Desk& officer() { return temporary.as(u"chen"_s); }

    void approveAgain()
    {
        if (!desk::requestHandover(agent(), work.id(), lost)
            || !desk::decideHandover(officer(), work.id(), desk::HandoverDecision::Approve, agreed))
            qFatal("the hand-over is not approved");
    }

    // As if the copy had been built on that PC.
    void buildOn(const QString& workstation)
    {
        domain::CopyPackage package = work.file().packages.first();
        package.workstation = workstation;
        auto begun = agent().begin();
        if (!begun || !begun->packages().save(package)
            || !desk::commitAndAnnounce(agent(), *begun, {desk::caseEvent(u"CopyBuilt"_s, work.id())}))
            qFatal("the package is not moved");
    }
};

void handleBy(desk::Desk& user, const domain::CaseId& caseId)
{
    auto begun = user.begin();
    auto theCase = user.storage().cases().find(caseId);
    if (!begun || !theCase)
        qFatal("the case is not there");
    theCase->handler = user.session().user().id;
    if (!begun->cases().update(*theCase)
        || !desk::commitAndAnnounce(user, *begun, {desk::caseEvent(u"CaseAssigned"_s, caseId)}))
        qFatal("the case is not handed to another");
}

} // namespace

// Rule book 3.8, §9 and A28.
class HandoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A28_aDeliveredCopyGoesOutAgainOnlyWithANewApproval();
    void A28_onDay31ThePackageIsGoneAndTheRecordStays();
    void aCopyAskedForOnceMoreKeepsTheRequestOpen_7_16();
    void anApprovalIsGoodForOneHandover();
    void whoAskedDecidesNothing();
    void whoHandlesTheCaseOrBuiltTheCopyDecidesNothing_R_RT_08();
    void itGoesOnlyWhereTheLetterMayGo_R_LT_03();
    void aPersonInDangerIsVerifiedFirst_R_ID_09();
    void aStoreHandsOverAtL3Only();
    void whatWasRefusedStaysHere();
    void aRequestThatCameTooLateWaitsForNobody();
    void aPackageOutOfReachWaits();
    void aPackageOfAnotherPcWaitsForIt();
    void whatIsOutOfReachKeepsNothingElse();
    void aSupersededPackageIsErased();
    void whatWasNeverDeliveredGoesWhenTheCaseEnds();
    void aLetterThatComesBackHasDeliveredNothing();
};

void HandoverTest::A28_aDeliveredCopyGoesOutAgainOnlyWithANewApproval()
{
    Delivered copy;
    QVERIFY(copy.work.file().packages.first().deliveredAt.isValid());
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter), ErrorCode::ApprovalMissing);
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter), ErrorCode::ApprovalMissing);
    const auto waiting = desk::listApprovals(copy.officer());
    RD_VERIFY(waiting);
    QCOMPARE(waiting->last().kind, domain::WaitingKind::Handover);
    QCOMPARE(waiting->last().reason, lost);
    RD_VERIFY(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed));
    RD_VERIFY(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter));
    const domain::CopyHandover done = copy.work.file().handovers.first();
    QCOMPARE(done.state, HandoverState::Done);
    QCOMPARE(done.channel, std::optional(ReplyChannel::Letter));
    QCOMPARE(done.recipient, domain::maskedContact(phone));
    for (const char* action : {"HandoverRequested", "HandoverApproved", "CopyHandedOver"})
        QVERIFY2(copy.work.actions().contains(QLatin1String(action)), action);
    // The clock of the answer does not care (R-DL-07).
    QCOMPARE(copy.work.file().header.state, domain::CaseState::Replied);
}

void HandoverTest::A28_onDay31ThePackageIsGoneAndTheRecordStays()
{
    Delivered copy;
    const domain::DataCopy record = copy.work.file().copies.first();
    copy.temporary.setNow(u"2026-12-23T23:00:00+08:00"_s); // day 30
    QVERIFY(desk::prepareDueLetters(copy.agent())->erased.isEmpty());
    QVERIFY(QFile::exists(copy.built.packagePath));
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
    RD_VERIFY(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed));

    copy.temporary.setNow(u"2026-12-24T09:00:00+08:00"_s);
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter), ErrorCode::CopyMissing);
    const auto prepared = desk::prepareDueLetters(copy.agent());
    RD_VERIFY(prepared);
    QCOMPARE(prepared->erased, QStringList(copy.work.file().header.number));
    QVERIFY(!QFile::exists(copy.built.packagePath));
    QVERIFY(!QFile::exists(copy.built.readingCopyPath));

    const domain::CaseFile file = copy.work.file();
    QVERIFY(file.packages.first().erasedAt.isValid());
    QCOMPARE(file.copies.first().sha256, record.sha256);
    QCOMPARE(file.copies.first().manifest, record.manifest);
    QVERIFY(!record.manifest.isEmpty());
    QVERIFY(std::any_of(file.replies.begin(), file.replies.end(), [](const domain::Reply& reply) {
        return reply.templateCode == "T09"_L1 && reply.state == domain::ReplyState::Sent;
    }));
    QVERIFY(copy.work.actions().contains(u"PackageErased"_s));
    QVERIFY(desk::prepareDueLetters(copy.agent())->erased.isEmpty());
    const auto check = desk::verifyAudit(copy.officer(), {});
    RD_VERIFY(check);
    QVERIFY2(check->ok, qPrintable(check->problem));
}

void HandoverTest::aCopyAskedForOnceMoreKeepsTheRequestOpen_7_16()
{
    Delivered copy;
    copy.approveAgain();
    copy.temporary.setNow(u"2026-11-30T09:00:00+08:00"_s); // the answer left on the 23rd
    QVERIFY(desk::prepareDueLetters(copy.agent())->closed.isEmpty());
    QCOMPARE(test::guardOf(desk::closeCase(copy.agent(), copy.work.id())), u"MoveForbidden COPY_COLLECTED"_s);
    RD_VERIFY(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter));
    // Three working days after the copy has left, not after the first letter.
    copy.temporary.setNow(u"2026-12-02T23:00:00+08:00"_s);
    QVERIFY(desk::prepareDueLetters(copy.agent())->closed.isEmpty());
    copy.temporary.setNow(u"2026-12-03T09:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(copy.agent())->closed, QStringList(copy.work.file().header.number));
}

void HandoverTest::anApprovalIsGoodForOneHandover()
{
    Delivered copy;
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
    RD_EXPECT_ERROR(desk::requestHandover(copy.agent(), copy.work.id(), lost), ErrorCode::AlreadyDone);
    RD_VERIFY(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed));
    RD_VERIFY(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Sms));
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Sms), ErrorCode::ApprovalMissing);
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
}

void HandoverTest::whoAskedDecidesNothing()
{
    Delivered copy;
    RD_EXPECT_ERROR(desk::requestHandover(copy.agent(), copy.work.id(), {}), ErrorCode::ReasonRequired);
    RD_VERIFY(desk::requestHandover(copy.officer(), copy.work.id(), lost));
    RD_EXPECT_ERROR(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed),
                    ErrorCode::SamePerson);
    // A child's rows are in it: the officer's decision, as the copy itself was (R-RT-08).
    for (const char* user : {"li", "wang"})
        RD_EXPECT_ERROR(desk::decideHandover(copy.temporary.as(QLatin1String(user)), copy.work.id(),
                                             desk::HandoverDecision::Approve, agreed),
                        ErrorCode::NotPermitted);
    QCOMPARE(copy.work.file().handovers.first().state, HandoverState::Requested);
}

void HandoverTest::whoHandlesTheCaseOrBuiltTheCopyDecidesNothing_R_RT_08()
{
    test::TemporaryDesk temporary;
    RD_VERIFY(desk::addUser(temporary.as(u"chen"_s), {u"qian"_s, u"钱伟"_s, domain::Role::Officer},
                            test::DeskTemplate::secretOf(u"qian"_s)));
    const test::WorkedCase work(temporary, test::collected(temporary).caseId);
    desk::Desk& builder = temporary.as(u"chen"_s);
    desk::Desk& other = temporary.as(u"qian"_s);
    RD_VERIFY(desk::buildCopy(builder, work.id(), temporary.filePath(u"out"_s), {}));
    RD_VERIFY(desk::reviewCopy(other, work.id()));
    RD_VERIFY(desk::approve(other, work.id(), 0, u"同意。"_s));
    work.send();
    RD_VERIFY(desk::requestHandover(temporary.as(u"zhao"_s), work.id(), lost));
    const auto decidedBy = [&](const desk::Desk& user) { return desk::listHandovers(user)->size(); };
    const auto built = desk::decideHandover(builder, work.id(), desk::HandoverDecision::Approve, agreed);
    RD_EXPECT_ERROR(built, ErrorCode::SamePerson);
    QCOMPARE(built.error().args.value(u"as"_s).toString(), u"builder"_s);
    QCOMPARE(decidedBy(builder), 0);
    QCOMPARE(decidedBy(other), 1);

    handleBy(other, work.id());
    const auto handled = desk::decideHandover(other, work.id(), desk::HandoverDecision::Approve, agreed);
    RD_EXPECT_ERROR(handled, ErrorCode::SamePerson);
    QCOMPARE(handled.error().args.value(u"as"_s).toString(), u"handler"_s);
    QCOMPARE(decidedBy(other), 0);
}

void HandoverTest::itGoesOnlyWhereTheLetterMayGo_R_LT_03()
{
    Delivered copy;
    copy.approveAgain();
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter, u"13800001234"_s),
                    ErrorCode::RecipientNotAllowed);
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Email, phone),
                    ErrorCode::RecipientUnreachable);
    QCOMPARE(copy.work.file().handovers.first().state, HandoverState::Approved);
    const auto done = desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Sms, phone);
    RD_VERIFY(done);
    QCOMPARE(done->recipient, phone);
}

void HandoverTest::aPersonInDangerIsVerifiedFirst_R_ID_09()
{
    Delivered copy;
    copy.approveAgain();
    RD_VERIFY(desk::raiseSafetyFlag(copy.agent(), copy.work.id(), u"来电说明受到前配偶跟踪。"_s));
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter), ErrorCode::LevelNotReached);
    QCOMPARE(copy.work.file().handovers.first().state, HandoverState::Approved);
}

void HandoverTest::aStoreHandsOverAtL3Only()
{
    Delivered copy;
    copy.approveAgain();
    const auto early = desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::InStore);
    RD_EXPECT_ERROR(early, ErrorCode::LevelNotReached);
    QCOMPARE(early.error().args.value(u"needed"_s).toString(), u"L3"_s);
}

void HandoverTest::aRequestThatCameTooLateWaitsForNobody()
{
    Delivered copy;
    copy.temporary.setNow(u"2026-12-23T10:00:00+08:00"_s);
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
    QCOMPARE(desk::listHandovers(copy.officer())->size(), 1);
    copy.temporary.setNow(u"2026-12-24T09:00:00+08:00"_s);
    RD_VERIFY(desk::erasePackages(copy.agent()));
    QVERIFY(desk::listHandovers(copy.officer())->isEmpty());
    RD_EXPECT_ERROR(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed),
                    ErrorCode::CopyMissing);
    RD_VERIFY(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Refuse, u"已过期。"_s));
    QCOMPARE(copy.work.file().handovers.first().state, HandoverState::Refused);
}

void HandoverTest::whatWasRefusedStaysHere()
{
    Delivered copy;
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
    RD_EXPECT_ERROR(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Refuse, {}),
                    ErrorCode::ReasonRequired);
    RD_VERIFY(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Refuse, u"已签收。"_s));
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter), ErrorCode::ApprovalMissing);
    RD_EXPECT_ERROR(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed),
                    ErrorCode::NotFound);
}

void HandoverTest::aPackageOutOfReachWaits()
{
    Delivered copy;
    const QString away = copy.temporary.filePath(u"away"_s);
    QVERIFY(QDir().rename(copy.temporary.filePath(u"out"_s), away));
    copy.temporary.setNow(u"2026-12-24T09:00:00+08:00"_s);
    QVERIFY(desk::erasePackages(copy.agent())->isEmpty());
    QVERIFY(!copy.work.file().packages.first().erasedAt.isValid());
    QVERIFY(QDir().rename(away, copy.temporary.filePath(u"out"_s)));
    QCOMPARE(desk::erasePackages(copy.agent())->size(), 1);
    QVERIFY(!QFile::exists(copy.built.packagePath));
}

// The folder is there, as it is on every PC; the file is on the one that built it.
void HandoverTest::aPackageOfAnotherPcWaitsForIt()
{
    Delivered copy;
    copy.buildOn(u"PC-OF-ZHAO"_s);
    const QString away = copy.built.packagePath + u".away"_s;
    QVERIFY(QFile::rename(copy.built.packagePath, away));
    copy.temporary.setNow(u"2026-12-24T09:00:00+08:00"_s);
    QVERIFY(desk::erasePackages(copy.agent())->isEmpty());
    QVERIFY(!copy.work.file().packages.first().erasedAt.isValid());
    // On a drive that both see, it is found and goes.
    QVERIFY(QFile::rename(away, copy.built.packagePath));
    QCOMPARE(desk::erasePackages(copy.agent())->size(), 1);
    QVERIFY(!QFile::exists(copy.built.packagePath));
}

void HandoverTest::whatIsOutOfReachKeepsNothingElse()
{
    Delivered copy;
    const domain::CopyPackage own = copy.work.file().packages.first();
    domain::DataCopy record = copy.work.file().copies.first();
    domain::CopyPackage away = own;
    away.workstation = u"PC-OF-ZHAO"_s;
    away.packagePath = copy.temporary.filePath(u"nowhere/package.zip"_s);
    away.deliveredAt = own.deliveredAt.addDays(-1);
    auto begun = copy.agent().begin();
    RD_VERIFY(begun);
    for (int i = 0; i < 250; ++i) {
        record.id = away.copyId = domain::CopyId::create();
        record.builtAt = record.builtAt.addSecs(-1);
        RD_VERIFY(begun->copies().add(record));
        RD_VERIFY(begun->packages().save(away));
    }
    RD_VERIFY(desk::commitAndAnnounce(copy.agent(), *begun, {desk::caseEvent(u"CopyBuilt"_s, copy.work.id())}));
    copy.temporary.setNow(u"2026-12-24T09:00:00+08:00"_s);
    QCOMPARE(desk::erasePackages(copy.agent())->size(), 1);
    QVERIFY(!QFile::exists(copy.built.packagePath));
}

void HandoverTest::aSupersededPackageIsErased()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work(temporary, test::collected(temporary).caseId);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto first = desk::buildCopy(agent, work.id(), temporary.filePath(u"out"_s), {});
    RD_VERIFY(first);
    QVERIFY(desk::erasePackages(agent)->isEmpty());
    RD_VERIFY(desk::returnCase(temporary.as(u"chen"_s), work.id(), u"请遮盖他人姓名。"_s));
    temporary.setNow(u"2026-11-23T11:00:00+08:00"_s);
    // The first was moved away and the second lies in its place: that one stays.
    QVERIFY(QDir().rename(temporary.filePath(u"out"_s), temporary.filePath(u"old"_s)));
    const auto second = desk::buildCopy(agent, work.id(), temporary.filePath(u"out"_s), {});
    RD_VERIFY(second);
    QCOMPARE(second->packagePath, first->packagePath);
    QCOMPARE(desk::erasePackages(agent)->size(), 1);
    QVERIFY(QFile::exists(second->packagePath) && QFile::exists(second->readingCopyPath));
    RD_VERIFY(desk::returnCase(temporary.as(u"chen"_s), work.id(), u"再遮盖一处。"_s));
    temporary.setNow(u"2026-11-23T12:00:00+08:00"_s);
    RD_VERIFY(desk::buildCopy(agent, work.id(), temporary.filePath(u"third"_s), {}));
    QCOMPARE(desk::erasePackages(agent)->size(), 1);
    QVERIFY(!QFile::exists(second->packagePath) && !QFile::exists(second->readingCopyPath));
    QVERIFY(desk::erasePackages(agent)->isEmpty());
}

void HandoverTest::whatWasNeverDeliveredGoesWhenTheCaseEnds()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work(temporary, test::collected(temporary).caseId);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto built = desk::buildCopy(agent, work.id(), temporary.filePath(u"out"_s), {});
    RD_VERIFY(built);
    RD_VERIFY(desk::withdrawCase(agent, work.id(), {u"不需要了。"_s, work.letter()}));
    QCOMPARE(desk::prepareDueLetters(agent)->erased, QStringList(work.file().header.number));
    QVERIFY(!QFile::exists(built->packagePath));
    QVERIFY(work.file().packages.first().erasedAt.isValid());
}

void HandoverTest::aLetterThatComesBackHasDeliveredNothing()
{
    Delivered copy;
    RD_VERIFY(desk::replyBounced(copy.agent(), copy.work.id()));
    QVERIFY(!copy.work.file().packages.first().deliveredAt.isValid());
    RD_EXPECT_ERROR(desk::requestHandover(copy.agent(), copy.work.id(), lost), ErrorCode::CopyMissing);
    copy.temporary.setNow(u"2027-01-15T09:00:00+08:00"_s);
    QVERIFY(desk::erasePackages(copy.agent())->isEmpty());
}

QTEST_MAIN(HandoverTest)
#include "handover_test.moc"
