#include "core/desk/cases/merge_case.h"

#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/pdf_text.h"
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
const QString why = QStringLiteral("同一人就同一事项先后两次来电。");

// The first call on Fri 2026-11-20, the second on Mon 11-23, unless told otherwise.
struct TwoCalls {
    test::TemporaryDesk temporary;
    std::unique_ptr<test::WorkedCase> first, second;

    explicit TwoCalls(const std::function<void(domain::CallIntake& second)>& change = {},
                      const QString& firstAt = u"2026-11-20T10:00:00+08:00"_s,
                      const QString& secondAt = u"2026-11-23T10:00:00+08:00"_s)
        : temporary(firstAt)
    {
        temporary.loadRegister();
        first = std::make_unique<test::WorkedCase>(
            temporary, temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card));
        temporary.setNow(secondAt);
        domain::CallIntake again = temporary.call(RightType::Delete, name, phone);
        if (change)
            change(again);
        second = std::make_unique<test::WorkedCase>(test::WorkedCase::logged(temporary, again));
    }

    Result<domain::Case> merge(const test::WorkedCase& ends, const test::WorkedCase& goesOn)
    {
        return desk::mergeCase(temporary.as(u"wang"_s), ends.id(), goesOn.id(), {why, ends.letter()});
    }

    // Refused with the name of the guard, and nothing is changed.
    void expectGuard(const QString& guard)
    {
        const QStringList before = first->actions() + second->actions();
        const QString letter = second->letterPath();
        const auto merged = merge(*second, *first);
        RD_EXPECT_ERROR(merged, ErrorCode::MoveForbidden);
        QCOMPARE(merged.error().args.value(u"guard"_s).toString(), guard);
        QCOMPARE(first->actions() + second->actions(), before);
        QVERIFY(domain::isOpen(second->file().header.state));
        QVERIFY(!QFile::exists(letter));
    }
};

} // namespace

// Move 19 and "Duplicates" (rule book §7, R-DL-11).
class MergeCaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEarlierD0IsKeptWhicheverGoesOn_R_DL_11();
    void theRequesterIsToldAndEachNamesTheOther();
    void theLetterSaysThatItsDateIsProvisional_R_DL_06();
    void theWiderScopeGoesOnWithTasksForItsHolders();
    void whatEndsLeavesNoWorkBehind();
    void guardsAreNamed_data();
    void guardsAreNamed();
    void anotherSubjectIsAnotherRequest();
    void aSupervisorsApprovalIsNoneForAMinorsCase_R_RT_08();
    void anAgentMergesNothing();
    void aDuplicateIsToldFromL1OnOnly_R_ID_03();
    void anAnswerByReferenceWaitsForItsApproverAndLeavesAsT21();
    void nothingIsReferredToBeforeItIsAnswered();
};

void MergeCaseTest::theEarlierD0IsKeptWhicheverGoesOn_R_DL_11()
{
    for (const bool firstEnds : {false, true}) {
        TwoCalls calls;
        const test::WorkedCase& ends = firstEnds ? *calls.first : *calls.second;
        const test::WorkedCase& goesOn = firstEnds ? *calls.second : *calls.first;
        QCOMPARE(calls.second->file().header.deadline.d0, QDate(2026, 11, 23));
        RD_VERIFY(calls.merge(ends, goesOn));
        QCOMPARE(ends.file().header.state, CaseState::Merged);
        QCOMPARE(ends.item(1).outcome, std::optional(domain::Outcome::Merged));
        QCOMPARE(ends.file().stage, domain::DueStage::Stopped);
        QCOMPARE(goesOn.file().header.deadline.d0, QDate(2026, 11, 20));
        QCOMPARE(goesOn.file().header.deadline.due, QDate(2026, 12, 11));
        domain::CaseFilter open;
        open.openOnly = true;
        QCOMPARE(desk::listCases(calls.temporary.as(u"li"_s), open, {}, 10)->rows.size(), 1);
    }
}

void MergeCaseTest::theRequesterIsToldAndEachNamesTheOther()
{
    TwoCalls calls;
    RD_VERIFY(calls.merge(*calls.second, *calls.first));
    const domain::CaseFile ended = calls.second->file();
    QCOMPARE(ended.replies.first().templateCode, u"T20"_s);
    QCOMPARE(ended.replies.first().state, domain::ReplyState::Sent);
    QCOMPARE(ended.turns.last().kind, domain::TurnKind::Merged);
    QCOMPARE(ended.turns.last().otherNumber, calls.first->file().header.number);
    QCOMPARE(calls.first->file().turns.last().kind, domain::TurnKind::TookIn);
    QCOMPARE(calls.first->file().turns.last().otherNumber, ended.header.number);
    QVERIFY(calls.second->actions().contains(u"CaseMerged"_s));
    QVERIFY(calls.first->actions().contains(u"CaseTookIn"_s));
    const auto check = desk::verifyAudit(calls.temporary.as(u"chen"_s), {});
    RD_VERIFY(check);
    QVERIFY(check->ok);
}

// Of the case that goes on, whose date it tells; nobody has loaded a notice of 2027.
void MergeCaseTest::theLetterSaysThatItsDateIsProvisional_R_DL_06()
{
    const auto letterOf = [](TwoCalls& calls) {
        const desk::Dispatch letter = calls.second->letter();
        const auto merged =
            desk::mergeCase(calls.temporary.as(u"wang"_s), calls.second->id(), calls.first->id(), {why, letter});
        return merged ? test::pdfText(letter.pdfPath) : QString();
    };
    TwoCalls firm;
    const QString firmText = letterOf(firm);
    QVERIFY2(firmText.contains(u"2026年12月11日"_s) && !firmText.contains(u"暂定"_s), qPrintable(firmText));

    TwoCalls late({}, u"2026-12-18T10:00:00+08:00"_s, u"2026-12-21T10:00:00+08:00"_s);
    QVERIFY(late.first->file().header.deadline.provisional);
    const QString lateText = letterOf(late);
    QVERIFY2(lateText.contains(u"上述日期为暂定"_s), qPrintable(lateText));
}

void MergeCaseTest::theWiderScopeGoesOnWithTasksForItsHolders()
{
    TwoCalls calls([](domain::CallIntake& again) { again.platforms = {u"TMALL"_s, u"HAOWAN"_s}; });
    const auto holders = [&] {
        QStringList named;
        for (const domain::Task& task : calls.first->file().tasks)
            named.append(task.holder + u':' + codeOf(task.operation));
        return named;
    };
    QVERIFY(!holders().contains(u"P02:DELETE"_s));
    const QStringList before = holders();
    RD_VERIFY(calls.merge(*calls.second, *calls.first));
    QVERIFY(calls.first->file().header.platforms.contains(u"HAOWAN"_s));
    QVERIFY(calls.first->file().header.platforms.contains(u"YOUZAN"_s));
    QVERIFY(holders().contains(u"P02:DELETE"_s));
    for (const QString& task : before)
        QCOMPARE(holders().count(task), before.count(task));
}

void MergeCaseTest::whatEndsLeavesNoWorkBehind()
{
    TwoCalls calls;
    RD_VERIFY(calls.merge(*calls.second, *calls.first));
    for (const domain::Task& task : calls.second->file().tasks) {
        QVERIFY2(!domain::isOpen(task.state), qPrintable(task.holder));
        if (task.operation == domain::Operation::Stop)
            QVERIFY2(task.reason.contains(calls.first->file().header.number), qPrintable(task.reason));
    }
    QCOMPARE(calls.second->file().next, domain::NextStep::Nothing);
}

void MergeCaseTest::guardsAreNamed_data()
{
    QTest::addColumn<QString>("guard");
    QTest::newRow("another right") << u"SAME_RIGHT"_s;
    QTest::newRow("another ground of a deletion") << u"SAME_RIGHT"_s;
    QTest::newRow("other platforms") << u"OVERLAPPING_SCOPE"_s;
    QTest::newRow("another requester") << u"SAME_REQUESTER"_s;
}

void MergeCaseTest::guardsAreNamed()
{
    QFETCH(QString, guard);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    TwoCalls calls([&](domain::CallIntake& again) {
        if (row == "another right"_L1)
            again.items.first().right = RightType::Restrict;
        else if (row == "another ground of a deletion"_L1)
            again.items.first().ground = u"D1"_s;
        else if (row == "other platforms"_L1)
            again.platforms = {u"MEITUAN"_s};
        else
            again.requester.contact = u"17000001234"_s;
    });
    calls.expectGuard(guard);
}

void MergeCaseTest::anotherSubjectIsAnotherRequest()
{
    TwoCalls calls([](domain::CallIntake& again) { again.subject.name = u"王大明"_s; });
    calls.expectGuard(u"SAME_SUBJECT"_s);
    const auto itself = desk::mergeCase(calls.temporary.as(u"wang"_s), calls.first->id(), calls.first->id(),
                                        {why, calls.first->letter()});
    RD_EXPECT_ERROR(itself, ErrorCode::MoveForbidden);
    QCOMPARE(itself.error().args.value(u"guard"_s).toString(), u"SAME_CASE"_s);
}

void MergeCaseTest::aSupervisorsApprovalIsNoneForAMinorsCase_R_RT_08()
{
    TwoCalls calls([](domain::CallIntake& again) { again.minor = domain::MinorClass::ChildUnder14; });
    RD_VERIFY(
        desk::proposeOutcome(calls.temporary.as(u"li"_s), calls.first->id(), 1, {domain::Outcome::NoData, {}, {}, {}}));
    RD_VERIFY(desk::approve(calls.temporary.as(u"wang"_s), calls.first->id(), 0, u"已核对。"_s));
    calls.expectGuard(u"HIGHER_APPROVER"_s);
    QCOMPARE(calls.first->file().header.minor, domain::MinorClass::Adult);
}

void MergeCaseTest::anAgentMergesNothing()
{
    TwoCalls calls;
    RD_EXPECT_ERROR(desk::mergeCase(calls.temporary.as(u"li"_s), calls.second->id(), calls.first->id(),
                                    {why, calls.second->letter()}),
                    ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::mergeCase(calls.temporary.as(u"wang"_s), calls.second->id(), calls.first->id(),
                                    {u""_s, calls.second->letter()}),
                    ErrorCode::ReasonRequired);
    // Nobody is merged without being told.
    RD_EXPECT_ERROR(desk::mergeCase(calls.temporary.as(u"wang"_s), calls.second->id(), calls.first->id(), {why, {}}),
                    ErrorCode::FileNotWritten);
    QVERIFY(domain::isOpen(calls.second->file().header.state));
    QVERIFY(calls.second->file().turns.isEmpty());
}

void MergeCaseTest::aDuplicateIsToldFromL1OnOnly_R_ID_03()
{
    TwoCalls calls;
    QVERIFY(calls.second->file().duplicates.isEmpty());
    QCOMPARE(calls.first->file().duplicates.size(), 1);
    desk::Desk& agent = calls.temporary.as(u"li"_s);
    const auto code = desk::issueCode(agent, calls.second->id());
    RD_VERIFY(code);
    RD_VERIFY(desk::verifyRequester(agent, calls.second->id(), {{u"P1"_s, code->code}}));
    const QList<domain::LikeCase> alike = calls.second->file().duplicates;
    QCOMPARE(alike.size(), 1);
    QCOMPARE(alike.first().number, calls.first->file().header.number);
    QVERIFY(alike.first().mergeable);
    QVERIFY(!alike.first().answered);

    // Thirty days apart they are two wishes, and what was merged is named no more.
    calls.temporary.setNow(u"2026-12-24T10:00:00+08:00"_s);
    const test::WorkedCase later(
        calls.temporary, calls.temporary.verifiedCase(calls.temporary.call(RightType::Delete, name, phone), card));
    QVERIFY(later.file().duplicates.isEmpty());
    RD_VERIFY(calls.merge(*calls.second, *calls.first));
    QVERIFY(calls.first->file().duplicates.isEmpty());
}

void MergeCaseTest::anAnswerByReferenceWaitsForItsApproverAndLeavesAsT21()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const domain::CallIntake wish = temporary.call(RightType::Delete, name, phone);
    const test::WorkedCase first(temporary, temporary.verifiedCase(wish, card));
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_VERIFY(desk::proposeOutcome(agent, first.id(), 1, {domain::Outcome::NoData, {}, {}, {}}));
    RD_VERIFY(desk::approve(temporary.as(u"wang"_s), first.id(), 0, u"已核对。"_s));
    first.send();
    temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
    const test::WorkedCase second(temporary,
                                  temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card));
    QVERIFY(second.file().duplicates.first().answered);
    RD_EXPECT_ERROR(desk::answerByReference(agent, second.id(), first.id(), u""_s), ErrorCode::ReasonRequired);
    RD_VERIFY(desk::answerByReference(agent, second.id(), first.id(), u"复查后情况没有变化。"_s));
    QCOMPARE(second.file().header.state, CaseState::PendingApproval);
    QCOMPARE(second.item(1).outcome, std::optional(domain::Outcome::NoData));
    RD_VERIFY(desk::approve(temporary.as(u"wang"_s), second.id(), 0, u"情况确无变化，同意。"_s));
    for (const domain::Task& task : second.file().tasks)
        QVERIFY2(!domain::isOpen(task.state), qPrintable(task.holder));
    const auto draft = desk::draftReply(agent, second.id());
    RD_VERIFY(draft);
    QCOMPARE(draft->templateCode, u"T21"_s);
    QString text;
    for (const domain::LetterBlock& block : draft->blocks)
        text += block.text;
    QVERIFY2(text.contains(first.file().header.number) && text.contains(u"2026年11月23日"_s), qPrintable(text));
    second.send();
    QCOMPARE(second.file().header.state, CaseState::Replied);
}

void MergeCaseTest::nothingIsReferredToBeforeItIsAnswered()
{
    TwoCalls calls;
    const auto referred =
        desk::answerByReference(calls.temporary.as(u"li"_s), calls.first->id(), calls.second->id(), why);
    RD_EXPECT_ERROR(referred, ErrorCode::MoveForbidden);
    QCOMPARE(referred.error().args.value(u"guard"_s).toString(), u"NOTHING_CHANGED"_s);
    QVERIFY(!calls.first->item(1).outcome);
}

QTEST_MAIN(MergeCaseTest)
#include "merge_case_test.moc"
