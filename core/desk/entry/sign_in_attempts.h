#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>

namespace rd::desk {

// Slows guessing at the sign-in page: five wrong passwords close it for fifteen minutes (security.md D14). The count
// lies beside the desk in clear; the wall against guessing is the key derivation, not this file.
Result<void> requireFreeSignIn(const QString& deskPath, const QDateTime& now);
void noteFailedSignIn(const QString& deskPath, const QDateTime& now);
QList<QDateTime> failedSignIns(const QString& deskPath); // since the last one that succeeded, oldest first
void clearFailedSignIns(const QString& deskPath); // once they are on record

} // namespace rd::desk
