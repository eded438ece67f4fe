#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/copies/redact_field.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "tests/support/collected_case.h"
#include "tests/support/guard_of.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::CaseState;
using domain::FieldKind;
using domain::Outcome;
using test::Collected;
using test::collected;

namespace {

const QString consent = u"已核对遮蔽清单，同意。"_s;
const desk::ProposedOutcome inFull{Outcome::Fulfilled, {}, {}, {}};
const desk::ProposedOutcome inPart{
    Outcome::Partial, u"G7"_s, u"收货电话为家庭共用号码，提供该号码将使他人住所暴露，遮蔽其他字段无法避免该损害。"_s,
    u"《个人信息保护政策》第五部分第七项"_s};

domain::CaseFile fileOf(const desk::Desk& desk, const domain::CaseId& id)
{
    return test::orDie(desk::showCase(desk, id));
}

// A cell of this kind that stands in the copy as yet.
domain::Redaction hideOne(desk::Desk& agent, const domain::CaseFile& file, FieldKind kind,
                          domain::RedactionReason reason)
{
    for (const domain::FoundRecord& record : file.records) {
        for (const domain::FoundField& field : record.fields) {
            const bool hidden = std::any_of(file.redactions.begin(), file.redactions.end(), [&](const auto& one) {
                return one.record == record.id && one.field == field.name;
            });
            const bool taken = record.decision == domain::Decision::Yes;
            if (taken && !hidden && field.kind == kind && !field.value.isEmpty())
                return test::orDie(desk::redactField(agent, record.id, field.name, {}, reason));
        }
    }
    qFatal("no such cell");
    Q_UNREACHABLE();
}

} // namespace

class WithheldDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheRulesProposeHidesNothingOfThePerson_3_1()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        QVERIFY(work.file.redactions.size() > 3);
        QVERIFY(work.file.hidingOwn.isEmpty());
    }

    void aCopyThatHoldsBackThePersonsOwnIsPartialWithAReason_3_1_R_RF_01()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(u"li"_s);
        const domain::Redaction hidden =
            hideOne(agent, work.file, FieldKind::OwnPhone, domain::RedactionReason::ThirdParty);
        const auto built = desk::buildCopy(agent, work.caseId, temporary.filePath(u"out"_s), {});
        RD_VERIFY(built);
        QVERIFY(built->hidesOwnData);

        const domain::CaseFile before = fileOf(agent, work.caseId);
        QCOMPARE(before.hidingOwn, QList{hidden.id});
        QCOMPARE(before.header.items.first().state, CaseState::InProgress);
        QVERIFY(!before.header.items.first().outcome);
        QCOMPARE(before.next, domain::NextStep::ProposeOutcome);
        QCOMPARE(test::guardOf(desk::proposeOutcome(agent, work.caseId, 1, inFull)), u"MoveForbidden OWN_DATA_GIVEN"_s);
        RD_EXPECT_ERROR(desk::proposeOutcome(agent, work.caseId, 1, {Outcome::Partial, {}, {}, {}}),
                        ErrorCode::GroundNotAllowed);
        QCOMPARE(fileOf(agent, work.caseId).header.items.first().state, CaseState::InProgress);

        RD_VERIFY(desk::proposeOutcome(agent, work.caseId, 1, inPart));
        QCOMPARE(fileOf(agent, work.caseId).approvers, QList{domain::ApproverRole::Officer});
        desk::Desk& officer = temporary.as(u"chen"_s);
        RD_VERIFY(desk::reviewCopy(officer, work.caseId));
        RD_VERIFY(desk::approve(officer, work.caseId, 0, consent));
        theLetterSaysWhatWasGivenAndWhatNot(temporary, work.caseId, built->copy.sha256);
    }

    void shownAgainItIsBuiltAnewAndGivenInFull()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(u"li"_s);
        const domain::Redaction hidden =
            hideOne(agent, work.file, FieldKind::Identifier, domain::RedactionReason::InternalNote);
        RD_VERIFY(desk::buildCopy(agent, work.caseId, temporary.filePath(u"out"_s), {}));
        RD_VERIFY(desk::restoreField(agent, work.caseId, hidden.id));
        // The package that is there still holds it back.
        const domain::CaseFile changed = fileOf(agent, work.caseId);
        QVERIFY(!changed.copyStands);
        QCOMPARE(changed.next, domain::NextStep::BuildCopy);
        RD_EXPECT_ERROR(desk::proposeOutcome(agent, work.caseId, 1, inFull), ErrorCode::CopyMissing);
        QCOMPARE(fileOf(agent, work.caseId).header.items.first().state, CaseState::InProgress);
        const auto again = desk::buildCopy(agent, work.caseId, temporary.filePath(u"again"_s), {});
        RD_VERIFY(again);
        QVERIFY(!again->hidesOwnData);
        QCOMPARE(fileOf(agent, work.caseId).header.items.first().outcome, Outcome::Fulfilled);
    }

    // What the approver had hidden would leave in the old package.
    void aReturnedCopyWithOtherRedactionsIsBuiltAgain_R_DC_02()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(u"li"_s);
        desk::Desk& officer = temporary.as(u"chen"_s);
        RD_VERIFY(desk::buildCopy(agent, work.caseId, temporary.filePath(u"out"_s), {}));
        RD_VERIFY(desk::returnCase(officer, work.caseId, u"第一行备注涉及他人，请遮蔽。"_s));
        hideOne(agent, work.file, FieldKind::Plain, domain::RedactionReason::ThirdParty);
        RD_EXPECT_ERROR(desk::proposeOutcome(agent, work.caseId, 1, inFull), ErrorCode::CopyMissing);
        RD_EXPECT_ERROR(desk::reviewCopy(officer, work.caseId), ErrorCode::CopyMissing);
        const domain::CaseFile refused = fileOf(officer, work.caseId);
        QCOMPARE(refused.header.items.first().state, CaseState::InProgress);
        QVERIFY(refused.copies.first().reviewedBy.isEmpty());

        RD_VERIFY(desk::buildCopy(agent, work.caseId, temporary.filePath(u"again"_s), {}));
        RD_VERIFY(desk::reviewCopy(officer, work.caseId));
        RD_VERIFY(desk::approve(officer, work.caseId, 0, consent));
    }

private:
    static void theLetterSaysWhatWasGivenAndWhatNot(test::TemporaryDesk& temporary, const domain::CaseId& id,
                                                    const QString& sha256)
    {
        desk::Desk& agent = temporary.as(u"li"_s);
        const auto draft = desk::draftReply(agent, id);
        RD_VERIFY(draft);
        QCOMPARE(draft->templateCode, u"T12"_s);
        RD_VERIFY(desk::setReplyText(agent, id, u"T12"_s, u"alternatives"_s, u"在账户中查看收货电话"_s));
        const auto sent = desk::sendReply(
            agent, id, {u"T12"_s, domain::ReplyChannel::Letter, {}, {}, temporary.filePath(u"T12.pdf"_s)});
        RD_VERIFY(sent);
        QString text;
        for (const domain::LetterBlock& block : sent->reply.blocks)
            text += block.text;
        for (const QString& said : {u"部分不予响应"_s, inPart.facts, inPart.law, sha256})
            QVERIFY2(text.contains(said), qPrintable(text));
        const domain::CaseFile after = fileOf(agent, id);
        QCOMPARE(after.header.state, CaseState::Replied);
        QCOMPARE(after.packages.first().deliveredAt, sent->reply.sentAt); // erased thirty days later (§9)
    }
};

QTEST_MAIN(WithheldDataTest)
#include "withheld_data_test.moc"
