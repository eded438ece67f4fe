#pragma once

#include "core/desk/desk.h"

#include <QStringList>

namespace rd::test {

// The files of a closed desk, under another name. Where another one lay there before, nobody at this PC remembers it
// (security.md D7).
void copyDesk(const QString& from, const QString& to);
// The same as somebody does it who puts a desk back, behind the program's back.
void putDesk(const QString& from, const QString& to);

// What people can see of the desk, a line each, without ids and times, so that two runs of one verb compare: users,
// cases and their items, letters, approvals, copies, and how often the log says what (sign-ins left out).
QStringList stateOf(const desk::Desk& desk);

// What becomes of a sign-in: "opened", or the error's name.
QString signInAnswer(const QString& path, const QString& user, const QString& password, const Clock& clock);

// Both copies of the slot file are whole and say the same.
bool slotsAreSettled(const QString& deskPath);

} // namespace rd::test
