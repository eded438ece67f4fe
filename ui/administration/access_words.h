#pragma once

#include "core/desk/audit/access_limit.h"

namespace rd::ui {

// The limit in force and what it comes from: 90, 30 (set), 60 (first days).
QString measureText(const domain::AccessMeasure& measure);
// The limit set for somebody, and from when on where that is to come: 30, 30 from 2026-11-20, –.
QString ownLimitText(const desk::AccessLimitRow& row);
QString everybodysText(const domain::AccessLimit& limit, const QDate& today);
// What is in force after a limit was set for `who`, and from which day; not always what was set.
QString limitSetText(const desk::SetAccessLimit& made, const QString& who);

} // namespace rd::ui
