#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"

namespace rd::bench {

// A desk of `cases` invented cases in `folder`, written straight through storage in large transactions. Ends the
// program when it cannot be made.
std::unique_ptr<desk::Desk> makeDesk(const QString& folder, const QString& name, int cases);

// The same files under another name, so that two sides start from one state. The desk must be closed.
std::unique_ptr<desk::Desk> copyOfDesk(const QString& folder, const QString& from, const QString& to);

QString phoneOf(int index);
// A call with two wishes on three platforms, as the hotline hears them.
domain::CallIntake callOf(int index, const QDateTime& at);

} // namespace rd::bench
