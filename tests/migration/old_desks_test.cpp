#include "core/base/safe_file.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/security/digest.h"
#include "core/storage/migrator.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/migration/make_desk.h"
#include "tests/support/raw_database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using storage::Migrator;
using storage::OpenMode;
using storage::SqlConnection;

namespace {

constexpr qint64 largestFile = 1 << 24;
constexpr qsizetype keyBytes = 48;

QString besideThisTest(const QString& file)
{
    return qEnvironmentVariable("RIGHTSDESK_SOURCE") + u"/tests/migration/"_s + file;
}

QStringList schemaFiles()
{
    return QDir(u":/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

QByteArray scriptOf(const QString& file)
{
    return test::orDie(readWholeFile(u":/schema/"_s + file, largestFile));
}

// One row in every table: made up from what the table itself demands.
class RowMaker {
public:
    explicit RowMaker(test::RawDatabase& raw)
        : m_raw(raw)
    {
    }

    void fillAll()
    {
        const QByteArray names = m_raw.value("SELECT group_concat(name, ',') FROM pragma_table_list "
                                             "WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        for (const QByteArray& table : names.split(','))
            fill(table);
    }

private:
    void fill(const QByteArray& table)
    {
        if (m_filled.contains(table))
            return;
        m_filled.append(table);
        const QByteArray parents =
            m_raw.value("SELECT group_concat(\"table\", ',') FROM pragma_foreign_key_list('" + table + "')");
        for (const QByteArray& parent : parents.isEmpty() ? QByteArrayList() : parents.split(','))
            fill(parent);
        const QByteArray columns =
            m_raw.value("SELECT group_concat(name, ',') FROM pragma_table_info('" + table + "')");
        // Every text and key is 'x', so that a row that names another names the one there is.
        const QByteArray values = m_raw.value(
            "SELECT group_concat(CASE WHEN type LIKE '%INT%' THEN '7' ELSE '''x''' END, ',') FROM pragma_table_info('"
            + table + "')");
        m_raw.run("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")");
    }

    test::RawDatabase& m_raw;
    QByteArrayList m_filled;
};

} // namespace

// Desks of every released schema meet the program of today (security.md D22, R12).
class OldDesksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void releasedMigrationsAreNeverEdited();
    void aDeskOfAReleasedProgramOpens_data();
    void aDeskOfAReleasedProgramOpens();
    void rowsOfEverySchemaReachTheNewest_data();
    void rowsOfEverySchemaReachTheNewest();
};

void OldDesksTest::releasedMigrationsAreNeverEdited()
{
    const QByteArrayList released =
        test::orDie(readWholeFile(besideThisTest(u"released.sha256"_s), largestFile)).trimmed().split('\n');
    const QStringList files = schemaFiles();
    QVERIFY(released.size() >= 20 && files.size() >= released.size());
    for (qsizetype i = 0; i < released.size(); ++i) {
        const QByteArrayList line = released.at(i).split(' ');
        const QString file = QString::fromLatin1(line.last());
        QCOMPARE(files.at(i), file); // nothing is put between them
        const QByteArray now = QCryptographicHash::hash(scriptOf(file), QCryptographicHash::Sha256).toHex();
        QVERIFY2(now == line.first(), qPrintable(file + u" was released: write a new migration instead"_s));
    }
}

void OldDesksTest::aDeskOfAReleasedProgramOpens_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(besideThisTest(u"desks"_s)).entryList({u"*.rightsdesk"_s}))
        QTest::newRow(qPrintable(file)) << besideThisTest(u"desks/"_s + file);
}

void OldDesksTest::aDeskOfAReleasedProgramOpens()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"desk.rightsdesk"_s);
    test::copyDesk(file, path);
    QString password = u"password-of-chen"_s; // those of the others read alike: li zhao wang sun
    const auto desk = desk::unlockDesk(path, u"chen"_s, Secret::fromText(password),
                                       Clock::fixed(parseInstant(u"2029-12-11T09:00:00+08:00"_s)));
    RD_VERIFY(desk);
    QCOMPARE((*desk)->storage().facts()->schema, Migrator::newest());
    QCOMPARE(*desk::checkDesk(**desk), QStringList());
    QVERIFY((*desk)->storage().audit().verify()->ok);
    QCOMPARE(desk::deskStatus(**desk)->cases, 4);

    const auto now = test::orDie(storage::DeskSnapshot::ofDesk(path, (*desk)->databaseKey()));
    const QByteArray kept = test::orDie(readWholeFile(file + u".rows"_s, largestFile)).trimmed();
    QVERIFY(kept.count('\n') > 40);
    for (const QByteArray& line : kept.split('\n')) {
        const QString table = QString::fromLatin1(line.split(' ').first());
        const qint64 rows = line.split(' ').last().toLongLong();
        // Signing in, and what a migration notes, only add to these.
        const bool grows = table == u"audit_entry"_s || table == u"meta"_s;
        QVERIFY2(grows ? now.content().rows.value(table) >= rows : now.content().rows.value(table, -1) == rows,
                 line.constData());
    }
}

void OldDesksTest::rowsOfEverySchemaReachTheNewest_data()
{
    QTest::addColumn<int>("applied");
    const QStringList files = schemaFiles();
    for (int applied = 1; applied < files.size(); ++applied)
        QTest::newRow(qPrintable(files.at(applied - 1))) << applied;
}

void OldDesksTest::rowsOfEverySchemaReachTheNewest()
{
    QFETCH(int, applied);
    const QTemporaryDir folder((QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath()) + u"/old-XXXXXX"_s);
    const QString path = folder.filePath(u"desk"_s);
    const Secret key = security::randomSecret(keyBytes);
    const auto sql = test::orDie(SqlConnection::open(path, key, OpenMode::Create));
    const QStringList files = schemaFiles();
    test::orDie(sql->beginImmediate());
    for (const QString& file : files.mid(0, applied))
        test::orDie(sql->executeScript(scriptOf(file)));
    test::orDie(sql->execute(u"PRAGMA user_version = %1"_s.arg(files.at(applied - 1).left(4).toInt())));
    test::orDie(sql->commit());
    {
        test::RawDatabase raw(path, key);
        raw.run("PRAGMA foreign_keys = ON");
        RowMaker(raw).fillAll();
    }
    const QMap<QString, qint64> before = test::orDie(sql->rowCounts());
    QVERIFY(before.value(u"request_case"_s) == 1 && before.value(u"audit_entry"_s) == 1);

    QVERIFY(*Migrator(*sql).migrate());
    QCOMPARE(*Migrator(*sql).version(), Migrator::newest());
    QVERIFY(*Migrator(*sql).referencesHold());
    const QMap<QString, qint64> after = test::orDie(sql->rowCounts());
    for (auto table = before.cbegin(); table != before.cend(); ++table)
        QVERIFY2(after.value(table.key(), -1) == table.value(), qPrintable(table.key()));
    QVERIFY(!*Migrator(*sql).migrate());
}

// "--make PATH" makes a desk of today to keep (README.md).
int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--make"_s)
        return test::makeKeptDesk(QCoreApplication::arguments().value(2));
    OldDesksTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "old_desks_test.moc"
