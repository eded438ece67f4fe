#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/verification/requester_papers.h"
#include "core/desk/verification/verify_requester.h"
#include "core/letters/letter_template.h"
#include "core/storage/storage.h"
#include "core/storage/transaction.h"
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

// What a second person decides about papers, what it grants and how it is taken back (rule book §2, R-ID-09, R-ID-11,
// R-LT-03, §7 move 5).
class PaperDecisionsTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId logged(test::TemporaryDesk& temporary, RequesterType type, const domain::WishedItem& wish)
    {
        domain::CallIntake intake = temporary.call(wish.right, u"王小明"_s, phone);
        intake.requester = {type, other};
        intake.items = {wish};
        if (type == RequesterType::GuardianChild)
            intake.minor = domain::MinorClass::ChildUnder14;
        return test::orDie(desk::logCall(temporary.as(u"li"_s), intake)).logged.id;
    }
    static void see(test::TemporaryDesk& temporary, const domain::CaseId& id, const QStringList& kinds)
    {
        for (const QString& kind : kinds)
            test::orDie(desk::recordPaper(temporary.as(u"li"_s), id, {kind, u"某机构"_s, {}, {}}));
    }
    static Result<domain::Case> accept(test::TemporaryDesk& temporary, const domain::CaseId& id,
                                       const QString& by = u"wang"_s)
    {
        return desk::decidePapers(temporary.as(by), id, PaperDecision::Accept, {});
    }
    static Result<domain::Case> takeBack(test::TemporaryDesk& temporary, const domain::CaseId& id, const QString& kind,
                                         const QString& by = u"wang"_s)
    {
        return desk::decidePapers(temporary.as(by), id, PaperDecision::Return, u"看错了。"_s, {kind, {}});
    }
    static domain::Case stored(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        return test::orDie(temporary.as(u"li"_s).storage().cases().find(id));
    }
    static desk::PaperState stateOf(test::TemporaryDesk& temporary, const domain::CaseId& id,
                                    const QString& reader = u"wang"_s)
    {
        return test::orDie(desk::paperState(temporary.as(reader), id));
    }
    static void verify(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        desk::Desk& agent = temporary.as(u"li"_s);
        const QString code = test::orDie(desk::issueCode(agent, id)).code;
        test::orDie(desk::verifyRequester(agent, id, {{u"P1"_s, code}, {u"K1"_s, card}}));
    }
    static Result<QString> suggested(test::TemporaryDesk& temporary, domain::Case theCase)
    {
        theCase.requester.contact.clear();
        return desk::letterRecipient(temporary.as(u"li"_s), theCase, *letters::letterTemplate(u"T01"_s),
                                     {u"T01"_s, domain::ReplyChannel::Sms, {}, {}, {}});
    }

private Q_SLOTS:
    void theAnswerGoesToWhoThePapersKnow_R_LT_03();
    void whatIsOnFileIsNotSuggestedForSomebodyElse_R_LT_03();
    void onlyTheOfficersAcceptanceStandsForL3_R_ID_11();
    void aGuardiansCopyOfTheChildsDataStaysAtL2();
    void anAcceptanceIsTakenBackAndTheLevelWithIt();
    void whatIsShownOnceMoreReplacesWhatWasAccepted();
    void theLevelOfTheAnswersStaysWhenPapersFall();
    void whatAnotherNotedMeanwhileIsNotDecidedWithIt();
    void aReopenedRequestKeepsItsPapers();
};

void PaperDecisionsTest::theAnswerGoesToWhoThePapersKnow_R_LT_03()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Delete, {}, {}, true});
    desk::Desk& agent = temporary.as(u"li"_s);
    see(temporary, id, {u"REP_IDENTITY"_s, u"BIRTH_CERTIFICATE"_s});
    RD_EXPECT_ERROR(desk::requireProvenRecipient(agent, stored(temporary, id), other), ErrorCode::RecipientNotAllowed);
    RD_VERIFY(accept(temporary, id));
    RD_VERIFY(desk::requireProvenRecipient(agent, stored(temporary, id), other));
    RD_EXPECT_ERROR(desk::requireProvenRecipient(agent, stored(temporary, id), u"13900002222"_s),
                    ErrorCode::RecipientNotAllowed);
    RD_VERIFY(takeBack(temporary, id, u"REP_IDENTITY"_s));
    RD_EXPECT_ERROR(desk::requireProvenRecipient(agent, stored(temporary, id), other), ErrorCode::RecipientNotAllowed);

    // An agent's papers grant nothing: results go to the principal's contact on file.
    const domain::CaseId represented =
        logged(temporary, RequesterType::AgentAuthorised, {RightType::Correct, {}, {}, true});
    verify(temporary, represented);
    see(temporary, represented, {u"AUTHORITY_LETTER"_s, u"REP_IDENTITY"_s});
    RD_VERIFY(accept(temporary, represented));
    RD_EXPECT_ERROR(desk::requireProvenRecipient(agent, stored(temporary, represented), other),
                    ErrorCode::RecipientNotAllowed);
}

void PaperDecisionsTest::whatIsOnFileIsNotSuggestedForSomebodyElse_R_LT_03()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId self = logged(temporary, RequesterType::Self, {RightType::Access, {}, {}, true});
    QCOMPARE(suggested(temporary, stored(temporary, self)), phone);
    const domain::CaseId widow = logged(temporary, RequesterType::RelativeDeceased, {RightType::Access, {}, {}, true});
    RD_EXPECT_ERROR(suggested(temporary, stored(temporary, widow)), ErrorCode::RecipientUnreachable);
    const domain::CaseId agent = logged(temporary, RequesterType::AgentAuthorised, {RightType::Access, {}, {}, true});
    RD_EXPECT_ERROR(suggested(temporary, stored(temporary, agent)), ErrorCode::RecipientUnreachable);
    verify(temporary, agent); // the principal has answered
    QCOMPARE(suggested(temporary, stored(temporary, agent)), phone);
}

void PaperDecisionsTest::onlyTheOfficersAcceptanceStandsForL3_R_ID_11()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id =
        logged(temporary, RequesterType::RelativeDeceased, {RightType::Copy, {}, {u"DC03"_s}, true});
    QCOMPARE(stored(temporary, id).items.first().requiredLevel, AssuranceLevel::L3);
    see(temporary, id, {u"REP_IDENTITY"_s, u"DEATH_PROOF"_s, u"KINSHIP_PROOF"_s, u"INTEREST_STATEMENT"_s});
    RD_VERIFY(accept(temporary, id));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::Verifying);
    QVERIFY(stateOf(temporary, id).needsOfficer); // said at the counter
    QVERIFY(stateOf(temporary, id).waiting.isEmpty());
    RD_EXPECT_ERROR(accept(temporary, id), ErrorCode::NotFound); // a supervisor has no more to say

    const auto listed = desk::listApprovals(temporary.as(u"chen"_s));
    RD_VERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().papers.size(), 4);
    RD_VERIFY(accept(temporary, id, u"chen"_s));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L3);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::InProgress);
    QVERIFY(!stateOf(temporary, id).needsOfficer);
    QVERIFY(desk::listApprovals(temporary.as(u"chen"_s))->isEmpty());
}

void PaperDecisionsTest::aGuardiansCopyOfTheChildsDataStaysAtL2()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Copy, {}, {u"DC05"_s}, true});
    QCOMPARE(stored(temporary, id).items.first().requiredLevel, AssuranceLevel::L2);
}

void PaperDecisionsTest::anAcceptanceIsTakenBackAndTheLevelWithIt()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Correct, {}, {}, true});
    see(temporary, id, {u"REP_IDENTITY"_s, u"BIRTH_CERTIFICATE"_s});
    RD_VERIFY(accept(temporary, id));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
    RD_EXPECT_ERROR(takeBack(temporary, id, u"BIRTH_CERTIFICATE"_s, u"li"_s), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(
        desk::decidePapers(temporary.as(u"wang"_s), id, PaperDecision::Return, {}, {u"BIRTH_CERTIFICATE"_s, {}}),
        ErrorCode::ReasonRequired);
    RD_EXPECT_ERROR(desk::decidePapers(temporary.as(u"wang"_s), id, PaperDecision::Return, u"看错了。"_s),
                    ErrorCode::NotFound); // an acceptance is taken back only by naming it
    RD_VERIFY(takeBack(temporary, id, u"BIRTH_CERTIFICATE"_s));
    const domain::Case after = stored(temporary, id);
    QCOMPARE(after.level, AssuranceLevel::L0);
    QVERIFY(!after.levelReachedAt.isValid());
    const auto stopped = desk::requireLevel(temporary.as(u"li"_s), after, after.items.first());
    RD_EXPECT_ERROR(stopped, ErrorCode::LevelNotReached);
    const desk::PaperState state = stateOf(temporary, id);
    QVERIFY(!state.complete);
    const auto history = temporary.as(u"wang"_s).storage().audit().ofCase(id);
    QCOMPARE(history->last().action, u"PaperReturned"_s);
    QCOMPARE(history->last().detail.value(u"from"_s).toString(), u"ACCEPTED"_s);
    QCOMPARE(history->last().detail.value(u"level"_s).toString(), u"L2 > L0"_s);
    QCOMPARE(desk::verifyAudit(temporary.as(u"chen"_s), {})->problem, QString());
    // And accepted again, nothing is lost.
    see(temporary, id, {u"BIRTH_CERTIFICATE"_s});
    RD_VERIFY(accept(temporary, id));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
    RD_VERIFY(desk::requireLevel(temporary.as(u"li"_s), stored(temporary, id), stored(temporary, id).items.first()));
}

void PaperDecisionsTest::whatIsShownOnceMoreReplacesWhatWasAccepted()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Correct, {}, {}, true});
    see(temporary, id, {u"REP_IDENTITY"_s, u"GUARDIAN_DOCUMENT"_s});
    RD_VERIFY(accept(temporary, id));
    temporary.setNow(temporary.clock().now().addSecs(60));
    RD_VERIFY(desk::recordPaper(temporary.as(u"li"_s), id, {u"GUARDIAN_DOCUMENT"_s, {}, {u"IN_FORCE"_s}, {}}));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L0);
    QVERIFY(stateOf(temporary, id).missing.join(u' ').contains(u"现行有效"_s));
}

void PaperDecisionsTest::theLevelOfTheAnswersStaysWhenPapersFall()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId id = logged(temporary, RequesterType::AgentAuthorised, {RightType::Copy, {}, {}, true});
    verify(temporary, id);
    see(temporary, id, {u"AUTHORITY_LETTER"_s, u"REP_IDENTITY"_s});
    RD_VERIFY(accept(temporary, id));
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::InProgress);
    RD_VERIFY(takeBack(temporary, id, u"AUTHORITY_LETTER"_s));
    const domain::Case after = stored(temporary, id);
    QCOMPARE(after.level, AssuranceLevel::L2); // the principal's
    const auto stopped = desk::requireLevel(temporary.as(u"li"_s), after, after.items.first());
    RD_EXPECT_ERROR(stopped, ErrorCode::MoveForbidden);
    QCOMPARE(stopped.error().args.value(u"guard"_s).toString(), u"PAPERS_ACCEPTED"_s);
    const auto proposed = desk::proposeOutcome(temporary.as(u"li"_s), id, 1, {domain::Outcome::NoData, {}, {}, {}});
    RD_EXPECT_ERROR(proposed, ErrorCode::MoveForbidden);
    QCOMPARE(proposed.error().args.value(u"guard"_s).toString(), u"PAPERS_ACCEPTED"_s);
}

void PaperDecisionsTest::whatAnotherNotedMeanwhileIsNotDecidedWithIt()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Correct, {}, {}, true});
    see(temporary, id, {u"REP_IDENTITY"_s});
    const QList<domain::PaperId> shown = stateOf(temporary, id).waiting;
    QCOMPARE(shown.size(), 1);
    QCOMPARE(desk::listApprovals(temporary.as(u"wang"_s))->first().papers, shown);
    see(temporary, id, {u"BIRTH_CERTIFICATE"_s});
    const QString head = *temporary.as(u"wang"_s).storage().audit().head();
    for (const PaperDecision decision : {PaperDecision::Accept, PaperDecision::Return}) {
        const auto refused = desk::decidePapers(temporary.as(u"wang"_s), id, decision, u"理由"_s, {{}, shown});
        RD_EXPECT_ERROR(refused, ErrorCode::MoveForbidden);
        QCOMPARE(refused.error().args.value(u"guard"_s).toString(), u"PAPERS_SHOWN"_s);
    }
    QCOMPARE(*temporary.as(u"wang"_s).storage().audit().head(), head);
    RD_VERIFY(desk::decidePapers(temporary.as(u"wang"_s), id, PaperDecision::Accept, {},
                                 {{}, stateOf(temporary, id).waiting}));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
}

void PaperDecisionsTest::aReopenedRequestKeepsItsPapers()
{
    test::TemporaryDesk temporary;
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, {RightType::Correct, {}, {}, true});
    see(temporary, id, {u"REP_IDENTITY"_s, u"HOUSEHOLD_REGISTER"_s});
    RD_VERIFY(accept(temporary, id));
    domain::Case theCase = stored(temporary, id);
    {
        storage::Transaction work = test::orDie(temporary.as(u"li"_s).begin());
        theCase.items.first().state = CaseState::Closed;
        theCase.items.first().outcome = domain::Outcome::Fulfilled;
        theCase.repliedAt = temporary.clock().now();
        RD_VERIFY(desk::saveMoved(work, theCase, {theCase.items.first().id}));
        RD_VERIFY(work.commit(desk::caseEvent(u"CaseClosed"_s, id)));
    }
    temporary.setNow(temporary.clock().now().addDays(5));
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), id, {domain::ReopenCause::NewFacts, u"又来电补充"_s, {}, {}}));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::InProgress);
}

QTEST_MAIN(PaperDecisionsTest)

#include "paper_decisions_test.moc"
