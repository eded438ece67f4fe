#pragma once

#include "core/domain/case_file.h"

#include <QJsonObject>

namespace rd::cli {

// What deletions rest on, what they leave, what has to be tested before one is refused; the person's consents and what
// is suggested after a withdrawal.
void addDeletionFields(const domain::CaseFile& file, QJsonObject& fields);
QStringList keptLines(const domain::CaseFile& file);

} // namespace rd::cli
