#include "tests/cli/desk_cli.h"

#include <QFileInfo>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

void overwrite(const QString& path, qint64 place, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(place) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write");
}

} // namespace

// Backups by the command line (security.md D12): made, verified without the desk, restored at another place.
class BackupCliTest : public QObject {
    Q_OBJECT

private:
    DeskCli m_cli{u"2026-11-24T10:00:00+08:00"_s};
    QString m_file;
    qint64 m_entries = 0;

    Ran backup(const QStringList& words, const char* user = "chen")
    {
        return m_cli.as(user, QStringList{u"backup"_s} + words);
    }

private Q_SLOTS:
    void itIsMadeAndItsAgeIsKnown();
    void itIsVerifiedAndRestoredWithoutTheDesk();
    void itIsTheOfficersToMake();
    void whatIsNoBackupIsNamed();
};

void BackupCliTest::itIsMadeAndItsAgeIsKnown()
{
    RD_RAN(m_cli.as("li",
                    words("call log --channel HOTLINE --received 2026-11-24T09:50:00+08:00 --requester SELF "
                          "--contact 19900009929 --subject-name 王小明 --subject-phone 19900009929 --words 一份 "
                          "--item COPY --platform TMALL")),
           0);
    QVERIFY(m_cli.as("chen", words("desk status")).json().value(u"backupAge"_s).isNull());
    const QString nowhere = m_cli.path(u"nowhere"_s);
    RD_FAILED(backup({u"make"_s, nowhere}), 4, "FileNotWritten", {u"no folder"_s, nowhere});

    const QString folder = QFileInfo(m_cli.path(u"proof.txt"_s)).path();
    const Ran made = backup({u"make"_s, folder});
    RD_RAN(made, 0);
    m_file = made.text("file");
    m_entries = made.json().value(u"entries"_s).toInteger();
    QCOMPARE(QFileInfo(m_file).path(), folder);
    QVERIFY(made.json().value(u"ok"_s).toBool() && m_entries > 5 && made.text("sha256").size() == 64);
    m_cli.setNow(u"2026-11-24T11:30:00+08:00"_s);
    QCOMPARE(m_cli.as("chen", words("desk status")).json().value(u"backupAge"_s).toInt(), 5400);
}

void BackupCliTest::itIsVerifiedAndRestoredWithoutTheDesk()
{
    const Ran whole = backup({u"verify"_s, m_file});
    RD_RAN(whole, 0);
    QCOMPARE(whole.json().value(u"entries"_s).toInteger(), m_entries);
    QVERIFY(whole.list("problems").isEmpty());

    const QString to = m_cli.path(u"restored.rdb"_s);
    const Ran restored = backup({u"restore"_s, m_file, u"--to"_s, to});
    RD_RAN(restored, 0);
    QCOMPARE(restored.json().value(u"cases"_s).toInt(), 1);
    QVERIFY(QFile::exists(to) && QFile::exists(to + u".rdk"_s));
    RD_FAILED(backup({u"restore"_s, m_file, u"--to"_s, to}), 4, "DeskExists", {u"nothing is overwritten"_s, to});
}

void BackupCliTest::itIsTheOfficersToMake()
{
    const QString folder = QFileInfo(m_file).path();
    RD_FAILED(backup({u"make"_s, folder}, "li"), 1, "NotPermitted", {u"role"_s});
    RD_FAILED(backup({u"verify"_s, m_file}, "wang"), 1, "NotPermitted", {u"role"_s});
    RD_FAILED(backup({u"verify"_s, m_file}, "nobody"), 1, "WrongPassword", {});
}

void BackupCliTest::whatIsNoBackupIsNamed()
{
    const QString to = m_cli.path(u"never.rdb"_s);
    overwrite(m_file, 9 * 4096 + 100, "x");
    const Ran damaged = backup({u"verify"_s, m_file});
    QCOMPARE(damaged.status, 4);
    QVERIFY(!damaged.json().value(u"ok"_s).toBool());
    QVERIFY(damaged.list("problems").contains(u"database"_s) && damaged.list("problems").contains(u"page:10"_s));
    RD_FAILED(backup({u"restore"_s, m_file, u"--to"_s, to}), 4, "FileDamaged",
              {u"changed, or cut short"_s, u"Take another one"_s, m_file});
    QVERIFY(!QFile::exists(to));
    RD_FAILED(backup({u"verify"_s, m_cli.path(u"missing.rdbackup"_s)}), 4, "DeskMissing", {});
    overwrite(m_file, 0, QByteArray("SQLite format 3\0", 16));
    RD_FAILED(backup({u"verify"_s, m_file}), 3, "DeskNotEncrypted", {u"ordinary database"_s, m_file});
}

QTEST_GUILESS_MAIN(BackupCliTest)

#include "backup_test.moc"
