#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "ui/commands/command_palette.h"
#include "ui/commands/pinyin_initials.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/navigation.h"
#include "ui/main_window/notice_line.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace rd;
using namespace Qt::StringLiterals;
using ui::PageName;

namespace {

QList<PageName> pagesOf(test::DeskWindow& desk)
{
    QList<PageName> pages;
    for (const ui::NavigationEntry& entry : desk.window().frame()->pages())
        pages.append(entry.page);
    return pages;
}

} // namespace

class FrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesARoleMayNotUseAreNotDrawn()
    {
        test::DeskWindow desk;
        QVERIFY(desk.enter(u"li"_s));
        QVERIFY(!pagesOf(desk).contains(PageName::Approvals));
        QVERIFY(!pagesOf(desk).contains(PageName::Administration));
        QVERIFY(desk.shows(u"logCallButton"_s));
        QVERIFY(desk.enter(u"chen"_s));
        QVERIFY(pagesOf(desk).contains(PageName::Approvals));
        QVERIFY(pagesOf(desk).contains(PageName::Administration));
        QVERIFY(desk.enter(u"sun"_s));
        QVERIFY(!desk.shows(u"logCallButton"_s));
        QVERIFY(!pagesOf(desk).contains(PageName::Approvals));
    }

    void altNumbersAndEscapeWalkThePages()
    {
        test::DeskWindow desk;
        QVERIFY(desk.enter(u"li"_s));
        desk.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.window().frame()->currentPage(), PageName::Cases);
        desk.key(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(desk.window().frame()->currentPage(), PageName::Tasks);
        desk.key(Qt::Key_F1);
        QCOMPARE(desk.window().frame()->currentPage(), PageName::Help);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.window().frame()->currentPage(), PageName::Tasks);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.window().frame()->currentPage(), PageName::Cases);
    }

    void pinyinInitialsAreThoseOfTheReadings() { QCOMPARE(ui::pinyinInitials(u"来电登记 F2"_s), u"lddjf2"_s); }

    void thePaletteFindsAnActionByPinyinInitials()
    {
        test::DeskWindow desk;
        QVERIFY(desk.enter(u"li"_s));
        desk.key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.shows(u"commandPalette"_s));
        desk.keys(u"lddj"_s);
        QCOMPARE(desk.window().frame()->palette()->shownTitles().first(), u"来电登记"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.waitFor([&desk] { return desk.window().frame()->currentPage() == PageName::Intake; }));
        QVERIFY(!desk.shows(u"commandPalette"_s));
    }

    void thePaletteFindsARequest_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("by its number") << u"DSR-20261123-0001"_s;
        QTest::newRow("by the last four digits") << u"8000"_s;
        QTest::newRow("by pinyin initials") << u"wxm"_s;
    }

    void thePaletteFindsARequest()
    {
        QFETCH(QString, typed);
        test::DeskWindow desk;
        RD_VERIFY(desk::logCall(desk.desk().as(u"li"_s),
                                desk.desk().call(domain::RightType::Copy, u"王小明"_s, u"13800138000"_s)));
        desk.desk().signOutAll();
        QVERIFY(desk.enter(u"li"_s));
        desk.key(Qt::Key_K, Qt::ControlModifier);
        desk.keys(typed);
        ui::CommandPalette* palette = desk.window().frame()->palette();
        QVERIFY(desk.waitFor([palette] {
            const QStringList titles = palette->shownTitles();
            return std::any_of(titles.begin(), titles.end(),
                               [](const QString& title) { return title.startsWith("DSR-20261123-0001"_L1); });
        }));
        desk.key(Qt::Key_Return);
        QVERIFY(desk.waitFor([&desk] { return desk.window().frame()->currentPage() == PageName::CasePage; }));
    }

    void theStatusRowSaysWhatTheDayIs()
    {
        test::DeskWindow desk;
        QVERIFY(desk.enter(u"li"_s));
        QCOMPARE(desk.textOf(u"hotlineStatus"_s), u"热线服务中，17:30 结束 · 现可回拨"_s);
        QCOMPARE(desk.textOf(u"workingDayStatus"_s), u"今天是工作日"_s);
        QVERIFY(desk.textOf(u"calendarStatus"_s).contains(u"2027"_s));
        QCOMPARE(desk.textOf(u"cipherStatus"_s), u"已加密 ✓"_s);
    }

    // Pictures are drawn in the colours of one scheme; those that stand are drawn anew.
    void picturesFollowFromLightToDark()
    {
        test::DeskWindow desk;
        const auto head = [&desk] { return desk.find<QLabel>(u"headIcon"_s)->pixmap(Qt::ReturnByValue).toImage(); };
        const QImage lightHead = head();
        desk.wear(ui::Scheme::Dark);
        QVERIFY(head() != lightHead);
        desk.wear(ui::Scheme::Light);
        QCOMPARE(head(), lightHead);
        QVERIFY(desk.signIn(u"li"_s));
        auto* line = desk.window().findChild<ui::NoticeLine*>();
        QVERIFY(line);
        line->say(ui::NoticeKind::Done, u"好"_s);
        const auto mark = [line] { return line->findChild<QLabel*>()->pixmap(Qt::ReturnByValue).toImage(); };
        auto* user = desk.find<QToolButton>(u"userMenuButton"_s);
        QVERIFY(user);
        const auto face = [user] { return user->icon().pixmap(ui::theme::IconSize).toImage(); };
        const QImage lightMark = mark();
        const QImage lightFace = face();
        QVERIFY(!lightMark.isNull() && !lightFace.isNull());
        desk.wear(ui::Scheme::Dark);
        desk.picture(u"03-notice-dark"_s);
        QVERIFY(mark() != lightMark);
        QVERIFY(face() != lightFace);
        desk.wear(ui::Scheme::Light);
        QCOMPARE(mark(), lightMark);
        QCOMPARE(face(), lightFace);
    }

    // The agent promises a callback in the next slot: Saturday's hours begin at ten.
    void theStatusRowSaysFromWhenToCallBackWhileClosed()
    {
        test::DeskWindow desk(u"2026-11-27T18:00:00+08:00"_s);
        QVERIFY(desk.enter(u"li"_s));
        QCOMPARE(desk.textOf(u"hotlineStatus"_s), u"热线已下班 · 2026-11-28 10:00 起可回拨"_s);
    }
};

QTEST_MAIN(FrameTest)
#include "frame_test.moc"
