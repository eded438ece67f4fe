#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"
#include "core/domain/case_file.h"
#include "core/domain/complaint.h"

#include <QSet>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// Answered, closed or ended for want of material: a complaint that is upheld has it worked on again (move 17).
bool canBeMended(const domain::RequestItem& item);

// Where the complaint is mended once it is upheld: the case it is about; where that was merged, the one it went on in;
// where it is about the answer to a complaint, what that one was about. Nothing where it concerns no request.
Result<std::optional<domain::RemedyScope>> remedyScope(const Desk& desk, const domain::Complaint& complaint);

// The items that the decision names by their positions in that case; named at all only where there are several.
// InvalidArgument "items": none of several is named, or one that stands otherwise.
Result<QList<domain::ItemId>> namedItems(const Desk& desk, const domain::Complaint& complaint,
                                         const QList<int>& positions);

// R-RF-06: the items that are still to be worked on again before this complaint is answered. What is open is worked on
// anyway, and what was taken back or erased has nothing left to be done again.
Result<QList<domain::ItemId>> owedItems(const Desk& desk, const domain::Complaint& complaint);
// The same by all complaints that are decided and not answered.
Result<QSet<domain::ItemId>> allOwedItems(const Desk& desk);

// Once these are reopened no complaint asks for it any more; to be called before their states are written. The events.
Result<QList<domain::AuditEvent>> strikeOff(const Desk& desk, storage::Transaction& work,
                                            const QList<domain::ItemId>& reopened);

} // namespace rd::desk
