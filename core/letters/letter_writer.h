#pragma once

#include "core/domain/reply.h"
#include "core/letters/letter_template.h"

#include <QMap>

namespace rd::letters {

// The blocks with values and edits put in, and for each what is missing: unfilled placeholders, required sentences that
// were edited away ("edited:court"). A value is plain text: it is never read as markup or as another placeholder.
QList<domain::LetterBlock> composeBlocks(const LetterTemplate& letterTemplate, const QMap<QString, QString>& values,
                                         const QMap<QString, QString>& edits);

// What is missing in it, as "block:placeholder".
QStringList missingIn(const QList<domain::LetterBlock>& blocks);
// LetterIncomplete with args "missing" (list of "block:placeholder") while anything is missing (R-LT-02).
Result<void> requireComplete(const QList<domain::LetterBlock>& blocks);

// One A4 letter with selectable, code-point-true Chinese, as PDF bytes; `caseNumber` stands in the footer of each page.
// Lines of a value starting with "|" form a table (cells separated by "|"), used for T04's category table.
Result<QByteArray> letterPdf(const LetterTemplate& letterTemplate, const QList<domain::LetterBlock>& blocks,
                             const QString& company, const QString& caseNumber);

} // namespace rd::letters
