#include "core/desk/verification/requester_papers.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using desk::PaperDecision;
using domain::AssuranceLevel;
using domain::CaseState;
using domain::RequesterType;
using domain::RightType;

namespace {

const QString phone = u"19900009929"_s; // on file, of 王小明
const QString card = u"8600103774942997"_s;
const QString other = u"13900001111"_s; // of whoever asks for him

} // namespace

// Requesters who do not ask for themselves (rule book §2, R-RQ-01, R-ID-14, §7 move 5).
class RequesterPapersTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId logged(test::TemporaryDesk& temporary, RequesterType type, const QList<RightType>& rights)
    {
        domain::CallIntake intake = temporary.call(rights.first(), u"王小明"_s, phone);
        intake.requester = {type, other};
        intake.items.clear();
        for (const RightType right : rights)
            intake.items.append({right, {}, {}, true});
        if (type == RequesterType::GuardianChild)
            intake.minor = domain::MinorClass::ChildUnder14;
        return test::orDie(desk::logCall(temporary.as(u"li"_s), intake)).logged.id;
    }
    static Result<domain::Paper> see(test::TemporaryDesk& temporary, const domain::CaseId& id, const QString& kind,
                                     const QStringList& lacking = {})
    {
        return desk::recordPaper(temporary.as(u"li"_s), id, {kind, u"某机构"_s, lacking, {}});
    }
    static Result<domain::Case> decide(test::TemporaryDesk& temporary, const domain::CaseId& id,
                                       PaperDecision decision = PaperDecision::Accept, const QString& reason = {})
    {
        return desk::decidePapers(temporary.as(u"wang"_s), id, decision, reason);
    }
    static domain::Case stored(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        return test::orDie(temporary.as(u"li"_s).storage().cases().find(id));
    }
    static void verify(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        desk::Desk& agent = temporary.as(u"li"_s);
        const QString code = test::orDie(desk::issueCode(agent, id)).code;
        test::orDie(desk::verifyRequester(agent, id, {{u"P1"_s, code}, {u"K1"_s, card}}));
    }

private Q_SLOTS:
    void anotherParentShowsIdentityAndBirthCertificate_A21();
    void theAccountHolderDeclaresAndIsVerified_A21();
    void anAgentsPapersAndThePrincipalsLevelAreBothNeeded();
    void aWidowIsNeverScoredAndGetsNoTransfer_A22();
    void theSupplementNoticeListsEveryGapAtOnce_A23();
    void aSecondPersonDecides();
    void whatTheRulesDoNotAskIsNotNoted();
    void anItemAddedLaterStartsWithThePapersThatStand();
    void aMinorsPapersSayNothingBeforeTheAccess_R_CH_02();
};

void RequesterPapersTest::anotherParentShowsIdentityAndBirthCertificate_A21()
{
    test::TemporaryDesk temporary(u"2026-02-10T10:00:00+08:00"_s);
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Delete});
    QCOMPARE(stored(temporary, id).deadline.milestones.reply, QDate(2026, 2, 26));
    RD_VERIFY(see(temporary, id, u"REP_IDENTITY"_s));
    RD_VERIFY(see(temporary, id, u"BIRTH_CERTIFICATE"_s));
    const desk::PaperState seen = *desk::paperState(temporary.as(u"li"_s), id);
    QVERIFY(seen.asked && !seen.complete);
    QVERIFY(seen.missing.isEmpty());
    QCOMPARE(seen.unchecked, 2);
    QVERIFY(!seen.mayDecide);
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L0);
    const auto decided = decide(temporary, id);
    RD_VERIFY(decided);
    QCOMPARE(decided->level, AssuranceLevel::L2);
    QCOMPARE(decided->items.first().state, CaseState::InProgress);
    QVERIFY(stored(temporary, id).restrictedView); // the child stays concealed until the access is approved
    QVERIFY(desk::paperState(temporary.as(u"li"_s), id)->complete);
    QCOMPARE(desk::verifyAudit(temporary.as(u"chen"_s), {})->problem, QString());
}

void RequesterPapersTest::theAccountHolderDeclaresAndIsVerified_A21()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Copy});
    verify(temporary, id);
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::Verifying);
    RD_VERIFY(see(temporary, id, u"GUARDIAN_DECLARATION"_s, {u"OWN_ACCOUNT"_s}));
    RD_EXPECT_ERROR(decide(temporary, id), ErrorCode::NotFound); // lacks something: nothing to accept
    RD_VERIFY(see(temporary, id, u"GUARDIAN_DECLARATION"_s));
    RD_VERIFY(decide(temporary, id));
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::InProgress);
}

void RequesterPapersTest::anAgentsPapersAndThePrincipalsLevelAreBothNeeded()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId id = logged(temporary, RequesterType::AgentAuthorised, {RightType::Copy, RightType::OptOut});
    QCOMPARE(stored(temporary, id).items.last().state, CaseState::InProgress); // L0 never waits
    RD_VERIFY(see(temporary, id, u"AUTHORITY_LETTER"_s));
    RD_VERIFY(see(temporary, id, u"REP_IDENTITY"_s));
    RD_VERIFY(decide(temporary, id));
    QVERIFY(!desk::paperState(temporary.as(u"li"_s), id)->complete);
    QVERIFY(stored(temporary, id).items.first().state != CaseState::InProgress);
    verify(temporary, id);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::InProgress);
}

void RequesterPapersTest::aWidowIsNeverScoredAndGetsNoTransfer_A22()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    domain::CallIntake transfer = temporary.call(RightType::Transfer, u"王小明"_s, phone);
    transfer.requester = {RequesterType::RelativeDeceased, other};
    const auto refused = desk::logCall(temporary.as(u"li"_s), transfer);
    RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
    QVERIFY(refused.error().args.value(u"why"_s).toString().contains(u"副本"_s));
    QVERIFY(temporary.as(u"li"_s).storage().cases().countByState()->isEmpty());

    const domain::CaseId id = logged(temporary, RequesterType::RelativeDeceased, {RightType::Access});
    QVERIFY(desk::verificationState(temporary.as(u"li"_s), id)->factors.isEmpty());
    RD_EXPECT_ERROR(desk::verifyRequester(temporary.as(u"wang"_s), id, {{u"K1"_s, card}}), ErrorCode::UnknownCode);
    for (const QString& kind : {u"REP_IDENTITY"_s, u"DEATH_PROOF"_s, u"KINSHIP_PROOF"_s})
        RD_VERIFY(see(temporary, id, kind));
    RD_VERIFY(decide(temporary, id));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L0); // no interest stated yet
    RD_VERIFY(see(temporary, id, u"INTEREST_STATEMENT"_s));
    RD_VERIFY(decide(temporary, id));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::InProgress);
    QCOMPARE(desk::showCase(temporary.as(u"li"_s), id)->approvers.first(), domain::ApproverRole::Officer);
    RD_EXPECT_ERROR(
        desk::addItem(
            temporary.as(u"li"_s), id,
            {{RightType::Transfer, {}, {}, true}, domain::Channel::Hotline, temporary.clock().now(), u"请转移"_s, {}}),
        ErrorCode::InvalidArgument);
}

void RequesterPapersTest::theSupplementNoticeListsEveryGapAtOnce_A23()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::AgentAuthorised, {RightType::Copy});
    RD_VERIFY(see(temporary, id, u"AUTHORITY_LETTER"_s, {u"TERM"_s}));
    const auto draft = desk::draftReply(temporary.as(u"li"_s), id, u"T02"_s);
    RD_VERIFY(draft);
    QString text;
    for (const domain::LetterBlock& block : draft->blocks) {
        text += block.text;
        QVERIFY(!block.missing.contains(u"material_list_with_purpose"_s));
    }
    QVERIFY2(text.contains(u"1. 授权委托书须补齐：写明委托期限"_s), qPrintable(text));
    QVERIFY2(text.contains(u"；2. 办理人身份核验"_s), qPrintable(text));
    QVERIFY(!text.contains(u"写明代理权限"_s)); // shown already
}

void RequesterPapersTest::aSecondPersonDecides()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Delete});
    RD_EXPECT_ERROR(decide(temporary, id), ErrorCode::NotFound);
    RD_VERIFY(desk::recordPaper(temporary.as(u"wang"_s), id, {u"REP_IDENTITY"_s, {}, {}, {}}));
    const QString head = *temporary.as(u"wang"_s).storage().audit().head();
    RD_EXPECT_ERROR(decide(temporary, id), ErrorCode::SamePerson);
    RD_EXPECT_ERROR(desk::decidePapers(temporary.as(u"li"_s), id, PaperDecision::Accept, {}), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::recordPaper(temporary.as(u"sun"_s), id, {u"REP_IDENTITY"_s, {}, {}, {}}),
                    ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::decidePapers(temporary.as(u"chen"_s), id, PaperDecision::Return, {}),
                    ErrorCode::ReasonRequired);
    const auto listed = desk::listApprovals(temporary.as(u"chen"_s));
    RD_VERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().kind, domain::WaitingKind::Papers);
    QCOMPARE(listed->first().reason, u"办理人身份核验"_s);
    QVERIFY(desk::listApprovals(temporary.as(u"wang"_s))->isEmpty()); // has seen it
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L0);
    RD_VERIFY(desk::decidePapers(temporary.as(u"chen"_s), id, PaperDecision::Return, u"照片与本人不符。"_s));
    QVERIFY(*temporary.as(u"wang"_s).storage().audit().head() != head);
    const desk::PaperState returned = *desk::paperState(temporary.as(u"li"_s), id);
    QVERIFY(returned.missing.size() == 1 || !returned.complete);
    QVERIFY(desk::listApprovals(temporary.as(u"chen"_s))->isEmpty());
}

void RequesterPapersTest::whatTheRulesDoNotAskIsNotNoted()
{
    test::TemporaryDesk temporary;
    const domain::CaseId self = logged(temporary, RequesterType::Self, {RightType::Copy});
    const domain::CaseId agent = logged(temporary, RequesterType::AgentAuthorised, {RightType::Copy});
    const QString head = *temporary.as(u"li"_s).storage().audit().head();
    RD_EXPECT_ERROR(see(temporary, self, u"REP_IDENTITY"_s), ErrorCode::UnknownCode);
    RD_EXPECT_ERROR(see(temporary, agent, u"BIRTH_CERTIFICATE"_s), ErrorCode::UnknownCode);
    RD_EXPECT_ERROR(see(temporary, agent, u"AUTHORITY_LETTER"_s, {u"COLOUR"_s}), ErrorCode::UnknownCode);
    RD_EXPECT_ERROR(desk::recordPaper(temporary.as(u"li"_s), agent,
                                      {u"REP_IDENTITY"_s, {}, {}, temporary.clock().now().addSecs(60)}),
                    ErrorCode::InvalidArgument);
    // R-ID-06: nor may the number of the document get in by the issuer.
    RD_EXPECT_ERROR(
        desk::recordPaper(temporary.as(u"li"_s), agent, {u"REP_IDENTITY"_s, u"11010519491231002X"_s, {}, {}}),
        ErrorCode::ForbiddenNumber);
    QCOMPARE(*temporary.as(u"li"_s).storage().audit().head(), head);
    QVERIFY(temporary.as(u"li"_s).storage().papers().ofCase(agent)->isEmpty());
}

void RequesterPapersTest::anItemAddedLaterStartsWithThePapersThatStand()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Delete});
    RD_VERIFY(see(temporary, id, u"REP_IDENTITY"_s));
    RD_VERIFY(see(temporary, id, u"HOUSEHOLD_REGISTER"_s));
    RD_VERIFY(decide(temporary, id));
    temporary.setNow(temporary.clock().now().addDays(3));
    RD_VERIFY(desk::addItem(
        temporary.as(u"li"_s), id,
        {{RightType::Correct, {}, {}, true}, domain::Channel::Hotline, temporary.clock().now(), u"改生日"_s, {}}));
    QCOMPARE(stored(temporary, id).items.last().state, CaseState::InProgress);
}

void RequesterPapersTest::aMinorsPapersSayNothingBeforeTheAccess_R_CH_02()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Delete});
    RD_VERIFY(see(temporary, id, u"BIRTH_CERTIFICATE"_s));
    const auto issuerShown = [&] {
        const desk::PaperState state = *desk::paperState(temporary.as(u"zhao"_s), id);
        for (const desk::AskedPaper& paper : state.papers) {
            if (paper.last)
                return paper.last->issuer;
        }
        return QString();
    };
    QCOMPARE(issuerShown(), u"*"_s);
    temporary.openChildData(id);
    QCOMPARE(issuerShown(), u"某机构"_s);
}

QTEST_MAIN(RequesterPapersTest)

#include "requester_papers_test.moc"
