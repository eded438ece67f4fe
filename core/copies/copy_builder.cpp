#include "core/copies/copy_builder.h"

#include "core/base/clock.h"
#include "core/base/safe_file.h"
#include "core/copies/copy_words.h"
#include "core/copies/data_json.h"
#include "core/copies/package_manifest.h"
#include "core/copies/password_pdf.h"
#include "core/copies/reading_copy.h"
#include "core/copies/workbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd::copies {

namespace {

// Counts the steps of one copy and obeys the wish to stop.
class Steps {
public:
    Steps(const JobToken& job, qsizetype total)
        : m_job(job)
        , m_total(static_cast<int>(total))
    {
    }
    Result<void> next()
    {
        if (m_job.isCancelled())
            return fail(ErrorCode::Cancelled);
        m_job.report(m_done++, m_total);
        return {};
    }

private:
    const JobToken& m_job;
    int m_done = 0;
    int m_total;
};

Result<QList<NamedFile>> innerFiles(const CopyContent& content, const QList<CopyChapter>& chapters, Steps& steps)
{
    QList<NamedFile> files;
    RD_TRY(steps.next());
    RD_TRY_ASSIGN(const QByteArray reading, readingCopy(content, chapters));
    files.append({copyWord("file.reading"), reading});
    for (const CopyChapter& chapter : chapters) {
        RD_TRY(steps.next());
        if (chapter.sheets.isEmpty())
            continue;
        RD_TRY_ASSIGN(const QByteArray book, workbook(chapter, content.builtAt, markOf(content)));
        files.append({chapter.workbookName, book});
    }
    files.append({QStringLiteral("data.json"), dataJson(content, chapters)});
    files.append({QStringLiteral("data.schema.json"), dataSchema()});
    return files;
}

// Removes what was written, and the folder if it was made for it, unless everything was written.
class WrittenFiles {
public:
    explicit WrittenFiles(QString directory)
        : m_directory(std::move(directory))
        , m_made(!QFileInfo::exists(m_directory))
    {
    }
    ~WrittenFiles()
    {
        for (const QString& path : std::as_const(m_paths))
            QFile::remove(path);
        if (m_made)
            QDir().rmdir(m_directory);
    }
    Q_DISABLE_COPY_MOVE(WrittenFiles)

    Result<void> write(const QString& path, const QByteArray& content)
    {
        if (!QDir().mkpath(m_directory))
            return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), m_directory}}, QStringLiteral("folder"));
        m_paths.append(path);
        return writeFileSafely(path, content);
    }
    void keep()
    {
        m_paths.clear();
        m_made = false;
    }

private:
    QString m_directory;
    bool m_made;
    QStringList m_paths;
};

Result<void> requireFree(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            return fail(ErrorCode::FileExists, {{QStringLiteral("file"), path}});
    }
    return {};
}

} // namespace

QString markOf(const CopyContent& content)
{
    if (!content.marked)
        return {};
    return content.builtBy + toShanghai(content.builtAt).toString(QStringLiteral(" yyyy-MM-dd HH:mm"));
}

Result<SealedCopy> writeSealedCopy(const CopyContent& content, const QString& password, const QString& directory,
                                   const JobToken& job)
{
    SealedCopy sealed;
    sealed.packagePath = QDir(directory).filePath(content.subjectCase.number + QStringLiteral(".zip"));
    sealed.readingCopyPath = QDir(directory).filePath(content.subjectCase.number + QStringLiteral(".pdf"));
    sealed.password = password;
    RD_TRY(requireFree({sealed.packagePath, sealed.readingCopyPath}));
    const QList<CopyChapter> chapters = copyChapters(content);
    Steps steps(job, chapters.size() + 4);

    // Everything is made in memory: no plain text of the copy ever touches a disk.
    RD_TRY_ASSIGN(QList<NamedFile> files, innerFiles(content, chapters, steps));
    const QByteArray manifest = manifestOf(content, chapters, files);
    files.append({manifestName, manifest});
    sealed.manifest = QString::fromUtf8(manifest);
    for (const NamedFile& file : std::as_const(files))
        sealed.files.append(file.name);

    RD_TRY(steps.next());
    RD_TRY_ASSIGN(const QByteArray inner, zipped(files, Packing::Deflated, content.builtAt));
    RD_TRY_ASSIGN(const QByteArray package, zipped({{innerName, inner}}, Packing::Stored, content.builtAt, password));
    RD_TRY_ASSIGN(const QByteArray lockedPdf, withPassword(files.first().content, password));
    sealed.sha256 = sha256Of(package);
    WrittenFiles written(directory);
    RD_TRY(steps.next());
    RD_TRY(written.write(sealed.packagePath, package));
    RD_TRY(steps.next());
    RD_TRY(written.write(sealed.readingCopyPath, lockedPdf));
    written.keep();
    return sealed;
}

} // namespace rd::copies
