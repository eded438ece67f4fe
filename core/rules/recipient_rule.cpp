#include "core/rules/recipient_rule.h"

#include <algorithm>

namespace rd::rules {

domain::ReferenceProfile parcelProfile(const domain::ReferenceProfile& profile, const QString& orderOrParcel)
{
    domain::ReferenceProfile parcel;
    parcel.key = profile.key;
    for (const domain::ReferenceOrder& order : profile.orders) {
        const bool named = order.number == orderOrParcel || order.parcel == orderOrParcel.toUpper();
        if (orderOrParcel.isEmpty() || !named)
            continue;
        if (order.recipientPhone.isEmpty())
            break;
        parcel.phones.append(order.recipientPhone);
        parcel.phoneChangedAt = profile.phones.contains(order.recipientPhone) ? profile.phoneChangedAt : QDateTime();
        parcel.orders.append(order);
        parcel.orders.append(order);
        parcel.orders.last().number = order.parcel;
        break;
    }
    return parcel;
}

bool answersForParcel(const VerificationPolicy& policy, domain::RequesterType requester)
{
    return requester == domain::RequesterType::Recipient && !policy.recipientFactors.isEmpty();
}

QList<FactorRule> factorsFor(const VerificationPolicy& policy, domain::RequesterType requester)
{
    if (!answersForParcel(policy, requester))
        return policy.factors;
    QList<FactorRule> asked;
    for (FactorRule factor : policy.factors) {
        const auto own = std::find_if(policy.recipientFactors.begin(), policy.recipientFactors.end(),
                                      [&](const RecipientFactor& one) { return one.code == factor.code; });
        // A document shown to a supervisor is what raises a recipient to L3.
        if (own == policy.recipientFactors.end() && !factor.supervisorOnly)
            continue;
        if (own != policy.recipientFactors.end())
            factor.ask = own->ask;
        asked.append(factor);
    }
    return asked;
}

} // namespace rd::rules
