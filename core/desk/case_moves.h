#pragma once

#include "core/base/result.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"

#include <functional>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// Moves one item by the table of rule book §7. MoveForbidden (args "from", "to", "item").
Result<void> moveItem(domain::RequestItem& item, domain::CaseState to);

// MoveForbidden (args "ended" with the state) once the case has ended (R-CH-02 and §9: what was concealed again stays
// so).
Result<void> requireNotEnded(const domain::Case& theCase);

// Writes the items named, the case's state as the slowest of them, and the header.
Result<void> saveMoved(storage::Transaction& work, domain::Case& changed, const QList<domain::ItemId>& items);

// A letter has answered it: T03 is an answer, T02 is none (R-DL-07), and only the first leaves an outcome behind.
bool isAnswered(const domain::RequestItem& item);
domain::RequestItem* itemAt(domain::Case& theCase, int position);
QList<domain::RequestItem*> itemsWhere(domain::Case& theCase,
                                       const std::function<bool(const domain::RequestItem&)>& wanted);
bool disclosesData(domain::RightType right); // ACCESS COPY TRANSFER: data are collected for it
bool changesData(domain::RightType right); // CORRECT SUPPLEMENT CANCEL DELETE WITHDRAW RESTRICT OPT_OUT

domain::AuditEvent caseEvent(const QString& action, const domain::CaseId& caseId, const QJsonObject& detail = {});
domain::AuditEvent objectEvent(const QString& action, const QString& kind, const QString& id,
                               const domain::CaseId& caseId, const QJsonObject& detail = {});

} // namespace rd::desk
