#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>
#include <QByteArray>
#include <QDateTime>

namespace rd::security {

// Where the audit log of a desk stood when this workstation last wrote to it (security.md D7). Kept outside the desk:
// nothing inside it shows that the whole of it was put back to an earlier state.
struct Anchor {
    QString deskId;
    qint64 sequence = 0; // of the newest entry
    QByteArray head; // its hash, 32 bytes
    quint64 slotSequence = 0; // of the slot file, as far as this workstation knew
    QDateTime at;
    QString signer; // the id of who signed that entry
};

struct KeptAnchor {
    Anchor anchor;
    bool ofThisKey = false; // its MAC holds; without that it is another desk's, or nobody's
};

// An anchor's file holds two records, each with a MAC from the database key and a checksum over both: a write torn or
// lost leaves the other one. The newest record of this key; else the newest whole one of another; nothing when there is
// none. Only reads.
std::optional<KeptAnchor> readAnchor(const QString& file, const Secret& databaseKey);

// Writes over the older record, or keeps both where one of them is newer. Not flushed to disk: an anchor that is lost
// is older than the desk, and that alarms nobody. The folder and the file are made when they are missing, owner-only.
// FileNotWritten, DiskFull; FileExists for the anchor of another desk, which only startAnchor replaces.
Result<void> keepAnchor(const QString& file, const Anchor& anchor, const Secret& databaseKey);
// Both records, over whatever stood there. FileNotWritten, DiskFull.
Result<void> startAnchor(const QString& file, const Anchor& anchor, const Secret& databaseKey);

// An entry of the log in forty characters for paper: its sequence, half of its hash and a check sum, in groups of five
// (D7 b). Without look-alikes; what people type for them is understood.
QString anchorCode(qint64 sequence, const QByteArray& hash);
struct CodedEntry {
    qint64 sequence = 0;
    QByteArray hashStart; // 16 bytes
};
std::optional<CodedEntry> readAnchorCode(const QString& code); // nothing when it was mistyped

} // namespace rd::security
