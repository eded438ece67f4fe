#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/log_material.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/complaints/log_complaint.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/mail_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/replies/set_mail_server.h"
#include "core/storage/storage.h"
#include "tests/support/desk_template.h"
#include "tests/support/pc_clock.h"
#include "tests/support/temporary_desk.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

test::DeskTemplate& desks()
{
    return test::DeskTemplate::before(u"2026-03-02T10:00:00+08:00"_s);
}

QJsonObject lastJumpOf(const desk::Desk& desk)
{
    QJsonObject detail;
    const QList<domain::AuditEntry> entries = desk.storage().audit().page(0, 1000).value();
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == "ClockJump"_L1)
            detail = entry.detail;
    }
    return detail;
}

domain::CallIntake callAt(const QDateTime& received)
{
    domain::CallIntake intake;
    intake.receivedAt = received;
    intake.requester.contact = u"19900009929"_s;
    intake.subject.name = u"王小明"_s;
    intake.words = u"我要一份我的信息"_s;
    intake.items = {{domain::RightType::Copy, {}, {}, true}};
    return intake;
}

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

} // namespace

// security.md R11: a clock that is set is noticed, recorded, and moves no due date later.
class ClockJumpTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::Pc m_pc;
    std::unique_ptr<desk::Desk> m_desk;

    QString path() const { return m_folder.filePath(u"test.rightsdesk"_s); }
    // After a start of the PC: the record alone tells whether its clock was set.
    void signIn()
    {
        m_pc.startAnew();
        signIn(m_pc.clock());
    }
    void signIn(const Clock& clock)
    {
        m_desk.reset();
        auto opened = desk::enterDesk(path(), *desks().slotOf(u"chen"_s), clock);
        RD_VERIFY(opened);
        m_desk = std::move(*opened);
    }

private Q_SLOTS:
    void init()
    {
        m_pc = test::Pc();
        desks().copyTo(path());
        signIn();
    }
    void cleanup()
    {
        m_desk.reset();
        for (const QString& file : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(file));
    }

    void timeThatPassesIsNoJump()
    {
        m_pc.pass(hours(30));
        m_pc.set(minutes(4));
        QCOMPARE(desk::noteClockJump(*m_desk, 0).value(), 0);
        QVERIFY(test::jumpsOf(*m_desk).isEmpty());
        QCOMPARE(m_desk->clock().now(), m_pc.wall);
    }

    void aClockSetBackIsNotedOnceAndFollowed()
    {
        m_pc.pass(hours(1));
        m_pc.set(-hours(48));
        const qint64 jump = desk::noteClockJump(*m_desk, 0).value();
        QCOMPARE(jump, -48 * 3600);
        QCOMPARE(desk::noteClockJump(*m_desk, jump).value(), jump);
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"open -172800"_s});
        // A date reckoned from here can only be earlier.
        QCOMPARE(m_desk->clock().now(), m_pc.wall);
        QCOMPARE(desk::deskStatus(*m_desk)->clockBehind, 47 * 3600);
        m_pc.set(hours(48));
        QCOMPARE(desk::noteClockJump(*m_desk, jump).value(), 0);
        QCOMPARE(test::jumpsOf(*m_desk), (QStringList{u"open -172800"_s, u"open 172800"_s}));
        QVERIFY(desk::verifyAudit(*m_desk, {})->ok);
    }

    void aClockSetForwardMovesNoDueDateLater()
    {
        m_pc.pass(minutes(10));
        const QDateTime honest = m_pc.wall;
        m_pc.set(hours(24 * 3));
        QCOMPARE(m_desk->clock().now(), honest);
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(m_pc.wall)), ErrorCode::InvalidArgument);
        const auto logged = desk::logCall(*m_desk, callAt(m_desk->clock().now()));
        RD_VERIFY(logged);
        QCOMPARE(logged->logged.deadline.d0, QDate(2026, 3, 2));
        QCOMPARE(logged->logged.deadline.due, QDate(2026, 3, 23));
        QCOMPARE(desk::noteClockJump(*m_desk, 0).value(), 3 * 24 * 3600);
    }

    // The program knows how much time has passed although the desk was closed.
    void aClockSetForwardWhileTheDeskIsLockedMovesNoDueDateLater()
    {
        const Clock program = m_pc.clock().anchored();
        signIn(program);
        m_desk.reset();
        m_pc.pass(minutes(10));
        const QDateTime honest = m_pc.wall;
        m_pc.set(hours(20));
        signIn(program);
        QCOMPARE(m_desk->clock().now(), honest);
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(m_pc.wall)), ErrorCode::ClockUnconfirmed);
        QCOMPARE(desk::noteClockJump(*m_desk, 0).value(), 20 * 3600);
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"start 72000"_s});
        // Locked and opened again it is neither trusted nor noted once more, until somebody says that it is right.
        signIn(program);
        QCOMPARE(m_desk->clock().now(), honest);
        QCOMPARE(desk::noteClockJump(*m_desk, 0).value(), 20 * 3600);
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"start 72000"_s});
        RD_VERIFY(desk::confirmClock(*m_desk));
        signIn(program);
        QCOMPARE(m_desk->clock().now(), m_pc.wall);
        QCOMPARE(desk::noteClockJump(*m_desk, 0).value(), 0);
    }

    void aClockSetBackWhileTheDeskIsLockedIsNotedOnce()
    {
        const Clock program = m_pc.clock().anchored();
        signIn(program);
        m_desk.reset();
        m_pc.set(-hours(30));
        for (int time = 0; time < 2; ++time) {
            signIn(program);
            QCOMPARE(m_desk->clock().now(), m_pc.wall);
            QCOMPARE(desk::noteClockJump(*m_desk, 0).value(), 0);
            m_pc.set(hours(30)); // and set right again
        }
        QCOMPARE(test::jumpsOf(*m_desk).first(), u"signIn -108000"_s);
    }

    void signingInBeforeTheNewestEntryIsNoted()
    {
        m_pc.pass(hours(2));
        RD_VERIFY(desk::logCall(*m_desk, callAt(m_pc.wall)));
        m_pc.set(-hours(24));
        m_pc.pass(seconds(1));
        signIn();
        QCOMPARE(m_desk->clockJumpAtSignIn(), -24 * 3600 + 1);
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"signIn -86399"_s});
        QVERIFY(desk::deskStatus(*m_desk)->clockBehind > 23 * 3600);
        m_pc.set(hours(24));
        signIn();
        QCOMPARE(m_desk->clockJumpAtSignIn(), 0);
        QCOMPARE(desk::deskStatus(*m_desk)->clockBehind, 0);
    }

    void whatWasLoggedWhileTheClockStoodAheadIsNamed()
    {
        RD_VERIFY(desk::logCall(*m_desk, callAt(m_pc.wall)));
        m_pc.set(hours(24));
        signIn();
        const auto ahead = desk::logCall(*m_desk, callAt(m_pc.wall));
        RD_VERIFY(ahead);
        QVERIFY(desk::receivedAhead(*m_desk)->isEmpty());
        m_pc.set(-hours(24));
        m_pc.pass(minutes(10));
        signIn();
        const QString number = ahead->logged.number;
        const QList<domain::ReceiptName> wrong{{number}};
        QCOMPARE(desk::receivedAhead(*m_desk).value(), wrong);
        QCOMPARE(lastJumpOf(*m_desk).value(u"loggedAhead"_s).toString(), number);
        // It is as wrong when its time has come, whoever waits for that.
        m_pc.pass(hours(25));
        signIn();
        QCOMPARE(desk::receivedAhead(*m_desk).value(), wrong);
        QVERIFY(desk::verifyAudit(*m_desk, {})->ok);
    }

    void aPcThatStandsSomeMinutesBehindAccusesNobody()
    {
        RD_VERIFY(desk::logCall(*m_desk, callAt(m_pc.wall)));
        m_pc.set(-minutes(10));
        signIn();
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"signIn -600"_s});
        QCOMPARE(desk::receivedAhead(*m_desk)->size(), 1);
        m_pc.pass(minutes(15));
        QVERIFY(desk::receivedAhead(*m_desk)->isEmpty());
    }

    // 2026-03-02 is a Monday.
    void aSilentWorkingDayBeforeASignInIsAskedAboutAndNoted_data()
    {
        QTest::addColumn<int>("hoursSet");
        QTest::addColumn<bool>("asked");
        QTest::newRow("the same day") << 8 << false;
        QTest::newRow("overnight") << 24 << false;
        QTest::newRow("a whole Tuesday") << 48 << true;
        QTest::newRow("nine days") << 24 * 9 << true;
    }
    void aSilentWorkingDayBeforeASignInIsAskedAboutAndNoted()
    {
        QFETCH(int, hoursSet);
        QFETCH(bool, asked);
        m_pc.set(hours(hoursSet));
        signIn();
        QCOMPARE(m_desk->clockAheadAtSignIn(), asked ? hoursSet * 3600 : 0);
        QCOMPARE(desk::deskStatus(*m_desk)->clockAhead, m_desk->clockAheadAtSignIn());
        QCOMPARE(test::jumpsOf(*m_desk), asked ? QStringList{u"signIn %1"_s.arg(hoursSet * 3600)} : QStringList());
        // Whoever signs in next is asked as well, until somebody answers.
        signIn();
        QCOMPARE(m_desk->clockAheadAtSignIn(), 0);
        QCOMPARE(desk::deskStatus(*m_desk)->clockAhead, asked ? hoursSet * 3600 : 0);
        RD_VERIFY(desk::confirmClock(*m_desk));
        QCOMPARE(desk::deskStatus(*m_desk)->clockAhead, 0);
        QVERIFY(desk::verifyAudit(*m_desk, {})->ok);
    }

    // R-DL-01: D0 would lie in the future, and every date with it.
    void aReceiptOfNowWaitsUntilTheClockIsConfirmed()
    {
        const auto before = desk::logCall(*m_desk, callAt(m_pc.wall));
        RD_VERIFY(before);
        const domain::CaseId standing = before->logged.id;
        m_pc.set(hours(48));
        signIn();
        const auto entries = [&] { return m_desk->storage().audit().page(0, 1000).value().size(); };
        const auto count = entries();
        const QDateTime now = m_desk->clock().now();
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(now)), ErrorCode::ClockUnconfirmed);
        RD_EXPECT_ERROR(desk::addItem(*m_desk, standing,
                                      {{domain::RightType::OptOut, {}, {}, true}, {}, {}, u"也别再发短信。"_s, {}}),
                        ErrorCode::ClockUnconfirmed);
        desk::ComplaintIntake complaint;
        complaint.about = standing;
        complaint.words = u"没有人回复我。"_s;
        RD_EXPECT_ERROR(desk::logComplaint(*m_desk, complaint), ErrorCode::ClockUnconfirmed);
        RD_EXPECT_ERROR(desk::logMaterial(*m_desk, standing, {}), ErrorCode::ClockUnconfirmed);
        desk::Reopening facts;
        facts.cause = domain::ReopenCause::NewFacts;
        facts.words = u"找到了新的订单。"_s;
        RD_EXPECT_ERROR(desk::reopenCase(*m_desk, standing, facts), ErrorCode::ClockUnconfirmed);
        QCOMPARE(entries(), count);
        // Whoever signs in next stands before the same question.
        signIn();
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(now)), ErrorCode::ClockUnconfirmed);

        domain::CallIntake told = callAt(parseInstant(u"2026-03-02T11:00:00+08:00"_s));
        told.receivedByHand = true;
        told.lateReason = u"本机时钟尚未确认。"_s;
        const auto byHand = desk::logCall(*m_desk, told);
        RD_VERIFY(byHand);
        QCOMPARE(byHand->logged.deadline.d0, QDate(2026, 3, 2));
        QCOMPARE(byHand->logged.deadline.due, QDate(2026, 3, 23));
        RD_VERIFY(desk::confirmClock(*m_desk));
        RD_VERIFY(desk::logCall(*m_desk, callAt(now)));
        QVERIFY(desk::verifyAudit(*m_desk, {})->ok);
    }

    // security.md R11: no verb that writes an entry of today hides the silence before it.
    void aCheckOfTheDeskDisarmsNothing()
    {
        m_pc.set(hours(48));
        signIn();
        QVERIFY(desk::checkDesk(*m_desk)->isEmpty());
        signIn();
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(m_desk->clock().now())), ErrorCode::ClockUnconfirmed);
    }

    // Every set counts until somebody has answered, however many were noticed and wherever.
    void theSetsAddUpUntilTheyAreConfirmed_data()
    {
        QTest::addColumn<QList<int>>("sets"); // hours, one before each sign-in
        QTest::addColumn<int>("ahead"); // hours
        QTest::newRow("twice forward") << QList<int>{48, 72} << 120;
        QTest::newRow("set back as far") << QList<int>{48, -48} << 0;
        QTest::newRow("set back in part") << QList<int>{48, 72, -60} << 60;
        QTest::newRow("the same set-back seen twice") << QList<int>{48, 72, -60, 0} << 60;
        QTest::newRow("set back, and a day passes") << QList<int>{48, -48, 24} << 0;
        QTest::newRow("set back first") << QList<int>{-48, 96} << 48;
    }
    void theSetsAddUpUntilTheyAreConfirmed()
    {
        QFETCH(QList<int>, sets);
        QFETCH(int, ahead);
        for (const int set : sets) {
            m_pc.set(hours(set));
            signIn();
        }
        QCOMPARE(desk::clockAheadUnconfirmed(*m_desk).value(), ahead * 3600);
    }

    void aSetNoticedWhileTheDeskIsOpenIsAskedAbout()
    {
        m_pc.set(hours(3));
        RD_VERIFY(desk::noteClockJump(*m_desk, 0));
        QCOMPARE(desk::clockAheadUnconfirmed(*m_desk).value(), 3 * 3600);
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(m_desk->clock().now())), ErrorCode::ClockUnconfirmed);
        // Nor is it forgotten by signing in anew, where no day was silent.
        signIn();
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(m_desk->clock().now())), ErrorCode::ClockUnconfirmed);
    }

    // §5.2: what they stop or meet is counted from the day they leave.
    void noT02LeavesAtATimeThatNobodyKnows()
    {
        const auto logged = desk::logCall(*m_desk, callAt(m_pc.wall));
        RD_VERIFY(logged);
        m_pc.set(hours(48));
        signIn();
        const domain::CaseId id = logged->logged.id;
        RD_VERIFY(desk::draftReply(*m_desk, id, u"T02"_s));
        const QString pdf = m_folder.filePath(u"T02.pdf"_s);
        const auto sent = desk::sendReply(*m_desk, id, {u"T02"_s, domain::ReplyChannel::Sms, {}, {}, pdf});
        RD_EXPECT_ERROR(sent, ErrorCode::ClockUnconfirmed);
        QCOMPARE(sent.error().args.value(u"field"_s).toString(), u"at"_s);
        QVERIFY(!QFile::exists(pdf));
        // Nor through the mail server, to which it does not come.
        domain::MailServerSettings server;
        server.host = u"localhost"_s;
        RD_VERIFY(desk::setMailServer(*m_desk, server, {}));
        const desk::Dispatch byMail{u"T02"_s, domain::ReplyChannel::Email, u"wang@example.com"_s, {}, {}};
        RD_EXPECT_ERROR(desk::mailReply(*m_desk, id, byMail, {}), ErrorCode::ClockUnconfirmed);
        RD_VERIFY(desk::confirmClock(*m_desk));
        RD_EXPECT_ERROR(desk::sendReply(*m_desk, id, {u"T02"_s, domain::ReplyChannel::Sms, {}, {}, pdf}),
                        ErrorCode::LetterIncomplete); // it goes on to the letter itself
    }

    void whatIsConfirmedElsewhereIsKnownHere()
    {
        m_pc.set(hours(48));
        signIn();
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callAt(m_pc.wall)), ErrorCode::ClockUnconfirmed);
        auto other = desk::enterDesk(path(), *desks().slotOf(u"wang"_s), m_pc.clock());
        RD_VERIFY(other);
        RD_VERIFY(desk::confirmClock(**other));
        RD_VERIFY(desk::logCall(*m_desk, callAt(m_pc.wall)));
    }

    void onlyASupervisorConfirmsTheClock()
    {
        m_pc.set(hours(48));
        m_desk.reset();
        auto agent = desk::enterDesk(path(), *desks().slotOf(u"li"_s), m_pc.clock());
        RD_VERIFY(agent);
        const qint64 ahead = desk::clockAheadUnconfirmed(**agent).value();
        QVERIFY(ahead > 0);
        const QString head = (*agent)->storage().audit().head().value();
        RD_EXPECT_ERROR(desk::confirmClock(**agent), ErrorCode::NotPermitted);
        QCOMPARE((*agent)->storage().audit().head().value(), head);
        QCOMPARE(desk::clockAheadUnconfirmed(**agent).value(), ahead);
        RD_EXPECT_ERROR(desk::logCall(**agent, callAt((*agent)->clock().now())), ErrorCode::ClockUnconfirmed);
    }

    void daysOffAreNoSilence()
    {
        // From the Saturday before National Day 2026, a day off, to the Thursday after it.
        m_pc.pass(hours(24 * (212 - 1)));
        QCOMPARE(shanghaiDate(m_pc.wall), QDate(2026, 9, 29));
        signIn();
        m_pc.pass(hours(24));
        signIn();
        QCOMPARE(m_desk->clockAheadAtSignIn(), 0);
        m_pc.pass(hours(24 * 8));
        QCOMPARE(shanghaiDate(m_pc.wall), QDate(2026, 10, 8));
        signIn();
        QCOMPARE(m_desk->clockAheadAtSignIn(), 0);
    }

    void aYearAheadIsNotedOnce()
    {
        m_pc.set(hours(24 * 365));
        signIn();
        QVERIFY(m_desk->clockAheadAtSignIn() > 0);
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"signIn 31536000"_s});
    }

    void aClockCorrectedForwardIsFollowedOnceSomebodySaysSo()
    {
        // At the sign-in it stood three days behind; then it was put right.
        m_pc.set(-hours(72));
        signIn();
        const auto before = desk::logCall(*m_desk, callAt(m_pc.wall));
        RD_VERIFY(before);
        m_pc.set(hours(72));
        QCOMPARE(m_desk->clock().now(), m_pc.wall.addDays(-3));
        const qint64 jump = desk::noteClockJump(*m_desk, 0).value();
        QCOMPARE(jump, 72 * 3600);
        RD_VERIFY(desk::confirmClock(*m_desk));
        QCOMPARE(m_desk->clock().now(), m_pc.wall);
        QCOMPARE(m_desk->clock().jump(), 0);
        const QList<domain::AuditEntry> entries = m_desk->storage().audit().page(0, 1000).value();
        QCOMPARE(entries.last().action, u"ClockConfirmed"_s);
        QCOMPARE(entries.last().detail.value(u"seconds"_s).toInteger(), 72 * 3600);
        QCOMPARE(entries.last().detail.value(u"clock"_s).toString(), isoWithOffset(m_pc.wall));
        // What is logged from here on is of today; what was stored stays.
        const auto logged = desk::logCall(*m_desk, callAt(m_pc.wall));
        RD_VERIFY(logged);
        QCOMPARE(logged->logged.deadline.d0, QDate(2026, 3, 2));
        const auto file = desk::showCase(*m_desk, before->logged.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.deadline.d0, before->logged.deadline.d0);
        QCOMPARE(file->header.deadline.due, before->logged.deadline.due);
    }

    void aLongHolidayIsNoJumpAndAYearIsOne()
    {
        m_pc.pass(hours(24 * 10));
        signIn();
        QCOMPARE(m_desk->clockJumpAtSignIn(), 0);
        m_pc.pass(hours(24 * 365));
        signIn();
        QCOMPARE(m_desk->clockJumpAtSignIn(), 365 * 24 * 3600);
        QCOMPARE(test::jumpsOf(*m_desk),
                 (QStringList{u"signIn 864000"_s, u"signIn 31536000"_s})); // the silence is on record
    }

    void whatTheClockDoesLeavesStoredDatesAlone_data()
    {
        QTest::addColumn<int>("hoursSet");
        for (const int set : {-24 * 400, -24 * 3, -1, 1, 24 * 3, 24 * 10})
            QTest::newRow(qPrintable(QString::number(set))) << set;
    }
    void whatTheClockDoesLeavesStoredDatesAlone()
    {
        QFETCH(int, hoursSet);
        const auto logged = desk::logCall(*m_desk, callAt(m_pc.wall));
        RD_VERIFY(logged);
        const domain::CaseId caseId = logged->logged.id;
        m_pc.set(hours(hoursSet));
        signIn();
        (void)desk::proposeOutcome(*m_desk, caseId, 1, {domain::Outcome::NotActionableIdentity, {}, {}, {}});
        const auto file = desk::showCase(*m_desk, caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.deadline.d0, QDate(2026, 3, 2));
        QCOMPARE(file->header.deadline.due, QDate(2026, 3, 23));
        QCOMPARE(file->header.deadline.dueEnd, parseInstant(u"2026-03-23T17:30:00+08:00"_s));
    }
};

QTEST_GUILESS_MAIN(ClockJumpTest)
#include "clock_jump_test.moc"
