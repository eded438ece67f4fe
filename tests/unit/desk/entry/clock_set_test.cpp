#include "core/desk/audit/verify_audit.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/desk_template.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "tests/support/pc_clock.h"
#include "tests/support/waiting_case.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using std::chrono::hours;

namespace {

test::DeskTemplate& desks()
{
    return test::DeskTemplate::before(u"2026-03-02T10:00:00+08:00"_s);
}

domain::CallIntake callNow(const desk::Desk& desk)
{
    domain::CallIntake intake;
    intake.receivedAt = desk.clock().now();
    intake.requester.contact = u"19900009929"_s;
    intake.subject.name = u"王小明"_s;
    intake.words = u"我要一份我的信息"_s;
    intake.items = {{domain::RightType::Copy, {}, {}, true}};
    return intake;
}

} // namespace

// security.md R11: what the time since the system's start tells of a clock that was set while the desk was closed, and
// what is not taken for "now" while the clock may stand ahead.
class ClockSetTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::Pc m_pc;
    std::unique_ptr<desk::Desk> m_desk;

    QString path() const { return m_folder.filePath(u"test.rightsdesk"_s); }
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
        signIn(m_pc.clock());
    }
    void cleanup()
    {
        m_desk.reset();
        for (const QString& file : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(file));
    }

    // The record cannot tell these from time that passed; the time since the start of the system can.
    void aSetWhileTheDeskIsClosedIsNoticed_data()
    {
        QTest::addColumn<int>("passed"); // hours
        QTest::addColumn<int>("set");
        QTest::addColumn<bool>("startedAnew");
        QTest::addColumn<QStringList>("jumps");
        QTest::newRow("past half past five") << 1 << 7 << false << QStringList{u"start 25200"_s};
        QTest::newRow("from Friday over the days off") << 4 * 24 + 6 << 44 << false << QStringList{u"start 158400"_s};
        QTest::newRow("back, but not before the newest entry") << 14 << -3 << false << QStringList{u"start -10800"_s};
        QTest::newRow("not at all, over a night") << 22 << 0 << false << QStringList();
        // What stays unseen: nothing on this PC tells what its clock was before.
        QTest::newRow("and the PC is started anew") << 1 << 7 << true << QStringList();
    }
    void aSetWhileTheDeskIsClosedIsNoticed()
    {
        QFETCH(int, passed);
        QFETCH(int, set);
        QFETCH(bool, startedAnew);
        if (passed > 24) { // on every one of these days somebody works
            for (int day = 0; day < passed / 24; ++day) {
                m_pc.pass(hours(24));
                signIn(m_pc.clock());
            }
        }
        m_pc.pass(hours(passed % 24));
        m_pc.set(hours(set));
        if (startedAnew)
            m_pc.startAnew();
        for (int time = 0; time < 2; ++time) { // noted once
            signIn(m_pc.clock());
            QTEST(test::jumpsOf(*m_desk), "jumps");
        }
        QCOMPARE(desk::clockAheadUnconfirmed(*m_desk).value(), startedAnew ? 0 : std::max(set, 0) * 3600);
        QVERIFY(desk::verifyAudit(*m_desk, {})->ok);
    }

    void afterASetWhileTheDeskWasClosedNoReceiptIsNow()
    {
        signIn(m_pc.clock());
        m_pc.set(hours(7));
        signIn(m_pc.clock());
        RD_EXPECT_ERROR(desk::logCall(*m_desk, callNow(*m_desk)), ErrorCode::ClockUnconfirmed);
        RD_VERIFY(desk::confirmClock(*m_desk));
        signIn(m_pc.clock());
        RD_VERIFY(desk::logCall(*m_desk, callNow(*m_desk)));
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"start 25200"_s});
    }

    // What is noted while the desk is open is not noted once more.
    void aSetThatWasNotedWhileOpenIsNotNotedAtTheNextSignIn()
    {
        m_pc.set(hours(7));
        RD_VERIFY(desk::noteClockJump(*m_desk, 0));
        signIn(m_pc.clock());
        QCOMPARE(test::jumpsOf(*m_desk), QStringList{u"open 25200"_s});
        QCOMPARE(desk::clockAheadUnconfirmed(*m_desk).value(), 25200);
    }

    // Whoever is verified now has given today what was missing: a due date may be counted from that (§5.2).
    void nobodyGivesWhatWasMissingByADoubtfulClock_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char* mode : {"B", "C"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }
    void nobodyGivesWhatWasMissingByADoubtfulClock()
    {
        QFETCH(QString, mode);
        test::TemporaryDesk temporary(test::waiting::receivedAt);
        test::waiting::chooseMode(temporary, mode);
        temporary.loadRegister();
        const domain::CaseId id = test::waiting::asked(temporary);
        const auto agent = [&]() -> desk::Desk& { return temporary.as(u"li"_s); };
        const QString code = test::orDie(desk::issueCode(agent(), id)).code;
        const QList<domain::FactorAnswer> answers{{u"P1"_s, code}, {u"K1"_s, test::waiting::personCard}};
        for (const QString& user : {u"chen"_s, u"wang"_s}) // who signs in later confirms the clock
            temporary.as(user);
        temporary.setPcClock(hours(4));
        RD_VERIFY(desk::noteClockJump(agent(), 0));
        const QStringList before = test::loggedChanges(temporary);
        const auto refused = desk::verifyRequester(agent(), id, answers);
        RD_EXPECT_ERROR(refused, ErrorCode::ClockUnconfirmed);
        QVERIFY(!refused.error().args.contains(u"field"_s)); // nobody can tell another time
        QCOMPARE(test::loggedChanges(temporary), before);
        QCOMPARE(test::waiting::fileOf(temporary, id).header.items.first().state, domain::CaseState::AwaitingInfo);

        RD_VERIFY(desk::confirmClock(temporary.as(u"wang"_s)));
        const auto verified = desk::verifyRequester(agent(), id, answers);
        RD_VERIFY(verified);
        QCOMPARE(test::waiting::fileOf(temporary, id).header.items.first().state, domain::CaseState::InProgress);
    }
};

QTEST_MAIN(ClockSetTest)
#include "clock_set_test.moc"
