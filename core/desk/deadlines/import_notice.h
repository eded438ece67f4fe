#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/notice.h"

namespace rd::desk {

// Reads a year's notice from a file (JSON, holiday-cn JSON, ICS, CSV) and lets it wait: it counts only once a second
// person has confirmed it (R-DL-06). Answers what it would do to the open cases (as previewNotice). A notice of the
// year that waits already is replaced. CalendarInvalid with line and reason, AlreadyDone (args "year") when the notice
// in force says the same; the errors of reading a file. Failed or cancelled, it has let nothing wait.
Result<domain::NoticeImpact> importNotice(Desk& desk, const QString& path, const JobToken& job);

// The same by hand, day by day, for a supervisor. `source` says what it was taken from (paper number or address).
Result<domain::NoticeVersion> enterNotice(Desk& desk, int year, const QList<domain::RuledDay>& days,
                                          const QString& source);

// Takes the waiting notice of the year away: by whoever may confirm it, or whoever brought it. NotFound.
Result<void> discardNotice(Desk& desk, int year);

// What a file says, without a desk: an ADMIN account opens none (security.md D5) and hands over a file that is sound.
Result<domain::NoticeVersion> checkNoticeFile(const QString& path, const JobToken& job);

} // namespace rd::desk
