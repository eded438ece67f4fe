#pragma once

#include "core/sources/field_map.h"
#include "core/sources/raw_sheet.h"

namespace rd::sources {

// A cell read right for what its column holds, and whether it is an identifier that has lost digits on its way.
struct CellText {
    QString text;
    bool damaged = false;
};

// Takes away what spreadsheets add (="…", leading apostrophe, TAB behind, .0), makes full-width digits plain and serial
// dates ISO text. An identifier as 2.02E+18, or a number rounded by Excel to 15 digits, comes back as it is, damaged.
CellText readCell(const RawCell& cell, Holds holds);

// True for the digits that are left when Excel has rounded a longer number: zeros from the 16th on.
bool looksRounded(const QString& digits);
// 2.02E+18
bool isScientific(const QString& text);

bool isIdentifier(Holds holds);
bool isFreeText(Holds holds);

} // namespace rd::sources
