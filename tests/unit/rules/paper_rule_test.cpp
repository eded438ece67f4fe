#include "core/rules/paper_rule.h"

#include "core/rules/rule_book.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::AssuranceLevel;
using domain::Paper;
using domain::PaperState;
using domain::RequesterType;
using rules::PaperStanding;

namespace {

Paper paper(const QString& kind, PaperState state, const QStringList& lacking = {})
{
    Paper made;
    made.id = domain::PaperId::create();
    made.kind = kind;
    made.state = state;
    made.lacking = lacking;
    return made;
}

} // namespace

// Rule book §2 and R-ID-14 on the shipped policy.
class PaperRuleTest : public QObject {
    Q_OBJECT

private:
    rules::RuleBook m_rules = rules::RuleBook::shipped().value();

    PaperStanding standing(RequesterType requester, const QList<Paper>& papers,
                           AssuranceLevel scored = AssuranceLevel::L0) const
    {
        return rules::paperStanding(m_rules, requester, papers, scored);
    }

private Q_SLOTS:
    void whoAsksForThemselvesShowsNoPapers()
    {
        for (const RequesterType type : {RequesterType::Self, RequesterType::ChildSelf, RequesterType::Recipient}) {
            const PaperStanding none = standing(type, {});
            QVERIFY(!none.asked);
            QVERIFY(none.complete);
            QCOMPARE(none.grants, AssuranceLevel::L0);
            QVERIFY(rules::papersFor(m_rules, type).isEmpty());
        }
    }

    void theAccountHoldersDeclarationNeedsTheirOwnVerification_A21()
    {
        const QList<Paper> declared{paper(u"GUARDIAN_DECLARATION"_s, PaperState::Accepted)};
        const PaperStanding unverified = standing(RequesterType::GuardianChild, declared, AssuranceLevel::L1);
        QVERIFY(!unverified.complete);
        QVERIFY(unverified.gaps.isEmpty());
        const PaperStanding whole = standing(RequesterType::GuardianChild, declared, AssuranceLevel::L2);
        QVERIFY(whole.complete);
        QCOMPARE(whole.grants, AssuranceLevel::L0);
    }

    void anotherParentsIdentityAndBirthCertificateStandForTheLevel_A21()
    {
        QList<Paper> papers{paper(u"REP_IDENTITY"_s, PaperState::Accepted),
                            paper(u"BIRTH_CERTIFICATE"_s, PaperState::Seen)};
        const PaperStanding unchecked = standing(RequesterType::GuardianChild, papers);
        QVERIFY(!unchecked.complete);
        QCOMPARE(unchecked.unchecked, 1);
        QCOMPARE(unchecked.grants, AssuranceLevel::L0);
        papers.last().state = PaperState::Accepted;
        const PaperStanding whole = standing(RequesterType::GuardianChild, papers);
        QVERIFY(whole.complete);
        QCOMPARE(whole.grants, AssuranceLevel::L2);
    }

    void anAuthorityLetterWithoutATermLeavesThatPointOpen_A23()
    {
        const PaperStanding letter =
            standing(RequesterType::AgentAuthorised, {paper(u"AUTHORITY_LETTER"_s, PaperState::Seen, {u"TERM"_s})});
        QCOMPARE(letter.gaps.size(), 2);
        QCOMPARE(letter.gaps.first().paper->code, u"AUTHORITY_LETTER"_s);
        QCOMPARE(letter.gaps.first().lacking.size(), 1);
        QCOMPARE(letter.gaps.first().lacking.first().code, u"TERM"_s);
        QCOMPARE(letter.gaps.last().paper->code, u"REP_IDENTITY"_s);
        QVERIFY(letter.gaps.last().lacking.isEmpty());
    }

    void theLastPaperOfAKindCounts()
    {
        const QList<Paper> papers{paper(u"AUTHORITY_LETTER"_s, PaperState::Accepted),
                                  paper(u"REP_IDENTITY"_s, PaperState::Accepted),
                                  paper(u"AUTHORITY_LETTER"_s, PaperState::Returned)};
        QVERIFY(standing(RequesterType::AgentAuthorised, papers.first(2), AssuranceLevel::L2).complete);
        const PaperStanding returned = standing(RequesterType::AgentAuthorised, papers, AssuranceLevel::L2);
        QVERIFY(!returned.complete);
        QCOMPARE(returned.gaps.size(), 1);
    }

    void onlyTheOfficersWordGrantsL3_R_ID_11()
    {
        const QStringList kinds{u"REP_IDENTITY"_s, u"CAPACITY_DECISION"_s, u"GUARDIAN_PROOF"_s};
        QList<Paper> papers;
        for (const QString& kind : kinds)
            papers.append(paper(kind, PaperState::Confirmed));
        QCOMPARE(standing(RequesterType::GuardianIncapacitated, papers).grants, AssuranceLevel::L3);
        papers.first().state = PaperState::Accepted;
        const PaperStanding mixed = standing(RequesterType::GuardianIncapacitated, papers);
        QVERIFY(mixed.complete);
        QCOMPARE(mixed.grants, AssuranceLevel::L2);
        QCOMPARE(mixed.byOfficer, AssuranceLevel::L3);
    }

    void aWayThatWaitsForTheSubjectIsNotTheNearestToItsEnd()
    {
        const PaperStanding shown =
            standing(RequesterType::GuardianChild,
                     {paper(u"GUARDIAN_DECLARATION"_s, PaperState::Accepted),
                      paper(u"REP_IDENTITY"_s, PaperState::Seen), paper(u"BIRTH_CERTIFICATE"_s, PaperState::Seen)});
        QVERIFY(shown.isShown());
        QCOMPARE(shown.unchecked, 2);
    }

    void whatIsAskedOffersTheWaysThatAreLeft_R_RQ_01()
    {
        const auto wishes = [&](const QList<Paper>& papers, AssuranceLevel scored = AssuranceLevel::L0) {
            return rules::paperWishes(m_rules, RequesterType::GuardianChild, papers, scored);
        };
        const QList<rules::PaperWish> all = wishes({});
        QCOMPARE(all.size(), 2); // the account holder's way, and anybody else's
        QCOMPARE(all.first().needs, AssuranceLevel::L2);
        QCOMPARE(all.first().all.size(), 1);
        QVERIFY(all.first().oneOf.isEmpty());
        QCOMPARE(all.last().all.first().paper->code, u"REP_IDENTITY"_s);
        QCOMPARE(all.last().oneOf.size(), 3);
        const QList<rules::PaperWish> begun = wishes({paper(u"BIRTH_CERTIFICATE"_s, PaperState::Seen)});
        QCOMPARE(begun.size(), 1);
        QCOMPARE(begun.first().all.first().paper->code, u"REP_IDENTITY"_s);
        QVERIFY(begun.first().oneOf.isEmpty());
        const QList<rules::PaperWish> declared =
            wishes({paper(u"GUARDIAN_DECLARATION"_s, PaperState::Seen)}, AssuranceLevel::L1);
        QCOMPARE(declared.size(), 1);
        QCOMPARE(declared.first().needs, AssuranceLevel::L2);
        QVERIFY(declared.first().all.isEmpty());
        QVERIFY(wishes({paper(u"GUARDIAN_DECLARATION"_s, PaperState::Seen)}, AssuranceLevel::L2).isEmpty());
    }

    void aRelativeIsNotOfferedATransfer_A22()
    {
        QVERIFY(!rules::whyNotOffered(m_rules, RequesterType::RelativeDeceased, domain::RightType::Transfer).isEmpty());
        QVERIFY(rules::whyNotOffered(m_rules, RequesterType::RelativeDeceased, domain::RightType::Access).isEmpty());
        QVERIFY(rules::whyNotOffered(m_rules, RequesterType::Self, domain::RightType::Transfer).isEmpty());
        const PaperStanding none = standing(RequesterType::RelativeDeceased, {});
        QCOMPARE(none.gaps.size(), 4);
        QVERIFY(!m_rules.requester(RequesterType::RelativeDeceased)->scored);
    }
};

QTEST_GUILESS_MAIN(PaperRuleTest)

#include "paper_rule_test.moc"
