#pragma once

#include "core/domain/ids.h"

#include <optional>
#include <QDateTime>
#include <QString>

namespace rd::domain {

enum class AccessState { Requested, Approved, Refused, Ended };
QString codeOf(AccessState state); // REQUESTED APPROVED REFUSED ENDED
std::optional<AccessState> parseAccessState(const QString& code);

// Somebody's wish to see a minor's data of one case and what was decided about it (R-CH-02). An approval holds for this
// case, for whoever works on it, until the case is closed (rule book §9).
struct AccessRequest {
    AccessRequestId id;
    CaseId caseId;
    AccessState state = AccessState::Requested;
    UserId requestedBy;
    QDateTime requestedAt;
    QString reason;
    UserId decidedBy; // empty until somebody decided
    QDateTime decidedAt;
    QString note;
};

// How the viewer of a case stands to the minor's data in it.
struct MinorAccess {
    bool concealed = false; // some value is shown as "*"
    bool mayRequest = false; // asking for the access is open to this viewer now
    std::optional<AccessRequest> latest;
};

} // namespace rd::domain
