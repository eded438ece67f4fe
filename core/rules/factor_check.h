#pragma once

#include "core/domain/verification.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

enum class Verdict { Match, MatchWithoutPoints, NoMatch };

// Compares one answer with a record (R-ID-01, R-ID-02); one-time codes and attested factors are judged elsewhere. A
// true answer about data that score nothing — an order too old, a number changed lately — matches without points.
Verdict compareAnswer(const VerificationPolicy& policy, const FactorRule& factor, const QString& answer,
                      const domain::ReferenceProfile& profile, const QDate& today);

// Whether the record's mobile number was changed too lately to prove anything.
bool phoneChangedLately(const VerificationPolicy& policy, const domain::ReferenceProfile& profile, const QDate& today);

} // namespace rd::rules
