#pragma once

#include <QString>
#include <QStringList>

namespace rd::domain {

enum class ForbiddenNumber { IdentityNumber, CardNumber };
struct ForbiddenHit {
    ForbiddenNumber kind = ForbiddenNumber::IdentityNumber;
    qsizetype position = 0;
    qsizetype length = 0;
};

// Numbers that may not be stored in free text (R-ID-06): 18 characters with a valid GB 11643 check digit and date, and
// 13–19 Luhn-valid digits that are not one of `knownOrderNumbers`.
QList<ForbiddenHit> forbiddenNumbersIn(const QString& text, const QStringList& knownOrderNumbers = {});

} // namespace rd::domain
