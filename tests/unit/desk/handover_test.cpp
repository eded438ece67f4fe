#include "core/desk/approve.h"
#include "core/desk/build_copy.h"
#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erase_packages.h"
#include "core/desk/hand_over_copy.h"
#include "core/desk/prepare_due_letters.h"
#include "core/desk/reopen_case.h"
#include "core/desk/verify_copy.h"
#include "core/desk/withdraw_case.h"
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
