#include "core/base/safe_file.h"
#include "core/desk/desk_parts.h"

#include <QFile>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

// `written` are those that lie there by then.
Result<void> writeAll(const QList<LeavingFile>& files, QStringList& written)
{
    for (const LeavingFile& file : files)
        RD_TRY(requireFreeFile(file.path));
    for (const LeavingFile& file : files) {
        RD_TRY(writeNewFileSafely(file.path, file.content));
        written.append(file.path);
    }
    return {};
}

QStringList notRemoved(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths) {
        if (!QFile::remove(path) && QFileInfo::exists(path))
            names.append(QFileInfo(path).fileName());
    }
    return names;
}

} // namespace

Result<void> requireFreeFile(const QString& path)
{
    return QFileInfo::exists(path) ? fail(ErrorCode::FileExists, {{u"file"_s, path}}) : Result<void>();
}

Result<void> commitWithFiles(const Desk& desk, storage::Transaction& work, const QList<LeavingFile>& files,
                             const QList<domain::AuditEvent>& events)
{
    QStringList written;
    Result<void> done = writeAll(files, written);
    if (done)
        done = commitAndAnnounce(desk, work, events);
    if (done)
        return done;
    Error why = done.error();
    if (const QStringList left = notRemoved(written); !left.isEmpty())
        why.args.insert(u"notRemoved"_s, left);
    return tl::unexpected<Error>(why);
}

Result<void> commitWithFile(const Desk& desk, storage::Transaction& work, const QString& path,
                            const QByteArray& content, const QList<domain::AuditEvent>& events)
{
    return commitWithFiles(desk, work, {{path, content}}, events);
}

} // namespace rd::desk
