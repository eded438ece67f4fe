#pragma once

#include <QByteArrayList>
#include <QFile>
#include <QString>

#include <zip.h>

namespace rd::test {

// Writes a ZIP file entry by entry, also ones no honest program writes.
class ZipFile {
public:
    explicit ZipFile(const QString& path)
        : m_archive(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr))
    {
    }
    ~ZipFile() { zip_close(m_archive); }
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    // The index of the new entry, for the calls below.
    zip_uint64_t add(const char* name, const QByteArray& content)
    {
        // libzip reads the content when the archive is closed, so it is kept until then.
        m_contents.append(content);
        zip_source_t* source =
            zip_source_buffer(m_archive, m_contents.last().constData(), static_cast<zip_uint64_t>(content.size()), 0);
        return static_cast<zip_uint64_t>(zip_file_add(m_archive, name, source, ZIP_FL_ENC_UTF_8));
    }
    void encrypt(zip_uint64_t index) { zip_file_set_encryption(m_archive, index, ZIP_EM_AES_256, "password"); }
    void makeLink(zip_uint64_t index)
    {
        zip_file_set_external_attributes(m_archive, index, 0, ZIP_OPSYS_UNIX, 0120777U << 16);
    }

private:
    zip_t* m_archive;
    QByteArrayList m_contents;
};

} // namespace rd::test
