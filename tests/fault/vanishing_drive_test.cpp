#include "core/desk/backup/make_backup.h"
#include "core/desk/entry/manage_users.h"
#include "core/storage/find_damage.h"
#include "tests/support/desk_template.h"
#include "tests/support/or_die.h"
#include "tests/support/system/vanishing_drive.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr int cases = 30;

// Name, and which file it is about.
QStringList said(const Error& error)
{
    return {errorName(error.code), error.args.value(u"file"_s).toString()};
}

qint64 entriesOf(desk::Desk& desk)
{
    return test::orDie(desk.storage().audit().verify()).entries;
}

} // namespace

// A drive that is pulled out under an open desk, or under what is being written there: the person is told what went and
// nothing that was acknowledged is lost.
class VanishingDriveTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_drive = m_folder.filePath(u"drive"_s);

private Q_SLOTS:
    void init() { QVERIFY(QDir().mkpath(m_drive)); }
    void cleanup() { QVERIFY(QDir(m_drive).removeRecursively()); }

    void theDeskSaysThatItIsOutOfReach();
    void anotherThreadIsToldTheSame();
    void aWriteUnderWayIsLeftOut();
    void aBackupIsNotLeftHalfMade_data();
    void aBackupIsNotLeftHalfMade();
    void accountsAreNotLeftHalfChanged();
};

void VanishingDriveTest::theDeskSaysThatItIsOutOfReach()
{
    test::TemporaryStorage desk(m_drive + u"/desk.rightsdesk"_s);
    test::VanishingDrive drive(m_drive);
    const QStringList gone{u"DeskUnreachable"_s, desk.path()};
    for (int i = 0; i < cases; ++i)
        desk.addCase(i);
    const auto reads = [&] {
        return desk->cases().page({}, {}, cases).map([](const auto& page) { return page.rows; });
    };
    const auto writes = [&] {
        return desk->keepDraft({domain::DraftId::create(), desk.session().user().id, u"{}"_s, {}, {}, {}});
    };
    QCOMPARE(reads()->size(), cases);

    drive.pullOut();
    QCOMPARE(said(writes().error()), gone);
    QCOMPARE(said(reads().error()), gone);

    // What is connected again may be another state of the desk: only signing in tells (security.md D7).
    drive.connectAgain();
    QCOMPARE(said(writes().error()), gone);
    QCOMPARE(said(reads().error()), gone);
    RD_VERIFY(desk.reopen());
    QCOMPARE(reads()->size(), cases);
    QVERIFY(desk->audit().verify()->ok);
    QCOMPARE(*storage::findDamage(desk.path(), desk.key()), QStringList());
    RD_VERIFY(writes());
}

void VanishingDriveTest::anotherThreadIsToldTheSame()
{
    test::TemporaryStorage desk(m_drive + u"/desk.rightsdesk"_s);
    desk.addCase(0);
    test::VanishingDrive drive(m_drive);
    const QStringList gone{u"DeskUnreachable"_s, desk.path()};
    const auto there = [&] {
        Result<storage::CaseRowPage> read;
        std::thread([&] { read = desk->cases().page({}, {}, cases); }).join();
        return read;
    };
    QVERIFY(there().has_value());
    drive.pullOut();
    QCOMPARE(said(there().error()), gone);
    drive.connectAgain();
    QCOMPARE(said(there().error()), gone); // the thread that found out has ended
    RD_VERIFY(desk.reopen());
    QVERIFY(there().has_value());
}

void VanishingDriveTest::aWriteUnderWayIsLeftOut()
{
    test::TemporaryStorage desk(m_drive + u"/desk.rightsdesk"_s);
    desk.addCase(0);
    test::VanishingDrive drive(m_drive);
    const Result<void> written = desk.write(u"CallLogged"_s, {}, [&](storage::Transaction& work) {
        const Result<void> added = work.cases().add(test::TemporaryStorage::someCase(1));
        drive.pullOut();
        return added;
    });
    QCOMPARE(said(written.error()), (QStringList{u"DeskUnreachable"_s, desk.path()}));
    QVERIFY(storage::mayStand(written.error()));
    drive.connectAgain();
    RD_VERIFY(desk.reopen());
    QCOMPARE(desk->cases().page({}, {}, cases)->rows.size(), 1);
    const domain::AuditCheck log = *desk->audit().verify();
    QVERIFY2(log.ok, qPrintable(log.problem));
    QCOMPARE(log.entries, 2); // made, and one case
    QCOMPARE(*storage::findDamage(desk.path(), desk.key()), QStringList());
}

void VanishingDriveTest::aBackupIsNotLeftHalfMade_data()
{
    QTest::addColumn<int>("report");
    QTest::newRow("while it is written") << 1;
    QTest::newRow("while it is checked") << 3;
}

void VanishingDriveTest::aBackupIsNotLeftHalfMade()
{
    QFETCH(int, report);
    test::TemporaryDesk desk;
    desk::Desk& chen = desk.as(u"chen"_s);
    test::VanishingDrive drive(m_drive);
    const qint64 before = entriesOf(chen);
    int reports = 0;
    const JobToken job([&](int, int) {
        if (++reports == report)
            drive.pullOut();
    });
    const Result<desk::Backup> made = desk::makeBackup(chen, m_drive, job);
    QVERIFY2(!made.has_value(), qPrintable(QString::number(reports)));
    QCOMPARE(errorName(made.error().code), u"FileNotWritten"_s);
    QVERIFY(made.error().args.value(u"file"_s).toString().startsWith(m_drive));
    QCOMPARE(entriesOf(chen), before);

    drive.connectAgain();
    QCOMPARE(QDir(m_drive).entryList({u"*.rdbackup"_s}), QStringList());
    RD_VERIFY(desk::makeBackup(chen, m_drive, {}));
    QCOMPARE(QDir(m_drive).entryList(QDir::Files).size(), 3); // nothing of the first is left
    QCOMPARE(entriesOf(chen), before + 1);
}

void VanishingDriveTest::accountsAreNotLeftHalfChanged()
{
    test::TemporaryDesk desk;
    desk::Desk& chen = desk.as(u"chen"_s);
    test::VanishingDrive drive(QFileInfo(desk.path()).path());
    desk::NewUser newUser;
    newUser.name = u"qian"_s;
    newUser.roles = domain::Role::Agent;
    drive.pullOut();
    const Result<domain::User> added = desk::addUser(chen, newUser, test::DeskTemplate::secretOf(u"qian"_s));
    QCOMPARE(said(added.error()), (QStringList{u"DeskUnreachable"_s, desk.path()}));
    desk.signOutAll();
    drive.connectAgain();
    desk::Desk& again = desk.as(u"chen"_s);
    QVERIFY(test::orDie(again.storage().audit().verify()).ok);
    for (const domain::User& user : test::orDie(desk::listUsers(again)))
        QVERIFY(user.name != newUser.name);
    RD_VERIFY(desk::addUser(again, newUser, test::DeskTemplate::secretOf(u"qian"_s)));
}

QTEST_GUILESS_MAIN(VanishingDriveTest)

#include "vanishing_drive_test.moc"
