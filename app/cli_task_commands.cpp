#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/tasks/assign_task.h"
#include "core/desk/tasks/list_tasks.h"
#include "core/desk/tasks/receive_task_answers.h"
#include "core/desk/tasks/send_tasks.h"
#include "core/desk/tasks/view_task_proof.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/security/session.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct TaskOptions {
    QString caseText;
    QString task;
    QString proof;
    QString reason;
    QString owner;
    QString by;
    QString out;
};

struct SendingOptions {
    QString holder;
    QString path; // of the folder, or of the answered worksheet
};

constexpr int mostTasks = 1000;

bool isNamed(const domain::Task& task, const QString& text)
{
    QStringList name{task.holder, domain::codeOf(task.operation)};
    name.removeAll(QString());
    const QString wanted = text.toUpper();
    return task.id.text().endsWith(text.toLower()) || wanted == name.join(u':')
        || (!task.purpose.isEmpty() && wanted == (name + QStringList{task.purpose}).join(u':'));
}

// Who only owns tasks sees no case, and of its tasks those that are theirs.
Result<QList<domain::Task>> tasksOf(CommandContext& context, const QString& caseText)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    if (domain::permits(desk->session().user().roles, domain::Permission::ViewCases)) {
        RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(caseText));
        RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
        return file.tasks;
    }
    RD_TRY_ASSIGN(const domain::FirstOf<desk::OpenTask> own, desk::listOpenTasks(*desk, mostTasks));
    QList<domain::Task> tasks;
    for (const desk::OpenTask& one : own) {
        if (one.caseNumber.endsWith(caseText.trimmed(), Qt::CaseInsensitive))
            tasks.append(one.task);
    }
    return tasks;
}

// A task by its id, a unique ending of it, or HOLDER:OPERATION where that is unique in the case; a stop by its purpose
// too (P09:STOP:C05), a review by its operation alone.
Result<domain::Task> taskOf(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, tasksOf(context, options.caseText));
    QList<domain::Task> named;
    for (const domain::Task& task : tasks) {
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
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, tasksOf(context, options.caseText));
    return answerOf(tasks);
}

Result<Answer> listOpenTasks(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::FirstOf<desk::OpenTask> open, desk::listOpenTasks(*desk, mostTasks));
    QJsonArray array;
    QList<QStringList> rows;
    for (const desk::OpenTask& one : open) {
        QJsonObject fields = taskFields(one.task);
        fields.insert(u"case"_s, one.caseNumber);
        fields.insert(u"owner"_s, one.ownerName);
        array.append(fields);
        rows.append({one.task.term.toString(Qt::ISODate), one.caseNumber,
                     one.task.holder + u':' + domain::codeOf(one.task.operation), domain::codeOf(one.task.state),
                     one.ownerName});
    }
    return Answer{{{u"tasks"_s, array}, {u"more"_s, open.more}},
                  tableLines({u"TERM"_s, u"CASE"_s, u"TASK"_s, u"STATE"_s, u"OWNER"_s}, rows) + moreLines(open.more)};
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

Result<Answer> failTask(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::Task task, taskOf(context, options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Task changed, desk::failTask(*desk, task.id, options.reason));
    return answerOf({changed});
}

Result<domain::UserId> ownerNamed(const desk::Desk& desk, const QString& name)
{
    RD_TRY_ASSIGN(const QList<domain::User> owners, desk::taskOwners(desk));
    for (const domain::User& one : owners) {
        if (one.name == name)
            return one.id;
    }
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"to"_s}});
}

Result<Answer> assignTask(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::Task task, taskOf(context, options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::UserId owner, ownerNamed(*desk, options.owner));
    QDate by;
    if (!options.by.isEmpty()) {
        RD_TRY_ASSIGN(by, dateArgument("by", options.by));
    }
    RD_TRY_ASSIGN(const domain::Task changed, desk::assignTask(*desk, task.id, owner, by));
    return answerOf({changed});
}

Result<Answer> saveProof(CommandContext& context, const TaskOptions& options)
{
    RD_TRY_ASSIGN(const domain::Task task, taskOf(context, options));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::TaskProof proof, desk::saveTaskProof(*desk, task.id, options.out));
    return Answer{{{u"proof"_s, proof.name}, {u"sha256"_s, proof.sha256}, {u"file"_s, options.out}},
                  {u"%1  %2  %3"_s.arg(options.out, proof.sha256, proof.name)}};
}

Result<Answer> listHolders(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<desk::HolderTasks> holders, desk::listHolderTasks(*desk));
    QJsonArray array;
    QList<QStringList> rows;
    for (const desk::HolderTasks& one : holders) {
        array.append(QJsonObject{{u"holder"_s, one.holder},
                                 {u"name"_s, one.name},
                                 {u"ready"_s, one.ready},
                                 {u"waiting"_s, one.waiting},
                                 {u"term"_s, dateField(one.term)}});
        rows.append({one.holder, QString::number(one.ready), QString::number(one.waiting),
                     one.term.toString(Qt::ISODate), one.name});
    }
    return Answer{{{u"holders"_s, array}},
                  tableLines({u"HOLDER"_s, u"READY"_s, u"WAITING"_s, u"TERM"_s, u"NAME"_s}, rows)};
}

QJsonArray tasksField(const QList<domain::Task>& tasks)
{
    QJsonArray array;
    for (const domain::Task& task : tasks)
        array.append(taskFields(task));
    return array;
}

Result<Answer> sendTasks(CommandContext& context, const SendingOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::SentTasks sent, desk::sendTasks(*desk, options.holder.toUpper(), options.path));
    return Answer{{{u"code"_s, sent.code},
                   {u"file"_s, sent.path},
                   {u"subject"_s, sent.mailSubject},
                   {u"mail"_s, sent.mailText},
                   {u"left"_s, sent.left},
                   {u"tasks"_s, tasksField(sent.tasks)}},
                  QStringList{sent.path, QString(), sent.mailSubject} + sent.mailText.split(u'\n')};
}

QJsonArray heldField(const QList<desk::HeldAnswer>& held)
{
    QJsonArray all;
    for (const desk::HeldAnswer& one : held)
        all.append(QJsonObject{{u"row"_s, one.row},
                               {u"error"_s, errorName(one.why.code)},
                               {u"guard"_s, one.why.args.value(u"guard"_s).toString()}});
    return all;
}

Result<Answer> takeAnswers(CommandContext& context, const SendingOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::TaskAnswers answers, desk::receiveTaskAnswers(*desk, options.path));
    return Answer{
        {{u"code"_s, answers.code},
         {u"done"_s, tasksField(answers.done)},
         {u"failed"_s, tasksField(answers.failed)},
         {u"notHeld"_s, tasksField(answers.notHeld)},
         {u"forSecondPerson"_s, tasksField(answers.forSecondPerson)},
         {u"held"_s, heldField(answers.held)},
         {u"unanswered"_s, answers.unanswered},
         {u"answeredBefore"_s, answers.answeredBefore}},
        taskLines(answers.done + answers.failed + answers.notHeld + answers.forSecondPerson)
            + QStringList{u"%1 line(s) without an answer, %2 answered before, %3 held up"_s.arg(answers.unanswered)
                              .arg(answers.answeredBefore)
                              .arg(answers.held.size())}};
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

void addSendingCommands(CommandLine& line, CLI::App* group)
{
    line.command(group, "holders", "What each holder can be asked for now",
                 "rightsdesk-cli --desk rights.rdb --user li task holders", listHolders);
    auto sending = std::make_shared<SendingOptions>();
    CLI::App* send = line.command(group, "send", "Every task of a holder that may begin, in one worksheet",
                                  "rightsdesk-cli --desk rights.rdb --user li task send P05 --out sendings",
                                  [sending](CommandContext& context) { return sendTasks(context, *sending); });
    addText(send, "HOLDER", sending->holder, "P01 ... or O1 ...")->required();
    addText(send, "--out", sending->path, "Folder the worksheet is written to")->required()->type_name("DIR");
    auto answered = std::make_shared<SendingOptions>();
    CLI::App* answers = line.command(group, "answers", "Take over a worksheet that came back, by its return code",
                                     "rightsdesk-cli --desk rights.rdb --user li task answers P05-20261123-4F9C2A.xlsx",
                                     [answered](CommandContext& context) { return takeAnswers(context, *answered); });
    addText(answers, "FILE", answered->path, "The worksheet as the holder filled it in")->required();
}

void addOwnerCommands(CommandLine& line, CLI::App* group)
{
    const Added assign = addTaskCommand(
        line, group, "assign", "Who sees to a task, and by when; also one that has failed",
        "rightsdesk-cli --desk rights.rdb --user li task assign 0007 P05:STOP --to zhao --by 2026-11-25", assignTask);
    addTaskWord(assign);
    addText(assign.command, "--to", assign.options->owner, "Sign-in name")->required()->type_name("USER");
    addText(assign.command, "--by", assign.options->by, "By when; not after the task's own term, which it is otherwise")
        ->type_name("DATE");
    const Added failed = addTaskCommand(
        line, group, "failed", "A holder could not do it",
        "rightsdesk-cli --desk rights.rdb --user li task failed 0007 P05:STOP --reason \"system down\"", failTask);
    addTaskWord(failed);
    addText(failed.command, "--reason", failed.options->reason, "Why")->required();
    const Added proof = addTaskCommand(
        line, group, "proof", "The proof of a task as it was given; who has seen it may verify the task",
        "rightsdesk-cli --desk rights.rdb --user zhao task proof 0007 P05:DELETE --out proof.pdf", saveProof);
    addTaskWord(proof);
    addText(proof.command, "--out", proof.options->out, "Where it is written")->required()->type_name("FILE");
}

} // namespace

void addTaskCommands(CommandLine& line)
{
    CLI::App* group = line.group("task", "What the holders of the data have to do",
                                 "rightsdesk-cli --desk rights.rdb --user li task list 0007");
    addTaskCommand(line, group, "list", "Tasks of a case, by term",
                   "rightsdesk-cli --desk rights.rdb --user li task list 0007", listTasks);
    line.command(group, "open", "Open tasks of all cases by term; who only owns tasks sees the own ones",
                 "rightsdesk-cli --desk rights.rdb --user wu task open", listOpenTasks);
    const Added done = addTaskCommand(
        line, group, "done", "A task is done, with its proof",
        "rightsdesk-cli --desk rights.rdb --user li task done 0007 P05:STOP --proof blacklist.pdf", completeTask);
    addTaskWord(done);
    addText(done.command, "--proof", done.options->proof, "The proof; it is kept in the desk")->type_name("FILE");
    addTaskWord(addTaskCommand(line, group, "verify", "A second person has checked the proof of a deletion",
                               "rightsdesk-cli --desk rights.rdb --user zhao task verify 0007 P05:DELETE", verifyTask));
    const Added none = addTaskCommand(
        line, group, "none", "A holder has nothing to do; a second person says so",
        "rightsdesk-cli --desk rights.rdb --user zhao task none 0007 P13:COLLECT --reason \"never booked an event\"",
        dismissTask);
    addTaskWord(none);
    addText(none.command, "--reason", none.options->reason, "Why")->required();
    addHolderCommand(line, group);
    addOwnerCommands(line, group);
    addSendingCommands(line, group);
}

} // namespace rd::cli
