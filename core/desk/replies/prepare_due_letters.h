#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

namespace rd::desk {

// What was prepared, by case number.
struct PreparedLetters {
    QStringList unverifiable; // T03, its outcome waiting for the officer
    QStringList overdue; // T17
    QStringList abandoned; // no letter: thirty days after T03 nothing had come (§7 move 20)
    QStringList erased; // whose package of a copy was erased, thirty days after its delivery (A28)
    QStringList received; // that were drafts until thirty minutes after their call (§7 move 1)
    QStringList closed; // three working days after their answer (move 16)
    int draftsLeft = 0; // whose thirty minutes are over, and which a person has to look at
    bool more = false; // a run prepares two hundred letters at most; the next goes on
};

// What the clock asks for, whoever's program passes the hour (rule book §5.2 A, R-DL-09, §7 move 8): from T+13 on a
// case whose papers or level are still missing, and not only unchecked, gets its T03 and NOT_ACTIONABLE_IDENTITY is
// proposed in the name of whoever handles it; an overdue case gets its T17; a case that waited thirty days after its
// T03 is abandoned (move 20); packages of copies whose thirty days are over are erased; drafts of calls that have ended
// are received (move 1); what was answered three working days ago is closed (move 16). Nothing is sent and nothing is
// done twice. Cancelled keeps what was done so far.
Result<PreparedLetters> prepareDueLetters(Desk& desk, const JobToken& job = {});

} // namespace rd::desk
