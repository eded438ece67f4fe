#include "core/desk/approve.h"
#include "core/desk/build_copy.h"
#include "core/desk/erase_packages.h"
#include "core/desk/hand_over_copy.h"
#include "core/desk/prepare_due_letters.h"
#include "core/desk/reopen_case.h"
#include "core/desk/verify_copy.h"
#include "tests/support/collected_case.h"
#include "tests/support/worked_case.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::HandoverState;
using domain::ReplyChannel;

namespace {

const QString lost = QStringLiteral("挂号信退回后遗失，本人要求重新寄送。");
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
};

} // namespace

// Rule book 3.8, §9 and A28.
class HandoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A28_aDeliveredCopyGoesOutAgainOnlyWithANewApproval();
    void A28_onDay31ThePackageIsGoneAndTheRecordStays();
    void anApprovalIsGoodForOneHandover();
    void whoAskedDecidesNothing();
    void whatWasRefusedStaysHere();
    void aPackageOutOfReachWaits();
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

void HandoverTest::anApprovalIsGoodForOneHandover()
{
    Delivered copy;
    RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), lost));
    RD_EXPECT_ERROR(desk::requestHandover(copy.agent(), copy.work.id(), lost), ErrorCode::AlreadyDone);
    RD_VERIFY(desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, agreed));
    RD_VERIFY(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::InStore));
    RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::InStore),
                    ErrorCode::ApprovalMissing);
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
