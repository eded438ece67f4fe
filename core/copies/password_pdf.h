#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rd::copies {

// The same PDF, opened only with the password (AES-256, revision 6). FileNotWritten.
Result<QByteArray> withPassword(const QByteArray& pdf, const QString& password);

} // namespace rd::copies
