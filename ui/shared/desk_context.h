#pragma once

#include "core/desk/desk.h"
#include "core/domain/user.h"
#include "core/domain/vocabulary.h"

#include <QVariantHash>

namespace rd::ui {

class DeskEvents;
class JobRunner;
class Navigator;
class Notices;

// What every page of an unlocked desk is given; all of it lives as long as the desk is unlocked.
struct DeskContext {
    desk::Desk& desk;
    JobRunner& jobs;
    DeskEvents& events; // emits changed(AuditEvent) on the UI thread after each verb that changed something
    Navigator& navigator; // where to go next
    Notices& notices; // one line above the page: what was done, what went wrong
    const domain::Vocabulary words;
    domain::User user;
    QVariantHash chosen = {}; // what a page keeps when the frame is made anew: its filter
};

} // namespace rd::ui
