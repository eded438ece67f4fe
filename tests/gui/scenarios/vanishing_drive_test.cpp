#include "core/desk/cases/list_cases.h"
#include "tests/support/desk_window.h"
#include "tests/support/system/vanishing_drive.h"
#include "ui/main_window/desk_frame.h"
#include "ui/shared/notices.h"

#include <QDir>
#include <QLineEdit>
#include <QSqlDatabase>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"13800138000"_s;

bool takeCall(test::DeskWindow& window)
{
    window.key(Qt::Key_F2);
    const bool ready = window.waitFor([&window] {
        auto* number = window.find<QLineEdit>(u"callerNumber"_s);
        return number && number->hasFocus();
    });
    window.keys(phone);
    window.key(Qt::Key_O, Qt::AltModifier); // opt-out
    window.key(Qt::Key_V, Qt::AltModifier); // star card
    return ready;
}

void save(test::DeskWindow& window)
{
    window.key(Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

// The drive of the desk is pulled out while somebody works on it.
class VanishingDriveScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWentIsSaidAndSigningInGoesOn()
    {
        test::DeskWindow window;
        QVERIFY(window.enter(u"li"_s));
        const QString path = window.desk().path();
        test::VanishingDrive drive(QFileInfo(path).path());
        const auto isSaid = [&] {
            const QString notice = window.textOf(u"noticeText"_s);
            return notice.startsWith(u"无法再访问工作台"_s) && notice.contains(QDir::toNativeSeparators(path));
        };
        QVERIFY(takeCall(window));
        drive.pullOut();
        save(window);
        QVERIFY2(window.waitFor(isSaid), qPrintable(window.textOf(u"noticeText"_s)));
        QVERIFY(!window.shows(u"savedNumber"_s));
        QCOMPARE(window.textOf(u"callerNumber"_s).remove(u' '), phone); // to be noted down
        window.picture(u"drive-gone"_s);
        drive.connectAgain();
        window.window().frame()->context().notices.clear();
        save(window);
        QVERIFY2(window.waitFor(isSaid), qPrintable(window.textOf(u"noticeText"_s)));
        QVERIFY(!window.shows(u"savedNumber"_s));

        window.lock();
        QVERIFY(
            window.waitFor([&] { return window.shows(u"userField"_s) && QSqlDatabase::connectionNames().isEmpty(); }));
        QVERIFY(window.signIn(u"li"_s));
        QVERIFY(takeCall(window));
        save(window);
        QVERIFY(window.waitFor([&] { return window.shows(u"savedNumber"_s); }));
        const auto kept = desk::listCases(window.desk().as(u"li"_s), {}, {}, 10);
        RD_VERIFY(kept);
        QCOMPARE(kept->rows.size(), 1);
    }

    void nobodySignsInToWhatIsNotThere()
    {
        test::DeskWindow window;
        QVERIFY(window.enter(u"li"_s));
        const QString path = window.desk().path();
        test::VanishingDrive drive(QFileInfo(path).path());
        drive.pullOut();
        for (const Qt::Key page : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_1}) {
            window.window().frame()->context().notices.clear();
            window.key(page, Qt::AltModifier);
            QVERIFY(window.waitForJobs());
            QVERIFY2(window.textOf(u"noticeText"_s).startsWith(u"无法再访问工作台"_s),
                     qPrintable(QString::number(page)));
        }
        window.picture(u"drive-gone-pages"_s);
        window.lock();
        QVERIFY(window.waitFor([&] { return window.shows(u"userField"_s); }));
        window.typeInto(u"passwordField"_s, test::TemporaryDesk::passwordOf(u"li"_s));
        window.key(Qt::Key_Return);
        QVERIFY(
            window.waitFor([&] { return window.textOf(u"signInError"_s).contains(QDir::toNativeSeparators(path)); }));
        window.picture(u"drive-gone-sign-in"_s);
        QVERIFY(window.window().isLocked());
        drive.connectAgain();
        QVERIFY(window.signIn(u"li"_s));
    }
};

QTEST_MAIN(VanishingDriveScenarioTest)

#include "vanishing_drive_test.moc"
