#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/unmask_field.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/redact_field.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/list_tasks.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/childs_case.h"
#include "tests/support/worked_case.h"

#include <QFile>
#include <QTest>

using namespace rd;
using namespace rd::test::child;
using domain::AccessState;
using domain::RightType;

namespace {

domain::RecordId firstRecord(const domain::CaseFile& file)
{
    return file.records.first().id;
}
QString anOwnField(const domain::CaseFile& file)
{
    for (const domain::FoundField& field : file.records.first().fields) {
        if (field.kind == domain::FieldKind::OwnPhone)
            return field.name;
    }
    return file.records.first().fields.first().name;
}

} // namespace

// What of a minor is concealed, and what cannot be done unseen.
class MinorAccessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A21_beforeTheApprovalNothingOfTheMinorLeavesCore_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = collectedChild(temporary);
        for (const char* user : {"li", "zhao", "wang", "chen", "sun"}) {
            desk::Desk& viewer = temporary.as(QLatin1String(user));
            const domain::CaseFile file = fileOf(viewer, caseId);
            QCOMPARE(file.header.subject.name, star);
            QCOMPARE(file.header.subject.phone, star);
            QCOMPARE(file.header.words, star);
            QVERIFY(file.access.concealed);
            QVERIFY(file.records.size() > 20);
            for (const domain::FoundRecord& record : file.records) {
                for (const domain::FoundField& field : record.fields) {
                    QVERIFY(field.value.isEmpty() || field.value == star);
                    QCOMPARE(field.concealed, !field.value.isEmpty());
                }
            }
            for (const domain::Redaction& redaction : file.redactions)
                QVERIFY(redaction.text.isEmpty() || redaction.text == star);
            const Shown shown = everythingShown(viewer, caseId);
            for (const QString& value : {name, phone, card, QStringLiteral("王*"), QStringLiteral("9929")})
                QVERIFY2(!shown.holds(value), user);
        }
        // The guardian is no minor.
        QCOMPARE(fileOf(agent(temporary), caseId).header.requester.contact, QStringLiteral("139****1111"));
        const auto tasks = desk::listOpenTasks(officer(temporary), 100);
        RD_VERIFY(tasks);
        for (const desk::OpenTask& task : *tasks)
            QCOMPARE(task.subject, star);
    }

    void theContactOfAMinorWhoAsksInPersonIsTheMinors_R_CH_02()
    {
        test::TemporaryDesk temporary;
        domain::CallIntake intake = temporary.call(RightType::Access, name, phone);
        intake.minor = domain::MinorClass::Minor14To17;
        const domain::CaseId caseId = desk::logCall(agent(temporary), intake).value().logged.id;
        const domain::CaseFile file = fileOf(agent(temporary), caseId);
        QCOMPARE(file.header.requester.contact, star);
        QCOMPARE(file.calls.first().number, star);
        QVERIFY(!everythingShown(agent(temporary), caseId).holds(QStringLiteral("9929")));
    }

    void aGuardianCallingFromTheNumberOnFileDoesNotShowIt_R_CH_02()
    {
        test::TemporaryDesk temporary;
        domain::CallIntake intake = guardiansCall(temporary, RightType::Copy);
        intake.requester.contact = phone;
        intake.callNumber = phone;
        const domain::CaseId caseId = desk::logCall(agent(temporary), intake).value().logged.id;
        QVERIFY(!everythingShown(agent(temporary), caseId).holds(QStringLiteral("9929")));
    }

    void aLettersSalutationIsConcealedOnScreenAndWrittenInTheLetter_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        const auto draft = desk::draftReply(agent(temporary), caseId, QStringLiteral("T01"));
        RD_VERIFY(draft);
        for (const domain::LetterBlock& block : draft->blocks)
            QVERIFY(!block.text.contains(QStringLiteral("王")));
        const auto sent = desk::sendReply(
            agent(temporary), caseId,
            {QStringLiteral("T01"), domain::ReplyChannel::Sms, {}, {}, temporary.filePath(QStringLiteral("T01.pdf"))});
        RD_VERIFY(sent);
        QVERIFY(std::any_of(sent->reply.blocks.begin(), sent->reply.blocks.end(), [](const domain::LetterBlock& block) {
            return block.text.contains(QStringLiteral("王**"));
        }));
    }

    void whatCannotBeDoneUnseenWaitsForTheApproval_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = collectedChild(temporary);
        const domain::CaseFile file = fileOf(agent(temporary), caseId);
        QCOMPARE(file.next, domain::NextStep::RequestAccess);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::unmaskField(agent(temporary), caseId, desk::CaseField::SubjectName, why),
                        ErrorCode::ApprovalMissing);
        RD_EXPECT_ERROR(desk::unmaskRecordField(agent(temporary), firstRecord(file), anOwnField(file), why),
                        ErrorCode::ApprovalMissing);
        RD_EXPECT_ERROR(desk::requireViewableCell(agent(temporary), firstRecord(file), anOwnField(file)),
                        ErrorCode::ApprovalMissing);
        RD_EXPECT_ERROR(desk::redactField(agent(temporary), firstRecord(file), anOwnField(file), name,
                                          domain::RedactionReason::ChildData),
                        ErrorCode::ApprovalMissing);
        const QString out = temporary.filePath(QStringLiteral("out"));
        RD_EXPECT_ERROR(desk::buildCopy(agent(temporary), caseId, out, {}), ErrorCode::ApprovalMissing);
        QVERIFY(!QFile::exists(out));
        QCOMPARE(auditHead(temporary), before);
        // The guardian's own contact is not the child's.
        QCOMPARE(desk::unmaskField(agent(temporary), caseId, desk::CaseField::RequesterContact, why).value(), guardian);
    }

    // Whether there is such a request or row is nothing they may learn.
    void whoMayNotSeeInClearIsRefusedBeforeAnythingIsRead_R_ID_04()
    {
        test::TemporaryDesk temporary;
        desk::Desk& auditor = temporary.as(QStringLiteral("sun"));
        RD_EXPECT_ERROR(desk::unmaskField(auditor, domain::CaseId::create(), desk::CaseField::SubjectName, {}),
                        ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::unmaskRecordField(auditor, domain::RecordId::create(), name, {}),
                        ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::requireViewableCell(auditor, domain::RecordId::create(), name), ErrorCode::NotPermitted);
    }

    void afterTheApprovalTheWorkGoesOnUnderTheUsualMasks_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = collectedChild(temporary);
        temporary.openChildData(caseId);
        const domain::CaseFile file = fileOf(agent(temporary), caseId);
        QVERIFY(!file.access.concealed);
        QVERIFY(!file.header.restrictedView);
        QCOMPARE(file.header.subject.name, QStringLiteral("王**"));
        QCOMPARE(file.header.subject.phone, QStringLiteral("199****9929"));
        QVERIFY(file.header.words.contains(name));
        QCOMPARE(file.next, domain::NextStep::BuildCopy);
        QCOMPARE(desk::unmaskField(agent(temporary), caseId, desk::CaseField::SubjectName, why).value(), name);
        RD_VERIFY(desk::unmaskRecordField(agent(temporary), firstRecord(file), anOwnField(file), why));
        RD_VERIFY(desk::buildCopy(agent(temporary), caseId, temporary.filePath(QStringLiteral("out")), {}));
        RD_VERIFY(desk::reviewCopy(officer(temporary), caseId));
        RD_VERIFY(desk::approve(officer(temporary), caseId, 0, QStringLiteral("已核对，同意。")));
        const QStringList actions = actionsOf(agent(temporary), caseId);
        QVERIFY(actions.indexOf(QStringLiteral("AccessRequested")) < actions.indexOf(QStringLiteral("AccessApproved")));
        const auto audit = desk::verifyAudit(temporary.as(QStringLiteral("sun")), {});
        RD_VERIFY(audit);
        QVERIFY(audit->ok);
    }

    void whatWasWrittenOfTheMinorIsConcealedWithTheCase_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        temporary.openChildData(caseId);
        const QString letter = QStringLiteral("T14");
        const QString written = QStringLiteral("已更正王小明的生日。");
        RD_VERIFY(desk::draftReply(agent(temporary), caseId, letter));
        RD_VERIFY(desk::setReplyText(agent(temporary), caseId, letter, QStringLiteral("results"), written));
        RD_VERIFY(desk::withdrawCase(agent(temporary), caseId,
                                     {QStringLiteral("已解决"), test::WorkedCase(temporary, caseId).letter()}));
        const auto draft = desk::draftReply(agent(temporary), caseId, letter);
        RD_VERIFY(draft);
        QCOMPARE(draft->values.value(QStringLiteral("results")), star);
        for (const domain::LetterBlock& block : draft->blocks)
            QVERIFY(!block.text.contains(name));
        QCOMPARE(fileOf(agent(temporary), caseId).replies.last().values.value(QStringLiteral("results")), star);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::setReplyText(agent(temporary), caseId, letter, QStringLiteral("results"), written),
                        ErrorCode::ApprovalMissing);
        QCOMPARE(auditHead(temporary), before);
    }

    void theCellsAboutAChildAreConcealedInAnAdultsCaseToo_R_CH_02()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        domain::CallIntake intake = temporary.call(RightType::Copy, name, phone);
        intake.platforms.clear();
        const domain::CaseId caseId = collectedCase(temporary, intake);
        const domain::CaseFile before = fileOf(agent(temporary), caseId);
        QVERIFY(before.access.concealed);
        QCOMPARE(before.header.subject.name, QStringLiteral("王**"));
        domain::RecordId record;
        QString column;
        for (const domain::FoundRecord& one : before.records) {
            for (const domain::FoundField& field : one.fields) {
                const bool child =
                    field.kind == domain::FieldKind::ChildName || field.kind == domain::FieldKind::ChildDetail;
                QCOMPARE(field.concealed, child && !field.value.isEmpty());
                if (!field.concealed)
                    continue;
                QCOMPARE(field.value, star);
                record = one.id;
                column = field.name;
            }
        }
        QVERIFY(!record.isEmpty());
        RD_EXPECT_ERROR(desk::unmaskRecordField(agent(temporary), record, column, why), ErrorCode::ApprovalMissing);
        temporary.openChildData(caseId);
        const domain::CaseFile after = fileOf(agent(temporary), caseId);
        QVERIFY(!after.access.concealed);
        for (const domain::FoundRecord& one : after.records) {
            for (const domain::FoundField& field : one.fields)
                QVERIFY(!field.concealed && field.value != star);
        }
        RD_VERIFY(desk::unmaskRecordField(agent(temporary), record, column, why));
    }

    // Whoever builds a copy holds its password.
    void aParentsCopyWithAChildsDataWaitsForTheAccess_R_CH_02()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        domain::CallIntake intake = temporary.call(RightType::Copy, name, phone);
        intake.platforms.clear();
        const domain::CaseId caseId = collectedCase(temporary, intake);
        QCOMPARE(fileOf(agent(temporary), caseId).next, domain::NextStep::RequestAccess);
        const QString out = temporary.filePath(QStringLiteral("out"));
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::buildCopy(agent(temporary), caseId, out, {}), ErrorCode::ApprovalMissing);
        QCOMPARE(auditHead(temporary), before);
        QVERIFY(!QFile::exists(out));
        temporary.openChildData(caseId);
        QCOMPARE(fileOf(agent(temporary), caseId).next, domain::NextStep::BuildCopy);
        RD_VERIFY(desk::buildCopy(agent(temporary), caseId, out, {}));
    }

    void theNumberOfTheOneTimeCodeGoesToWhoWasToldIt_R_CH_02()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId = loggedChild(temporary);
        desk::Desk& colleague = temporary.as(QStringLiteral("zhao"));
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::issueCode(colleague, caseId), ErrorCode::ApprovalMissing);
        QCOMPARE(auditHead(temporary), before);
        RD_VERIFY(desk::issueCode(agent(temporary), caseId));
        temporary.openChildData(caseId);
        RD_VERIFY(desk::issueCode(colleague, caseId));
    }
};

QTEST_MAIN(MinorAccessTest)
#include "minor_access_test.moc"
