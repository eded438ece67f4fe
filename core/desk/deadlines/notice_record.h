#pragma once

#include "core/base/job_token.h"
#include "core/calendar/holiday_notice.h"
#include "core/desk/desk.h"
#include "core/domain/notice.h"
#include "core/storage/notice_repository.h"

namespace rd::desk {

// A foreign file read by rd-import, without key or network (security.md D18); the hash is of the bytes on disk.
// CalendarInvalid with line and reason, FileMissing, FileTooLarge, FileEncodingUnknown, ImportTimedOut, ImportFailed.
Result<calendar::HolidayNotice> readNoticeFile(const QString& path, const JobToken& job);

// What screens and the command line show of a stored notice; names are filled where `names` knows the user.
Result<domain::NoticeVersion> noticeVersion(const storage::StoredNotice& stored, const QHash<QString, QString>& names);

} // namespace rd::desk
