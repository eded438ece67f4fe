#include "ui/shared/task_words.h"

#include "ui/shared/words.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

QString taskHolderWords(const domain::Task& task)
{
    return domain::isReview(task.operation) ? wordFor(domain::Role::Officer) : task.holder + u' ' + task.holderName;
}

QString taskOperationWords(const domain::Task& task)
{
    const QString operation = wordFor(task.operation);
    return task.purpose.isEmpty() ? operation : operation + u" · "_s + task.purpose;
}

} // namespace rd::ui
