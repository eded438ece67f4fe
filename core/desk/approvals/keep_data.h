#pragma once

#include "core/desk/desk.h"
#include "core/domain/kept_data.h"
#include "core/domain/request_item.h"

namespace rd::desk {

struct DataToKeep {
    QString holder; // P10
    QString category; // DC02
    QString data; // in words: 订单 TM20250924
    QString reason; // K1…
    QDate from; // the day its term is counted from; needless where the reason has none
};

// Names what a deletion or cancellation leaves at a holder, why and until when: stored only (R-RT-04). The last day is
// counted by rule; what has passed already is no reason to keep anything. For an item that is worked on, so that
// whoever approves it sees the list. UnknownCode ("holder", "category", "reason"), InvalidArgument ("data",
// "keptFrom"), MoveForbidden, LevelNotReached, ForbiddenNumber.
Result<domain::KeptData> keepData(Desk& desk, const domain::CaseId& caseId, int position, const DataToKeep& kept);

// It is settled, released, or was named by mistake. What the decision had left is then deleted as well: a task for the
// holder and one for the backups open with it, also after the case has closed. Once decided, only what waited to be
// settled (K4) and what is over by its term is released by whoever handles it; all else by an officer, or by a
// supervisor who has not named it: NotPermitted, SamePerson. MoveForbidden while it waits for approval, for what has
// ended already, and once decided under a legal hold; ReasonRequired, ForbiddenNumber, NotFound {"kind": "kept"}.
Result<domain::KeptData> releaseData(Desk& desk, const domain::KeptDataId& id, const QString& reason);

// What an item keeps now, oldest first.
Result<QList<domain::KeptData>> keptOf(const Desk& desk, const domain::RequestItem& item);

} // namespace rd::desk
