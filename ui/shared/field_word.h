#pragma once

#include <QString>

namespace rd::ui {

// What a form calls the field an error names; the name itself where no form has it.
QString fieldWord(const QString& field);

} // namespace rd::ui
