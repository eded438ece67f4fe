#pragma once

#include <QString>

namespace rd {

// Nobody but the user who runs the program, and the system itself, may read or write this file or folder (security.md
// D10, D16): mode 0600 or 0700, on Windows an access list that takes nothing over from the folder above; a share and a
// memory stick have lists of their own or none, and stay as they are.
bool makeOwnerOnly(const QString& path);

// A folder of this user's own, into which nobody else but the system and its administrators may put a file or take one.
bool isOwnFolder(const QString& path);

#ifdef Q_OS_WIN
// A process that runs as this user.
bool isOwnProcess(quint32 id);
#endif

} // namespace rd
