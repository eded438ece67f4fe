#pragma once

#include "core/domain/reply.h"

#include <QDateTime>
#include <QStringList>

namespace rd::domain {

struct DataCopy {
    CopyId id;
    CaseId caseId;
    QString fileName; // neutral: the case number
    QString sha256; // of the sealed package
    QString manifest; // JSON
    QStringList files; // inside the package
    int records = 0;
    int redactions = 0;
    UserId builtBy;
    QDateTime builtAt;
    UserId reviewedBy;
    QDateTime reviewedAt;
    QString contentHash; // of the rows and redactions it was built of; it stands only while they do
};

// Where the package of a copy is and until when (R-RE §9, A28): it is erased thirty days after delivery; the record of
// the copy with its manifest and hash stays.
struct CopyPackage {
    CopyId copyId;
    CaseId caseId;
    QString packagePath; // as written when the copy was built
    QString readingCopyPath;
    QDateTime deliveredAt; // with the letter that says so; invalid before
    QDateTime erasedAt;
    QString workstation; // the PC whose paths these are: only that one says that they are erased
};

// Whether a delivered copy may be handed over once more (3.8): asked for, decided by a second person, used once.
enum class HandoverState { Requested, Approved, Refused, Done };
QString codeOf(HandoverState state); // REQUESTED APPROVED REFUSED DONE
std::optional<HandoverState> parseHandoverState(const QString& code);

struct CopyHandover {
    HandoverId id;
    CaseId caseId;
    CopyId copyId;
    HandoverState state = HandoverState::Requested;
    UserId requestedBy;
    QDateTime requestedAt;
    QString reason;
    UserId decidedBy; // empty until somebody decided
    QDateTime decidedAt;
    QString note;
    std::optional<ReplyChannel> channel; // of the hand-over; none before it
    QString recipient; // whom to, as for a letter (R-LT-03); empty before it
    UserId handedBy;
    QDateTime handedAt;
};

// What the builder sees once: the password is stored nowhere.
struct BuiltCopy {
    DataCopy copy;
    QString packagePath;
    QString readingCopyPath; // the same reading copy as one password PDF
    QString password;
    bool hidesOwnData = false; // then nothing is proposed yet: what is held back wants a reason (3.1)
};

struct CopyCheck {
    bool ok = false;
    QStringList problems; // one sentence key with the file's name each: "hashDiffers:data.json"
};

} // namespace rd::domain
