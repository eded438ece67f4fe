#include "core/domain/case_state.h"

#include "core/domain/code_table.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<CaseState>& stateCodes()
{
    static const CodeTable<CaseState> table{
        {CaseState::Draft, u"DRAFT"_s},
        {CaseState::Received, u"RECEIVED"_s},
        {CaseState::Verifying, u"VERIFYING"_s},
        {CaseState::AwaitingInfo, u"AWAITING_INFO"_s},
        {CaseState::InProgress, u"IN_PROGRESS"_s},
        {CaseState::PendingApproval, u"PENDING_APPROVAL"_s},
        {CaseState::Approved, u"APPROVED"_s},
        {CaseState::Replied, u"REPLIED"_s},
        {CaseState::Closed, u"CLOSED"_s},
        {CaseState::Withdrawn, u"WITHDRAWN"_s},
        {CaseState::Merged, u"MERGED"_s},
        {CaseState::Abandoned, u"ABANDONED"_s},
        {CaseState::Erased, u"ERASED"_s},
    };
    return table;
}

bool leavesByRequestOrMerge(CaseState state)
{
    return isOpen(state) && state != CaseState::Draft;
}

QList<CaseMove> movesOfTheRuleBook()
{
    using enum CaseState;
    // Row 2 discards a draft that held no right and row 14a is listed as 14: neither needs a state of its own.
    QList<CaseMove> moves{
        {1, Draft, Received},
        {3, Received, Verifying},
        {4, Received, InProgress},
        {5, Verifying, InProgress},
        {6, Verifying, AwaitingInfo},
        {6, InProgress, AwaitingInfo},
        {7, AwaitingInfo, Verifying},
        {8, Verifying, PendingApproval},
        {8, AwaitingInfo, PendingApproval},
        {9, InProgress, PendingApproval},
        {10, PendingApproval, InProgress},
        {11, PendingApproval, Approved},
        {12, InProgress, Replied},
        {13, Approved, InProgress},
        {14, Approved, Replied},
        {14, InProgress, Replied},
        {14, Approved, AwaitingInfo},
        {15, Replied, InProgress},
        {16, Replied, Closed},
        {17, Closed, Received},
    };
    for (const CaseState state : allCaseStates()) {
        if (leavesByRequestOrMerge(state)) {
            moves.append({18, state, Withdrawn});
            moves.append({19, state, Merged});
        }
    }
    moves.append({20, AwaitingInfo, Abandoned});
    for (const CaseState state : {Closed, Withdrawn, Merged, Abandoned})
        moves.append({21, state, Erased});
    return moves;
}

} // namespace

QString codeOf(CaseState state)
{
    return stateCodes().codeOf(state);
}

std::optional<CaseState> parseCaseState(const QString& code)
{
    return stateCodes().parse(code);
}

QList<CaseState> allCaseStates()
{
    return stateCodes().values();
}

bool isOpen(CaseState state)
{
    return state <= CaseState::Approved;
}

bool isEnded(CaseState state)
{
    return state >= CaseState::Closed;
}

bool isTerminal(CaseState state)
{
    return state >= CaseState::Withdrawn;
}

const QList<CaseMove>& allowedMoves()
{
    static const QList<CaseMove> moves = movesOfTheRuleBook();
    return moves;
}

bool canMove(CaseState from, CaseState to)
{
    const QList<CaseMove>& moves = allowedMoves();
    return std::any_of(moves.begin(), moves.end(),
                       [&](const CaseMove& move) { return move.from == from && move.to == to; });
}

CaseState slowestOf(const QList<CaseState>& states)
{
    // The enumerators stand in the order of the work, so the slowest is the smallest.
    return states.isEmpty() ? CaseState::Received : *std::min_element(states.begin(), states.end());
}

} // namespace rd::domain
