#pragma once

#include "core/print/page_flow.h"

#include <QStringList>

namespace rd::print {

// A line of a text that is a row of a table: "|订单|是|".
bool isBarLine(const QString& line);
// Such lines as a table; the first one names the columns. Nothing for lines without cells.
void addBarTable(PageFlow& flow, const QStringList& lines);

} // namespace rd::print
