#pragma once

#include "core/sources/source_table.h"

namespace rd::sources {

// The two ends of the pipe between the desk and its reader of foreign files. In: the file's path, or what the reader
// takes instead of it. Out: one answer.

// What rd-import writes: the table of the file, or the error.
QByteArray importAnswer(const QString& path);

// What the desk makes of it. ImportFailed when it is no answer, or names an error that reading a file cannot have.
Result<SourceTable> parseImportAnswer(const QByteArray& answer);

struct ImportProgram {
    QString path;
    QStringList arguments;
    int milliseconds = 60'000; // wall clock; the child limits its own processor time besides
};
// rd-import beside the running program.
ImportProgram importProgram();

// Runs the program with an empty environment, hands it the input and waits for what it answers; `path` names the file
// in errors. ImportTimedOut, ImportFailed, Cancelled.
Result<QByteArray> runReader(const ImportProgram& program, const QString& path, const QByteArray& input,
                             const JobToken& job);
// The same for a table.
Result<SourceTable> runImport(const ImportProgram& program, const QString& path, const JobToken& job);

} // namespace rd::sources
