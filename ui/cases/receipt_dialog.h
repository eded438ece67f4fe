#pragma once

#include "core/domain/receipt_name.h"
#include "ui/shared/desk_context.h"

class QWidget;

namespace rd::ui {

// Asks for the true receipt of one of these: requests, items or material that were logged while the PC's clock stood
// ahead (security.md R11). Belongs to `parent` and is open when the function returns.
void askToCorrectReceipt(DeskContext& context, QWidget* parent, const QList<domain::ReceiptName>& names);

} // namespace rd::ui
