#pragma once

#include "core/domain/task.h"

#include <QString>

namespace rd::ui {

// Who has to do a task: the holder, or the privacy officer for a review (rule book 3.5).
QString taskHolderWords(const domain::Task& task);
// What has to be done, with the purpose a stop is for.
QString taskOperationWords(const domain::Task& task);

} // namespace rd::ui
