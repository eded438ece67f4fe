#include "tests/support/outside_program.h"
#include "tests/support/small_disk.h"
#include "tests/support/system/user_profile.h"
#include "ui/shared/preferences.h"

#include <QDir>
#include <QStandardPaths>
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
        test::useProfile(folder.path());
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

    void aPlanOfAVersionWithoutTheMonthIsReadAsItWas()
    {
        const QTemporaryDir folder;
        test::useProfile(folder.path());
        const QString place = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
        QVERIFY(QDir().mkpath(place));
        test::writeForOthers(place + u"/preferences.json"_s,
                             R"({"reports": {"/data/rights.rdb": {"u-1": {"folder": "/data/reports", "on": true,
                                 "daily": false, "weekly": true, "keep": 7, "lastDaily": "",
                                 "lastWeekly": "2026-11-16"}}}})");
        const ui::PlanOwner owner{u"/data/rights.rdb"_s, domain::UserId::trusted(u"u-1"_s)};
        ui::ReportPlan plan = ui::reportPlanOf(owner);
        QCOMPARE(plan.folder, u"/data/reports"_s);
        QVERIFY(plan.on && !plan.daily && plan.weekly && !plan.monthly);
        QCOMPARE(plan.keep, 7);
        QCOMPARE(plan.lastWeekly, QDate(2026, 11, 16));
        QVERIFY(!plan.lastMonthly.isValid());
        plan.monthly = true;
        plan.lastMonthly = QDate(2026, 10, 1);
        QVERIFY(ui::rememberReportPlan(owner, plan).has_value());
        const ui::ReportPlan kept = ui::reportPlanOf(owner);
        QVERIFY(kept.on && !kept.daily && kept.weekly && kept.monthly);
        QCOMPARE(kept.lastMonthly, QDate(2026, 10, 1));
        QCOMPARE(kept.lastWeekly, QDate(2026, 11, 16));
    }
};

QTEST_MAIN(PreferencesTest)
#include "preferences_test.moc"
