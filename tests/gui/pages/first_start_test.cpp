#include "tests/support/desk_window.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/navigation.h"

#include <QFileInfo>
#include <QLineEdit>

using namespace rd;
using namespace Qt::StringLiterals;

class FirstStartTest : public QObject {
    Q_OBJECT

    test::DeskWindow m_desk;

    QString newPath() { return m_desk.desk().filePath(u"ours/desk.rdb"_s); }

    void fillForm(const QString& password, const QString& again)
    {
        m_desk.find<QLineEdit>(u"deskPlace"_s)->clear();
        m_desk.find<QLineEdit>(u"ownerName"_s)->clear();
        m_desk.typeInto(u"deskPlace"_s, newPath());
        m_desk.typeInto(u"ownerName"_s, u"huang"_s);
        m_desk.typeInto(u"newPassword"_s, password);
        m_desk.typeInto(u"repeatPassword"_s, again);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk.window().showFirstStart();
        QVERIFY(m_desk.press(u"createDesk"_s));
    }

    void twoDifferentPasswordsAreSaidUnderTheSecond()
    {
        fillForm(u"one long password 1"_s, u"another long one 2"_s);
        QVERIFY(m_desk.press(u"createDeskNow"_s));
        QVERIFY(!m_desk.textOf(u"repeatPasswordError"_s).isEmpty());
        QVERIFY(!QFileInfo::exists(newPath()));
    }

    void aWeakPasswordLeavesNoFileBehind()
    {
        m_desk.find<QLineEdit>(u"newPassword"_s)->clear();
        m_desk.find<QLineEdit>(u"repeatPassword"_s)->clear();
        fillForm(u"12345"_s, u"12345"_s);
        QVERIFY(m_desk.press(u"createDeskNow"_s));
        QVERIFY(m_desk.waitFor([this] { return !m_desk.textOf(u"newPasswordError"_s).isEmpty(); }));
        QVERIFY(!QFileInfo::exists(newPath()));
    }

    void aNewDeskOpensWithItsOwnerAsPrivacyOfficer()
    {
        fillForm(u"rain on the seventh roof"_s, u"rain on the seventh roof"_s);
        m_desk.picture(u"new-desk"_s);
        QVERIFY(m_desk.press(u"createDeskNow"_s));
        QVERIFY(m_desk.waitFor([this] { return !m_desk.window().isLocked(); }));
        QVERIFY(QFileInfo::exists(newPath()));
        const QList<ui::NavigationEntry>& pages = m_desk.window().frame()->pages();
        QVERIFY(std::any_of(pages.begin(), pages.end(), [](const ui::NavigationEntry& entry) {
            return entry.page == ui::PageName::Administration;
        }));
        m_desk.picture(u"empty-desk"_s);
    }
};

QTEST_MAIN(FirstStartTest)
#include "first_start_test.moc"
