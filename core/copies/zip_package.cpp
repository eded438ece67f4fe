#include "core/copies/zip_package.h"

#include <memory>
#include <QScopeGuard>
#include <zip.h>

namespace rd::copies {

namespace {

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

auto notWritten(const QString& step)
{
    return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), QStringLiteral("zip")}}, step);
}

auto damaged(const QString& entry)
{
    return fail(ErrorCode::PackageDamaged, {{QStringLiteral("what"), entry}});
}

Result<void> add(zip_t* zip, const NamedFile& file, Packing packing, const QDateTime& at, const QByteArray& password)
{
    zip_source_t* source =
        zip_source_buffer(zip, file.content.constData(), static_cast<zip_uint64_t>(file.content.size()), 0);
    const zip_int64_t added = source ? zip_file_add(zip, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (added < 0) {
        zip_source_free(source);
        return notWritten(QStringLiteral("add"));
    }
    const auto index = static_cast<zip_uint64_t>(added);
    zip_set_file_compression(zip, index, packing == Packing::Deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    zip_file_set_mtime(zip, index, at.toSecsSinceEpoch(), 0);
    if (!password.isEmpty() && zip_file_set_encryption(zip, index, ZIP_EM_AES_256, password.constData()) != 0)
        return notWritten(QStringLiteral("encrypt"));
    return {};
}

Result<QByteArray> contentOf(zip_source_t* source)
{
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0)
        return notWritten(QStringLiteral("read back"));
    QByteArray content(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, content.data(), facts.size);
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(content.size()))
        return notWritten(QStringLiteral("read back"));
    return content;
}

// Read only, in memory; nothing when it is no ZIP that agrees with itself.
Archive opened(const QByteArray& zip)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(zip.constData(), static_cast<zip_uint64_t>(zip.size()), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr);
    if (!archive)
        zip_source_free(source);
    return archive;
}

Result<QByteArray> entryContent(zip_t* zip, zip_uint64_t index, const QByteArray& password, const QString& name,
                                qint64 limit)
{
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(zip, index, 0, &facts) != 0 || static_cast<qint64>(facts.size) > limit)
        return damaged(name);
    const bool encrypted = facts.encryption_method != ZIP_EM_NONE;
    if (encrypted && password.isEmpty())
        return fail(ErrorCode::PackagePasswordWrong);
    const Entry entry(encrypted ? zip_fopen_index_encrypted(zip, index, 0, password.constData())
                                : zip_fopen_index(zip, index, 0));
    if (!entry) {
        if (zip_error_code_zip(zip_get_error(zip)) == ZIP_ER_WRONGPASSWD)
            return fail(ErrorCode::PackagePasswordWrong);
        return damaged(name);
    }
    QByteArray content(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    // One byte more than there should be makes libzip come to the end and check the authentication code.
    char beyond = 0;
    const bool whole = zip_fread(entry.get(), content.data(), facts.size) == static_cast<zip_int64_t>(facts.size)
        && zip_fread(entry.get(), &beyond, 1) == 0;
    if (!whole)
        return damaged(name);
    return content;
}

} // namespace

Result<QByteArray> zipped(const QList<NamedFile>& files, Packing packing, const QDateTime& at, const QString& password)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!source)
        return notWritten(QStringLiteral("source"));
    zip_source_keep(source.get()); // for reading it back after the archive has let go of it
    Archive zip(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
    if (!zip) {
        zip_source_free(source.get());
        return notWritten(QStringLiteral("open"));
    }
    QByteArray secret = password.toUtf8();
    for (const NamedFile& file : files)
        RD_TRY(add(zip.get(), file, packing, at, secret));
    secret.fill('\0');
    if (zip_close(zip.get()) != 0)
        return notWritten(QStringLiteral("close"));
    (void)zip.release();
    return contentOf(source.get());
}

Result<bool> isSealed(const QByteArray& zip)
{
    const Archive archive = opened(zip);
    if (!archive)
        return damaged({});
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        zip_stat_t facts;
        zip_stat_init(&facts);
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0
            || facts.encryption_method != ZIP_EM_AES_256)
            return false;
    }
    return true;
}

Result<QList<NamedFile>> unzipped(const QByteArray& zip, const QString& password, qint64 limit)
{
    const Archive archive = opened(zip);
    if (!archive)
        return damaged({});
    QByteArray secret = password.toUtf8();
    const auto wiped = qScopeGuard([&secret] { secret.fill('\0'); });
    QList<NamedFile> files;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto at = static_cast<zip_uint64_t>(index);
        const QString name = QString::fromUtf8(zip_get_name(archive.get(), at, ZIP_FL_ENC_GUESS));
        RD_TRY_ASSIGN(const QByteArray content, entryContent(archive.get(), at, secret, name, limit));
        limit -= content.size();
        files.append({name, content});
    }
    return files;
}

} // namespace rd::copies
