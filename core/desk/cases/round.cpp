#include "core/desk/cases/round.h"

#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

QDateTime reopenedAt(const QList<domain::CaseTurn>& turns)
{
    QDateTime last;
    for (const domain::CaseTurn& turn : turns) {
        if (turn.kind == domain::TurnKind::Reopened)
            last = turn.at;
    }
    return last;
}

QDateTime askedAnewAt(const QList<domain::CaseTurn>& turns)
{
    QDateTime since;
    for (const domain::CaseTurn& turn : turns) {
        if (turn.kind == domain::TurnKind::Reopened && turn.cause == codeOf(domain::ReopenCause::NewFacts))
            since = std::max(since, turn.at);
    }
    return since;
}

std::optional<domain::DataCopy> currentCopy(const QList<domain::DataCopy>& copies, const QList<domain::CaseTurn>& turns)
{
    const QDateTime since = reopenedAt(turns);
    if (copies.isEmpty() || (since.isValid() && copies.first().builtAt < since))
        return std::nullopt;
    return copies.first();
}

Result<std::optional<domain::DataCopy>> currentCopy(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<domain::DataCopy> copies, desk.storage().copies().ofCase(caseId));
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(caseId));
    return currentCopy(copies, turns);
}

} // namespace rd::desk
