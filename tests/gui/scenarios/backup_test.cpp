#include "core/storage/storage.h"
#include "tests/support/desk_window.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

bool openBackups(test::DeskWindow& window)
{
    if (!window.openPageWith(u"administrationTabs"_s))
        return false;
    auto* tabs = window.find<QTabWidget>(u"administrationTabs"_s);
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        if (tabs->widget(i)->objectName() == u"backupPart"_s)
            tabs->setCurrentIndex(i);
    }
    return window.shows(u"makeBackup"_s);
}

} // namespace

// The privacy officer makes a backup in the window and reads how old it is (security.md D12).
class BackupScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOfficerMakesOne()
    {
        test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
        QVERIFY(window.enter(u"chen"_s));
        QVERIFY(openBackups(window));
        QVERIFY(window.waitForJobs());
        QCOMPARE(window.textOf(u"backupAge"_s), u"尚未制作备份"_s);
        window.picture(u"backup-none"_s);
        QVERIFY(window.press(u"makeBackup"_s));
        auto* dialog = window.window().findChild<QFileDialog*>(u"fileDialog"_s);
        QVERIFY(dialog && dialog->testOption(QFileDialog::ShowDirsOnly));
        const QDir folder = QFileInfo(window.desk().path()).dir();
        Q_EMIT dialog->filesSelected({folder.path()});
        dialog->close();
        QVERIFY(window.waitForJobs());
        const QStringList made = folder.entryList({u"*.rdbackup"_s});
        QCOMPARE(made.size(), 1);
        QVERIFY2(window.textOf(u"backupAnswer"_s).contains(made.first()), qPrintable(window.textOf(u"backupAnswer"_s)));
        QVERIFY(window.textOf(u"backupAge"_s).startsWith(u"最近一次已核验的备份"_s));
        int logged = 0;
        const QList<domain::AuditEntry> entries = window.desk().as(u"wang"_s).storage().audit().page(0, 1000).value();
        for (const domain::AuditEntry& entry : entries)
            logged += entry.action == u"BackupMade"_s ? 1 : 0;
        QCOMPARE(logged, 1);
        window.picture(u"backup-made"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"backup-made-dark"_s);
    }

    void aSupervisorIsNotOfferedIt()
    {
        test::DeskWindow window(u"2026-11-23T10:00:00+08:00"_s);
        QVERIFY(window.enter(u"wang"_s));
        QVERIFY(!openBackups(window));
    }
};

QTEST_MAIN(BackupScenarioTest)

#include "backup_test.moc"
