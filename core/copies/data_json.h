#pragma once

#include "core/copies/copy_document.h"

namespace rd::copies {

// The machine-readable part: every field of every record, unescaped, ids included; redacted like everything else.
QByteArray dataJson(const CopyContent& content, const QList<CopyChapter>& chapters);

// Its JSON Schema, with what each part means.
QByteArray dataSchema();

} // namespace rd::copies
