#include "core/base/safe_file.h"
#include "core/copies/workbook.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/tasks/assign_task.h"
#include "core/desk/tasks/list_tasks.h"
#include "core/desk/tasks/receive_task_answers.h"
#include "core/desk/tasks/send_tasks.h"
#include "core/desk/tasks/task_worksheet.h"
#include "core/desk/tasks/view_task_proof.h"
#include "core/desk/today/list_reminders.h"
#include "core/security/session.h"
#include "core/sources/source_table.h"
#include "tests/support/guard_of.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Operation;
using domain::RightType;
using domain::Task;
using domain::TaskState;
using test::orDie;

namespace {

const QString phone = QStringLiteral("19900009929");

// An opt-out, logged by li on Mon 2026-11-23: tasks that may begin at once.
test::WorkedCase optOut(test::TemporaryDesk& temporary)
{
    return test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"王小明"_s, phone));
}

Task taskAt(const test::WorkedCase& work, const QString& holder)
{
    for (const Task& task : work.file().tasks) {
        if (task.holder == holder)
            return task;
    }
    qFatal("no task at %s", qPrintable(holder));
}

domain::UserId idOf(test::TemporaryDesk& temporary, const QString& user)
{
    return temporary.as(user).session().user().id;
}

// The worksheet as the holder fills it in: what stands in the last four columns of each line.
QString answered(test::TemporaryDesk& temporary, const desk::SentTasks& sent, const QList<QStringList>& answers)
{
    const sources::SourceTable table = orDie(sources::readTable(sent.path));
    copies::ReadableSheet sheet{table.headers, {}};
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        QStringList cells = table.rows.at(i).cells;
        for (qsizetype column = 0; i < answers.size() && column < answers.at(i).size(); ++column)
            cells[cells.size() - 4 + column] = answers.at(i).at(column);
        sheet.rows.append(cells);
    }
    const QString path = temporary.filePath(u"answer-%1.xlsx"_s.arg(newUuid()));
    orDie(writeFileSafely(
        path, orDie(copies::workbook(QList<copies::NamedSheet>{{u"任务单"_s, sheet}}, temporary.clock().now()))));
    return path;
}

QString proofFile(test::TemporaryDesk& temporary, const QByteArray& content)
{
    const QString path = temporary.filePath(newUuid() + u".txt"_s);
    orDie(writeFileSafely(path, content));
    return path;
}

} // namespace

// The states of a task (rule book §7, R-RT-05): assigned, sent, answered, proven, checked.
class TaskSendingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoSeesToATaskAndByWhen();
    void theTermOfTheRuleBookStays();
    void oneWorksheetForAllTasksOfAHolder();
    void theSheetHoldsMaskedKeysOnly();
    void whatMayNotBeginIsLeftOut();
    void answersAreTakenOverInOneStep();
    void whatCannotBeReadChangesNothing();
    void columnsThatWereSortedMixNoAnswersUp();
    void whatIsHeldUpLeavesTheOtherLinesAlone();
    void notHeldAboutAnOwnCaseWaitsForASecondPerson();
    void whatFailedIsAskedForAgain();
    void anAnswerIsTakenOnce();
    void nothingIsAssignedBeforeItMayBegin();
    void theProofIsKeptAndSeenBeforeItIsChecked();
    void anOwnerSeesTheOwnSliceAlone();
    void aHolderADayLateIsTheSupervisorsMatter();
    void whoMayNotIsRefused();
};

void TaskSendingTest::whoSeesToATaskAndByWhen()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const Task task = taskAt(work, u"P05"_s);
    const Task assigned = orDie(desk::assignTask(agent, task.id, idOf(temporary, u"zhao"_s), QDate(2026, 11, 24)));
    QCOMPARE(assigned.state, TaskState::Assigned);
    QCOMPARE(assigned.owner, idOf(temporary, u"zhao"_s));
    QCOMPARE(assigned.ownerTerm, QDate(2026, 11, 24));
    QCOMPARE(assigned.term, task.term);
    // It changes hands without going back.
    QCOMPARE(orDie(desk::assignTask(agent, task.id, idOf(temporary, u"wang"_s))).state, TaskState::Assigned);
    QVERIFY(work.actions().contains(u"TaskAssigned"_s));
    for (const desk::OpenTask& open : orDie(desk::listOpenTasks(agent, 100)))
        QCOMPARE(open.ownerName.isEmpty(), !(open.task.id == task.id));
}

void TaskSendingTest::theTermOfTheRuleBookStays()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const Task task = taskAt(work, u"P05"_s); // T+3
    QCOMPARE(task.term, QDate(2026, 11, 26));
    for (const QDate& day : {QDate(2026, 11, 27), QDate(2026, 11, 20)}) {
        const auto refused = desk::assignTask(agent, task.id, idOf(temporary, u"zhao"_s), day);
        RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"ownerTerm"_s);
    }
    temporary.setNow(u"2026-11-30T10:00:00+08:00"_s); // late: somebody still has to see to it
    const Task late = orDie(desk::assignTask(agent, task.id, idOf(temporary, u"zhao"_s), QDate(2026, 12, 1)));
    QCOMPARE(late.term, QDate(2026, 11, 26));
    RD_EXPECT_ERROR(desk::assignTask(agent, task.id, idOf(temporary, u"sun"_s)), ErrorCode::InvalidArgument);
}

void TaskSendingTest::oneWorksheetForAllTasksOfAHolder()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase first = optOut(temporary);
    const test::WorkedCase second =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"李娜"_s, u"19900008888"_s));
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto holders = orDie(desk::listHolderTasks(agent));
    const auto p05 = std::find_if(holders.begin(), holders.end(),
                                  [](const desk::HolderTasks& one) { return one.holder == u"P05"_s; });
    QVERIFY(p05 != holders.end());
    QCOMPARE(p05->ready, 2);
    const desk::SentTasks sent = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    QCOMPARE(sent.tasks.size(), 2);
    QVERIFY(sent.code.startsWith(u"P05-20261123-"_s));
    QVERIFY(QFile::exists(sent.path));
    QVERIFY(sent.mailText.contains(sent.code) && sent.mailText.contains(sent.holderName));
    for (const test::WorkedCase& work : {first, second}) {
        const Task task = taskAt(work, u"P05"_s);
        QCOMPARE(task.state, TaskState::Sent);
        QCOMPARE(task.sending, sent.code);
        QCOMPARE(task.sentOn, QDate(2026, 11, 23));
        QCOMPARE(task.owner, idOf(temporary, u"li"_s));
        QVERIFY(work.actions().contains(u"TaskSent"_s));
        QCOMPARE(taskAt(work, u"P09"_s).state, TaskState::Open);
    }
    RD_EXPECT_ERROR(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})), ErrorCode::NotFound);
    RD_EXPECT_ERROR(desk::sendTasks(agent, u"P99"_s, temporary.filePath({})), ErrorCode::UnknownCode);
}

void TaskSendingTest::theSheetHoldsMaskedKeysOnly()
{
    test::TemporaryDesk temporary;
    domain::CallIntake intake = temporary.call(RightType::OptOut, u"王小明"_s, phone);
    intake.words = u"不要再发短信。"_s;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, intake);
    const desk::SentTasks sent = orDie(desk::sendTasks(temporary.as(u"li"_s), u"P05"_s, temporary.filePath({})));
    const sources::SourceTable table = orDie(sources::readTable(sent.path));
    QCOMPARE(table.kind, desk::taskAnswersKind);
    const QString all = table.headers.join(u' ') + table.rows.first().cells.join(u' ') + sent.mailText;
    QVERIFY(all.contains(u"199****9929"_s));
    for (const QString& hidden : {phone, u"王小明"_s, intake.words, work.file().header.number})
        QVERIFY2(!all.contains(hidden), qPrintable(hidden));
    QVERIFY(table.rows.first().cells.contains(u"停止处理"_s));
}

void TaskSendingTest::whatMayNotBeginIsLeftOut()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work =
        test::WorkedCase::logged(temporary, temporary.call(RightType::Delete, u"王小明"_s, phone));
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_EXPECT_ERROR(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})), ErrorCode::NotFound);
    for (const desk::HolderTasks& one : orDie(desk::listHolderTasks(agent)))
        QVERIFY(one.ready == 0 && one.waiting > 0);
    QVERIFY(QDir(temporary.filePath({})).entryList({u"*.xlsx"_s}).isEmpty());
}

void TaskSendingTest::answersAreTakenOverInOneStep()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase first = optOut(temporary);
    const test::WorkedCase second =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"李娜"_s, u"19900008888"_s));
    const test::WorkedCase third =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"赵强"_s, u"19900007777"_s));
    const test::WorkedCase fourth =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"孙丽"_s, u"19900006666"_s));
    const desk::SentTasks sent = orDie(desk::sendTasks(temporary.as(u"li"_s), u"P05"_s, temporary.filePath({})));
    temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
    const QString file = answered(temporary, sent,
                                  {{u"已完成"_s, u"2026/11/24"_s, u"周敏"_s, {}},
                                   {u"未完成"_s, {}, u"周敏"_s, u"系统停机"_s},
                                   {u"未持有"_s, {}, u"周敏"_s, {}}});
    const desk::TaskAnswers taken = orDie(desk::receiveTaskAnswers(temporary.as(u"zhao"_s), file));
    QCOMPARE(taken.code, sent.code);
    QCOMPARE(taken.done.size(), 1);
    QCOMPARE(taken.failed.size(), 1);
    QCOMPARE(taken.notHeld.size(), 1);
    QCOMPARE(taken.unanswered, 1);

    desk::Desk& reader = temporary.as(u"wang"_s);
    const Task done = taken.done.first();
    QCOMPARE(done.state, TaskState::Done);
    QCOMPARE(done.doneBy, idOf(temporary, u"zhao"_s));
    const domain::TaskProof proof = orDie(desk::viewTaskProof(reader, done.id));
    QCOMPARE(proof.sha256, done.proofHash);
    // The proof is this line, and nobody else's.
    QVERIFY(QString::fromUtf8(proof.content).contains(desk::lineCode(done)));
    QCOMPARE(QString::fromUtf8(proof.content).count(sent.code), 1);
    QVERIFY(QString::fromUtf8(proof.content).contains(u"周敏"_s));
    QCOMPARE(taken.failed.first().reason, u"系统停机"_s);
    QVERIFY(taken.notHeld.first().reason.contains(u"未持有"_s));
    QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
}

void TaskSendingTest::whatCannotBeReadChangesNothing()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const desk::SentTasks sent = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    const QList<std::pair<QStringList, QString>> flaws{
        {{u"办好了"_s, {}, {}, {}}, u"result"_s},
        {{u"已完成"_s, {}, u"周敏"_s, {}}, u"doneOn"_s},
        {{u"已完成"_s, u"2026-11-30"_s, u"周敏"_s, {}}, u"doneOn"_s}, // not yet
        {{u"已完成"_s, u"2026-11-23"_s, {}, {}}, u"signer"_s},
        {{u"未完成"_s, {}, u"周敏"_s, {}}, u"reason"_s},
    };
    for (const auto& [answer, field] : flaws) {
        const auto taken = desk::receiveTaskAnswers(agent, answered(temporary, sent, {answer}));
        RD_EXPECT_ERROR(taken, ErrorCode::InvalidArgument);
        QCOMPARE(taken.error().args.value(u"field"_s).toString(), field);
        QCOMPARE(taken.error().args.value(u"row"_s).toInt(), 1);
    }
    RD_EXPECT_ERROR(desk::receiveTaskAnswers(
                        agent, answered(temporary, sent, {{u"未完成"_s, {}, {}, u"身份证11010519491231002X"_s}})),
                    ErrorCode::ForbiddenNumber);
    RD_EXPECT_ERROR(desk::receiveTaskAnswers(agent, temporary.sampleFiles().first()), ErrorCode::FileKindUnknown);
    QCOMPARE(taskAt(work, u"P05"_s).state, TaskState::Sent);
    QVERIFY(!work.actions().contains(u"TaskDone"_s));
}

void TaskSendingTest::columnsThatWereSortedMixNoAnswersUp()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase first = optOut(temporary);
    test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"李娜"_s, u"19900008888"_s));
    desk::Desk& agent = temporary.as(u"li"_s);
    const desk::SentTasks sent = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    sources::SourceTable table = orDie(sources::readTable(sent.path));
    copies::ReadableSheet sheet{table.headers, {}};
    for (sources::SourceRow& row : table.rows) {
        row.cells[row.cells.size() - 4] = u"未完成"_s;
        row.cells[row.cells.size() - 1] = u"系统停机"_s;
    }
    std::swap(table.rows[0].cells[0], table.rows[1].cells[0]); // the return codes alone changed places
    for (const sources::SourceRow& row : table.rows)
        sheet.rows.append(row.cells);
    const QString path = temporary.filePath(u"sorted.xlsx"_s);
    orDie(writeFileSafely(
        path, orDie(copies::workbook(QList<copies::NamedSheet>{{u"任务单"_s, sheet}}, temporary.clock().now()))));
    const auto taken = desk::receiveTaskAnswers(agent, path);
    RD_EXPECT_ERROR(taken, ErrorCode::InvalidArgument);
    QCOMPARE(taken.error().args.value(u"field"_s).toString(), u"person"_s);
    QCOMPARE(taskAt(first, u"P05"_s).state, TaskState::Sent);
}

void TaskSendingTest::whatIsHeldUpLeavesTheOtherLinesAlone()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase deletion(
        temporary,
        temporary.verifiedCase(temporary.call(RightType::Delete, u"王小明"_s, phone), u"8600103774942997"_s));
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_VERIFY(desk::proposeOutcome(agent, deletion.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    RD_VERIFY(desk::approve(temporary.as(u"wang"_s), deletion.id(), 0, u"同意"_s));
    test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"李娜"_s, u"19900008888"_s));
    const desk::SentTasks sent = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    RD_VERIFY(desk::setLegalHold(temporary.as(u"chen"_s), deletion.id(),
                                 {u"全部"_s, u"监管机关调查。"_s, QDate(2026, 12, 31)}));
    const QStringList done{u"已完成"_s, u"2026-11-23"_s, u"周敏"_s, {}};
    const QString file = answered(temporary, sent, {done, done, done, done});
    const desk::TaskAnswers taken = orDie(desk::receiveTaskAnswers(agent, file));
    QVERIFY(!taken.done.isEmpty());
    QCOMPARE(taken.held.size(), 1);
    QCOMPARE(taken.held.first().task.operation, Operation::Delete);
    QCOMPARE(taken.held.first().why.args.value(u"guard"_s).toString(), u"NO_LEGAL_HOLD"_s);
    // Nothing else is left of it: the hold itself is the answer now.
    const auto again = desk::receiveTaskAnswers(agent, file);
    RD_EXPECT_ERROR(again, ErrorCode::MoveForbidden);
    QCOMPARE(test::guardOf(again), u"MoveForbidden NO_LEGAL_HOLD"_s);
}

void TaskSendingTest::notHeldAboutAnOwnCaseWaitsForASecondPerson()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& handler = temporary.as(u"li"_s);
    const desk::SentTasks sent = orDie(desk::sendTasks(handler, u"P05"_s, temporary.filePath({})));
    const QString file = answered(temporary, sent, {{u"未持有"_s, {}, u"周敏"_s, {}}});
    const desk::TaskAnswers taken = orDie(desk::receiveTaskAnswers(handler, file));
    QCOMPARE(taken.forSecondPerson.size(), 1);
    const Task waiting = taskAt(work, u"P05"_s);
    QCOMPARE(waiting.state, TaskState::Sent);
    RD_EXPECT_ERROR(desk::dismissTask(handler, waiting.id, waiting.reason), ErrorCode::SamePerson);
    QCOMPARE(orDie(desk::dismissTask(temporary.as(u"zhao"_s), waiting.id, waiting.reason)).state,
             TaskState::NotApplicable);
}

void TaskSendingTest::whatFailedIsAskedForAgain()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const desk::SentTasks sent = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    const Task task = sent.tasks.first();
    RD_EXPECT_ERROR(desk::failTask(agent, task.id, u" "_s), ErrorCode::ReasonRequired);
    QCOMPARE(orDie(desk::failTask(agent, task.id, u"系统停机"_s)).state, TaskState::Failed);
    const Task again = orDie(desk::assignTask(agent, task.id, idOf(temporary, u"zhao"_s)));
    QCOMPARE(again.state, TaskState::Assigned);
    QVERIFY(again.reason.isEmpty());
    const desk::SentTasks anew = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    QVERIFY(anew.code != sent.code);
    QCOMPARE(anew.tasks.first().owner, idOf(temporary, u"zhao"_s));
    // The first sheet answers nothing any more.
    RD_EXPECT_ERROR(
        desk::receiveTaskAnswers(agent, answered(temporary, sent, {{u"已完成"_s, u"2026-11-23"_s, u"周敏"_s, {}}})),
        ErrorCode::NotFound);
}

void TaskSendingTest::anAnswerIsTakenOnce()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const desk::SentTasks sent = orDie(desk::sendTasks(agent, u"P05"_s, temporary.filePath({})));
    const QString file = answered(temporary, sent, {{u"已完成"_s, u"2026-11-23"_s, u"周敏"_s, {}}});
    RD_VERIFY(desk::receiveTaskAnswers(agent, file));
    RD_EXPECT_ERROR(desk::receiveTaskAnswers(agent, file), ErrorCode::AlreadyDone);
    QCOMPARE(work.actions().count(u"TaskDone"_s), 1);
}

void TaskSendingTest::nothingIsAssignedBeforeItMayBegin()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId id =
        temporary.verifiedCase(temporary.call(RightType::Delete, u"王小明"_s, phone), u"8600103774942997"_s);
    desk::Desk& agent = temporary.as(u"li"_s);
    Task deletion;
    for (const Task& task : orDie(desk::showCase(agent, id)).tasks) {
        if (task.operation == Operation::Delete && task.holder == u"P09"_s)
            deletion = task;
    }
    QVERIFY(!deletion.id.isEmpty());
    // Before the approval nobody deletes: neither assigned nor sent.
    QCOMPARE(test::guardOf(desk::assignTask(agent, deletion.id, idOf(temporary, u"zhao"_s))),
             u"ApprovalMissing APPROVAL_OF_ITEM"_s);
}

void TaskSendingTest::theProofIsKeptAndSeenBeforeItIsChecked()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    desk::Desk& second = temporary.as(u"zhao"_s);
    const Task task = taskAt(work, u"P05"_s);
    RD_EXPECT_ERROR(desk::viewTaskProof(agent, task.id), ErrorCode::NotFound);
    const Task done = orDie(desk::completeTask(agent, task.id, proofFile(temporary, "black-listed\n")));
    QCOMPARE(test::guardOf(desk::verifyTask(second, task.id)), u"MoveForbidden PROOF_SEEN"_s);
    QCOMPARE(orDie(desk::viewTaskProof(agent, task.id)).content, QByteArray("black-listed\n"));
    // That somebody else has seen it helps nobody.
    QCOMPARE(test::guardOf(desk::verifyTask(second, task.id)), u"MoveForbidden PROOF_SEEN"_s);
    const QString saved = temporary.filePath(u"seen.txt"_s);
    QCOMPARE(orDie(desk::saveTaskProof(second, task.id, saved)).sha256, done.proofHash);
    RD_EXPECT_ERROR(desk::saveTaskProof(second, task.id, saved), ErrorCode::FileExists);
    QCOMPARE(orDie(readWholeFile(saved, 100)), QByteArray("black-listed\n"));
    QCOMPARE(test::guardOf(desk::verifyTask(agent, task.id)), u"SamePerson OTHER_THAN_DOER"_s);
    QCOMPARE(orDie(desk::verifyTask(second, task.id)).state, TaskState::Verified);
    QVERIFY(work.actions().contains(u"ProofViewed"_s));
    QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
}

void TaskSendingTest::anOwnerSeesTheOwnSliceAlone()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    const QString name = u"ma"_s;
    QString password = test::TemporaryDesk::passwordOf(name);
    const domain::User owner = orDie(
        desk::addUser(temporary.as(u"chen"_s), {name, u"马工"_s, domain::Role::TaskOwner}, Secret::fromText(password)));
    const Task own = taskAt(work, u"P05"_s);
    const Task other = taskAt(work, u"P09"_s);
    orDie(desk::assignTask(temporary.as(u"li"_s), own.id, owner.id));

    desk::Desk& slice = temporary.as(name);
    const auto shown = orDie(desk::listOpenTasks(slice, 100));
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().task.id, own.id);
    QVERIFY(!orDie(desk::listOpenTasks(slice, 1)).more); // those of others are not behind it either
    QVERIFY(orDie(desk::listOpenTasks(temporary.as(u"li"_s), 1)).more);
    const QString proof = proofFile(temporary, "done\n");
    RD_EXPECT_ERROR(desk::completeTask(slice, other.id, proof), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::dismissTask(slice, other.id, u"没有"_s), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::viewTaskProof(slice, other.id), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::assignTask(slice, own.id, owner.id), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::sendTasks(slice, u"P05"_s, temporary.filePath({})), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::receiveTaskAnswers(slice, proof), ErrorCode::NotPermitted);
    QCOMPARE(orDie(desk::completeTask(slice, own.id, proof)).state, TaskState::Done);
}

void TaskSendingTest::aHolderADayLateIsTheSupervisorsMatter()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    orDie(desk::sendTasks(temporary.as(u"li"_s), u"P05"_s, temporary.filePath({})));
    const auto late = [&](const QString& user) {
        QList<domain::Reminder> found;
        for (const domain::Reminder& one : orDie(desk::listReminders(temporary.as(user))).lines) {
            if (one.kind == domain::ReminderKind::TaskLate)
                found.append(one);
        }
        return found;
    };
    QVERIFY(late(u"wang"_s).isEmpty());
    temporary.setNow(u"2026-11-27T10:00:00+08:00"_s); // processors T+3 = 11-26, own systems earlier
    QCOMPARE(late(u"wang"_s).size(), 2); // one for each term
    QVERIFY(late(u"li"_s).isEmpty() && late(u"zhao"_s).isEmpty());
    for (const Task& task : work.file().tasks) {
        if (domain::isOpen(task.state))
            orDie(desk::completeTask(temporary.as(u"li"_s), task.id, proofFile(temporary, "done\n")));
    }
    QVERIFY(late(u"wang"_s).isEmpty());
}

void TaskSendingTest::whoMayNotIsRefused()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = optOut(temporary);
    desk::Desk& auditor = temporary.as(u"sun"_s);
    const Task task = taskAt(work, u"P05"_s);
    RD_EXPECT_ERROR(desk::assignTask(auditor, task.id, idOf(temporary, u"zhao"_s)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::sendTasks(auditor, u"P05"_s, temporary.filePath({})), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::listHolderTasks(auditor), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::viewTaskProof(auditor, task.id), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::failTask(auditor, task.id, u"停机"_s), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::receiveTaskAnswers(auditor, temporary.filePath(u"x.xlsx"_s)), ErrorCode::NotPermitted);
}

QTEST_MAIN(TaskSendingTest)
#include "task_sending_test.moc"
