#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/task.h"
#include "core/sources/source_table.h"

namespace rd::desk {

// The sheet that goes to one holder and comes back: a line for each task, with a masked key of the person, what is to
// be done and with which data (§7: no more than the slice of the task). An XLSX and no CSV, because that is what
// processors open: Excel and WPS read both, but a CSV loses the zeros and long digits of what it shows, and WPS saves
// it in another encoding than it came in.

// As resources/sources/task_answers.json recognises it.
extern const QString taskAnswersKind;

struct WorksheetTask {
    domain::Task task; // with its sending and line
    domain::Case ofCase; // masked
    domain::RequestItem item;
};
struct Worksheet {
    QString code; // return code
    QString holder;
    QList<WorksheetTask> tasks;
};

// P05-20261123-4F9C2A, and the line that is handed back: P05-20261123-4F9C2A-03.
QString newReturnCode(const QString& holder, const QDate& day);
QString lineCode(const domain::Task& task);

// What the sheet says of a task: the masked key of the person, the operation.
QString personCell(const domain::Case& masked);
QString operationCell(const domain::Task& task);

QString mailSubject(const Worksheet& worksheet);
QString mailText(const Desk& desk, const Worksheet& worksheet);
Result<QByteArray> worksheetFile(const Desk& desk, const Worksheet& worksheet);

enum class HolderAnswer { None, Done, Failed, NotHeld };
struct AnsweredLine {
    QString code; // of the sending
    int line = 0;
    int row = 0; // of the file
    QString person; // as it stood in the sheet that was sent
    QString operation;
    HolderAnswer answer = HolderAnswer::None;
    QDate doneOn;
    QString signer;
    QString reason;
    QByteArray asProof; // this line alone, as text, with the hash of the file it came in
};
// FileKindUnknown for another table; InvalidArgument (args "field", "row") for a line that cannot be read: line,
// result, doneOn, signer, reason.
Result<QList<AnsweredLine>> readAnswers(const sources::SourceTable& table, const QDate& today);

} // namespace rd::desk
