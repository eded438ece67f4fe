#pragma once

#include "core/domain/ids.h"

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
};

// What the builder sees once: the password is stored nowhere.
struct BuiltCopy {
    DataCopy copy;
    QString packagePath;
    QString readingCopyPath; // the same reading copy as one password PDF
    QString password;
};

struct CopyCheck {
    bool ok = false;
    QStringList problems; // one sentence key with the file's name each: "hashDiffers:data.json"
};

} // namespace rd::domain
