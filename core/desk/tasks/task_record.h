#pragma once

#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/case.h"
#include "core/domain/task_move.h"

#include <functional>
#include <QJsonObject>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// What the verbs on tasks share.

// Rule book §7: who only owns tasks sees and touches the own ones alone. NotPermitted (args "permission").
Result<void> requireOwnSlice(const Desk& desk, const domain::Task& task);
bool seesWholeCases(const Desk& desk);

// Open tasks with a term on `until` or before, by term, page by page, until `visit` says that it has enough or fails.
Result<void> forEachOpenTask(const Desk& desk, const QDate& until,
                             const std::function<Result<bool>(const domain::Task&)>& visit);

// With the state before and after, and what a reader of the log needs to know which task it was.
domain::AuditEvent taskEvent(const QString& action, const domain::Task& before, const domain::Task& after,
                             const QJsonObject& more = {});

// Of the item that a task belongs to, something was deleted already (R-DL-14).
bool isDataDeleted(const QList<domain::Task>& ofCase, const domain::ItemId& item);

// The file as it is kept.
domain::TaskProof proofOf(const Desk& desk, const domain::Task& task, const QString& fileName,
                          const QByteArray& content);

// DONE with its proof, both written; `facts` are those of the task as it stands, `ofCase` all tasks of its case. The
// first deletion of an item dates its purge of backups (R-DL-14), by when it was done and not by when we heard of it.
// The events to enter; errors of requireTaskMove.
Result<QList<domain::AuditEvent>> finishTask(const Desk& desk, storage::Transaction& work, domain::Task& task,
                                             domain::TaskFacts facts, const QList<domain::Task>& ofCase,
                                             const domain::TaskProof& proof, const QDateTime& doneAt);

} // namespace rd::desk
