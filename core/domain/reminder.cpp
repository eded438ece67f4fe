#include "core/domain/reminder.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(ReminderKind kind)
{
    static const CodeTable<ReminderKind> table{
        {ReminderKind::Due, u"DUE"_s},
        {ReminderKind::MinorReply, u"MINOR_REPLY"_s},
        {ReminderKind::BackupPurge, u"BACKUP_PURGE"_s},
        {ReminderKind::KeptTerm, u"KEPT_TERM"_s},
        {ReminderKind::Litigation, u"LITIGATION"_s},
        {ReminderKind::SecondComplaint, u"SECOND_COMPLAINT"_s},
        {ReminderKind::Papers, u"PAPERS"_s},
        {ReminderKind::TaskLate, u"TASK_LATE"_s},
    };
    return table.codeOf(kind);
}

QString codeOf(const Reminder& reminder)
{
    return reminder.kind == ReminderKind::Due ? codeOf(reminder.stage) : codeOf(reminder.kind);
}

} // namespace rd::domain
