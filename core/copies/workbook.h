#pragma once

#include "core/copies/copy_document.h"

namespace rd::copies {

// One XLSX in memory: a sheet per source file and, last, what is hidden and why. Every cell is text as it stands, never
// a formula, a number or a link. `mark` stands in the head of every printed page.
Result<QByteArray> workbook(const CopyChapter& chapter, const QDateTime& at, const QString& mark = {});

// The same of any tables.
struct NamedSheet {
    QString title;
    ReadableSheet sheet;
};
Result<QByteArray> workbook(const QList<NamedSheet>& sheets, const QDateTime& at, const QString& mark = {});

} // namespace rd::copies
