#include "core/base/safe_file.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/copies/copy_content.h"
#include "core/desk/copies/verify_copy.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "tests/support/collected_case.h"

#include <QDir>
#include <QTest>

using namespace rd;
using domain::RightType;
using test::Collected;
using test::collected;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

} // namespace

class CopyScenariosTest : public QObject {
    Q_OBJECT

private:
    static QStringList actionsOf(desk::Desk& agent, const domain::CaseId& caseId)
    {
        QStringList actions;
        const auto history = desk::caseHistory(agent, caseId);
        for (const domain::AuditEntry& entry : history.value_or(QList<domain::AuditEntry>()))
            actions.append(entry.action);
        return actions;
    }

    static void theLetterNamesWhatTheCopyHolds_R_DC_01(const desk::Desk& agent, const domain::CaseId& caseId,
                                                       const domain::Reply& letter)
    {
        QCOMPARE(letter.templateCode, QStringLiteral("T09"));
        const auto content = desk::copyContent(agent, desk::showCase(agent, caseId)->header);
        RD_VERIFY(content);
        QStringList held;
        qsizetype notHeld = 0;
        for (const copies::CopyCategory& category : content->categories) {
            const bool has =
                std::any_of(content->records.begin(), content->records.end(),
                            [&](const domain::FoundRecord& record) { return record.category == category.code; });
            has ? held.append(category.title) : void(++notHeld);
        }
        QVERIFY(!held.isEmpty() && notHeld > 0);
        QString text;
        for (const domain::LetterBlock& block : letter.blocks)
            text += block.text;
        QVERIFY2(text.contains(QStringLiteral("平台中与您有关的%1，格式").arg(held.join(QStringLiteral("、")))),
                 qPrintable(text));
    }

private Q_SLOTS:
    void nothingIsCollectedBeforeTheLevelIsReached_R_ID_10()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(agent, temporary.call(RightType::Copy, name, phone));
        RD_VERIFY(logged);
        RD_EXPECT_ERROR(desk::collectData(agent, logged->logged.id, temporary.sampleFiles(), {}),
                        ErrorCode::LevelNotReached);
        const auto file = desk::showCase(agent, logged->logged.id);
        RD_VERIFY(file);
        QVERIFY(file->files.isEmpty());
    }

    void filesInAnyOrderGiveTheSameRows()
    {
        const auto rowsOf = [](bool reversed) {
            test::TemporaryDesk temporary;
            temporary.loadRegister();
            desk::Desk& agent = temporary.as(QStringLiteral("li"));
            const domain::CaseId caseId = temporary.verifiedCase(temporary.call(RightType::Copy, name, phone), card);
            QStringList paths = temporary.sampleFiles();
            if (reversed)
                std::reverse(paths.begin(), paths.end());
            for (const QString& path : paths) {
                const auto added = desk::collectData(agent, caseId, {path}, {});
                if (!added)
                    return QStringList{errorName(added.error().code)};
            }
            const auto file = desk::showCase(agent, caseId);
            QHash<QString, QString> fileNames;
            for (const domain::SourceFile& source : file->files)
                fileNames.insert(source.id.text(), source.name);
            QStringList rows;
            for (const domain::FoundRecord& record : file->records) {
                if (record.kind == domain::MatchKind::Certain)
                    rows.append(fileNames.value(record.file.text()) + QLatin1Char(':') + QString::number(record.row));
            }
            rows.sort();
            return rows;
        };
        const QStringList rows = rowsOf(false);
        QCOMPARE(rows.size(), 29);
        QCOMPARE(rowsOf(true), rows);
    }

    void A18_copyNeedsTwoPersonsForItsRedactions_R_DC_02()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto built = desk::buildCopy(agent, work.caseId, temporary.filePath(QStringLiteral("out")), {});
        RD_VERIFY(built);
        QCOMPARE(built->password.size(), 16);
        const auto check = desk::verifyCopy(built->packagePath, built->password);
        RD_VERIFY(check);
        QVERIFY2(check->ok, qPrintable(check->problems.join(QLatin1Char(' '))));

        RD_EXPECT_ERROR(desk::approve(agent, work.caseId, 0, QStringLiteral("同意")), ErrorCode::NotPermitted);
        desk::Desk& officer = temporary.as(QStringLiteral("chen"));
        RD_EXPECT_ERROR(desk::approve(officer, work.caseId, 0, QStringLiteral("同意")),
                        ErrorCode::RedactionNotReviewed);
        RD_VERIFY(desk::reviewCopy(officer, work.caseId));
        RD_VERIFY(desk::approve(officer, work.caseId, 0, QStringLiteral("已核对遮蔽清单，同意。")));
        const auto file = desk::showCase(officer, work.caseId);
        RD_VERIFY(file);
        // Neither is it the level that is missing once the copy is approved.
        RD_EXPECT_ERROR(desk::buildCopy(agent, work.caseId, temporary.filePath(QStringLiteral("more")), {}),
                        ErrorCode::AlreadyDone);
        QVERIFY(!file->redactions.isEmpty());
        for (const domain::Redaction& redaction : file->redactions) {
            QVERIFY(!redaction.markedBy.isEmpty());
            QVERIFY(!redaction.reviewedBy.isEmpty());
            QVERIFY(!(redaction.markedBy == redaction.reviewedBy));
        }
    }

    void aCopyOfAChildsOrSensitiveDataIsMarked_R_DC_03()
    {
        test::TemporaryDesk ofAll;
        const Collected work = collected(ofAll);
        const auto marked = desk::copyContent(ofAll.as(QStringLiteral("li")), work.file.header);
        RD_VERIFY(marked);
        QVERIFY(marked->marked);
        QCOMPARE(copies::markOf(*marked).section(QLatin1Char(' '), 0, 0), QStringLiteral("li"));

        test::TemporaryDesk ofOrders;
        ofOrders.loadRegister();
        desk::Desk& agent = ofOrders.as(QStringLiteral("li"));
        const domain::CaseId caseId = ofOrders.verifiedCase(ofOrders.call(RightType::Copy, name, phone), card);
        const QStringList orders = ofOrders.sampleFiles().filter(QStringLiteral("tmall_"));
        QCOMPARE(orders.size(), 1);
        RD_VERIFY(desk::collectData(agent, caseId, orders, {}));
        const auto file = desk::showCase(agent, caseId);
        RD_VERIFY(file);
        const auto plain = desk::copyContent(agent, file->header);
        RD_VERIFY(plain);
        QVERIFY(!plain->records.isEmpty());
        QVERIFY(!plain->marked);
        QVERIFY(copies::markOf(*plain).isEmpty());
    }

    // The request of an adult; his child's rows were found for it.
    void aCopyWithAChildsRowsIsTheOfficersDecision_R_RT_08()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        RD_VERIFY(desk::buildCopy(temporary.as(QStringLiteral("li")), work.caseId,
                                  temporary.filePath(QStringLiteral("out")), {}));
        desk::Desk& supervisor = temporary.as(QStringLiteral("wang"));
        RD_VERIFY(desk::reviewCopy(supervisor, work.caseId));
        const auto before = desk::showCase(supervisor, work.caseId);
        RD_VERIFY(before);
        QCOMPARE(before->approvers, QList<domain::ApproverRole>{domain::ApproverRole::Officer});
        const auto waiting = desk::listApprovals(supervisor);
        RD_VERIFY(waiting);
        QVERIFY(waiting->isEmpty());
        RD_EXPECT_ERROR(desk::approve(supervisor, work.caseId, 0, QStringLiteral("已核对，同意。")),
                        ErrorCode::NotPermitted);
        const auto after = desk::showCase(supervisor, work.caseId);
        RD_VERIFY(after);
        QCOMPARE(after->header.state, domain::CaseState::PendingApproval);
        QVERIFY(after->approvals.isEmpty());
    }

    void theMainJobEndsWithALetterAndASoundAuditLog()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        RD_VERIFY(desk::buildCopy(agent, work.caseId, temporary.filePath(QStringLiteral("out")), {}));
        desk::Desk& officer = temporary.as(QStringLiteral("chen"));
        RD_VERIFY(desk::reviewCopy(officer, work.caseId));
        RD_VERIFY(desk::approve(officer, work.caseId, 0, QStringLiteral("已核对，同意。")));

        const auto draft = desk::draftReply(agent, work.caseId);
        RD_VERIFY(draft);
        theLetterNamesWhatTheCopyHolds_R_DC_01(agent, work.caseId, *draft);
        const desk::Dispatch dispatch{
            QStringLiteral("T09"), domain::ReplyChannel::Letter, {}, {}, temporary.filePath(QStringLiteral("T09.pdf"))};
        // Neither the request nor the register names an address.
        desk::Dispatch mailed = dispatch;
        mailed.channel = domain::ReplyChannel::Email;
        RD_EXPECT_ERROR(desk::sendReply(agent, work.caseId, mailed), ErrorCode::RecipientUnreachable);
        RD_EXPECT_ERROR(desk::sendReply(agent, work.caseId, dispatch), ErrorCode::LetterIncomplete);
        QVERIFY(!QFile::exists(dispatch.pdfPath));
        RD_VERIFY(desk::setReplyText(agent, work.caseId, QStringLiteral("T09"), QStringLiteral("delivery"),
                                     QStringLiteral("EMAIL")));
        RD_VERIFY(desk::setReplyText(agent, work.caseId, QStringLiteral("T09"), QStringLiteral("password_channel"),
                                     QStringLiteral("CALL")));
        const auto sent = desk::sendReply(agent, work.caseId, dispatch);
        RD_VERIFY(sent);
        QVERIFY(QFile::exists(dispatch.pdfPath));

        const auto file = desk::showCase(agent, work.caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::Replied);
        QCOMPARE(file->header.repliedAt, sent->reply.sentAt);
        const QStringList actions = actionsOf(agent, work.caseId);
        for (const char* expected : {"CallLogged", "DeadlineSet", "TasksPlanned", "RequesterVerified", "SourceSearched",
                                     "CopyBuilt", "Approved", "ReplySent"})
            QVERIFY2(actions.contains(QLatin1String(expected)), expected);
        const auto audit = desk::verifyAudit(temporary.as(QStringLiteral("sun")), {});
        RD_VERIFY(audit);
        QVERIFY(audit->ok);
    }

    // security.md D18: what was imported can be undone.
    void aFileDroppedByMistakeGoesWithAllItBrought()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto rowsOf = [&](const domain::SourceFileId& id) {
            const auto file = desk::showCase(agent, work.caseId);
            return std::count_if(file->records.begin(), file->records.end(),
                                 [&](const domain::FoundRecord& record) { return record.file == id; });
        };
        const auto mistaken =
            std::find_if(work.file.files.begin(), work.file.files.end(), [&](const domain::SourceFile& one) {
                return std::any_of(work.file.records.begin(), work.file.records.end(),
                                   [&](const domain::FoundRecord& record) {
                                       return record.file == one.id && !record.decidedBy.isEmpty();
                                   });
            });
        QVERIFY(mistaken != work.file.files.end()); // one of whose rows was decided
        QVERIFY(rowsOf(mistaken->id) > 0);
        RD_EXPECT_ERROR(desk::takeOutFile(agent, work.caseId, domain::SourceFileId::create(), {}), ErrorCode::NotFound);
        RD_VERIFY(desk::takeOutFile(agent, work.caseId, mistaken->id, {}));
        QCOMPARE(rowsOf(mistaken->id), 0);
        const auto after = desk::showCase(agent, work.caseId);
        QCOMPARE(after->files.size(), work.file.files.size() - 1);
        QVERIFY(actionsOf(agent, work.caseId).contains(QStringLiteral("SourceTakenOut")));
        QVERIFY(desk::verifyAudit(temporary.as(QStringLiteral("sun")), {})->ok);

        // Added again, the case is as it was but for the decisions.
        QString path;
        for (const QString& sample : temporary.sampleFiles()) {
            if (sample.endsWith(mistaken->name))
                path = sample;
        }
        RD_VERIFY(desk::collectData(agent, work.caseId, {path}, {}));
        QCOMPARE(desk::showCase(agent, work.caseId)->records.size(), work.file.records.size());
    }

    void aLetterToAStrangerOrOfAnotherDayIsRefusedAndChangesNothing_R_LT_03()
    {
        test::TemporaryDesk temporary;
        const Collected work = collected(temporary);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        RD_VERIFY(desk::buildCopy(agent, work.caseId, temporary.filePath(QStringLiteral("out")), {}));
        RD_VERIFY(desk::reviewCopy(temporary.as(QStringLiteral("chen")), work.caseId));
        RD_VERIFY(
            desk::approve(temporary.as(QStringLiteral("chen")), work.caseId, 0, QStringLiteral("已核对，同意。")));
        RD_VERIFY(desk::setReplyText(agent, work.caseId, QStringLiteral("T09"), QStringLiteral("delivery"),
                                     QStringLiteral("EMAIL")));
        RD_VERIFY(desk::setReplyText(agent, work.caseId, QStringLiteral("T09"), QStringLiteral("password_channel"),
                                     QStringLiteral("CALL")));
        const desk::Dispatch stranger{QStringLiteral("T09"),
                                      domain::ReplyChannel::Email,
                                      QStringLiteral("stranger@example.com"),
                                      {},
                                      temporary.filePath(QStringLiteral("T09.pdf"))};
        RD_EXPECT_ERROR(desk::sendReply(agent, work.caseId, stranger), ErrorCode::RecipientNotAllowed);
        // R-DL-07: a text message to an address leaves nowhere.
        desk::Dispatch elsewhere = stranger;
        elsewhere.channel = domain::ReplyChannel::Sms;
        RD_EXPECT_ERROR(desk::sendReply(agent, work.caseId, elsewhere), ErrorCode::RecipientUnreachable);
        // R-DL-07: neither before the decision it carries nor in the future.
        for (const int seconds : {-1, 1}) {
            desk::Dispatch dated = stranger;
            dated.channel = domain::ReplyChannel::Letter;
            dated.recipient.clear();
            dated.sentAt = temporary.clock().now().addSecs(seconds);
            RD_EXPECT_ERROR(desk::sendReply(agent, work.caseId, dated), ErrorCode::InvalidArgument);
        }
        const auto file = desk::showCase(agent, work.caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::Approved);
        QVERIFY(!QFile::exists(stranger.pdfPath));
    }
};

QTEST_MAIN(CopyScenariosTest)
#include "copy_scenarios_test.moc"
