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

CaseState slowestOf(const QList<CaseState>& states)
{
    // The enumerators stand in the order of the work, so the slowest is the smallest.
    return states.isEmpty() ? CaseState::Received : *std::min_element(states.begin(), states.end());
}

} // namespace rd::domain
