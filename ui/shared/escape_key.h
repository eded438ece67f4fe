#pragma once

#include <functional>

class QEvent;

namespace rd::ui {

// For the event() of a part of a page: Escape goes back a page elsewhere; in there it calls `leave`. True when the
// event was this key and is dealt with.
bool leavesByEscape(QEvent* event, const std::function<void()>& leave);

} // namespace rd::ui
