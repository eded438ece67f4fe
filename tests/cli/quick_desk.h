#pragma once

#include "core/base/clock.h"
#include "core/desk/entry/create_desk.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/or_die.h"

namespace rd::test {

// A desk as `desk create` makes it, but with the key derivation of a demo desk: at full cost each command of a test
// would spend half a second on the password. That cost, and the command, have a test of their own in desk_test.
inline void makeQuickDesk(const QString& path, const QString& owner, const QByteArray& password, const char* now)
{
    desk::NewDesk newDesk;
    newDesk.path = path;
    newDesk.ownerName = owner;
    newDesk.demo = true;
    const Clock clock = Clock::fixed(parseInstant(QString::fromLatin1(now)));
    orDie(desk::createDesk(newDesk, Secret::fromBytes(password.constData(), password.size()), clock));
}

// The tool on such a desk of its own, its owner signed in, with a batch for each time.
inline void enterQuickDesk(CliTool& tool, const QString& owner, const char* now)
{
    const QByteArray password = "correct horse battery";
    const QString path = tool.path(QStringLiteral("rights.rdb"));
    makeQuickDesk(path, owner, password, now);
    tool.keepSessions();
    tool.setTime(now);
    tool.signInAs(path, owner, password);
}

} // namespace rd::test
