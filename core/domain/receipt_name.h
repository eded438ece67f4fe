#pragma once

#include <QString>

namespace rd::domain {

// What was received: a request, one of its items that came later (R-DL-11), or material that came for it.
struct ReceiptName {
    QString number; // of the case
    int item = 0; // position of the item
    int material = 0; // 1 = what came first; 0 with `item` 0 = the request itself

    friend bool operator==(const ReceiptName&, const ReceiptName&) = default;
};

// As lists and the record have it: DSR-20260302-0007, DSR-20260302-0007/2 for an item, DSR-20260302-0007/M1 for
// material.
QString textOf(const ReceiptName& name);
ReceiptName parseReceiptName(const QString& text);

} // namespace rd::domain
