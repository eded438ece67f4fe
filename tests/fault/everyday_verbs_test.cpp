#include "core/base/safe_file.h"
#include "core/copies/workbook.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/copies/redact_field.h"
#include "core/desk/intake/intake_form.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/intake/receive_drafts.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/tasks/assign_task.h"
#include "core/desk/tasks/receive_task_answers.h"
#include "core/desk/tasks/send_tasks.h"
#include "core/desk/tasks/view_task_proof.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/verification/verify_requester.h"
#include "core/sources/source_table.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_copy.h"
#include "tests/support/or_die.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr int mostStatements = 400;
const QString name = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;
const QString facts = u"该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。"_s;

template <typename Value> Result<void> nothing(const Result<Value>& done)
{
    return done.map([](const Value&) {});
}

} // namespace

// The disk is full at any one of the statements of what an agent does all day (R4): the agent is told, the desk is as
// it was, and the next try does it.
class EverydayVerbsTest : public QObject {
    Q_OBJECT

private:
    using Verb = std::function<Result<void>()>;

    static void failAtEachStatement(const desk::Desk& desk, const Verb& verb);

private Q_SLOTS:
    void cleanup() { storage::SqlConnection::failStatement(0); }
    void aCallFromItsDraftToTheVerifiedRequester();
    void theRowsOfACopy();
    void aRefusalAndItsLetter();
    void aWorksheetAndItsAnswer();
    void aDraftThatIsReceived();
};

void EverydayVerbsTest::failAtEachStatement(const desk::Desk& desk, const Verb& verb)
{
    const QStringList before = test::stateOf(desk);
    const QString head = *desk.storage().audit().head();
    int failing = 1;
    for (; failing < mostStatements; ++failing) {
        storage::SqlConnection::failStatement(failing);
        const Result<void> done = verb();
        storage::SqlConnection::failStatement(0);
        if (done)
            break;
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QCOMPARE(*desk.storage().audit().head(), head);
        QCOMPARE(test::stateOf(desk), before);
    }
    QVERIFY2(failing > 1 && failing < mostStatements, qPrintable(QString::number(failing)));
    QVERIFY(desk.storage().audit().verify()->ok);
}

void EverydayVerbsTest::aCallFromItsDraftToTheVerifiedRequester()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    desk::Desk& agent = temporary.as(u"li"_s);
    domain::IntakeDraft draft;
    draft.id = domain::DraftId::create();
    draft.json = u"{\"words\":\"我想要一份副本\"}"_s;
    failAtEachStatement(agent, [&] { return desk::keepDraft(agent, draft); });
    QCOMPARE(desk::listDrafts(agent)->size(), 1);

    domain::CaseId caseId;
    failAtEachStatement(agent, [&] {
        const auto logged = desk::logCall(agent, temporary.call(domain::RightType::Copy, name, phone));
        if (logged)
            caseId = logged->logged.id;
        return nothing(logged);
    });
    QCOMPARE(agent.storage().cases().page({}, {}, 10)->rows.size(), 1);
    QString code;
    failAtEachStatement(agent, [&] {
        const auto issued = desk::issueCode(agent, caseId);
        if (issued)
            code = issued->code;
        return nothing(issued);
    });
    failAtEachStatement(agent, [&] {
        return nothing(desk::verifyRequester(agent, caseId, {{u"P1"_s, code}, {u"K1"_s, card}}));
    });
    QCOMPARE(desk::showCase(agent, caseId)->header.level, domain::AssuranceLevel::L2);
}

void EverydayVerbsTest::theRowsOfACopy()
{
    test::TemporaryDesk temporary;
    const test::Collected work = test::collected(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto possible =
        std::find_if(work.file.records.begin(), work.file.records.end(),
                     [](const domain::FoundRecord& record) { return record.kind == domain::MatchKind::Possible; });
    QVERIFY(possible != work.file.records.end());
    failAtEachStatement(agent, [&] { return desk::decideMatch(agent, possible->id, domain::Decision::Yes); });
    const auto taken =
        std::find_if(work.file.records.begin(), work.file.records.end(), [](const domain::FoundRecord& record) {
            return record.kind == domain::MatchKind::Certain && !record.fields.isEmpty();
        });
    QVERIFY(taken != work.file.records.end());
    const domain::FoundField& field = taken->fields.first();
    domain::RedactionId hidden;
    failAtEachStatement(agent, [&] {
        const auto redaction = desk::redactField(agent, taken->id, field.name, {}, domain::RedactionReason::ThirdParty);
        if (redaction)
            hidden = redaction->id;
        return nothing(redaction);
    });
    failAtEachStatement(agent, [&] { return desk::restoreField(agent, work.caseId, hidden); });
}

void EverydayVerbsTest::aRefusalAndItsLetter()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CaseId caseId = temporary.verifiedCase(temporary.call(domain::RightType::Delete, name, phone), card);
    desk::Desk& agent = temporary.as(u"li"_s);
    failAtEachStatement(agent, [&] {
        return nothing(desk::proposeOutcome(
            agent, caseId, 1, {domain::Outcome::Refused, u"G1"_s, facts, u"《中华人民共和国会计法》第二十三条"_s}));
    });
    desk::Desk& officer = temporary.as(u"chen"_s);
    failAtEachStatement(officer, [&] { return nothing(desk::approve(officer, caseId, 0, u"同意"_s)); });
    failAtEachStatement(agent, [&] { return nothing(desk::draftReply(agent, caseId, u"T12"_s)); });
    failAtEachStatement(
        agent, [&] { return nothing(desk::setReplyText(agent, caseId, u"T12"_s, u"alternatives"_s, u"无"_s)); });
    const QList<domain::Task> tasks = desk::showCase(agent, caseId)->tasks;
    const auto stop = std::find_if(tasks.begin(), tasks.end(), [](const domain::Task& task) {
        return task.operation == domain::Operation::Stop && !domain::isSettled(task.state);
    });
    QVERIFY(stop != tasks.end());
    const QString proof = temporary.sampleFiles().first();
    failAtEachStatement(agent, [&] { return nothing(desk::completeTask(agent, stop->id, proof)); });
    desk::Desk& second = temporary.as(u"zhao"_s);
    failAtEachStatement(second, [&] { return nothing(desk::viewTaskProof(second, stop->id)); });
    failAtEachStatement(second, [&] { return nothing(desk::verifyTask(second, stop->id)); });
}

// A worksheet that was not recorded is not there either: nobody is asked under a return code that nobody knows.
void EverydayVerbsTest::aWorksheetAndItsAnswer()
{
    test::TemporaryDesk temporary;
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_VERIFY(desk::logCall(agent, temporary.call(domain::RightType::OptOut, name, phone)));
    QDir().mkpath(temporary.filePath(u"sent"_s));
    desk::SentTasks sent;
    failAtEachStatement(agent, [&] {
        const auto tried = desk::sendTasks(agent, u"P05"_s, temporary.filePath(u"sent"_s));
        if (tried)
            sent = *tried;
        return nothing(tried);
    });
    QCOMPARE(QDir(temporary.filePath(u"sent"_s)).entryList({u"*.xlsx"_s}), QStringList(sent.code + u".xlsx"_s));

    const sources::SourceTable table = test::orDie(sources::readTable(sent.path));
    copies::ReadableSheet sheet{table.headers, {table.rows.first().cells}};
    const qsizetype result = table.headers.size() - 4;
    sheet.rows.first()[result] = u"未完成"_s;
    sheet.rows.first()[result + 3] = u"系统停机"_s;
    const QString answer = temporary.filePath(u"answer.xlsx"_s);
    test::orDie(writeFileSafely(
        answer,
        test::orDie(copies::workbook(QList<copies::NamedSheet>{{u"任务单"_s, sheet}}, temporary.clock().now()))));
    failAtEachStatement(agent, [&] { return nothing(desk::receiveTaskAnswers(agent, answer)); });
    failAtEachStatement(
        agent, [&] { return nothing(desk::assignTask(agent, sent.tasks.first().id, agent.session().user().id)); });
}

// §7 move 1: half a receipt is none, and the draft stays.
void EverydayVerbsTest::aDraftThatIsReceived()
{
    test::TemporaryDesk temporary;
    desk::Desk& agent = temporary.as(u"li"_s);
    desk::IntakeForm form;
    form.startedAt = temporary.clock().now();
    form.words = u"请把我的地址删掉"_s;
    form.contact = phone;
    domain::IntakeDraft draft;
    draft.id = domain::DraftId::create();
    draft.json = desk::toJson(form);
    draft.startedAt = form.startedAt;
    test::orDie(desk::keepDraft(agent, draft));
    temporary.setNow(temporary.clock().now().addSecs(3600));
    failAtEachStatement(agent, [&] { return nothing(desk::receiveDrafts(agent)); });
    QVERIFY(test::orDie(desk::listDrafts(agent)).isEmpty());
    QCOMPARE(test::orDie(desk::listCases(agent, {}, {}, 10)).rows.size(), 1);
}

QTEST_MAIN(EverydayVerbsTest)
#include "everyday_verbs_test.moc"
