#pragma once

#include "core/domain/case.h"

namespace rd::domain {

// A line of the ledger of requests: what came, how it stands and whether it was answered in time; masked as in every
// list.
struct LedgerLine {
    CaseSummary summary;
    QDate received; // D0
    QList<Outcome> outcomes; // of its items, each once
    std::optional<bool> onTime; // R-RP-01; nothing while it is neither answered nor past, or says nothing of it
};

} // namespace rd::domain
