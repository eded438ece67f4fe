#pragma once

#include "core/domain/codes.h"
#include "core/domain/due_stage.h"
#include "core/domain/ids.h"

namespace rd::domain {

// What a reminder is of: the due date at one of its stages (rule book §5.4), or for an officer the internal limit of a
// minor's answer (§5.5), the term of a purge of backups (R-DL-14) or of data kept (A17) that has passed, a lawsuit
// announced with a complaint (3.12) or a second complaint about the same answer (§7); or papers that nobody has
// accepted with T+13 come (§7 move 5); for a supervisor a holder that is one working day late (R-RT-05).
enum class ReminderKind { Due, MinorReply, BackupPurge, KeptTerm, Litigation, SecondComplaint, Papers, TaskLate };
QString codeOf(ReminderKind kind); // DUE MINOR_REPLY BACKUP_PURGE KEPT_TERM … TASK_LATE

// One reminder of one case, as its reader gets it: the owner, or whoever watches over the team (rule book §5.4). What
// stands in a tray says its number alone.
struct Reminder {
    CaseId caseId;
    QString number;
    ReminderKind kind = ReminderKind::Due;
    DueStage stage =
        DueStage::Amber; // Overdue for what is no due date; Ahead: a notice has moved the date earlier (R-DL-06)
    QDate due; // the case's due date, or the limit or term that has passed; of `item` where it is not 0
    bool provisional = false; // R-DL-06: `due` is counted with a year whose notice is not loaded
    int item = 0; // Ahead: position of the item whose own date came earlier while another still ends first (R-DL-11)
    int daysLeft = 0; // working days, 0 on the day, negative afterwards
    bool minor = false;
    bool mine = false; // this user handles the case
    QString handlerName;
    bool standingIn = false; // this user stands in for who handles the case, who is away
    QString maskedName; // of the person, as a list shows it: concealed for a minor (R-CH-02)
    QList<RightType> rights; // asked for
};
// What a list and the record call it: the stage of a due date, else the kind.
QString codeOf(const Reminder& reminder);

// A reader has put a reminder away. A due date that moves brings the reminder back.
struct ReminderDismissal {
    ReminderDismissalId id;
    UserId user;
    CaseId caseId;
    QString reminder; // codeOf(Reminder)
    QDate due;
    QDateTime at;
};

struct Reminders {
    // Moved earlier; then what alerts an officer, which stands in no other list; then due dates as the queue has them.
    QList<Reminder> lines;
    bool more = false; // there are more of a kind than a list can usefully hold
};

} // namespace rd::domain
