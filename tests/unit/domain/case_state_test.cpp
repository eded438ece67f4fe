#include "core/domain/case_move.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::domain;

namespace {

// Rule book §7, written out once more: "number from to …".
const QStringList rows{
    u"1 DRAFT RECEIVED"_s,
    u"3 RECEIVED VERIFYING"_s,
    u"4 RECEIVED IN_PROGRESS"_s,
    u"5 VERIFYING IN_PROGRESS"_s,
    u"6 VERIFYING AWAITING_INFO"_s,
    u"6 IN_PROGRESS AWAITING_INFO"_s,
    u"7 AWAITING_INFO VERIFYING"_s,
    u"8 VERIFYING PENDING_APPROVAL"_s,
    u"8 AWAITING_INFO PENDING_APPROVAL"_s,
    u"8 IN_PROGRESS PENDING_APPROVAL"_s, // what an officer has returned, still unverified
    u"9 IN_PROGRESS PENDING_APPROVAL"_s,
    u"10 PENDING_APPROVAL IN_PROGRESS"_s,
    u"10 PENDING_APPROVAL IN_PROGRESS"_s, // verified after all
    u"10 APPROVED IN_PROGRESS"_s, // the same, before T03 has left
    u"11 PENDING_APPROVAL APPROVED"_s,
    u"12 IN_PROGRESS REPLIED"_s,
    u"13 APPROVED IN_PROGRESS"_s,
    u"14 APPROVED REPLIED"_s,
    u"14 IN_PROGRESS REPLIED"_s,
    u"14 APPROVED AWAITING_INFO"_s,
    u"15 REPLIED IN_PROGRESS"_s,
    u"15 AWAITING_INFO PENDING_APPROVAL"_s, // a T03 that came back
    u"16 REPLIED CLOSED"_s,
    u"17 CLOSED RECEIVED"_s,
    u"17 REPLIED RECEIVED"_s, // these three for what an upheld complaint asks for
    u"17 AWAITING_INFO RECEIVED"_s,
    u"17 ABANDONED RECEIVED"_s,
    u"18 RECEIVED WITHDRAWN"_s,
    u"18 VERIFYING WITHDRAWN"_s,
    u"18 AWAITING_INFO WITHDRAWN"_s,
    u"18 IN_PROGRESS WITHDRAWN"_s,
    u"18 PENDING_APPROVAL WITHDRAWN"_s,
    u"18 APPROVED WITHDRAWN"_s,
    u"19 RECEIVED MERGED"_s,
    u"19 VERIFYING MERGED"_s,
    u"19 AWAITING_INFO MERGED"_s,
    u"19 IN_PROGRESS MERGED"_s,
    u"19 PENDING_APPROVAL MERGED"_s,
    u"19 APPROVED MERGED"_s,
    u"20 AWAITING_INFO ABANDONED"_s,
    u"21 CLOSED ERASED"_s,
    u"21 WITHDRAWN ERASED"_s,
    u"21 MERGED ERASED"_s,
    u"21 ABANDONED ERASED"_s,
};

} // namespace

class CaseStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableOfMovesIsThatOfTheRuleBook();
    void nothingElseIsPossible();
    void nothingLeavesErased();
    void openCasesAreThoseBeforeTheReply();
    void aCaseShowsItsSlowestItem();
};

void CaseStateTest::theTableOfMovesIsThatOfTheRuleBook()
{
    QStringList moves;
    for (const CaseMove& move : allowedMoves())
        moves.append(u"%1 %2 %3"_s.arg(move.number).arg(codeOf(move.from), codeOf(move.to)));
    moves.sort();
    QStringList expected = rows;
    expected.sort();
    QCOMPARE(moves.join(u'\n'), expected.join(u'\n'));
}

void CaseStateTest::nothingElseIsPossible()
{
    QSet<QString> pairs;
    for (const QString& row : rows)
        pairs.insert(row.section(u' ', 1));
    for (const CaseState from : allCaseStates()) {
        for (const CaseState to : allCaseStates())
            QCOMPARE(canMove(from, to), pairs.contains(codeOf(from) + u' ' + codeOf(to)));
    }
}

void CaseStateTest::nothingLeavesErased()
{
    for (const CaseState to : allCaseStates())
        QVERIFY(!canMove(CaseState::Erased, to));
}

void CaseStateTest::openCasesAreThoseBeforeTheReply()
{
    QVERIFY(isOpen(CaseState::Received) && isOpen(CaseState::Approved) && isOpen(CaseState::AwaitingInfo));
    QVERIFY(!isOpen(CaseState::Replied) && !isOpen(CaseState::Closed) && !isOpen(CaseState::Withdrawn));
    QVERIFY(isTerminal(CaseState::Erased) && isTerminal(CaseState::Merged) && !isTerminal(CaseState::Closed));
}

void CaseStateTest::aCaseShowsItsSlowestItem()
{
    QCOMPARE(slowestOf({CaseState::Replied, CaseState::Verifying, CaseState::Withdrawn}), CaseState::Verifying);
    QCOMPARE(slowestOf({CaseState::Withdrawn, CaseState::Closed}), CaseState::Closed);
    QCOMPARE(slowestOf({CaseState::Withdrawn}), CaseState::Withdrawn);
    QCOMPARE(slowestOf({}), CaseState::Received);
}

QTEST_GUILESS_MAIN(CaseStateTest)
#include "case_state_test.moc"
