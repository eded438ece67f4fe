#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace rd::domain {

enum class CaseState {
    Draft,
    Received,
    Verifying,
    AwaitingInfo,
    InProgress,
    PendingApproval,
    Approved,
    Replied,
    Closed,
    Withdrawn,
    Merged,
    Abandoned,
    Erased
};
QString codeOf(
    CaseState state); // DRAFT RECEIVED VERIFYING AWAITING_INFO IN_PROGRESS PENDING_APPROVAL APPROVED REPLIED CLOSED …
std::optional<CaseState> parseCaseState(const QString& code);
QList<CaseState> allCaseStates();
bool isOpen(CaseState state); // DRAFT … APPROVED: somebody still has to act before the reply leaves
bool isEnded(CaseState state); // CLOSED and all that is terminal: nobody works on the case any more
bool isTerminal(CaseState state); // WITHDRAWN MERGED ABANDONED ERASED

// The state a case shows when its items stand at these states: the one that is furthest behind.
CaseState slowestOf(const QList<CaseState>& states);

} // namespace rd::domain
