#pragma once

#include "core/domain/audit_event.h"

#include <QString>

namespace rd::ui {

// The details of an audit entry as one line of words: "L2 verified · 80 points".
QString detailWords(const domain::AuditEntry& entry);

} // namespace rd::ui
