#pragma once

#include "core/domain/verification.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// A recipient who did not order answers for one parcel only (R-ID-10): of the record nothing is left but the order of
// this number, or parcel number, with the mobile number printed on it. Nothing matches when there is no such order.
domain::ReferenceProfile parcelProfile(const domain::ReferenceProfile& profile, const QString& orderOrParcel);

// The factors this requester may be asked for, in the words for them.
QList<FactorRule> factorsFor(const VerificationPolicy& policy, domain::RequesterType requester);

// Whether the policy has a check of its own for this requester, instead of the points.
bool answersForParcel(const VerificationPolicy& policy, domain::RequesterType requester);

} // namespace rd::rules
