#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/show_case.h"
#include "core/desk/work_on_tasks.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct TaskOptions {
    QString caseText;
    QString task;
    QString proof;
    QString reason;
};

bool isNamed(const domain::Task& task, const QString& text)
{
    QStringList name{task.holder, domain::codeOf(task.operation)};
    name.removeAll(QString());
    const QString wanted = text.toUpper();
    return task.id.text().endsWith(text.toLower()) || wanted == name.join(u':')
        || (!task.purpose.isEmpty() && wanted == (name + QStringList{task.purpose}).join(u':'));
}

// A task by its id, a unique ending of it, or HOLDER:OPERATION where that is unique in the case; a stop by its purpose
// too (P09:STOP:C05), a review by its operation alone.
Result<domain::Task> taskOf(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    QList<domain::Task> named;
    for (const domain::Task& task : file.tasks) {
        if (isNamed(task, options.task))
            named.append(task);
    }
    if (named.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"task"_s}});
    if (named.size() > 1)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"task"_s}});
    return named.first();
}

Answer answerOf(const QList<domain::Task>& tasks)
{
    QJsonArray array;
    for (const domain::Task& task : tasks)
        array.append(taskFields(task));
    return Answer{{{u"tasks"_s, array}}, taskLines(tasks)};
}

Result<Answer> listTasks(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    return answerOf(file.tasks);
}

Result<Answer> completeTask(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::Task task, taskOf(context, options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Task changed, desk::completeTask(*desk, task.id, options.proof));
    return answerOf({changed});
}

Result<Answer> verifyTask(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::Task task, taskOf(context, options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Task changed, desk::verifyTask(*desk, task.id));
    return answerOf({changed});
}

Result<Answer> dismissTask(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::Task task, taskOf(context, options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Task changed, desk::dismissTask(*desk, task.id, options.reason));
    return answerOf({changed});
}

struct Added {
    CLI::App* command;
    std::shared_ptr<TaskOptions> options;
};

Added addTaskCommand(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                     Result<Answer> (*run)(CommandContext&, const TaskOptions&))
{
    auto options = std::make_shared<TaskOptions>();
    CLI::App* command = line.command(group, name, does, example,
                                     [options, run](CommandContext& context) { return run(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return {command, options};
}

void addTaskWord(const Added& added)
{
    addText(added.command, "TASK", added.options->task,
            "Its id, an ending of it, or HOLDER:OPERATION (P05:STOP, P09:STOP:C05, INCIDENT_TRIAGE)")
        ->required();
}

} // namespace

void addTaskCommands(CommandLine& line)
{
    CLI::App* group = line.group("task", "What the holders of the data have to do",
                                 "rightsdesk-cli --desk rights.rdb --user li task list 0007");
    addTaskCommand(line, group, "list", "Tasks of a case, by term",
                   "rightsdesk-cli --desk rights.rdb --user li task list 0007", listTasks);
    const Added done = addTaskCommand(
        line, group, "done", "A task is done, with its proof",
        "rightsdesk-cli --desk rights.rdb --user li task done 0007 P05:STOP --proof blacklist.pdf", completeTask);
    addTaskWord(done);
    addText(done.command, "--proof", done.options->proof, "The proof; its name and SHA-256 are kept")
        ->type_name("FILE");
    addTaskWord(addTaskCommand(line, group, "verify", "A second person has checked the proof of a deletion",
                               "rightsdesk-cli --desk rights.rdb --user zhao task verify 0007 P05:DELETE", verifyTask));
    const Added none = addTaskCommand(
        line, group, "none", "A holder has nothing to do; a second person says so",
        "rightsdesk-cli --desk rights.rdb --user zhao task none 0007 P13:COLLECT --reason \"never booked an event\"",
        dismissTask);
    addTaskWord(none);
    addText(none.command, "--reason", none.options->reason, "Why")->required();
    addHolderCommand(line, group);
}

} // namespace rd::cli
