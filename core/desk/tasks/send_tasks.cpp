#include "core/desk/tasks/send_tasks.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/masking.h"
#include "core/desk/desk_parts.h"
#include "core/desk/tasks/assign_task.h"
#include "core/desk/tasks/task_record.h"
#include "core/desk/tasks/task_worksheet.h"
#include "core/desk/verification/minor_access.h"

#include <algorithm>
#include <QDir>
#include <QHash>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Task;
using domain::TaskState;

namespace {

constexpr int mostOfASending = 500;

Result<void> requireSender(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    return desk.session().require(domain::Permission::WorkOnTasks);
}

// OPEN → ASSIGNED → SENT, asked as the two moves that they are.
Result<bool> mayBeSent(const Desk& desk, const domain::Case& ofCase, const Task& task)
{
    RD_TRY_ASSIGN(domain::TaskFacts facts, taskFacts(desk, ofCase, task));
    if (task.state != TaskState::Assigned && !domain::requireTaskMove(facts, TaskState::Assigned))
        return false;
    facts.task.state = TaskState::Assigned;
    return domain::requireTaskMove(facts, TaskState::Sent).has_value();
}

// The case as the worksheet may show it; none where a minor is concealed, or the item is gone.
Result<std::optional<WorksheetTask>> lineFor(const Desk& desk, const Task& task)
{
    RD_TRY_ASSIGN(domain::Case ofCase, desk.storage().cases().find(task.caseId));
    RD_TRY_ASSIGN(const bool ready, mayBeSent(desk, ofCase, task));
    if (!ready)
        return std::optional<WorksheetTask>();
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, ofCase));
    const auto item = std::find_if(ofCase.items.begin(), ofCase.items.end(),
                                   [&](const domain::RequestItem& one) { return one.id == task.itemId; });
    if (concealment.person || item == ofCase.items.end())
        return std::optional<WorksheetTask>();
    const domain::RequestItem asked = *item;
    maskCase(ofCase, concealment);
    return std::optional(WorksheetTask{task, ofCase, asked});
}

struct Sorted {
    QList<WorksheetTask> ready;
    int waiting = 0;
};

// What waits takes no place among what can be sent.
Result<Sorted> sortTasks(const Desk& desk, const QString& holder)
{
    Sorted sorted;
    QList<Task> page;
    do {
        const std::optional<Task> last = page.isEmpty() ? std::nullopt : std::optional(page.last());
        RD_TRY_ASSIGN(page, desk.storage().tasks().openOfHolder(holder, mostOfASending, last));
        for (const Task& task : std::as_const(page)) {
            RD_TRY_ASSIGN(const std::optional<WorksheetTask> line, lineFor(desk, task));
            if (!line)
                ++sorted.waiting;
            else if (sorted.ready.size() < mostOfASending)
                sorted.ready.append(*line); // the next sending takes the rest
        }
    } while (page.size() == mostOfASending && sorted.ready.size() < mostOfASending);
    return sorted;
}

Result<QList<domain::AuditEvent>> markTasksSent(const Desk& desk, storage::Transaction& work, Worksheet& worksheet)
{
    QList<domain::AuditEvent> events;
    int line = 0;
    for (WorksheetTask& one : worksheet.tasks) {
        const Task before = one.task;
        if (one.task.state != TaskState::Assigned)
            takeOver(desk, one.task);
        one.task.state = TaskState::Sent;
        one.task.sending = worksheet.code;
        one.task.sendingLine = ++line;
        one.task.sentOn = desk.clock().today();
        RD_TRY(work.tasks().update(one.task));
        events.append(taskEvent(u"TaskSent"_s, before, one.task,
                                {{u"sending"_s, lineCode(one.task)}, {u"owner"_s, one.task.owner.text()}}));
    }
    return events;
}

} // namespace

Result<QList<HolderTasks>> listHolderTasks(const Desk& desk)
{
    RD_TRY(requireSender(desk));
    QList<HolderTasks> holders;
    for (const rules::Holder& holder : desk.rules().holders()) {
        RD_TRY_ASSIGN(const Sorted sorted, sortTasks(desk, holder.id));
        if (sorted.ready.isEmpty() && sorted.waiting == 0)
            continue;
        HolderTasks row{holder.id, holder.name, int(sorted.ready.size()), sorted.waiting, {}};
        for (const WorksheetTask& one : sorted.ready)
            row.term = row.term.isValid() ? std::min(row.term, one.task.term) : one.task.term;
        holders.append(row);
    }
    // What nobody can be asked for yet comes last.
    std::stable_sort(holders.begin(), holders.end(), [](const HolderTasks& a, const HolderTasks& b) {
        return a.term.isValid() && (!b.term.isValid() || a.term < b.term);
    });
    return holders;
}

Result<SentTasks> sendTasks(Desk& desk, const QString& holder, const QString& folder)
{
    RD_TRY(requireSender(desk));
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    const rules::Holder* known = desk.rules().holder(holder);
    if (!known)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"holder"_s}, {u"code"_s, holder}});
    RD_TRY_ASSIGN(const Sorted sorted, sortTasks(desk, holder));
    if (sorted.ready.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"task"_s}});
    Worksheet worksheet{newReturnCode(holder, desk.clock().today()), holder, sorted.ready};
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> events, markTasksSent(desk, work, worksheet));
    SentTasks sent;
    sent.code = worksheet.code;
    sent.holder = holder;
    sent.holderName = known->name;
    sent.path = QDir(folder).filePath(worksheet.code + u".xlsx"_s);
    sent.mailSubject = mailSubject(worksheet);
    sent.mailText = mailText(desk, worksheet);
    sent.left = sorted.waiting;
    for (const WorksheetTask& one : worksheet.tasks)
        sent.tasks.append(one.task);
    RD_TRY(requireFreeFile(sent.path));
    RD_TRY_ASSIGN(const QByteArray file, worksheetFile(desk, worksheet));
    RD_TRY(commitWithFile(desk, work, sent.path, file, events));
    return sent;
}

} // namespace rd::desk
