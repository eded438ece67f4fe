#include "core/desk/verification/reach_guardian.h"

#include "core/letters/letter_template.h"
#include "core/storage/storage.h"
#include "tests/support/childs_case.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::RightType;

namespace {

const QString childsNumber = u"13700002222"_s;

domain::CallIntake childsCall(const TemporaryDesk& temporary, RightType right)
{
    domain::CallIntake intake = temporary.call(right, child::name, child::phone);
    intake.requester = {domain::RequesterType::ChildSelf, childsNumber};
    intake.minor = domain::MinorClass::ChildUnder14;
    intake.words = u"我想知道你们有我的什么信息"_s;
    intake.callNumber = childsNumber;
    return intake;
}

} // namespace

// Rule book §2, CHILD_SELF.
class ChildSelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChildsRequestIsReceivedAndItsClockRuns()
    {
        TemporaryDesk temporary;
        temporary.loadRegister();
        const auto logged = desk::logCall(temporary.as(u"li"_s), childsCall(temporary, RightType::Access));
        RD_VERIFY(logged);
        QCOMPARE(logged->logged.state, domain::CaseState::Received);
        QVERIFY(logged->logged.deadline.due.isValid());
        QCOMPARE(logged->logged.minor, domain::MinorClass::ChildUnder14);
    }

    void whatProtectsTheChildIsDoneAtOnceAndWaitsForNobody()
    {
        TemporaryDesk temporary;
        temporary.loadRegister();
        const WorkedCase work = WorkedCase::logged(temporary, childsCall(temporary, RightType::OptOut));
        QCOMPARE(work.item(1).state, domain::CaseState::InProgress);
        QVERIFY(!work.file().tasks.isEmpty());
    }

    void whatIsDisclosedWaitsForTheGuardianAndNeverGoesToTheChild_R_LT_03()
    {
        TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(u"li"_s);
        const domain::Case logged = orDie(desk::logCall(agent, childsCall(temporary, RightType::Copy))).logged;
        domain::Case theCase = orDie(agent.storage().cases().find(logged.id));
        const letters::LetterTemplate letter = orDie(letters::letterTemplate(u"T09"_s));
        const auto refusedFor = [&](const QString& recipient) {
            const auto informed = desk::requireGuardianInformed(agent, theCase, letter, recipient);
            return informed ? QString() : informed.error().args.value(u"guardian"_s).toString();
        };
        QCOMPARE(refusedFor(child::phone), u"call"_s);
        QCOMPARE(refusedFor(childsNumber), u"call"_s);

        RD_VERIFY(desk::noteGuardianReached(agent, theCase.id, {{}, u"母亲接听，同意提供副本。"_s}));
        QCOMPARE(refusedFor(child::phone), QString());
        QCOMPARE(refusedFor(u"199 0000 9929"_s), QString());
        QCOMPARE(refusedFor(childsNumber), u"contact"_s);
        QCOMPARE(refusedFor(u"13911112222"_s), u"contact"_s);
        // A receipt says nothing about the child.
        RD_VERIFY(
            desk::requireGuardianInformed(agent, theCase, orDie(letters::letterTemplate(u"T01"_s)), childsNumber));
        QCOMPARE(orDie(desk::caseHistory(agent, theCase.id)).last().action, u"GuardianReached"_s);
    }

    void aGuardiansOwnRequestAsksForNoCall()
    {
        TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(u"li"_s);
        const domain::CaseId id = child::loggedChild(temporary);
        const domain::Case theCase = orDie(agent.storage().cases().find(id));
        RD_VERIFY(
            desk::requireGuardianInformed(agent, theCase, orDie(letters::letterTemplate(u"T09"_s)), child::guardian));
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, id, {{}, u"接听"_s}), ErrorCode::InvalidArgument);
    }

    void refusedTheCallLeavesNothing()
    {
        TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(u"li"_s);
        desk::Desk& auditor = temporary.as(u"sun"_s);
        const domain::CaseId id = orDie(desk::logCall(agent, childsCall(temporary, RightType::Copy))).logged.id;
        domain::CallIntake own = childsCall(temporary, RightType::Copy);
        own.subject.name = u"无此人"_s;
        own.subject.phone = childsNumber;
        const domain::CaseId alone = orDie(desk::logCall(agent, own)).logged.id;
        const QString head = orDie(agent.storage().audit().head());
        RD_EXPECT_ERROR(desk::noteGuardianReached(auditor, id, {{}, u"接听"_s}), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, id, {{}, u" "_s}), ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, id, {{}, u"身份证11010519491231002X"_s}),
                        ErrorCode::ForbiddenNumber);
        const QDateTime now = temporary.clock().now();
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, id, {now.addDays(1), u"接听"_s}), ErrorCode::InvalidArgument);
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, id, {now.addDays(-1), u"接听"_s}), ErrorCode::InvalidArgument);
        // Nobody but the child can be reached by what is on file.
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, alone, {{}, u"接听"_s}), ErrorCode::RecipientUnreachable);
        QCOMPARE(orDie(agent.storage().audit().head()), head);
        RD_VERIFY(desk::noteGuardianReached(agent, id, {{}, u"母亲接听"_s}));
        RD_EXPECT_ERROR(desk::noteGuardianReached(agent, id, {{}, u"再次接听"_s}), ErrorCode::AlreadyDone);
    }
};

QTEST_MAIN(ChildSelfTest)
#include "child_self_test.moc"
