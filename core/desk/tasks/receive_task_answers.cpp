#include "core/desk/tasks/receive_task_answers.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/masking.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/tasks/task_record.h"
#include "core/desk/tasks/task_worksheet.h"
#include "core/letters/letter_words.h"
#include "core/rules/minor_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Task;
using domain::TaskState;

namespace {

// The holder names a day, and no hour.
QDateTime endOf(const QDate& day)
{
    return shanghai(day, QTime(23, 59, 59)).toUTC();
}

// Takes the lines of one worksheet over, one after the other, in the transaction that is open.
class AnswerTaking {
public:
    AnswerTaking(const Desk& desk, storage::Transaction& work)
        : m_desk(desk)
        , m_work(work)
    {
    }

    Result<void> take(const QList<AnsweredLine>& lines)
    {
        m_answers.code = lines.first().code;
        RD_TRY_ASSIGN(const QList<Task> sent, m_work.tasks().ofSending(m_answers.code));
        if (sent.isEmpty())
            return fail(ErrorCode::NotFound, {{u"kind"_s, u"sending"_s}});
        for (const AnsweredLine& line : lines) {
            const auto task =
                std::find_if(sent.begin(), sent.end(), [&](const Task& one) { return one.sendingLine == line.line; });
            if (line.code != m_answers.code)
                return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"line"_s}, {u"row"_s, line.row}});
            if (line.answer == HolderAnswer::None)
                ++m_answers.unanswered;
            else if (task == sent.end() || task->state != TaskState::Sent || m_seen.contains(line.line))
                ++m_answers.answeredBefore;
            else
                RD_TRY(takeOrHold(line, *task));
        }
        return {};
    }

    // What stands in the way where nothing could be taken over.
    Result<void> requireSomething() const
    {
        if (!m_events.isEmpty())
            return {};
        if (!m_answers.held.isEmpty())
            return tl::unexpected<Error>(m_answers.held.first().why);
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"answers"_s}});
    }

    const TaskAnswers& answers() const { return m_answers; }
    const QList<domain::AuditEvent>& events() const { return m_events; }

private:
    // What has come in between one task and its answer is no matter of the other lines.
    Result<void> takeOrHold(const AnsweredLine& line, const Task& task)
    {
        m_seen.append(line.line);
        Result<void> taken = takeLine(line, task);
        if (taken)
            return taken;
        if (taken.error().code == ErrorCode::MoveForbidden || taken.error().code == ErrorCode::LevelNotReached
            || taken.error().code == ErrorCode::ApprovalMissing) {
            m_answers.held.append({task, line.row, taken.error()});
            return {};
        }
        taken.error().args.insert(u"row"_s, line.row);
        return taken;
    }

    Result<void> requireAsSent(const AnsweredLine& line, const Task& task, domain::Case ofCase) const
    {
        maskCase(ofCase, {}); // as the sheet had it, be the case concealed again by now
        const auto refused = [&](const QString& field) {
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}, {u"row"_s, line.row}});
        };
        if (!line.operation.isEmpty() && line.operation != operationCell(task))
            return refused(u"operation"_s);
        if (!line.person.isEmpty() && line.person != personCell(ofCase))
            return refused(u"person"_s);
        return {};
    }

    Result<void> takeLine(const AnsweredLine& line, Task task)
    {
        RD_TRY(requireStorableText(u"reason"_s, line.reason));
        RD_TRY(requireStorableText(u"signer"_s, line.signer));
        RD_TRY_ASSIGN(const domain::Case ofCase, m_work.cases().find(task.caseId));
        RD_TRY(requireAsSent(line, task, ofCase));
        RD_TRY_ASSIGN(domain::TaskFacts facts, taskFacts(m_desk, ofCase, task));
        if (line.answer == HolderAnswer::Done)
            return finish(line, task, facts);
        facts.reason = reasonOf(line);
        if (line.answer == HolderAnswer::Failed)
            return settle(task, facts, TaskState::Failed, m_answers.failed);
        if (domain::holds(domain::TaskGuard::OtherThanHandler, facts))
            return settle(task, facts, TaskState::NotApplicable, m_answers.notHeld);
        return waitForSecond(task, facts);
    }

    QString reasonOf(const AnsweredLine& line) const
    {
        if (line.answer == HolderAnswer::Failed)
            return line.reason;
        const QString said = letters::letterWord(u"worksheet"_s, u"heldAnswer"_s)
                                 .arg(line.code, line.signer.isEmpty() ? u"-"_s : line.signer);
        return line.reason.isEmpty() ? said : said + u'；' + line.reason;
    }

    Result<void> finish(const AnsweredLine& line, Task& task, const domain::TaskFacts& facts)
    {
        if (line.doneOn < task.sentOn)
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"doneOn"_s}, {u"row"_s, line.row}});
        RD_TRY_ASSIGN(const QList<Task> ofCase, m_work.tasks().ofCase(task.caseId));
        const domain::TaskProof proof = proofOf(m_desk, task, lineCode(task) + u".txt"_s, line.asProof);
        RD_TRY_ASSIGN(const QList<domain::AuditEvent> events,
                      finishTask(m_desk, m_work, task, facts, ofCase, proof, std::min(proof.at, endOf(line.doneOn))));
        m_events += events;
        m_answers.done.append(task);
        return {};
    }

    Result<void> settle(Task& task, const domain::TaskFacts& facts, TaskState to, QList<Task>& list)
    {
        RD_TRY(domain::requireTaskMove(facts, to));
        const Task before = task;
        task.state = to;
        task.reason = facts.reason;
        if (to == TaskState::NotApplicable) {
            task.doneBy = facts.by;
            task.doneAt = m_desk.clock().now();
        }
        return save(before, task, to == TaskState::Failed ? u"TaskFailed"_s : u"TaskNotApplicable"_s, list);
    }

    // It stays sent, with what the holder has answered beside it.
    Result<void> waitForSecond(Task& task, const domain::TaskFacts& facts)
    {
        if (task.reason == facts.reason) {
            ++m_answers.answeredBefore;
            return {};
        }
        const Task before = task;
        task.reason = facts.reason;
        return save(before, task, u"TaskAnswered"_s, m_answers.forSecondPerson);
    }

    Result<void> save(const Task& before, const Task& task, const QString& action, QList<Task>& list)
    {
        RD_TRY(m_work.tasks().update(task));
        m_events.append(taskEvent(action, before, task, {{u"sending"_s, lineCode(task)}, {u"reason"_s, task.reason}}));
        list.append(task);
        return {};
    }

    const Desk& m_desk;
    storage::Transaction& m_work;
    TaskAnswers m_answers;
    QList<domain::AuditEvent> m_events;
    QList<int> m_seen;
};

} // namespace

Result<TaskAnswers> receiveTaskAnswers(Desk& desk, const QString& path, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY(desk.session().require(domain::Permission::WorkOnTasks));
    RD_TRY_ASSIGN(const sources::SourceTable table, sources::readTableIsolated(path, job));
    RD_TRY_ASSIGN(const QList<AnsweredLine> lines, readAnswers(table, desk.clock().today()));
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    AnswerTaking taking(desk, work);
    RD_TRY(taking.take(lines));
    RD_TRY(taking.requireSomething());
    RD_TRY(commitAndAnnounce(desk, work, taking.events()));
    return taking.answers();
}

} // namespace rd::desk
