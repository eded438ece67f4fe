#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

namespace rd::domain {

// Whether a deletion ground holds for an item, as somebody found with a reason (rule book 3.5). D1 to D3 are found by
// an officer; where they are not confirmed, D4 and D6 are tested before anything is refused. The newest counts.
struct GroundTest {
    GroundTestId id;
    CaseId caseId;
    ItemId itemId;
    QString ground; // D1…D8
    bool holds = false;
    QString reason;
    UserId by;
    QDateTime at;
};

} // namespace rd::domain
