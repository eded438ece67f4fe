#pragma once

#include "core/desk/desk.h"

namespace rd::desk {

// The newest entry of the log, to be kept on paper (security.md D7 b).
struct PaperAnchor {
    qint64 sequence = 0;
    QDateTime at;
    QString code; // forty characters in groups of five
};
// Needs VerifyAudit, as both do.
Result<PaperAnchor> showAnchor(const Desk& desk);

struct PaperAnchorCheck {
    qint64 sequence = 0; // of the entry on the paper
    qint64 newest = 0; // of the log
    bool holds = false; // the log has that entry, unchanged
};
// InvalidArgument (field "code") for a code that was mistyped.
Result<PaperAnchorCheck> compareAnchor(const Desk& desk, const QString& code);

} // namespace rd::desk
