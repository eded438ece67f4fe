#pragma once

#include <QString>

namespace rd::sources {

// A stored number as people expect it: whole numbers with all their digits, others with at most 15 significant ones.
QString numberText(double number);

// A serial date as ISO text: 2022-07-01, 2022-07-01 23:33:12, or 23:33:12 below one day. Empty outside 1900–9999.
QString serialDateText(double serial, bool from1904);

// True for a number format that shows a date or time ("yyyy/m/d", "[h]:mm", built-in 14 …).
bool isDateFormat(int builtInId);
bool isDateFormat(const QString& formatCode);

} // namespace rd::sources
