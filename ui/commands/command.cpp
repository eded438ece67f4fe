#include "ui/commands/command.h"

#include "ui/commands/pinyin_initials.h"

namespace rd::ui {

bool fits(const Command& command, const QString& typed)
{
    const QString wanted = typed.trimmed();
    if (wanted.isEmpty() || command.title.contains(wanted, Qt::CaseInsensitive))
        return true;
    return pinyinInitials(command.title).contains(wanted.toLower());
}

} // namespace rd::ui
