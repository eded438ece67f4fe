#pragma once

#include "core/desk/desk.h"
#include "core/domain/task.h"

namespace rd::desk {

// What a holder can be asked for now.
struct HolderTasks {
    QString holder;
    QString name;
    int ready = 0; // may begin: these a sending takes
    int waiting = 0; // for a level, an approval, a hold, or the access to a minor's data
    QDate term; // the earliest of those that are ready
};

struct SentTasks {
    QString code; // return code: answers come back under it
    QString holder;
    QString holderName;
    QString path; // of the worksheet
    QString mailSubject;
    QString mailText;
    QList<domain::Task> tasks;
    int left = 0; // that may not begin yet
};

// By the earliest term; holders with nothing open are left out. By who works on cases.
Result<QList<HolderTasks>> listHolderTasks(const Desk& desk);

// OPEN, ASSIGNED and FAILED → SENT (§7): every task of that holder that may begin goes into one worksheet with a return
// code, written into the folder, with the words of the mail that takes it there. Unassigned ones become the user's own.
// The sheet holds masked keys, the operation and the data asked for, nothing else; a minor whose data nobody may see is
// left out (R-CH-02). NotFound {"kind": "task"} when nothing may begin, UnknownCode for the holder, FileExists,
// FileNotWritten, DiskFull. By who works on cases.
Result<SentTasks> sendTasks(Desk& desk, const QString& holder, const QString& folder);

} // namespace rd::desk
