#include "core/desk/approvals/answer_by_reference.h"

#include "core/desk/approvals/approve.h"
#include "core/rules/rule_book.h"
#include "core/security/session.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");
const QString why = QStringLiteral("复查后情况没有变化。");

// A deletion that was done and answered on Mon 2026-11-23, and another that came in on Wed 11-25.
struct AskedAgain {
    test::TemporaryDesk temporary;
    std::unique_ptr<test::WorkedCase> first, second;

    explicit AskedAgain(const std::function<void(domain::CallIntake& second)>& change = {},
                        const std::function<void(domain::CallIntake& first)>& changeFirst = {})
    {
        temporary.loadRegister();
        first = std::make_unique<test::WorkedCase>(temporary, verified(changeFirst));
        const auto proposed = desk::proposeOutcome(agent(), first->id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}});
        const auto approved = desk::approve(supervisor(), first->id(), 0, QStringLiteral("已核对。"));
        if (!proposed || !approved)
            qFatal("the first request is not decided");
        first->doTasks(1);
        first->send();
        temporary.setNow(QStringLiteral("2026-11-25T10:00:00+08:00"));
        second = std::make_unique<test::WorkedCase>(temporary, verified(change));
    }

    desk::Desk& agent() { return temporary.as(QStringLiteral("li")); }
    desk::Desk& supervisor() { return temporary.as(QStringLiteral("wang")); }
    Result<domain::Case> refer() { return desk::answerByReference(agent(), second->id(), first->id(), why); }

    QList<domain::Task> openTasks() const
    {
        QList<domain::Task> tasks = second->file().tasks;
        tasks.removeIf([](const domain::Task& task) { return !domain::isOpen(task.state); });
        return tasks;
    }

    // The duplicate is told, but its answer is none to this request.
    void expectNoReference()
    {
        const QList<domain::LikeCase> alike = second->file().duplicates;
        QCOMPARE(alike.size(), 1);
        QVERIFY(!alike.first().answered);
        const auto referred = refer();
        RD_EXPECT_ERROR(referred, ErrorCode::MoveForbidden);
        QCOMPARE(referred.error().args.value(QStringLiteral("guard")).toString(), QStringLiteral("NOTHING_CHANGED"));
        QVERIFY(!second->item(1).outcome);
        QVERIFY(!openTasks().isEmpty());
    }

private:
    domain::CaseId verified(const std::function<void(domain::CallIntake&)>& change)
    {
        domain::CallIntake intake = temporary.call(RightType::Delete, name, phone);
        if (change)
            change(intake);
        return temporary.verifiedCase(intake, card);
    }
};

test::WorkedCase verifiedFor(test::TemporaryDesk& temporary, const QList<RightType>& rights)
{
    domain::CallIntake intake = temporary.call(rights.first(), name, phone);
    for (const RightType right : rights.mid(1)) {
        domain::WishedItem further;
        further.right = right;
        intake.items.append(further);
    }
    return {temporary, temporary.verifiedCase(intake, card)};
}

// Answered to all of them: we hold nothing.
test::WorkedCase answeredNoData(test::TemporaryDesk& temporary, const QList<RightType>& rights)
{
    const test::WorkedCase work = verifiedFor(temporary, rights);
    for (int position = 1; position <= rights.size(); ++position) {
        if (!desk::proposeOutcome(temporary.as(QStringLiteral("li")), work.id(), position,
                                  {domain::Outcome::NoData, {}, {}, {}}))
            qFatal("item %d is not proposed", position);
    }
    if (!desk::approve(temporary.as(QStringLiteral("wang")), work.id(), 0, QStringLiteral("已核对。")))
        qFatal("the outcome is not approved");
    work.send();
    return work;
}

// The words of the letter that goes next, T21.
QString referenceText(test::TemporaryDesk& temporary, const test::WorkedCase& work)
{
    const auto draft = desk::draftReply(temporary.as(QStringLiteral("li")), work.id());
    QString text;
    if (draft && draft->templateCode == QLatin1String("T21")) {
        for (const domain::LetterBlock& block : draft->blocks)
            text += block.text;
    }
    return text;
}

} // namespace

// "Duplicates" (rule book §7): one answer for two requests.
class AnswerByReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theApproverOfAReferenceDismissesItsTasks();
    void aReturnedReferenceLeavesItsTasksToBeDone();
    void anAnswerAboutAnotherPersonOrForLessIsNoReference_data();
    void anAnswerAboutAnotherPersonOrForLessIsNoReference();
    void anAnswerForMoreIsAReference();
    void oneT21NamesEveryItemItAnswers();
    void aT21RefersToOneEarlierCase();
};

void AnswerByReferenceTest::theApproverOfAReferenceDismissesItsTasks()
{
    AskedAgain asked;
    const qsizetype before = asked.openTasks().size();
    RD_VERIFY(asked.refer());
    QCOMPARE(asked.openTasks().size(), before);
    RD_VERIFY(desk::approve(asked.supervisor(), asked.second->id(), 0, u"情况确无变化，同意。"_s));
    QVERIFY(asked.openTasks().isEmpty());
    qsizetype dismissed = 0;
    for (const domain::Task& task : asked.second->file().tasks) {
        if (task.state != domain::TaskState::NotApplicable)
            continue;
        if (!task.reason.contains(asked.first->file().header.number))
            continue; // what the law has a holder keep is none from the beginning
        ++dismissed;
        QCOMPARE(task.doneBy, asked.supervisor().session().user().id);
        QCOMPARE(task.doneAt, asked.temporary.clock().now());
    }
    QCOMPARE(dismissed, before);
    asked.second->send();
    QCOMPARE(asked.second->file().replies.first().templateCode, u"T21"_s);
}

void AnswerByReferenceTest::aReturnedReferenceLeavesItsTasksToBeDone()
{
    AskedAgain asked;
    const qsizetype before = asked.openTasks().size();
    QVERIFY(before > 0);
    RD_VERIFY(asked.refer());
    RD_VERIFY(desk::returnCase(asked.supervisor(), asked.second->id(), u"此后又有新订单，请重新办理。"_s));
    QCOMPARE(asked.openTasks().size(), before);
    const domain::CaseId id = asked.second->id();
    RD_VERIFY(desk::proposeOutcome(asked.agent(), id, 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    RD_VERIFY(desk::approve(asked.supervisor(), id, 0, u"已核对。"_s));
    QCOMPARE(asked.openTasks().size(), before);
    // "Deleted" leaves only once it is.
    const auto draft = desk::draftReply(asked.agent(), id);
    RD_VERIFY(draft);
    for (const domain::LetterBlock& block : draft->blocks) {
        for (const QString& missing : block.missing) {
            if (!missing.contains(u':'))
                RD_VERIFY(desk::setReplyText(asked.agent(), id, draft->templateCode, missing, u"见说明"_s));
        }
    }
    RD_EXPECT_ERROR(desk::sendReply(asked.agent(), id, asked.second->letter()), ErrorCode::TasksOpen);
    asked.second->doTasks(1);
    asked.second->send();
    QVERIFY(asked.second->file().replies.first().templateCode != u"T21"_s);
}

void AnswerByReferenceTest::anAnswerAboutAnotherPersonOrForLessIsNoReference_data()
{
    QTest::addColumn<QString>("differs");
    for (const char* row : {"person", "platforms", "all platforms", "categories", "all categories"})
        QTest::newRow(row) << QString::fromLatin1(row);
}

void AnswerByReferenceTest::anAnswerAboutAnotherPersonOrForLessIsNoReference()
{
    QFETCH(QString, differs);
    AskedAgain asked(
        [&](domain::CallIntake& again) {
            if (differs == "person"_L1)
                again.subject.name = u"王大明"_s;
            else if (differs == "platforms"_L1)
                again.platforms.append(u"HAOWAN"_s);
            else if (differs == "all platforms"_L1)
                again.platforms.clear();
            else if (differs == "categories"_L1)
                again.items.first().categories = {u"DC02"_s, u"DC04"_s};
        },
        [&](domain::CallIntake& first) {
            if (differs.endsWith("categories"_L1))
                first.items.first().categories = {u"DC02"_s};
        });
    asked.expectNoReference();
}

void AnswerByReferenceTest::anAnswerForMoreIsAReference()
{
    AskedAgain asked([](domain::CallIntake& again) { again.items.first().categories = {u"DC02"_s}; });
    QVERIFY(asked.second->file().duplicates.first().answered);
    RD_VERIFY(asked.refer());
    QCOMPARE(asked.second->item(1).outcome, std::optional(domain::Outcome::Fulfilled));
}

void AnswerByReferenceTest::oneT21NamesEveryItemItAnswers()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase first = answeredNoData(temporary, {RightType::Delete, RightType::Correct});
    temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
    const test::WorkedCase second = verifiedFor(temporary, {RightType::Delete, RightType::Correct});
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_VERIFY(desk::answerByReference(agent, second.id(), first.id(), why));
    RD_VERIFY(desk::approve(temporary.as(u"wang"_s), second.id(), 0, u"情况确无变化，同意。"_s));
    const QString items = u"您本次提出的%1、%2，"_s.arg(agent.rules().right(RightType::Delete).phrase,
                                                        agent.rules().right(RightType::Correct).phrase);
    const QString text = referenceText(temporary, second);
    QVERIFY2(text.contains(items), qPrintable(text));
    second.send();
    QCOMPARE(second.file().header.state, CaseState::Replied);
}

void AnswerByReferenceTest::aT21RefersToOneEarlierCase()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase deletion = answeredNoData(temporary, {RightType::Delete});
    const test::WorkedCase correction = answeredNoData(temporary, {RightType::Correct});
    temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
    const test::WorkedCase both = verifiedFor(temporary, {RightType::Delete, RightType::Correct});
    desk::Desk& agent = temporary.as(u"li"_s);
    desk::Desk& supervisor = temporary.as(u"wang"_s);
    RD_VERIFY(desk::answerByReference(agent, both.id(), deletion.id(), why));
    const auto mixed = desk::answerByReference(agent, both.id(), correction.id(), why);
    RD_EXPECT_ERROR(mixed, ErrorCode::MoveForbidden);
    QCOMPARE(mixed.error().args.value(u"referredTo"_s).toString(), deletion.file().header.number);
    QVERIFY(!both.item(2).outcome);
    RD_VERIFY(desk::approve(supervisor, both.id(), 0, u"情况确无变化，同意。"_s));
    QVERIFY(referenceText(temporary, both).contains(deletion.file().header.number));
    both.send();

    RD_VERIFY(desk::answerByReference(agent, both.id(), correction.id(), why));
    RD_VERIFY(desk::approve(supervisor, both.id(), 0, u"情况确无变化，同意。"_s));
    const QString text = referenceText(temporary, both);
    QVERIFY2(text.contains(correction.file().header.number) && !text.contains(deletion.file().header.number),
             qPrintable(text));
    QVERIFY2(!text.contains(agent.rules().right(RightType::Delete).phrase), qPrintable(text));
    both.send();
    QCOMPARE(both.file().header.state, CaseState::Replied);
}

QTEST_MAIN(AnswerByReferenceTest)
#include "answer_by_reference_test.moc"
