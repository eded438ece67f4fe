#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

namespace rd::domain {

// What a deletion leaves at a holder, stored only, and why (R-RT-04).
struct KeptData {
    KeptDataId id;
    CaseId caseId;
    ItemId itemId;
    QString holder; // P10, O3 …
    QString category; // DC02
    QString data; // in words: 订单 TM20250924 及其售后记录
    QString reason; // K1…K8
    QDate from; // what the term is counted from: the completion of the order; invalid where the reason has no term
    QDate until; // the last day; invalid = until it is settled (K4) or released (K5)
    UserId by;
    QDateTime at;
    QDateTime endedAt; // settled, released or taken back; invalid while it is kept
    UserId endedBy;
    QString endReason;
};

inline bool isKept(const KeptData& kept)
{
    return !kept.endedAt.isValid();
}

} // namespace rd::domain
