#pragma once

#include "core/copies/copy_document.h"
#include "core/copies/zip_package.h"

namespace rd::copies {

inline const QString manifestName = QStringLiteral("manifest.json");
inline const QString innerName = QStringLiteral("data.zip");

QString sha256Of(const QByteArray& content); // hex

// JSON: case, policy version, counts, and name, size and SHA-256 of each file; the manifest itself is not among them.
QByteArray manifestOf(const CopyContent& content, const QList<CopyChapter>& chapters, const QList<NamedFile>& files);

// What does not agree with the manifest among these files: "manifestMissing", "missing:<file>", "extra:<file>",
// "hashDiffers:<file>".
QStringList problemsIn(const QList<NamedFile>& files);

} // namespace rd::copies
