#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

#include <optional>
#include <QDateTime>

namespace rd::desk {

struct NamedPurposes {
    QStringList purposes; // C01…
    QDateTime contactAt; // of the later contact that named them; invalid = the one that asked for the withdrawal
    std::optional<domain::Channel> channel; // of that contact
};

// The requester says which consents a withdrawal takes back, where that was not asked at once, or names more of them
// (3.6). Their consents end at the minute of the contact as soon as the level is reached, the holders of each purpose
// stop, and what was planned for everybody while nothing was named is dropped. Until it goes to approval or is
// answered. UnknownCode ("purpose"), InvalidArgument ("purpose" for none, "received"), AlreadyDone {"what":
// "purposes"}, GroundNotAllowed (args "right") for another right, MoveForbidden.
Result<domain::Case> namePurposes(Desk& desk, const domain::CaseId& caseId, int position, const NamedPurposes& named);

} // namespace rd::desk
