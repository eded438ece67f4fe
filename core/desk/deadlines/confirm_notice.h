#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/notice.h"

namespace rd::desk {

// What the waiting notice of the year would do: every open case whose dates it changes (R-DL-06). Changes nothing.
// NotFound (args "kind": "notice", "year"), Cancelled. For whoever may import or confirm; case numbers and dates only.
Result<domain::NoticeImpact> previewNotice(const Desk& desk, int year, const JobToken& job);

// Puts the waiting notice of the year in force and recomputes every open case, all in one transaction; each case gets
// its event. SamePerson for whoever brought it. `seen` names the notice that was looked at, empty for whichever waits:
// NotFound when another has come since. Cancelled or failed, it has changed nothing.
Result<domain::NoticeImpact> confirmNotice(Desk& desk, int year, const domain::NoticeId& seen, const JobToken& job);

} // namespace rd::desk
