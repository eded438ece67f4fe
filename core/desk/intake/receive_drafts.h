#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

namespace rd::desk {

struct ReceivedDrafts {
    QStringList numbers; // of the cases they became
    int left = 0; // whose time has come, but which state nothing yet or hold what may not be stored
};

// §7 move 1 without anybody's doing: thirty minutes after a call, which ended when its draft was last written, what was
// stated in it is received, by whoever's desk is open, in the name of whoever wrote it. D0 is that of the call; items
// and words stand as on the page. Where the items cannot stand, the words alone are received. Nothing is received while
// the PC's clock may stand ahead. NotPermitted for who works on no cases.
Result<ReceivedDrafts> receiveDrafts(Desk& desk, const JobToken& job = {});

} // namespace rd::desk
