#include "core/desk/deadlines/notice_record.h"

#include "core/base/safe_file.h"
#include "core/calendar/notice_answer.h"
#include "core/calendar/notice_file.h"
#include "core/calendar/notice_reader.h"
#include "core/sources/import_process.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace rd::desk {

Result<calendar::HolidayNotice> readNoticeFile(const QString& path, const JobToken& job)
{
    RD_TRY_ASSIGN(const QByteArray bytes, readWholeFile(path, calendar::largestNoticeFile));
    sources::ImportProgram reader = sources::importProgram();
    reader.arguments = {QStringLiteral("notice")};
    // The reader is handed the very bytes that the hash is of; it opens nothing.
    RD_TRY_ASSIGN(const QByteArray answer,
                  sources::runReader(reader, path, calendar::packNoticeFile({QFileInfo(path).fileName(), bytes}), job));
    Result<calendar::HolidayNotice> notice = calendar::parseNoticeAnswer(answer);
    if (!notice) {
        notice.error().args.insert(QStringLiteral("file"), QFileInfo(path).fileName());
        return notice;
    }
    notice->confirmed = true; // what waits is no version yet; a version counts
    notice->sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return notice;
}

Result<domain::NoticeVersion> noticeVersion(const storage::StoredNotice& stored, const QHash<QString, QString>& names)
{
    RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(stored.json));
    domain::NoticeVersion version;
    version.id = stored.id;
    version.year = stored.year;
    version.state = stored.state;
    version.source = notice.source;
    version.sha256 = notice.sha256;
    for (const calendar::NoticeDay& day : notice.days)
        version.days.append({day.date, day.isOff, day.name});
    std::sort(version.days.begin(), version.days.end(),
              [](const domain::RuledDay& a, const domain::RuledDay& b) { return a.date < b.date; });
    version.proposedBy = stored.proposedBy;
    version.proposedByName = names.value(stored.proposedBy.text());
    version.proposedAt = stored.proposedAt;
    version.decidedBy = stored.decidedBy;
    version.decidedByName = names.value(stored.decidedBy.text());
    version.decidedAt = stored.decidedAt;
    return version;
}

} // namespace rd::desk
