#pragma once

#include "core/domain/reply.h"
#include "core/letters/letter_template.h"
#include "core/print/page_flow.h"

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

// What stands on the pages of a letter; kept with one that has left, so that it can be printed again as it was.
struct LetterSheet {
    QString title; // of the template
    QString company;
    QString caseNumber; // stands in the foot of each page
    QList<domain::LetterBlock> blocks; // id, text and missing are looked at
    QString watermark = {}; // across every page; empty = none
};

// The A4 pages that are shown, written as PDF and printed. A placeholder without a value is a blank to fill in. Lines
// of a value starting with "|" form a table (cells separated by "|"), used for T04's category table.
print::PageFlow letterPages(const LetterSheet& sheet);
// Those pages as PDF bytes with selectable, code-point-true Chinese. FileNotWritten.
Result<QByteArray> letterPdf(const LetterSheet& sheet);

} // namespace rd::letters
