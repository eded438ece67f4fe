#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace rd::sources {

// One record of a table; `number` is 1 for the record right after the header row, blank and footer rows keep theirs.
struct SourceRow {
    int number = 0;
    QStringList cells; // read right (no ="…", no leading apostrophe, no trailing TAB), one per header
};

// A file read as plain text cells: no formulas, no styles, serial dates as ISO text.
struct SourceTable {
    QString fileName;
    QString sheet; // empty for CSV and JSON
    QString kind; // id of the field map that recognised the headers
    QString kindTitle;
    QString sha256; // of the file's bytes, hex
    QStringList headers;
    QList<SourceRow> rows;
    QStringList warnings; // "damagedId:12" (row), "replacementCharacter:7" …
};

QByteArray packTable(const SourceTable& table); // compact, for the desk's own storage
Result<SourceTable> unpackTable(const QByteArray& packed);

// Reads a file in this process. Errors: FileMissing, FileUnreadable, FileTooLarge, FileKindUnknown (args: headers),
// FileEncodingUnknown, FileEmpty (0 rows), FileDamaged, FileContentForbidden (DOCTYPE, encrypted or nested archive,
// unsafe names), with args {"file", "place", "what"}.
Result<SourceTable> readTable(const QString& path, const JobToken& job = {});

// The same in the child process rd-import: no key, no network, 512 MB, 60 s (security.md D18). ImportTimedOut,
// ImportFailed.
Result<SourceTable> readTableIsolated(const QString& path, const JobToken& job = {});

} // namespace rd::sources
