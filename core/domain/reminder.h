#pragma once

#include "core/domain/due_stage.h"
#include "core/domain/ids.h"

namespace rd::domain {

// One reminder of one case, as its reader gets it: the owner, or whoever watches over the team (rule book §5.4). It
// names nobody, so that it may stand in a tray.
struct Reminder {
    CaseId caseId;
    QString number;
    DueStage stage = DueStage::Amber; // Ahead: a notice has moved the date earlier (R-DL-06)
    QDate due;
    int daysLeft = 0; // working days, 0 on the day, negative afterwards
    bool minor = false;
    bool mine = false; // this user handles the case
    QString handlerName;
};

// A reader has put a reminder away. A due date that moves brings the reminder back.
struct ReminderDismissal {
    ReminderDismissalId id;
    UserId user;
    CaseId caseId;
    DueStage stage = DueStage::Amber;
    QDate due;
    QDateTime at;
};

struct Reminders {
    QList<Reminder> lines; // dates that moved earlier; then overdue, minors, fewest days left
    bool more = false; // there are more than a list can usefully hold
};

} // namespace rd::domain
