#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <QJsonDocument>
#include <QTest>

using namespace rd;
using domain::AssuranceLevel;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

} // namespace

class VerificationScenariosTest : public QObject {
    Q_OBJECT

private:
    // Five wrong answers about the sample person, the last two of them from a stranger's number.
    static domain::CaseId locked(test::TemporaryDesk& temporary, const QString& stranger)
    {
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const domain::FactorAnswer wrong{QStringLiteral("K1"), QStringLiteral("8600000000000000")};
        domain::CaseId last;
        for (const int answers : {3, 2}) {
            domain::CallIntake intake = temporary.call(RightType::OptOut, name, phone);
            if (!last.isEmpty())
                intake.requester.contact = stranger;
            last = desk::logCall(agent, intake).value().logged.id;
            for (int i = 0; i < answers; ++i)
                (void)desk::verifyRequester(agent, last, {wrong});
        }
        return last;
    }

private Q_SLOTS:
    void A08_parcelFactsAndCallerIdReachNothing_R_ID_01()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        domain::CallIntake intake = temporary.call(RightType::Copy, name, phone);
        const auto profile = agent.storage().reference().findExact(phone, card, {});
        RD_VERIFY(profile);
        QVERIFY(*profile && !(*profile)->orders.isEmpty());
        // The newest counts: an order older than a year scores nothing.
        const QList<domain::ReferenceOrder>& orders = (*profile)->orders;
        const domain::ReferenceOrder order = *std::max_element(
            orders.begin(), orders.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
        intake.subject.order = order.number;
        // The number on the caller's display is the right one too; it counts nothing.
        intake.callNumber = phone;
        const auto logged = desk::logCall(agent, intake);
        RD_VERIFY(logged);
        const auto round = desk::verifyRequester(
            agent, logged->logged.id,
            {{QStringLiteral("K7"), phone},
             {QStringLiteral("K2"), order.number},
             {QStringLiteral("K4"), order.recipientName + QLatin1Char(' ') + order.recipientDistrict}});
        RD_VERIFY(round);
        QVERIFY(std::all_of(round->results.begin(), round->results.end(),
                            [](const domain::FactorResult& result) { return result.match; }));
        QCOMPARE(round->points, 20);
        QCOMPARE(round->level, AssuranceLevel::L0);
        const auto file = desk::showCase(agent, logged->logged.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::Verifying);
        QVERIFY(file->records.isEmpty());
        QCOMPARE(file->header.subject.name, QStringLiteral("王**"));
        QCOMPARE(file->header.subject.phone, QStringLiteral("199****9929"));
    }

    void A09_oneTimeCodeAndCardNumberReachL2_R_ID_01()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(agent, temporary.call(RightType::Copy, name, phone));
        RD_VERIFY(logged);
        const auto code = desk::issueCode(agent, logged->logged.id);
        RD_VERIFY(code);
        const auto round = desk::verifyRequester(agent, logged->logged.id,
                                                 {{QStringLiteral("P1"), code->code}, {QStringLiteral("K1"), card}});
        RD_VERIFY(round);
        QCOMPARE(round->points, 80);
        QCOMPARE(round->level, AssuranceLevel::L2);
        const auto file = desk::showCase(agent, logged->logged.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::InProgress);
    }

    void A10_fiveWrongAnswersLockButStopNothingElse_R_ID_08()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T10:00:00+08:00"));
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto first = desk::logCall(agent, temporary.call(RightType::Copy, name, phone));
        RD_VERIFY(first);
        const domain::FactorAnswer wrong{QStringLiteral("K1"), QStringLiteral("8600000000000000")};
        for (int i = 0; i < 3; ++i)
            RD_VERIFY(desk::verifyRequester(agent, first->logged.id, {wrong}));
        RD_EXPECT_ERROR(desk::verifyRequester(agent, first->logged.id, {wrong}), ErrorCode::VerificationLocked);

        temporary.setNow(QStringLiteral("2026-11-23T15:00:00+08:00"));
        const auto second = desk::logCall(agent, temporary.call(RightType::OptOut, name, phone));
        RD_VERIFY(second);
        RD_VERIFY(desk::verifyRequester(agent, second->logged.id, {wrong}));
        const auto fifth = desk::verifyRequester(agent, second->logged.id, {wrong});
        RD_VERIFY(fifth);
        QCOMPARE(fifth->lock, domain::LockState::LockedUntil);
        QCOMPARE(fifth->lockedUntil, parseInstant(QStringLiteral("2026-11-24T15:00:00+08:00")));

        const auto file = desk::showCase(agent, second->logged.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.deadline.due, second->logged.deadline.due);
        QCOMPARE(file->header.items.first().state, domain::CaseState::InProgress);
        const bool noticePlanned = std::any_of(file->tasks.begin(), file->tasks.end(), [](const domain::Task& task) {
            return task.operation == domain::Operation::Notify;
        });
        QVERIFY(noticePlanned);
        const auto third = desk::logCall(agent, temporary.call(RightType::OptOut, name, phone));
        RD_VERIFY(third);
        RD_EXPECT_ERROR(desk::verifyRequester(agent, third->logged.id, {wrong}), ErrorCode::VerificationLocked);
    }

    // Each is locked on its own: many old failures about a record do not hide a caller's five of today.
    void aLockedCallerStaysLockedWhateverTheRecordHolds_R_ID_08()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-02T10:00:00+08:00"));
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const domain::FactorAnswer wrong{QStringLiteral("K1"), QStringLiteral("8600000000000000")};
        const auto guess = [&](const QString& subject, const QString& caller, int answers) {
            domain::CallIntake intake = temporary.call(RightType::OptOut, name, subject);
            intake.requester.contact = caller;
            const domain::CaseId caseId = desk::logCall(agent, intake).value().logged.id;
            for (int i = 0; i < answers; ++i)
                (void)desk::verifyRequester(agent, caseId, {wrong});
            return desk::verifyRequester(agent, caseId, {wrong});
        };
        for (const char* day : {"02", "06", "10"}) {
            temporary.setNow(QStringLiteral("2026-11-%1T10:00:00+08:00").arg(QLatin1String(day)));
            RD_VERIFY(guess(phone, QStringLiteral("139000011%1").arg(QLatin1String(day)), 1));
        }
        temporary.setNow(QStringLiteral("2026-11-14T10:00:00+08:00"));
        const QString caller = QStringLiteral("13900009999");
        const QString other = QStringLiteral("13900008888");
        RD_EXPECT_ERROR(guess(other, caller, 3), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(guess(other, caller, 2), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(guess(phone, caller, 0), ErrorCode::VerificationLocked);
        // Another caller about the same record is heard: the record itself is not locked.
        RD_VERIFY(guess(phone, QStringLiteral("13900007777"), 0));
    }

    // §7 moves 6 and 7: T02 is no answer (R-DL-07), and what it asked for takes the item up again.
    void anItemThatWaitedForMaterialGoesOnWhenItComes_R_DL_07()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const domain::CaseId caseId =
            desk::logCall(agent, temporary.call(RightType::Copy, name, phone)).value().logged.id;
        const QString supplement = QStringLiteral("T02");
        const auto draft = desk::draftReply(agent, caseId, supplement);
        RD_VERIFY(draft);
        for (const domain::LetterBlock& block : draft->blocks) {
            for (const QString& missing : block.missing)
                RD_VERIFY(desk::setReplyText(agent, caseId, supplement, missing, QStringLiteral("星卡卡号")));
        }
        RD_VERIFY(desk::sendReply(
            agent, caseId,
            {supplement, domain::ReplyChannel::Sms, {}, {}, temporary.filePath(QStringLiteral("T02.pdf"))}));
        const auto waiting = desk::showCase(agent, caseId);
        RD_VERIFY(waiting);
        QCOMPARE(waiting->header.state, domain::CaseState::AwaitingInfo);
        QVERIFY(!waiting->header.repliedAt.isValid());
        // A question that came back is no answer that came back.
        RD_EXPECT_ERROR(desk::replyBounced(agent, caseId), ErrorCode::NotFound);

        const auto code = desk::issueCode(agent, caseId);
        RD_VERIFY(code);
        RD_VERIFY(
            desk::verifyRequester(agent, caseId, {{QStringLiteral("P1"), code->code}, {QStringLiteral("K1"), card}}));
        const auto after = desk::showCase(agent, caseId);
        RD_VERIFY(after);
        QCOMPARE(after->header.state, domain::CaseState::InProgress);
    }

    void theNoticeOfALockGoesToThePersonOnFile_R_ID_08()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T15:00:00+08:00"));
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const QString stranger = QStringLiteral("13900001111");
        const domain::CaseId caseId = locked(temporary, stranger);
        // The caller's own number is not asked: who guessed must not be told.
        const auto notice = desk::draftReply(agent, caseId, QStringLiteral("T18"));
        RD_VERIFY(notice);
        const auto sent = desk::sendReply(
            agent, caseId,
            {QStringLiteral("T18"), domain::ReplyChannel::Sms, {}, {}, temporary.filePath(QStringLiteral("T18.pdf"))});
        RD_VERIFY(sent);
        QCOMPARE(sent->reply.recipient, phone);
        QVERIFY(sent->reply.blocks.first().text.contains(QStringLiteral("2026年11月24日15:00")));
        RD_EXPECT_ERROR(desk::sendReply(agent, caseId,
                                        {QStringLiteral("T18"),
                                         domain::ReplyChannel::Sms,
                                         stranger,
                                         {},
                                         temporary.filePath(QStringLiteral("again.pdf"))}),
                        ErrorCode::RecipientNotAllowed);
    }

    void afterALockTheSameRightNeedsOneLevelMore_R_ID_09()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T15:00:00+08:00"));
        temporary.loadRegister();
        (void)locked(temporary, phone);
        temporary.setNow(QStringLiteral("2026-11-26T10:00:00+08:00"));
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(agent, temporary.call(RightType::Copy, name, phone));
        RD_VERIFY(logged);
        const auto code = desk::issueCode(agent, logged->logged.id);
        RD_VERIFY(code);
        const auto round = desk::verifyRequester(agent, logged->logged.id,
                                                 {{QStringLiteral("P1"), code->code}, {QStringLiteral("K1"), card}});
        RD_VERIFY(round);
        QCOMPARE(round->level, AssuranceLevel::L2);
        const auto file = desk::showCase(agent, logged->logged.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.items.first().state, domain::CaseState::Verifying);
    }

    void anUnknownPersonLocksAndAnswersLikeAKnownOne_R_ID_03()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(
            agent, temporary.call(RightType::Copy, QStringLiteral("无此人"), QStringLiteral("19911112222")));
        RD_VERIFY(logged);
        const auto code = desk::issueCode(agent, logged->logged.id);
        RD_VERIFY(code);
        QCOMPARE(code->code.size(), 6);
        for (int i = 0; i < 3; ++i) {
            const auto round = desk::verifyRequester(agent, logged->logged.id, {{QStringLiteral("K1"), card}});
            RD_VERIFY(round);
            QCOMPARE(round->results.first().match, false);
        }
        RD_EXPECT_ERROR(desk::verifyRequester(agent, logged->logged.id, {{QStringLiteral("K1"), card}}),
                        ErrorCode::VerificationLocked);
    }

    void aCodeCountsOnceAndNotAfterFiveMinutes_R_ID_07()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T10:00:00+08:00"));
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(agent, temporary.call(RightType::Copy, name, phone));
        RD_VERIFY(logged);
        const auto late = desk::issueCode(agent, logged->logged.id);
        RD_VERIFY(late);
        temporary.setNow(QStringLiteral("2026-11-23T10:05:01+08:00"));
        const auto tooLate = desk::verifyRequester(agent, logged->logged.id, {{QStringLiteral("P1"), late->code}});
        RD_VERIFY(tooLate);
        QCOMPARE(tooLate->points, 0);
        const auto fresh = desk::issueCode(agent, logged->logged.id);
        RD_VERIFY(fresh);
        const auto round = desk::verifyRequester(agent, logged->logged.id, {{QStringLiteral("P1"), fresh->code}});
        RD_VERIFY(round);
        QCOMPARE(round->points, 60);
        QCOMPARE(round->level, AssuranceLevel::L1);
        RD_VERIFY(desk::issueCode(agent, logged->logged.id));
        RD_EXPECT_ERROR(desk::issueCode(agent, logged->logged.id), ErrorCode::TooManyAttempts);
    }

    void answersAreStoredNowhere_R_ID_14()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(agent, temporary.call(RightType::Copy, name, phone));
        RD_VERIFY(logged);
        RD_VERIFY(desk::verifyRequester(agent, logged->logged.id,
                                        {{QStringLiteral("K1"), QStringLiteral("8611112222333344")}}));
        const auto history = desk::caseHistory(agent, logged->logged.id);
        RD_VERIFY(history);
        for (const domain::AuditEntry& entry : *history)
            QVERIFY(
                !QString::fromUtf8(QJsonDocument(entry.detail).toJson()).contains(QLatin1String("8611112222333344")));
    }
};

QTEST_MAIN(VerificationScenariosTest)
#include "verification_scenarios_test.moc"
