#include "core/desk/entry/desk_files.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_window.h"
#include "ui/main_window/desk_frame.h"

#include <QFile>
#include <QLineEdit>
#include <QPointer>

using namespace rd;
using namespace Qt::StringLiterals;

// security.md D7 at the sign-in page: a desk that was put back is refused, and two people accept it there.
class PutBackTest : public QObject {
    Q_OBJECT

private:
    // Enters and leaves again, until the file is closed.
    static void workAt(test::DeskWindow& window)
    {
        QVERIFY(window.enter(u"li"_s));
        const QPointer<ui::DeskFrame> frame = window.window().frame();
        window.lock();
        window.desk().signOutAll(); // who said that the clock is right
        const QString log = window.desk().path() + u"-wal"_s;
        QVERIFY(window.waitFor([&] { return frame.isNull() && !QFile::exists(log); }));
    }
    static void putBack(test::DeskWindow& window)
    {
        const QString path = window.desk().path();
        const QString copy = window.desk().filePath(u"copy"_s);
        workAt(window);
        test::copyDesk(path, copy);
        workAt(window);
        for (const QString& file : {path, desk::slotFilePath(path)})
            QVERIFY(QFile::remove(file));
        test::putDesk(copy, path);
    }
    static void type(test::DeskWindow& window, const QString& field, const QString& text)
    {
        window.find<QLineEdit>(field)->clear();
        QVERIFY(window.typeInto(field, text));
    }
    static void typeFirst(test::DeskWindow& window, const QString& user)
    {
        type(window, u"userField"_s, user);
        type(window, u"passwordField"_s, test::TemporaryDesk::passwordOf(user));
    }
    static void typeSecond(test::DeskWindow& window, const QString& user)
    {
        type(window, u"secondUser"_s, user);
        type(window, u"secondPassword"_s, test::TemporaryDesk::passwordOf(user));
    }
    static void expectRefused(test::DeskWindow& window)
    {
        QVERIFY(!window.shows(u"acceptBox"_s));
        typeFirst(window, u"chen"_s);
        window.key(Qt::Key_Return);
        QVERIFY(says(window, u"退回到较早的状态"_s));
        QVERIFY(window.window().isLocked());
        QVERIFY(window.shows(u"openAccept"_s) && !window.shows(u"secondUser"_s));
        window.picture(u"put_back_refused"_s);

        QVERIFY(window.press(u"openAccept"_s));
        QVERIFY(window.shows(u"secondUser"_s) && !window.shows(u"openAccept"_s));
        window.picture(u"put_back_accept"_s);
    }
    static bool says(test::DeskWindow& window, const QString& words)
    {
        return window.waitFor([&] { return window.textOf(u"signInError"_s).contains(words); });
    }

private Q_SLOTS:
    void aDeskPutBackIsAcceptedByTwoAtThePage()
    {
        test::DeskWindow window(u"2026-11-25T10:00:00+08:00"_s);
        window.window().resize(1366, 768);
        putBack(window);

        expectRefused(window);
        // What is missing is said in its place.
        type(window, u"passwordField"_s, u"something"_s);
        QVERIFY(window.press(u"acceptDesk"_s));
        QVERIFY(window.find<QLineEdit>(u"secondUser"_s)->hasFocus());
        QVERIFY(window.window().isLocked());

        typeFirst(window, u"chen"_s);
        typeSecond(window, u"chen"_s);
        type(window, u"acceptReason"_s, u"磁盘损坏后放回了备份"_s);
        QVERIFY(window.press(u"acceptDesk"_s));
        QVERIFY(says(window, u"同一人"_s));
        QVERIFY(window.textOf(u"secondPassword"_s).isEmpty());
        window.wear(ui::Scheme::Dark);
        window.picture(u"put_back_same_person_dark"_s);
        window.wear(ui::Scheme::Light);

        typeFirst(window, u"chen"_s);
        typeSecond(window, u"wang"_s);
        QVERIFY(window.press(u"acceptDesk"_s));
        QVERIFY(window.waitFor([&window] { return !window.window().isLocked(); }));
        QVERIFY(window.waitForJobs());
        // From then on the desk is as it was left.
        window.lock();
        QVERIFY(window.enter(u"li"_s));
    }
};

QTEST_MAIN(PutBackTest)
#include "put_back_test.moc"
