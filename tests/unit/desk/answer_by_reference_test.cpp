#include "core/desk/answer_by_reference.h"

#include "core/desk/approve.h"
#include "core/security/session.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
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

QTEST_MAIN(AnswerByReferenceTest)
#include "answer_by_reference_test.moc"
