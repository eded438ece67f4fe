#include "core/rules/minor_rule.h"

#include <QTest>

using namespace rd;
using domain::AccessState;
using domain::FieldKind;
using domain::RequesterType;
using rules::Concealment;

namespace {

domain::Case caseAbout(domain::MinorClass minor, RequesterType requester)
{
    domain::Case theCase;
    theCase.minor = minor;
    theCase.requester.type = requester;
    theCase.restrictedView = domain::concernsMinor(minor);
    return theCase;
}

std::optional<domain::AccessRequest> requestAt(AccessState state)
{
    domain::AccessRequest request;
    request.state = state;
    return request;
}

const QList<FieldKind> everyKind{
    FieldKind::Plain,        FieldKind::OwnName,       FieldKind::OwnPhone,       FieldKind::OwnAddress,
    FieldKind::OwnAccount,   FieldKind::RecipientName, FieldKind::RecipientPhone, FieldKind::RecipientAddress,
    FieldKind::BuyerAccount, FieldKind::StaffName,     FieldKind::ChildName,      FieldKind::ChildDetail,
    FieldKind::FreeText,     FieldKind::InternalNote,  FieldKind::CardNumber,     FieldKind::Identifier};

} // namespace

class MinorRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellOfAMinorsCaseIsConcealed_R_CH_02()
    {
        for (const domain::MinorClass minor : {domain::MinorClass::ChildUnder14, domain::MinorClass::Minor14To17}) {
            const Concealment concealment = rules::concealmentOf(caseAbout(minor, RequesterType::GuardianChild), {});
            QVERIFY(concealment.person);
            for (const FieldKind kind : everyKind)
                QVERIFY2(rules::conceals(concealment, kind), qPrintable(domain::codeOf(kind)));
        }
    }

    void inAnybodyElsesCaseOnlyTheCellsAboutAChildAreConcealed_R_CH_02()
    {
        for (const domain::MinorClass minor : {domain::MinorClass::Adult, domain::MinorClass::Unknown}) {
            const Concealment concealment = rules::concealmentOf(caseAbout(minor, RequesterType::Self), {});
            QVERIFY(!concealment.person);
            QVERIFY(!concealment.requester);
            for (const FieldKind kind : everyKind)
                QCOMPARE(rules::conceals(concealment, kind),
                         kind == FieldKind::ChildName || kind == FieldKind::ChildDetail);
        }
    }

    void onlyAnApprovalOpensTheCellsAboutAChild_R_CH_02()
    {
        const domain::Case adult = caseAbout(domain::MinorClass::Adult, RequesterType::Self);
        for (const AccessState state : {AccessState::Requested, AccessState::Refused, AccessState::Ended})
            QVERIFY2(rules::concealmentOf(adult, requestAt(state)).childCells, qPrintable(domain::codeOf(state)));
        QVERIFY(!rules::concealmentOf(adult, requestAt(AccessState::Approved)).childCells);
    }

    // The stored view of the case decides about the minor: a decision that never reached it opens nothing.
    void aMinorsCaseIsOpenOnlyWhenTheCaseSaysSo_R_CH_02()
    {
        domain::Case child = caseAbout(domain::MinorClass::ChildUnder14, RequesterType::GuardianChild);
        QVERIFY(rules::concealmentOf(child, requestAt(AccessState::Approved)).person);
        child.restrictedView = false;
        const Concealment open = rules::concealmentOf(child, requestAt(AccessState::Approved));
        for (const FieldKind kind : everyKind)
            QVERIFY(!rules::conceals(open, kind));
    }

    void theMinorsNumberIsConcealedUnderAnyName_R_CH_02()
    {
        domain::Case child = caseAbout(domain::MinorClass::ChildUnder14, RequesterType::GuardianChild);
        child.subject.phone = QStringLiteral("19900009929");
        const Concealment concealment = rules::concealmentOf(child, {});
        QVERIFY(rules::concealsContact(concealment, child.subject.phone));
        QVERIFY(!rules::concealsContact(concealment, QStringLiteral("13900001111")));
        child.subject.phone.clear();
        QVERIFY(!rules::concealsContact(rules::concealmentOf(child, {}), {}));
        child.restrictedView = false;
        child.subject.phone = QStringLiteral("19900009929");
        QVERIFY(!rules::concealsContact(rules::concealmentOf(child, {}), child.subject.phone));
    }

    void theContactIsTheMinorsOnlyWhenTheMinorAsks_R_CH_02()
    {
        for (const RequesterType type : domain::allRequesterTypes()) {
            const bool minorAsks = type == RequesterType::Self || type == RequesterType::ChildSelf;
            QCOMPARE(rules::concealmentOf(caseAbout(domain::MinorClass::Minor14To17, type), {}).requester, minorAsks);
        }
    }
};

QTEST_GUILESS_MAIN(MinorRuleTest)
#include "minor_rule_test.moc"
