#include "app/running_program.h"
#include "core/base/safe_file.h"
#include "core/desk/intake/keep_draft.h"
#include "core/storage/sql/sql_connection.h"
#include "tests/support/desk_window.h"
#include "tests/support/system/owners_alone.h"
#include "ui/main_window/call_link.h"

#include <future>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QString callLink = u"rightsdesk:call?number=13800138000"_s;
const QString phone = u"13800138000"_s;

} // namespace

// The telephone system starts the program with a callLink; the one that runs shows the number on the intake page.
class TelephoneTest : public QObject {
    Q_OBJECT

private:
    static QString number(DeskWindow& window)
    {
        auto* field = window.find<QLineEdit>(u"callerNumber"_s);
        return field ? field->text().remove(u' ') : QString();
    }
    static void start(QProcess& program, const QTemporaryDir& profile, const QStringList& arguments);

private Q_SLOTS:
    void onlyANumberComesOutOfALink_data();
    void onlyANumberComesOutOfALink();
    void theNumberStandsOnTheIntakePage();
    void aCallWaitsBehindTheSignInPage();
    void whoLogsNoCallsIsToldOfOne();
    void aLinkOfAnotherKindOpensNothing();
    void whatCouldNotBeKeptIsNotReplaced();
    void aNumberNobodyWroteDownIsSaidOnceMore();
    void aSecondStartIsHeardByTheFirst();
    void aProgramThatWasKilledAnswersNobody();
#ifdef Q_OS_UNIX // on Windows no profile of its own is given to a program: installer/windows/check starts two
    void aSecondStartEndsAndTheFirstGoesOn();
#endif
    void optionsBesideALinkAreNobodysWish();
};

void TelephoneTest::onlyANumberComesOutOfALink_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << callLink << phone;
    QTest::newRow("as a place") << u"rightsdesk://call/?number=13800138000"_s << phone;
    QTest::newRow("capitals") << u"RightsDesk:call?number=13800138000"_s << phone;
    QTest::newRow("abroad") << u"rightsdesk:call?number=%2B86%20138-0013%208000"_s << u"+8613800138000"_s;
    QTest::newRow("area code") << u"rightsdesk:call?number=(021)%206888%208888&queue=2"_s << u"02168888888"_s;
    QTest::newRow("no number") << u"rightsdesk:call"_s << QString();
    QTest::newRow("letters") << u"rightsdesk:call?number=javascript"_s << QString();
    QTest::newRow("too long") << u"rightsdesk:call?number=123456789012345678901"_s << QString();
    QTest::newRow("another verb") << u"rightsdesk:erase?number=13800138000"_s << QString();
    QTest::newRow("another scheme") << u"tel:13800138000"_s << QString();
    QTest::newRow("endless") << callLink + QString(4000, u' ') << QString();
}

void TelephoneTest::onlyANumberComesOutOfALink()
{
    QFETCH(QString, given);
    QFETCH(QString, number);
    QCOMPARE(ui::numberOfCallLink(given).value_or(QString()), number);
}

void TelephoneTest::theNumberStandsOnTheIntakePage()
{
    DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    window.key(Qt::Key_F2);
    QVERIFY(window.waitFor([&] { return window.shows(u"callerNumber"_s); }));
    window.keys(u"13900139000"_s);
    window.window().takeLink(callLink);
    QCOMPARE(number(window), phone);
    QVERIFY(window.find(u"subjectName"_s)->hasFocus());
    window.picture(u"g0-telephone-call"_s);
    // The talk before stays as a draft.
    const auto drafts = desk::listDrafts(window.desk().as(u"li"_s));
    RD_VERIFY(drafts);
    QCOMPARE(drafts->size(), 1);
}

void TelephoneTest::aCallWaitsBehindTheSignInPage()
{
    DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    window.lock();
    window.window().takeLink(callLink);
    QVERIFY(window.window().isLocked());
    window.picture(u"g1-telephone-locked"_s);
    const auto labels = window.window().findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QVERIFY2(!label->text().contains(phone), "a number on a locked screen");
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(window.waitFor([&] { return number(window) == phone; }));
    // Once, and not again at the next sign-in.
    window.lock();
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(!window.shows(u"callerNumber"_s));
}

void TelephoneTest::whoLogsNoCallsIsToldOfOne()
{
    DeskWindow window;
    QVERIFY(window.enter(u"sun"_s));
    window.window().takeLink(callLink);
    QVERIFY(!window.shows(u"callerNumber"_s));
    QVERIFY(window.textOf(u"noticeText"_s).contains(u"来电"_s));
}

void TelephoneTest::aLinkOfAnotherKindOpensNothing()
{
    DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    window.window().takeLink(u"rightsdesk:erase?number=1"_s);
    QVERIFY(!window.shows(u"callerNumber"_s));
    QVERIFY(window.textOf(u"noticeText"_s).contains(u"rightsdesk:call?number="_s));
    window.picture(u"g2-telephone-unknown"_s);
}

void TelephoneTest::whatCouldNotBeKeptIsNotReplaced()
{
    DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    window.key(Qt::Key_F2);
    QVERIFY(window.waitFor([&] { return window.shows(u"callerNumber"_s); }));
    window.keys(u"13900139000"_s);
    storage::SqlConnection::failStatement(1);
    window.window().takeLink(callLink);
    storage::SqlConnection::failStatement(0);
    QCOMPARE(number(window), u"13900139000"_s);
    QVERIFY(window.textOf(u"noticeText"_s).contains(phone));
}

void TelephoneTest::aNumberNobodyWroteDownIsSaidOnceMore()
{
    DeskWindow window;
    QVERIFY(window.enter(u"li"_s));
    window.window().takeLink(callLink);
    window.window().takeLink(u"rightsdesk:call?number=13900139000"_s);
    QCOMPARE(number(window), u"13900139000"_s);
    QVERIFY(window.textOf(u"noticeText"_s).contains(phone));
    const auto drafts = desk::listDrafts(window.desk().as(u"li"_s));
    RD_VERIFY(drafts);
    QVERIFY(drafts->isEmpty()); // a draft would be received as a request
}

void TelephoneTest::aSecondStartIsHeardByTheFirst()
{
    const QTemporaryDir profile;
    const QString folder = profile.filePath(u"program"_s);
    QCOMPARE(app::RunningProgram::handOver(folder, callLink), app::HandOver::NobodyRuns);
    {
        app::RunningProgram first(folder);
        QSignalSpy heard(&first, &app::RunningProgram::startedAgain);
        const QString endless = u"rightsdesk:call?number="_s + QString(5000, u'电');
        for (const QString& given : {callLink, QString(), endless}) {
            auto second = std::async(std::launch::async, [&] { return app::RunningProgram::handOver(folder, given); });
            QVERIFY(DeskWindow::waitFor([&] { return heard.size() == 1; }));
            QCOMPARE(second.get(), app::HandOver::Taken);
            QCOMPARE(heard.takeFirst().first().toString(), given.left(256));
        }
    }
    QCOMPARE(app::RunningProgram::handOver(folder, callLink), app::HandOver::NobodyRuns);
}

void TelephoneTest::aProgramThatWasKilledAnswersNobody()
{
    const QTemporaryDir profile;
    const QString folder = profile.path();
    const auto running = [&] { return QDir(folder).entryList({u"running-*"_s}, QDir::Files).value(0); };
    auto first = std::make_unique<app::RunningProgram>(folder);
    const QString path = QDir(folder).filePath(running());
    QVERIFY(isOwnersAlone(path));
    const Result<QByteArray> name = readWholeFile(path, 128);
    RD_VERIFY(name);
    first.reset();
    QVERIFY(running().isEmpty());
    RD_VERIFY(writeFileSafely(path, *name));
    QCOMPARE(app::RunningProgram::handOver(folder, callLink), app::HandOver::NobodyRuns);
    const app::RunningProgram next(folder);
    QVERIFY(!running().isEmpty());
}

void TelephoneTest::start(QProcess& program, const QTemporaryDir& profile, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* folder : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"})
        environment.insert(QString::fromLatin1(folder), profile.path());
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("RIGHTSDESK_BIN") + u"/rightsdesk"_s, arguments);
    QVERIFY(program.waitForStarted());
}

#ifdef Q_OS_UNIX
void TelephoneTest::aSecondStartEndsAndTheFirstGoesOn()
{
    const QTemporaryDir profile;
    const QDir folder(profile.path() + u"/RightsDesk/RightsDesk"_s);
    QProcess first;
    start(first, profile, {});
    QVERIFY(DeskWindow::waitFor([&] { return !folder.entryList({u"running-*"_s}, QDir::Files).isEmpty(); }));
    for (const QStringList& arguments : {QStringList{callLink}, QStringList()}) {
        QProcess second;
        start(second, profile, arguments);
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
    }
    first.kill();
    QVERIFY(first.waitForFinished());
}
#endif

void TelephoneTest::optionsBesideALinkAreNobodysWish()
{
    // The option is one that Qt reads itself: a platform that does not exist would end the program at once.
    const QTemporaryDir profile;
    QProcess program;
    start(program, profile, {u"-platform"_s, u"nowhere"_s, u"--"_s, callLink, u"--demo"_s});
    QVERIFY(!program.waitForFinished(1500));
    program.kill();
    QVERIFY(program.waitForFinished());
}

QTEST_MAIN(TelephoneTest)
#include "telephone_test.moc"
