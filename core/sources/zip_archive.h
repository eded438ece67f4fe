#pragma once

#include "core/sources/raw_sheet.h"

#include <memory>
#include <QByteArray>
#include <QHash>

struct zip;

namespace rd::sources {

// A ZIP file held in memory, read part by part, never unpacked to disk, inside the limits of security.md D18.
class ZipArchive {
public:
    // FileDamaged (also when two entries have one name), FileTooLarge (entries), FileContentForbidden for an encrypted,
    // linked or unsafely named entry and for an archive inside the archive.
    static Result<ZipArchive> open(const QByteArray& bytes);

    bool contains(const QString& name) const { return m_indexes.contains(name); }
    // The unpacked bytes, counted while inflating because the size an entry declares may be a lie.
    Result<QByteArray> read(const QString& name);

private:
    struct Closer {
        void operator()(zip* archive) const;
    };

    ZipArchive() = default;
    Result<void> checkEntries();
    Result<void> checkEntry(qint64 index);

    QByteArray m_bytes; // libzip reads from here until the archive is closed, so it is declared first
    std::unique_ptr<zip, Closer> m_archive;
    QHash<QString, qint64> m_indexes;
    qint64 m_unpacked = 0;
};

} // namespace rd::sources
