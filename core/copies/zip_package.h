#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>

namespace rd::copies {

struct NamedFile {
    QString name;
    QByteArray content;
};

enum class Packing { Deflated, Stored };

// A ZIP in memory. With a password every entry is AES-256 (AE-2); names stay readable in any ZIP.
Result<QByteArray> zipped(const QList<NamedFile>& files, Packing packing, const QDateTime& at,
                          const QString& password = {});

// All entries of a ZIP. PackagePasswordWrong, PackageDamaged (args "what": the entry), also when it unpacks to more
// than `limit` bytes.
Result<QList<NamedFile>> unzipped(const QByteArray& zip, const QString& password, qint64 limit);

// Whether every entry is AES-256: only then does the password that opened it say whose it is. PackageDamaged.
Result<bool> isSealed(const QByteArray& zip);

} // namespace rd::copies
