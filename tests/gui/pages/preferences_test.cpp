#include "tests/support/small_disk.h"
#include "ui/shared/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onAFullDiskTheyStayAsTheyWere_R4()
    {
        const QTemporaryDir folder;
        const test::SmallDisk disk(folder.path(), 1024 * 1024);
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        ui::Preferences mine = ui::readPreferences();
        mine.userName = u"li"_s;
        mine.scheme = ui::Scheme::Dark;
        ui::writePreferences(mine);
        disk.fill();
        ui::Preferences others = mine;
        others.userName = QString(20000, u'x');
        ui::writePreferences(others);
        const ui::Preferences kept = ui::readPreferences();
        disk.makeRoom();
        QCOMPARE(kept.userName, u"li"_s);
        QCOMPARE(kept.scheme, ui::Scheme::Dark);
        ui::writePreferences(others);
        QCOMPARE(ui::readPreferences().userName, others.userName);
    }
};

QTEST_MAIN(PreferencesTest)
#include "preferences_test.moc"
