#pragma once

#include "core/base/result.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"
#include "core/domain/case_move.h"
#include "core/domain/task_move.h"

#include <functional>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

class Desk;

// What the guards of rule book §7 ask of a case and an item, as far as these tell it: who is signed in, the levels, the
// item's outcome. Each verb adds what it has found out itself; of a case without items it stands for the case. Fails
// with the read that fails: nothing is then judged.
Result<domain::MoveFacts> moveFacts(const Desk& desk, const domain::Case& theCase);
Result<domain::MoveFacts> moveFacts(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);
domain::MoveFacts withItem(domain::MoveFacts facts, const domain::RequestItem& item);
// T+10 of the item's clock, from which on it may be proposed that nobody could be verified (move 8).
QDate tenthDay(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);
// The same of a task.
Result<domain::TaskFacts> taskFacts(const Desk& desk, const domain::Case& theCase, const domain::Task& task);

// Moves one item by the table of rule book §7; its state and outcome are taken as they are now. Nothing when it stands
// there already. Errors of domain::requireMove.
Result<void> moveItem(domain::RequestItem& item, domain::CaseState to, domain::MoveFacts facts);

// The proposal of an outcome (moves 8 and 9). Where nobody has to approve it the item stays where it is, and what move
// 12 asks beside its letter is asked now.
Result<void> moveProposed(domain::RequestItem& item, domain::MoveFacts facts);

// LevelNotReached, or MoveForbidden by the papers (§2), while the requester has not reached what the item needs
// (R-ID-10), whatever its state: an item that an officer returned from "cannot be verified" is worked on again without
// being verified.
Result<void> requireLevel(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);

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

domain::AuditEvent caseEvent(const QString& action, const domain::CaseId& caseId, const QJsonObject& detail = {});
domain::AuditEvent objectEvent(const QString& action, const QString& kind, const QString& id,
                               const domain::CaseId& caseId, const QJsonObject& detail = {});

} // namespace rd::desk
