#include "core/domain/case_move.h"

#include <QSet>
#include <QTest>
#include <rapidcheck.h>

using namespace rd::domain;

namespace {

CaseState anyState()
{
    const QList<CaseState> states = allCaseStates();
    return states.at(*rc::gen::inRange<qsizetype>(0, states.size()));
}

// A life of a case: from DRAFT on, one allowed move after the other, until nothing more is possible.
QList<CaseState> anyLife()
{
    QList<CaseState> life{CaseState::Draft};
    for (int step = 0; step < 60; ++step) {
        QList<CaseState> next;
        for (const CaseMove& move : allowedMoves()) {
            if (move.from == life.last())
                next.append(move.to);
        }
        if (next.isEmpty())
            break;
        life.append(next.at(*rc::gen::inRange<qsizetype>(0, next.size())));
    }
    return life;
}

} // namespace

class CaseMovesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noForbiddenMoveIsPossible();
    void noLifeSkipsReceiptOrApprovalOfTheSameStep();
    void everyStateIsReachedFromADraft();
    void aCaseIsNeverAheadOfAnyOfItsItems();
};

void CaseMovesTest::noForbiddenMoveIsPossible()
{
    QVERIFY(rc::check([] {
        const CaseState from = anyState();
        const CaseState to = anyState();
        bool listed = false;
        for (const CaseMove& move : allowedMoves())
            listed |= move.from == from && move.to == to;
        RC_ASSERT(canMove(from, to) == listed);
        RC_ASSERT(from != to || !canMove(from, to));
        // R-RF-06: an upheld complaint takes up what was abandoned for want of what should not have been asked.
        const bool remedied = from == CaseState::Abandoned && to == CaseState::Received;
        RC_ASSERT(!isTerminal(from) || !canMove(from, to) || to == CaseState::Erased || remedied);
    }));
}

void CaseMovesTest::noLifeSkipsReceiptOrApprovalOfTheSameStep()
{
    QVERIFY(rc::check([] {
        const QList<CaseState> life = anyLife();
        RC_ASSERT(life.at(1) == CaseState::Received);
        for (qsizetype i = 1; i < life.size(); ++i) {
            if (life.at(i) == CaseState::Approved)
                RC_ASSERT(life.at(i - 1) == CaseState::PendingApproval);
            if (life.at(i) == CaseState::Replied)
                RC_ASSERT(life.at(i - 1) == CaseState::InProgress || life.at(i - 1) == CaseState::Approved);
            if (life.at(i) == CaseState::Closed)
                RC_ASSERT(life.at(i - 1) == CaseState::Replied);
            if (life.at(i) == CaseState::Erased)
                RC_ASSERT(i == life.size() - 1);
        }
    }));
}

void CaseMovesTest::everyStateIsReachedFromADraft()
{
    QSet<CaseState> reached{CaseState::Draft};
    for (qsizetype before = 0; before != reached.size();) {
        before = reached.size();
        for (const CaseMove& move : allowedMoves()) {
            if (reached.contains(move.from))
                reached.insert(move.to);
        }
    }
    QCOMPARE(reached.size(), allCaseStates().size());
}

void CaseMovesTest::aCaseIsNeverAheadOfAnyOfItsItems()
{
    QVERIFY(rc::check([] {
        QList<CaseState> items;
        const int count = *rc::gen::inRange(1, 6);
        for (int i = 0; i < count; ++i)
            items.append(anyState());
        const CaseState shown = slowestOf(items);
        RC_ASSERT(items.contains(shown));
        for (const CaseState item : items)
            RC_ASSERT(shown <= item);
    }));
}

QTEST_GUILESS_MAIN(CaseMovesTest)
#include "case_moves_test.moc"
