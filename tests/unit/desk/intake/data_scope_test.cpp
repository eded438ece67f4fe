#include "core/desk/intake/data_scope.h"

#include "core/desk/cases/add_item.h"
#include "core/desk/copies/copy_content.h"
#include "core/desk/verification/requester_papers.h"
#include "tests/support/childs_case.h"
#include "tests/support/or_die.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace test::child;
using domain::Decision;
using domain::RequesterType;
using domain::RightType;
using test::TemporaryDesk;

namespace {

const QStringList childs{u"DC05"_s};

QStringList categoriesLogged(TemporaryDesk& temporary, RequesterType type, const domain::WishedItem& wish)
{
    domain::CallIntake intake = temporary.call(wish.right, name, phone);
    intake.requester = {type, guardian};
    intake.items = {wish};
    return test::orDie(desk::logCall(agent(temporary), intake)).logged.items.first().categories;
}

// A guardian with the papers of somebody who holds no account (b), all the export files collected.
domain::CaseId collectedByPapers(TemporaryDesk& temporary)
{
    temporary.loadRegister();
    const domain::CaseId caseId = loggedChild(temporary);
    for (const QString& paper : {u"REP_IDENTITY"_s, u"BIRTH_CERTIFICATE"_s})
        test::orDie(desk::recordPaper(agent(temporary), caseId, {paper, u"某机构"_s, {}, {}}));
    test::orDie(desk::decidePapers(supervisor(temporary), caseId, desk::PaperDecision::Accept, {}));
    test::orDie(desk::collectData(agent(temporary), caseId, temporary.sampleFiles(), {}));
    return caseId;
}

QList<domain::FoundRecord> recordsOf(TemporaryDesk& temporary, const domain::CaseId& caseId)
{
    return test::orDie(agent(temporary).storage().found().records(caseId));
}

domain::FoundRecord ordersOf(TemporaryDesk& temporary, const domain::CaseId& caseId)
{
    for (const domain::FoundRecord& record : recordsOf(temporary, caseId)) {
        if (record.category == u"DC02"_s && record.kind == domain::MatchKind::Certain)
            return record;
    }
    qFatal("the samples hold an order of this person");
}

} // namespace

// What a request is about, and whose rows reach who asks (rule book §2 GUARDIAN_CHILD (b), R-RT-05).
class DataScopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGuardianWhoNamesNothingMeansTheChild()
    {
        TemporaryDesk temporary;
        QCOMPARE(categoriesLogged(temporary, RequesterType::GuardianChild, {RightType::Delete, {}, {}}), childs);
        QCOMPARE(categoriesLogged(temporary, RequesterType::GuardianChild, {RightType::Copy, {}, {}}), childs);
        QCOMPARE(categoriesLogged(temporary, RequesterType::GuardianChild, {RightType::Delete, {}, childs}), childs);
        QCOMPARE(categoriesLogged(temporary, RequesterType::Self, {RightType::Delete, {}, {}}), QStringList());
        // Advertising stops wherever it comes from.
        QCOMPARE(categoriesLogged(temporary, RequesterType::GuardianChild, {RightType::OptOut, {}, {}}), QStringList());
    }

    void theAccountHoldersDataAreTheHoldersToAskFor()
    {
        TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        const QString before = auditHead(temporary);
        domain::CallIntake intake = guardiansCall(temporary, RightType::Delete);
        intake.items = {{RightType::Delete, {}, {u"DC05"_s, u"DC02"_s}}};
        const auto refused = desk::logCall(agent(temporary), intake);
        RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"category"_s);
        QCOMPARE(refused.error().args.value(u"code"_s).toString(), u"DC02"_s);
        desk::LaterWish wish;
        wish.item = {RightType::Delete, {}, {u"DC02"_s}};
        wish.words = u"订单也删掉"_s;
        RD_EXPECT_ERROR(desk::addItem(agent(temporary), caseId, wish), ErrorCode::InvalidArgument);
        QCOMPARE(auditHead(temporary), before);
    }

    void alsoInALaterContact()
    {
        TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        desk::LaterWish wish;
        wish.item = {RightType::Correct, {}, {}, true};
        wish.words = u"孩子的生日也写错了"_s;
        const domain::Case added = test::orDie(desk::addItem(agent(temporary), caseId, wish));
        QCOMPARE(added.items.last().categories, childs);
    }

    void anUnknownCategoryIsNamedAndNothingIsLogged()
    {
        TemporaryDesk temporary;
        domain::CallIntake intake = guardiansCall(temporary, RightType::Delete);
        intake.items = {{RightType::Delete, {}, {u"DC05"_s, u"DC99"_s}}};
        const QString before = auditHead(temporary);
        const auto refused = desk::logCall(agent(temporary), intake);
        RD_EXPECT_ERROR(refused, ErrorCode::UnknownCode);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"category"_s);
        QCOMPARE(refused.error().args.value(u"code"_s).toString(), u"DC99"_s);
        QCOMPARE(auditHead(temporary), before);
    }

    void theAccountHoldersRowsStayOut()
    {
        TemporaryDesk temporary;
        const domain::CaseId caseId = collectedByPapers(temporary);
        const QList<domain::FoundRecord> records = recordsOf(temporary, caseId);
        QVERIFY(records.size() > 3);
        QStringList taken;
        for (const domain::FoundRecord& record : records) {
            if (!childs.contains(record.category))
                QCOMPARE(record.decision, Decision::No);
            else if (record.decision == Decision::Yes)
                taken.append(record.id.text());
        }
        QVERIFY(!taken.isEmpty());

        const domain::FoundRecord order = ordersOf(temporary, caseId);
        const QString before = auditHead(temporary);
        const auto refused = desk::decideMatch(agent(temporary), order.id, Decision::Yes);
        RD_EXPECT_ERROR(refused, ErrorCode::RecipientNotAllowed);
        QCOMPARE(refused.error().args.value(u"category"_s).toString(), u"DC02"_s);
        QCOMPARE(auditHead(temporary), before);
        QCOMPARE(ordersOf(temporary, caseId).decision, Decision::No);

        const domain::Case theCase = test::orDie(agent(temporary).storage().cases().find(caseId));
        const copies::CopyContent content = test::orDie(desk::copyContent(agent(temporary), theCase));
        QCOMPARE(content.records.size(), taken.size());
        QCOMPARE(content.categories.size(), childs.size()); // no word of what else is held
    }

    void aRowTakenBeforeThePapersCameBackIsNotHandedOver()
    {
        TemporaryDesk temporary;
        const domain::CaseId caseId = collectedByPapers(temporary);
        domain::FoundRecord order = ordersOf(temporary, caseId);
        order.decision = Decision::Yes;
        order.decidedBy = agent(temporary).session().user().id;
        storage::Transaction work = test::orDie(agent(temporary).begin());
        RD_VERIFY(work.found().updateRecord(order));
        RD_VERIFY(work.commit(QList<domain::AuditEvent>{domain::AuditEvent{}}));
        const domain::Case theCase = test::orDie(agent(temporary).storage().cases().find(caseId));
        const copies::CopyContent content = test::orDie(desk::copyContent(agent(temporary), theCase));
        QVERIFY(!content.records.isEmpty());
        for (const domain::FoundRecord& record : content.records)
            QVERIFY(childs.contains(record.category));
    }

    void theVerifiedAccountHolderMayHaveTheOwnRows()
    {
        TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId =
            temporary.verifiedCase(guardiansCall(temporary, RightType::Copy), card); // (a): L2 of the account
        test::orDie(desk::collectData(agent(temporary), caseId, temporary.sampleFiles(), {}));
        RD_VERIFY(desk::decideMatch(agent(temporary), ordersOf(temporary, caseId).id, Decision::Yes));
    }
};

QTEST_GUILESS_MAIN(DataScopeTest)
#include "data_scope_test.moc"
