#include "core/sources/zip_archive.h"

#include <zip.h>

namespace rd::sources {

namespace {

bool isUnsafeName(const QString& name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':')
        || name.contains(QChar(0)))
        return true;
    return name.split(u'/').contains(QStringLiteral(".."));
}

bool isNestedArchive(const QString& name)
{
    static const QStringList endings = {QStringLiteral(".zip"),  QStringLiteral(".xlsx"), QStringLiteral(".xlsm"),
                                        QStringLiteral(".docx"), QStringLiteral(".pptx"), QStringLiteral(".rar"),
                                        QStringLiteral(".7z"),   QStringLiteral(".gz")};
    return std::any_of(endings.begin(), endings.end(),
                       [&](const QString& ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

bool isSymbolicLink(zip* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint32_t typeMask = 0170000;
    constexpr zip_uint32_t linkType = 0120000;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX
        && ((attributes >> 16) & typeMask) == linkType;
}

} // namespace

void ZipArchive::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(const QByteArray& bytes)
{
    ZipArchive archive;
    archive.m_bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.m_bytes.constData(),
                                                    static_cast<zip_uint64_t>(archive.m_bytes.size()), 0, &error);
    if (source)
        archive.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!archive.m_archive) {
        if (source)
            zip_source_free(source);
        return fail(ErrorCode::FileDamaged,
                    {{QStringLiteral("place"), QString()}, {QStringLiteral("what"), QStringLiteral("zip")}},
                    QStringLiteral("libzip %1").arg(code));
    }
    RD_TRY(archive.checkEntries());
    return archive;
}

Result<void> ZipArchive::checkEntries()
{
    const qint64 count = zip_get_num_entries(m_archive.get(), 0);
    if (count > MaximumEntries)
        return refuse(ErrorCode::FileTooLarge, {}, "entries");
    for (qint64 index = 0; index < count; ++index)
        RD_TRY(checkEntry(index));
    return {};
}

Result<void> ZipArchive::checkEntry(qint64 index)
{
    const auto position = static_cast<zip_uint64_t>(index);
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), position, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
        return refuse(ErrorCode::FileDamaged, QString::number(index), "zipEntry");
    const QString name = QString::fromUtf8(stat.name);
    if (isUnsafeName(name))
        return refuse(ErrorCode::FileContentForbidden, {}, "entryName");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return refuse(ErrorCode::FileContentForbidden, name, "encrypted");
    if (isNestedArchive(name))
        return refuse(ErrorCode::FileContentForbidden, name, "nestedArchive");
    if (isSymbolicLink(m_archive.get(), position))
        return refuse(ErrorCode::FileContentForbidden, name, "symbolicLink");
    m_indexes.insert(name, index);
    return {};
}

Result<QByteArray> ZipArchive::read(const QString& name)
{
    const auto found = m_indexes.constFind(name);
    if (found == m_indexes.constEnd())
        return refuse(ErrorCode::FileDamaged, name, "partMissing");
    zip_stat_t stat;
    zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(*found), 0, &stat);
    const qint64 packed = static_cast<qint64>(stat.comp_size);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(*found), 0), &zip_fclose);
    if (!file)
        return refuse(ErrorCode::FileDamaged, name, "zipEntry");

    QByteArray content;
    QByteArray block(64 * 1024, Qt::Uninitialized);
    // Small parts may be very regular; a bomb is one only when it is big.
    const qint64 allowed = std::max<qint64>(packed * MaximumPackingRatio, 1024 * 1024);
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), block.data(), static_cast<zip_uint64_t>(block.size()));
        if (got < 0)
            return refuse(ErrorCode::FileDamaged, name, "zipEntry");
        if (got == 0)
            break;
        m_unpacked += got;
        content.append(block.constData(), got);
        if (m_unpacked > MaximumUnpackedBytes || content.size() > allowed)
            return refuse(ErrorCode::FileTooLarge, name, "unpacked");
    }
    if ((stat.valid & ZIP_STAT_SIZE) && static_cast<qint64>(stat.size) != content.size())
        return refuse(ErrorCode::FileDamaged, name, "declaredSize");
    return content;
}

} // namespace rd::sources
