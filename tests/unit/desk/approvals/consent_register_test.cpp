#include "core/desk/approvals/consent_register.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/examine_consent.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/suppress_contact.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/intake/name_purposes.h"
#include "core/desk/verification/verify_requester.h"
#include "core/rules/rule_book.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::ConsentKind;
using domain::Operation;
using domain::Outcome;
using domain::RightType;

namespace {

const QString name = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

domain::WishedItem withdrawal(const QStringList& purposes)
{
    domain::WishedItem item;
    item.right = RightType::WithdrawConsent;
    item.purposes = purposes;
    return item;
}

QDateTime at(const QString& local)
{
    return parseInstant(local + u":00+08:00"_s);
}

QStringList stopsOf(const domain::CaseFile& file)
{
    QStringList stops;
    for (const domain::Task& task : file.tasks) {
        if (task.operation == Operation::Stop && domain::isOpen(task.state))
            stops.append(task.holder + u' ' + task.purpose);
    }
    stops.sort();
    return stops;
}

} // namespace

// The register in the hands of the verbs: what closes, when, and what is kept of it (R-CO-01, R-CO-02, A06, A13, A14).
class ConsentRegisterTest : public QObject {
    Q_OBJECT

private:
    std::optional<TemporaryDesk> m_desk;

    domain::CallIntake intakeOf(const QList<domain::WishedItem>& items)
    {
        domain::CallIntake intake = m_desk->call(RightType::WithdrawConsent, name, phone);
        intake.items = items;
        return intake;
    }
    WorkedCase verified(const QList<domain::WishedItem>& items)
    {
        return {*m_desk, m_desk->verifiedCase(intakeOf(items), card)};
    }
    Result<domain::Consent> give(const QString& purpose, const QString& local, ConsentKind kind = ConsentKind::General,
                                 const QStringList& holders = {})
    {
        desk::GivenConsent given;
        given.phone = phone;
        given.purpose = purpose;
        given.kind = kind;
        given.holders = holders;
        given.givenAt = at(local);
        given.place = u"STARCARD"_s;
        given.evidence = u"注册页截图"_s;
        return desk::recordConsent(m_desk->as(u"wang"_s), given);
    }
    domain::Consent standing(const WorkedCase& work, const QString& purpose)
    {
        for (const domain::Consent& consent : orDie(desk::listConsents(m_desk->as(u"li"_s), work.id()))) {
            if (consent.purpose == purpose)
                return consent;
        }
        return {};
    }
    // In a call, with the one-time code and the card.
    void verify(const WorkedCase& work)
    {
        desk::Desk& agent = m_desk->as(u"li"_s);
        const auto code = orDie(desk::issueCode(agent, work.id()));
        orDie(desk::verifyRequester(agent, work.id(), {{u"P1"_s, code.code}, {u"K1"_s, card}}));
    }
    Result<domain::RequestItem> fulfil(const WorkedCase& work, int item)
    {
        return desk::proposeOutcome(m_desk->as(u"li"_s), work.id(), item, {Outcome::Fulfilled, {}, {}, {}});
    }

private Q_SLOTS:
    void init()
    {
        m_desk.emplace();
        m_desk->loadRegister();
    }
    void nothingIsTakenBackUntilItIsNamed_R_CO_02();
    void whatALaterContactNamesEndsThen();
    void theLetterNamesAllThatStops_A14();
    void whatTheRegisterSaidIsKept_R_RT_06();
    void whatStaysIsNoReasonNotToPropose_A06();
    void aConsentOfTheWrongKindCountsForNothing_R_CO_01();
    void aConsentEnteredAfterItsWithdrawalDoesNotStand();
    void whoIsVerifiedAfterARefusalIsTakenAtTheirWord();
    void theRecordSaysWhoStops_R_CO_01();
    void aMergeNeitherBackdatesNorPutsOff_R_CO_02();
    void aProofIsNothingForAnAuditor_R_ID_04();
    void everyContactNamedIsLeftAlone_A13();
};

void ConsentRegisterTest::nothingIsTakenBackUntilItIsNamed_R_CO_02()
{
    orDie(give(u"C05"_s, u"2025-03-01T10:00"_s));
    const WorkedCase work = verified({withdrawal({})});
    desk::Desk& agent = m_desk->as(u"li"_s);
    QVERIFY(!standing(work, u"C05"_s).withdrawnAt.isValid());
    const auto early = fulfil(work, 1);
    RD_EXPECT_ERROR(early, ErrorCode::MoveForbidden);
    QCOMPARE(early.error().args.value(u"guard"_s).toString(), u"PURPOSES_NAMED"_s);
    RD_EXPECT_ERROR(desk::namePurposes(agent, work.id(), 1, {{u"C99"_s}, {}, {}}), ErrorCode::UnknownCode);
    RD_EXPECT_ERROR(desk::namePurposes(agent, work.id(), 1, {}), ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::namePurposes(m_desk->as(u"sun"_s), work.id(), 1, {{u"C05"_s}, {}, {}}),
                    ErrorCode::NotPermitted);
    m_desk->setNow(u"2026-11-24T10:00:00+08:00"_s);
    orDie(desk::namePurposes(agent, work.id(), 1, {{u"C05"_s}, {}, {}}));
    QCOMPARE(standing(work, u"C05"_s).withdrawnAt, at(u"2026-11-23T10:00"_s)); // the minute of the call
    QCOMPARE(stopsOf(work.file()), (QStringList{u"P09 C05"_s, u"P14 C05"_s, u"P15 C05"_s}));
    RD_EXPECT_ERROR(desk::namePurposes(agent, work.id(), 1, {{u"C05"_s}, {}, {}}), ErrorCode::AlreadyDone);
    RD_EXPECT_ERROR(fulfil(work, 1), ErrorCode::TasksOpen);
    work.answer(1);
    RD_EXPECT_ERROR(desk::namePurposes(agent, work.id(), 1, {{u"C04"_s}, {}, {}}), ErrorCode::MoveForbidden);
    QVERIFY(orDie(desk::verifyAudit(m_desk->as(u"chen"_s), {})).ok);
}

void ConsentRegisterTest::whatALaterContactNamesEndsThen()
{
    orDie(give(u"C04"_s, u"2025-03-01T10:00"_s));
    orDie(give(u"C05"_s, u"2025-03-01T10:00"_s));
    const WorkedCase work = verified({withdrawal({u"C05"_s})});
    m_desk->setNow(u"2026-11-25T10:00:00+08:00"_s);
    orDie(desk::namePurposes(m_desk->as(u"li"_s), work.id(), 1,
                             {{u"C04"_s}, at(u"2026-11-25T09:30"_s), domain::Channel::Email}));
    QCOMPARE(standing(work, u"C05"_s).withdrawnAt, at(u"2026-11-23T10:00"_s));
    QCOMPARE(standing(work, u"C04"_s).withdrawnAt, at(u"2026-11-25T09:30"_s));
    QCOMPARE(standing(work, u"C04"_s).withdrawnBy, std::optional(domain::Channel::Email));

    // So does the purpose of an item that another contact has brought.
    orDie(give(u"C12"_s, u"2025-03-01T10:00"_s));
    desk::LaterWish later;
    later.item = withdrawal({u"C12"_s});
    later.words = u"公众号也不要了"_s;
    later.channel = domain::Channel::OnlineChat;
    orDie(desk::addItem(m_desk->as(u"li"_s), work.id(), later));
    verify(work);
    QCOMPARE(standing(work, u"C12"_s).withdrawnAt, at(u"2026-11-25T10:00"_s));
    QCOMPARE(standing(work, u"C12"_s).withdrawnBy, std::optional(domain::Channel::OnlineChat));
}

void ConsentRegisterTest::theLetterNamesAllThatStops_A14()
{
    domain::WishedItem optOut;
    optOut.right = RightType::OptOut;
    const WorkedCase work = verified({withdrawal({u"C05"_s}), optOut, withdrawal({u"C08"_s})});
    work.doTasks(1);
    work.doTasks(2);
    orDie(fulfil(work, 1));
    orDie(fulfil(work, 2));
    QString text;
    for (const domain::LetterBlock& block : orDie(desk::draftReply(m_desk->as(u"li"_s), work.id(), u"T08"_s)).blocks)
        text += block.text;
    QVERIFY2(text.contains(u"基于行为和消费偏好的个性化推广、接收营销信息"_s), qPrintable(text));
    QVERIFY(text.contains(u"要求停止上述处理、发送营销信息"_s));
    QVERIFY(!text.contains(u"相册"_s)); // not answered by this letter
}

void ConsentRegisterTest::whatTheRegisterSaidIsKept_R_RT_06()
{
    domain::WishedItem deletion;
    deletion.ground = u"D2"_s;
    deletion.right = RightType::Delete;
    const domain::Consent given = orDie(give(u"C04"_s, u"2026-11-01T10:00"_s));
    const WorkedCase work = verified({deletion});
    desk::Desk& agent = m_desk->as(u"li"_s);
    const QString basis = u"民法典第五百零九条"_s;
    orDie(desk::examineConsent(agent, work.id(), 1, {u"C04"_s, at(u"2026-10-20T09:00"_s), basis}));
    orDie(desk::examineConsent(agent, work.id(), 1, {u"C04"_s, at(u"2026-11-20T09:00"_s), {}}));
    const QList<domain::ConsentFinding> findings = work.file().consentFindings;
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.first().otherBasis, basis);
    QVERIFY(findings.first().valid.isEmpty());
    QVERIFY(findings.last().valid == given.id);
    QCOMPARE(findings.last().usedAt, at(u"2026-11-20T09:00"_s));
    QCOMPARE(work.item(1).state, domain::CaseState::InProgress);
    const domain::CaseFile audited = orDie(desk::showCase(m_desk->as(u"sun"_s), work.id()));
    QCOMPARE(audited.consentFindings.first().otherBasis, u"***"_s);
}

void ConsentRegisterTest::whatStaysIsNoReasonNotToPropose_A06()
{
    domain::WishedItem deletion;
    deletion.ground = u"D2"_s;
    deletion.right = RightType::Delete;
    const WorkedCase work = verified({deletion});
    desk::Desk& agent = m_desk->as(u"li"_s);
    orDie(desk::keepData(agent, work.id(), 1, {u"P10"_s, u"DC02"_s, u"一笔订单"_s, u"K2"_s, QDate(2026, 8, 31)}));
    const auto found = desk::examineConsent(agent, work.id(), 1, {u"C04"_s, at(u"2026-11-20T09:00"_s), {}});
    RD_VERIFY(found);
    QVERIFY(found->proposed);
    QCOMPARE(work.item(1).outcome, std::optional(Outcome::Restricted));
    // Found by the register: the letter may name the ground.
    orDie(desk::approve(m_desk->as(u"chen"_s), work.id(), 1, u"同意。"_s));
    QString text;
    for (const domain::LetterBlock& block : orDie(desk::draftReply(agent, work.id(), u"T07"_s)).blocks)
        text += block.text;
    QVERIFY(text.contains(agent.rules().deletionGround(u"D2"_s)->text));
}

void ConsentRegisterTest::aConsentOfTheWrongKindCountsForNothing_R_CO_01()
{
    const auto refused = give(u"C07"_s, u"2026-11-01T10:00"_s);
    RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"kind"_s);
    RD_EXPECT_ERROR(give(u"C16"_s, u"2026-11-01T10:00"_s, ConsentKind::Guardian), ErrorCode::InvalidArgument);
    RD_VERIFY(give(u"C07"_s, u"2026-11-01T10:00"_s, ConsentKind::Guardian));

    // One that was entered before the policy said so.
    domain::Consent old = orDie(give(u"C04"_s, u"2026-11-01T10:00"_s));
    old.id = domain::ConsentId::create();
    old.purpose = u"C17"_s;
    auto writing = orDie(m_desk->as(u"wang"_s).begin());
    orDie(writing.consents().add(old));
    orDie(writing.commit({u"ConsentRecorded"_s, u"consent"_s, old.id.text(), {}, {}}));
    domain::WishedItem deletion;
    deletion.ground = u"D2"_s;
    deletion.right = RightType::Delete;
    const WorkedCase work = verified({deletion});
    const auto found =
        desk::examineConsent(m_desk->as(u"li"_s), work.id(), 1, {u"C17"_s, at(u"2026-11-20T09:00"_s), {}});
    RD_VERIFY(found);
    QVERIFY(!found->valid);
    QVERIFY(found->proposed);
}

void ConsentRegisterTest::aConsentEnteredAfterItsWithdrawalDoesNotStand()
{
    const WorkedCase work = verified({withdrawal({u"C07"_s})}); // C06 cannot stand without it
    m_desk->setNow(u"2026-11-25T10:00:00+08:00"_s);
    const domain::Consent before = orDie(give(u"C06"_s, u"2025-03-01T10:00"_s));
    QCOMPARE(before.withdrawnAt, at(u"2026-11-23T10:00"_s));
    QVERIFY(before.withdrawnIn == work.id());
    QVERIFY(!orDie(give(u"C06"_s, u"2026-11-24T10:00"_s)).withdrawnAt.isValid()); // given anew
    QVERIFY(!orDie(give(u"C05"_s, u"2025-03-01T10:00"_s)).withdrawnAt.isValid());
    QVERIFY(orDie(desk::verifyAudit(m_desk->as(u"chen"_s), {})).ok);
}

// T03 was proposed, the officer returned it, and then they are verified after all.
void ConsentRegisterTest::whoIsVerifiedAfterARefusalIsTakenAtTheirWord()
{
    m_desk->setNow(u"2026-03-02T10:00:00+08:00"_s);
    orDie(give(u"C05"_s, u"2025-03-01T10:00"_s));
    const WorkedCase work = WorkedCase::logged(*m_desk, intakeOf({withdrawal({u"C05"_s})}));
    work.send(u"T02"_s);
    m_desk->setNow(u"2026-03-18T10:00:00+08:00"_s);
    orDie(desk::proposeOutcome(m_desk->as(u"li"_s), work.id(), 1, {Outcome::NotActionableIdentity, {}, {}, {}}));
    orDie(desk::returnCase(m_desk->as(u"chen"_s), work.id(), u"请再联系一次。"_s));
    QCOMPARE(work.item(1).state, domain::CaseState::InProgress);
    verify(work);
    QCOMPARE(standing(work, u"C05"_s).withdrawnAt, at(u"2026-03-02T10:00"_s));
}

void ConsentRegisterTest::theRecordSaysWhoStops_R_CO_01()
{
    RD_EXPECT_ERROR(give(u"C16"_s, u"2025-03-01T10:00"_s, ConsentKind::Separate, {u"P99"_s}), ErrorCode::UnknownCode);
    orDie(give(u"C16"_s, u"2025-03-01T10:00"_s, ConsentKind::Separate, {u"P07"_s}));
    const WorkedCase work = verified({withdrawal({u"C16"_s})});
    QCOMPARE(stopsOf(work.file()), QStringList{u"P07 C16"_s});
    const QString proof = m_desk->filePath(u"proof.txt"_s);
    QFile written(proof);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write("done\n") > 0);
    written.close();
    for (const domain::Task& task : work.file().tasks) {
        if (task.operation == Operation::Stop)
            orDie(desk::completeTask(m_desk->as(u"li"_s), task.id, proof));
    }
    const auto early = fulfil(work, 1);
    RD_EXPECT_ERROR(early, ErrorCode::TasksOpen); // the officer has yet to look for others
    QVERIFY(early.error().args.value(u"holders"_s).toStringList().contains(u"SOURCE_REVIEW"_s));
}

void ConsentRegisterTest::aMergeNeitherBackdatesNorPutsOff_R_CO_02()
{
    for (const char* purpose : {"C04", "C05", "C08"})
        orDie(give(QLatin1String(purpose), u"2025-03-01T10:00"_s));
    const WorkedCase first = WorkedCase::logged(*m_desk, intakeOf({withdrawal({u"C05"_s, u"C08"_s})}));
    m_desk->setNow(u"2026-11-25T10:00:00+08:00"_s);
    const WorkedCase second = verified({withdrawal({u"C04"_s, u"C05"_s})});
    orDie(desk::mergeCase(m_desk->as(u"wang"_s), first.id(), second.id(), {u"同一人同一事项。"_s, first.letter()}));
    const domain::RequestItem item = second.item(1);
    QCOMPARE(item.clock->receivedAt, at(u"2026-11-23T10:00"_s)); // R-DL-11
    QCOMPARE(standing(second, u"C08"_s).withdrawnAt, at(u"2026-11-23T10:00"_s));
    QCOMPARE(standing(second, u"C04"_s).withdrawnAt, at(u"2026-11-25T10:00"_s));

    // Unverified when it was merged: each purpose ends when it was named all the same.
    orDie(give(u"C12"_s, u"2025-03-01T10:00"_s));
    orDie(give(u"C14"_s, u"2025-03-01T10:00"_s));
    m_desk->setNow(u"2026-11-26T10:00:00+08:00"_s);
    const WorkedCase third = WorkedCase::logged(*m_desk, intakeOf({withdrawal({u"C12"_s})}));
    m_desk->setNow(u"2026-11-27T10:00:00+08:00"_s);
    const WorkedCase fourth = WorkedCase::logged(*m_desk, intakeOf({withdrawal({u"C14"_s})}));
    orDie(desk::mergeCase(m_desk->as(u"wang"_s), fourth.id(), third.id(), {u"同一人同一事项。"_s, fourth.letter()}));
    verify(third);
    QCOMPARE(standing(third, u"C12"_s).withdrawnAt, at(u"2026-11-26T10:00"_s));
    QCOMPARE(standing(third, u"C14"_s).withdrawnAt, at(u"2026-11-27T10:00"_s));
}

void ConsentRegisterTest::aProofIsNothingForAnAuditor_R_ID_04()
{
    orDie(give(u"C05"_s, u"2025-03-01T10:00"_s));
    const WorkedCase work = verified({withdrawal({u"C05"_s})});
    const domain::Consent seen = orDie(desk::showCase(m_desk->as(u"sun"_s), work.id())).consents.first();
    QCOMPARE(seen.evidence, u"***"_s);
    QCOMPARE(seen.place, u"***"_s);
    QCOMPARE(orDie(desk::listConsents(m_desk->as(u"sun"_s), work.id())).first().evidence, u"***"_s);
    QCOMPARE(standing(work, u"C05"_s).evidence, u"注册页截图"_s);
}

void ConsentRegisterTest::everyContactNamedIsLeftAlone_A13()
{
    domain::CallIntake intake = m_desk->call(RightType::OptOut, name, phone);
    intake.channel = domain::Channel::Email;
    intake.requester.contact = u"wang@example.com"_s;
    orDie(desk::logCall(m_desk->as(u"li"_s), intake));
    domain::CallIntake forChild = m_desk->call(RightType::OptOut, name, u"13800003333"_s);
    forChild.requester = {domain::RequesterType::AgentAuthorised, u"13800004444"_s};
    orDie(desk::logCall(m_desk->as(u"li"_s), forChild));
    m_desk->setNow(u"2026-11-30T10:00:00+08:00"_s);
    const auto message = [&](const QString& contact) {
        return desk::reportMessage(m_desk->as(u"li"_s), {contact, at(u"2026-11-29T09:00"_s), u"P05"_s});
    };
    RD_VERIFY(message(phone));
    RD_VERIFY(message(u"Wang@Example.com"_s));
    RD_VERIFY(message(u"13800003333"_s));
    RD_EXPECT_ERROR(message(u"13800004444"_s), ErrorCode::NotFound); // who asked for somebody else
}

QTEST_MAIN(ConsentRegisterTest)
#include "consent_register_test.moc"
