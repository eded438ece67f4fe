#pragma once

#include "ui/shared/desk_context.h"

class QWidget;

namespace rd::ui {

// Asks for the true receipt of one of these requests, which were logged while the PC's clock stood ahead
// (security.md R11). Belongs to `parent` and is open when the function returns.
void askToCorrectReceipt(DeskContext& context, QWidget* parent, const QStringList& numbers);

} // namespace rd::ui
