#include "core/rules/policy_data.h"

#include <algorithm>

namespace rd::rules {

using domain::Operation;
using domain::Task;
using domain::TaskState;

namespace {

// R-RT-05: who serves a platform in scope and holds a category in scope.
struct Scope {
    QStringList holders;
    QStringList categories; // empty = all

    bool includes(const Holder& holder) const
    {
        const bool holdsCategory = categories.isEmpty()
            || std::any_of(categories.begin(), categories.end(),
                           [&](const QString& code) { return holder.categories.contains(code); });
        return holdsCategory && holders.contains(holder.id);
    }
};

QStringList servingHolders(const RuleBook::Data& data, const QStringList& platforms)
{
    QStringList holders;
    for (const Platform& platform : data.platforms) {
        if (platforms.isEmpty() || platforms.contains(platform.code))
            holders += platform.holders;
    }
    return holders;
}

QStringList namedHolders(const NamedHolders& named, const QStringList& platforms, const QStringList& categories)
{
    QStringList holders = named.always;
    for (const QString& platform : platforms)
        holders += named.byPlatform.value(platform);
    for (const QString& category : categories)
        holders += named.byCategory.value(category);
    return holders;
}

Scope scopeOf(const RuleBook::Data& data, const domain::RequestItem& item, const QStringList& platforms)
{
    const RightPolicy& policy = data.right(item.right);
    if (policy.holders)
        return {namedHolders(*policy.holders, platforms, item.categories), {}};
    return {servingHolders(data, platforms), item.categories};
}

// `holder` is nobody for a review.
int termDays(const TaskTerms& terms, Operation operation, const Holder* holder)
{
    switch (operation) {
    case Operation::Collect:
        return terms.collect;
    case Operation::Update:
        return terms.update;
    case Operation::Delete:
        return terms.erase;
    case Operation::Stop:
        return holder->own ? terms.stopOwn : terms.stopProcessor;
    case Operation::Notify:
        return terms.notify;
    case Operation::Transfer:
        return terms.transfer;
    case Operation::BackupPurge:
        return terms.backupPurgeCalendarDays;
    case Operation::ComplianceReview:
    case Operation::SourceReview:
        return terms.review;
    case Operation::IncidentTriage:
        return terms.triage;
    }
    Q_UNREACHABLE();
}

Task taskOf(const domain::RequestItem& item, Operation operation)
{
    Task task;
    task.id = domain::TaskId::create();
    task.caseId = item.caseId;
    task.itemId = item.id;
    task.operation = operation;
    return task;
}

Task taskFor(const domain::RequestItem& item, const Holder& holder, Operation operation)
{
    Task task = taskOf(item, operation);
    task.holder = holder.id;
    task.holderName = holder.name;
    return task;
}

// R-RT-04, R-RT-07: what the law makes us keep is no silent omission; the reply lists it with its reason.
bool keepsByLaw(const RuleBook::Data& data, const Scope& scope, const Holder& holder)
{
    return !holder.retention.isEmpty() && (scope.includes(holder) || data.retainingHolders.contains(holder.id));
}

QList<Task> tasksAt(const RuleBook::Data& data, const Scope& scope, const domain::RequestItem& item,
                    const Holder& holder)
{
    QList<Task> tasks;
    for (const Operation operation : data.right(item.right).rule.operations) {
        if (operation == Operation::BackupPurge) {
            if (data.backupHolders.contains(holder.id)) {
                tasks.append(taskFor(item, holder, operation));
                tasks.last().state = TaskState::Deferred;
            }
        } else if (operation == Operation::Delete && keepsByLaw(data, scope, holder)) {
            tasks.append(taskFor(item, holder, operation));
            tasks.last().state = TaskState::NotApplicable;
            tasks.last().reason = holder.retention;
        } else if (scope.includes(holder) && holder.operations.contains(operation)) {
            tasks.append(taskFor(item, holder, operation));
        }
    }
    return tasks;
}

// R-CO-01: each purpose has holders of its own, and each stop its own proof. Who has what was transferred or sent
// abroad on a consent of its own is told by its record only: an officer sees to it (C16, C17).
QList<Task> stopsOf(const RuleBook& rules, const domain::RequestItem& item)
{
    QList<Task> tasks;
    for (const QString& code : rules.purposesStopped(item.purposes)) {
        const ConsentPurpose* const purpose = rules.purpose(code);
        QList<Task> stops;
        for (const QString& holderId : purpose ? purpose->holders : QStringList())
            stops.append(taskFor(item, *rules.holder(holderId), Operation::Stop));
        if (stops.isEmpty())
            stops.append(taskOf(item, Operation::SourceReview));
        for (Task& stop : stops)
            stop.purpose = code;
        tasks += stops;
    }
    return tasks;
}

// 3.5: no holder looks into what D1 to D3 say of us.
QList<Task> reviewsOf(const RuleBook& rules, const domain::RequestItem& item)
{
    QList<Task> tasks;
    if (const Ground* const ground = rules.deletionGround(item.ground)) {
        for (const Operation review : ground->opens)
            tasks.append(taskOf(item, review));
    }
    return tasks;
}

} // namespace

QDate RuleBook::taskTerm(Operation operation, const QString& holderId, const domain::Deadline& deadline,
                         const calendar::WorkingCalendar& calendar) const
{
    const Holder* const found = holder(holderId);
    if ((!found && !isReview(operation)) || operation == Operation::BackupPurge)
        return {};
    const QDate counted = calendar.workingDayAfter(clockStart(deadline), termDays(m_data->terms, operation, found));
    return domain::isExternal(deadline) ? std::min(counted, deadline.external) : counted;
}

QList<Task> RuleBook::tasksFor(const domain::RequestItem& item, const QStringList& platforms,
                               const domain::Deadline& deadline, const calendar::WorkingCalendar& calendar) const
{
    const Scope scope = scopeOf(*m_data, item, platforms);
    QList<Task> tasks = stopsOf(*this, item);
    if (item.purposes.isEmpty()) {
        for (const Holder& holder : m_data->holders)
            tasks += tasksAt(*m_data, scope, item, holder);
    }
    tasks += reviewsOf(*this, item);
    for (Task& task : tasks)
        task.term = plannedTerm(task.operation, task.holder, deadline, calendar);
    return tasks;
}

QList<Task> RuleBook::tasksOfHolder(const domain::RequestItem& item, const QString& holderId,
                                    const domain::Deadline& deadline, const calendar::WorkingCalendar& calendar) const
{
    const Holder* const found = holder(holderId);
    if (!found)
        return {};
    QList<Task> tasks;
    if (item.purposes.isEmpty()) {
        tasks = tasksAt(*m_data, {{holderId}, {}}, item, *found);
    } else if (found->operations.contains(Operation::Stop)) {
        for (const QString& purpose : purposesStopped(item.purposes)) {
            tasks.append(taskFor(item, *found, Operation::Stop));
            tasks.last().purpose = purpose;
        }
    }
    for (Task& task : tasks)
        task.term = plannedTerm(task.operation, task.holder, deadline, calendar);
    return tasks;
}

QDate RuleBook::plannedTerm(Operation operation, const QString& holder, const domain::Deadline& deadline,
                            const calendar::WorkingCalendar& calendar) const
{
    // Until the deletion is done its day is unknown; counted from D0 the purge is never planned too late. It outlives
    // the case, so a regulator's date for the answer is none for it (R-DL-08).
    return operation == Operation::BackupPurge ? backupPurgeDue(deadline.d0)
                                               : taskTerm(operation, holder, deadline, calendar);
}

} // namespace rd::rules
