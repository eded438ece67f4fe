#include "core/security/digest.h"
#include "core/storage/find_damage.h"
#include "core/storage/migrator.h"
#include "core/storage/sql/sql_query.h"
#include "tests/support/raw_database.h"
#include "tests/support/system/owners_alone.h"
#include "tests/support/temporary_storage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int cases = 30;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

QString failureOf(const QString& path, const Secret& key)
{
    const Result<std::unique_ptr<Storage>> opened = Storage::open(path, key);
    return opened ? u"opened"_s : errorName(opened.error().code);
}

} // namespace

// What stands where a desk should be: the right word for it, and nothing of it changed.
class OpenTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    QByteArray m_content;
    domain::Case m_case;

    QString failureWith(const QByteArray& content, const Secret& key);

private Q_SLOTS:
    void initTestCase();
    void aNewDeskIsEncryptedAndItsOwnersOnly();
#ifdef Q_OS_WIN
    void aDeskInALongPathIsRefused();
#endif
    void anExistingFileIsNeverOverwritten();
    void aFailedCreationLeavesNothing();
    void theDeskComesBackWithItsKey();
    void anotherKeyOpensNothing();
    void aPlainSqliteFileIsNamed();
    void whatIsNoDeskIsDamage_data();
    void whatIsNoDeskIsDamage();
    void aMissingDeskIsNamedAndNotCreated();
    void aDeskOfALaterProgramIsLeftAlone();
    void aDestroyedSaltIsOutlived_D1();
    void nothingMayAttachOrRekeyOrWeakenAConnection_D9_data();
    void nothingMayAttachOrRekeyOrWeakenAConnection_D9();
    void theConnectionIsDurableAndErasing_D9();
    void aSoundDeskHasNoFindings();
    void everyFlippedPageIsFound();
    void aFlippedFirstPageIsFound();
    void noListEndsEarlyOnABadPage();
    void pagesCutOffTheEndAreFound();
    void aScriptIsSplitWhereStatementsEnd();
    void theGateHolds();
};

void OpenTest::initTestCase()
{
    for (int i = 0; i < cases; ++i)
        m_case = m_desk.addCase(i);
    m_desk.close();
    m_content = contentOf(m_desk.path());
    QVERIFY(m_content.size() > 50000);
}

QString OpenTest::failureWith(const QByteArray& content, const Secret& key)
{
    const QString path = m_desk.filePath(u"other.rightsdesk"_s);
    replace(path, content);
    const QString failure = failureOf(path, key);
    if (contentOf(path) != content)
        return u"touched"_s;
    for (const char* ending : {"-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
    return failure;
}

void OpenTest::aNewDeskIsEncryptedAndItsOwnersOnly()
{
    test::TemporaryStorage desk;
    desk.addCase(1);
    const QDir folder = QFileInfo(desk.path()).dir();
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // with the log beside it
    for (const QFileInfo& info : files) {
        const QByteArray content = contentOf(info.filePath());
        QVERIFY2(!content.startsWith("SQLite format 3"), qPrintable(info.fileName()));
        QVERIFY2(!content.contains("request_case"), qPrintable(info.fileName()));
        QVERIFY2(!content.contains(QByteArray("王伟")), qPrintable(info.fileName()));
        QVERIFY2(!content.contains("13800138001"), qPrintable(info.fileName()));
        if (info.fileName().endsWith(u"-shm"_s))
            continue;
        QVERIFY2(test::isOwnersAlone(info.filePath()), qPrintable(info.fileName()));
    }
}

#ifdef Q_OS_WIN
// The engine opens no such name there: said before anything is made, whatever a setting of Windows or wine lets pass.
void OpenTest::aDeskInALongPathIsRefused()
{
    QString folder = m_desk.filePath(u"顾客服务"_s);
    while (folder.size() < 240)
        folder += u"/个人信息"_s;
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + u"/desk.rightsdesk"_s;
    const Result<std::unique_ptr<Storage>> made = Storage::create(path, m_desk.key(), newUuid());
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::FileNotWritten);
    QCOMPARE(made.error().args.value(u"what"_s).toString(), u"longPath"_s);
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
}
#endif

void OpenTest::anExistingFileIsNeverOverwritten()
{
    const Result<std::unique_ptr<Storage>> again = Storage::create(m_desk.path(), m_desk.key(), newUuid());
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().code, ErrorCode::DeskExists);
    QCOMPARE(contentOf(m_desk.path()), m_content);
}

void OpenTest::aFailedCreationLeavesNothing()
{
    const QString path = m_desk.filePath(u"nowhere/desk.rightsdesk"_s);
    QVERIFY(!Storage::create(path, m_desk.key(), newUuid()).has_value());
    QVERIFY(!QFile::exists(path));
}

void OpenTest::theDeskComesBackWithItsKey()
{
    const Result<std::unique_ptr<Storage>> opened = Storage::open(m_desk.path(), m_desk.key());
    QVERIFY(opened.has_value());
    QCOMPARE((*opened)->cases().find(m_case.id)->subject.name, m_case.subject.name);
}

void OpenTest::anotherKeyOpensNothing()
{
    QCOMPARE(failureWith(m_content, security::randomSecret(48)), u"DeskDamaged"_s);
    Secret nearly = m_desk.key().copy();
    nearly.data()[31] = static_cast<unsigned char>(nearly.data()[31] ^ 1);
    QCOMPARE(failureWith(m_content, nearly), u"DeskDamaged"_s);
}

void OpenTest::aPlainSqliteFileIsNamed()
{
    QCOMPARE(failureWith("SQLite format 3" + QByteArray(9000, '\0'), m_desk.key()), u"DeskNotEncrypted"_s);
    const Result<void> required = requireEncryptedFile(m_desk.filePath(u"other.rightsdesk"_s));
    QVERIFY(!required.has_value());
    QCOMPARE(required.error().code, ErrorCode::DeskNotEncrypted);
}

void OpenTest::whatIsNoDeskIsDamage_data()
{
    QTest::addColumn<QByteArray>("content");
    QByteArray noise(40960, '\0');
    for (qsizetype i = 0; i < noise.size(); i += 32)
        noise.replace(i, 32, QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a few bytes") << QByteArray("desk");
    QTest::newRow("zeros") << QByteArray(40960, '\0');
    QTest::newRow("noise") << noise;
    QTest::newRow("the first half page") << m_content.left(2048);
    QTest::newRow("a page and a half") << m_content.left(6144);
    QTest::newRow("without its first page") << m_content.mid(4096);
    QByteArray flipped = m_content;
    flipped[2000] = static_cast<char>(flipped.at(2000) ^ 1);
    QTest::newRow("one bit of the first page") << flipped;
}

void OpenTest::whatIsNoDeskIsDamage()
{
    QFETCH(QByteArray, content);
    QCOMPARE(failureWith(content, m_desk.key()), u"DeskDamaged"_s);
}

void OpenTest::aMissingDeskIsNamedAndNotCreated()
{
    const QString path = m_desk.filePath(u"missing.rightsdesk"_s);
    QCOMPARE(failureOf(path, m_desk.key()), u"DeskMissing"_s);
    QVERIFY(!QFile::exists(path));
}

void OpenTest::aDeskOfALaterProgramIsLeftAlone()
{
    test::TemporaryStorage later;
    later.addCase(1);
    later.close();
    {
        test::RawDatabase raw(later.path(), later.key());
        raw.run("PRAGMA user_version = 99");
    }
    const QByteArray before = contentOf(later.path());
    const Result<std::unique_ptr<Storage>> opened = Storage::open(later.path(), later.key());
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::SchemaTooNew);
    QCOMPARE(opened.error().args.value(u"found"_s).toInt(), 99);
    QCOMPARE(opened.error().args.value(u"known"_s).toInt(), Migrator::newest());
    QCOMPARE(contentOf(later.path()), before);
}

void OpenTest::aDestroyedSaltIsOutlived_D1()
{
    const QString path = m_desk.filePath(u"salt.rightsdesk"_s);
    replace(path, QByteArray(16, 'x') + m_content.mid(16));
    const Result<std::unique_ptr<Storage>> opened = Storage::open(path, m_desk.key());
    QVERIFY(opened.has_value());
    QVERIFY((*opened)->cases().find(m_case.id).has_value());
}

void OpenTest::nothingMayAttachOrRekeyOrWeakenAConnection_D9_data()
{
    QTest::addColumn<QString>("statement");
    for (const char* statement :
         {"ATTACH ':memory:' AS other", "ATTACH 'plain.db' AS other KEY ''", "PRAGMA key = 'x'", "PRAGMA rekey = 'x'",
          "PRAGMA hexkey = 'ff'", "PRAGMA temp_store = file", "PRAGMA writable_schema = ON",
          "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cipher_plaintext_header_size = 32",
          "PRAGMA cipher_hmac_pgno = be", "PRAGMA cipher_migrate", "SELECT load_extension('x')",
          "SELECT writefile('x', 'y')", "UPDATE sqlite_master SET sql = ''", "DELETE FROM case_search_data"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

void OpenTest::nothingMayAttachOrRekeyOrWeakenAConnection_D9()
{
    QFETCH(QString, statement);
    test::TemporaryStorage desk;
    const auto sql = test::orDie(SqlConnection::open(desk.path(), desk.key(), OpenMode::Existing));
    QVERIFY(!sql->execute(statement).has_value());
}

void OpenTest::theConnectionIsDurableAndErasing_D9()
{
    test::TemporaryStorage desk;
    const auto sql = test::orDie(SqlConnection::open(desk.path(), desk.key(), OpenMode::Existing));
    const std::pair<QString, QString> expected[] = {{u"secure_delete"_s, u"1"_s},
                                                    {u"foreign_keys"_s, u"1"_s},
                                                    {u"trusted_schema"_s, u"0"_s},
                                                    {u"busy_timeout"_s, u"5000"_s}};
    for (const auto& [name, value] : expected) {
        const Statement pragma(u"PRAGMA "_s + name);
        SqlQuery query(*sql, pragma);
        QVERIFY(query.run().has_value());
        QVERIFY(query.hasRow());
        QCOMPARE(query.text(0), value);
    }
    test::RawDatabase raw(desk.path(), desk.key());
    QCOMPARE(raw.value("PRAGMA journal_mode"), QByteArray("wal"));
}

void OpenTest::aSoundDeskHasNoFindings()
{
    const QByteArray before = contentOf(m_desk.path());
    QCOMPARE(*findDamage(m_desk.path(), m_desk.key()), QStringList());
    QCOMPARE(contentOf(m_desk.path()), before);
}

void OpenTest::everyFlippedPageIsFound()
{
    const QString path = m_desk.filePath(u"flipped.rightsdesk"_s);
    const qsizetype pages = m_content.size() / 4096;
    // The first page says what the file is; without it nothing opens. Every later one may be free or in use.
    for (qsizetype page = 1; page < pages; page += 3) {
        QByteArray flipped = m_content;
        flipped[page * 4096 + 700] = static_cast<char>(flipped.at(page * 4096 + 700) ^ 4);
        replace(path, flipped);
        const Result<std::unique_ptr<Storage>> opened = Storage::open(path, m_desk.key());
        if (!opened)
            QCOMPARE(opened.error().code, ErrorCode::DeskDamaged);
        const QStringList findings = *findDamage(path, m_desk.key());
        // Where not even the schema can be read, no page can be named.
        QVERIFY2(findings.contains(u"page:%1"_s.arg(page + 1)) || (!opened && findings == QStringList{u"file"_s}),
                 qPrintable(findings.join(u' ')));
    }
}

void OpenTest::aFlippedFirstPageIsFound()
{
    const QString path = m_desk.filePath(u"head.rightsdesk"_s);
    QByteArray flipped = m_content;
    flipped[700] = static_cast<char>(flipped.at(700) ^ 4);
    replace(path, flipped);
    QCOMPARE(Storage::open(path, m_desk.key()).error().code, ErrorCode::DeskDamaged);
    QCOMPARE(*findDamage(path, m_desk.key()), QStringList(u"file"_s));
}

// A list that breaks off is no shorter list: whoever reads it hears that the desk is damaged.
void OpenTest::noListEndsEarlyOnABadPage()
{
    const QString path = m_desk.filePath(u"list.rightsdesk"_s);
    int complete = 0;
    int brokenOff = 0;
    for (qsizetype page = 1; page < m_content.size() / 4096; ++page) {
        QByteArray flipped = m_content;
        flipped[page * 4096 + 700] = static_cast<char>(flipped.at(page * 4096 + 700) ^ 4);
        replace(path, flipped);
        const Result<std::unique_ptr<Storage>> opened = Storage::open(path, m_desk.key());
        if (!opened)
            continue;
        const Result<CaseRowPage> rows = (*opened)->cases().page({}, {}, 1000);
        QVERIFY2(rows ? rows->rows.size() == cases : rows.error().code == ErrorCode::DeskDamaged,
                 qPrintable(QString::number(page)));
        ++(rows ? complete : brokenOff);
    }
    QVERIFY2(complete > 0 && brokenOff > 0, qPrintable(u"%1 %2"_s.arg(complete).arg(brokenOff)));
}

void OpenTest::pagesCutOffTheEndAreFound()
{
    const QString path = m_desk.filePath(u"cut.rightsdesk"_s);
    replace(path, m_content.chopped(3 * 4096));
    const Result<std::unique_ptr<Storage>> opened = Storage::open(path, m_desk.key());
    if (!opened)
        QCOMPARE(opened.error().code, ErrorCode::DeskDamaged);
    QVERIFY(!findDamage(path, m_desk.key())->isEmpty());
}

void OpenTest::aScriptIsSplitWhereStatementsEnd()
{
    test::TemporaryStorage desk;
    const auto sql = test::orDie(SqlConnection::open(desk.path(), desk.key(), OpenMode::Existing));
    const QByteArray script =
        "CREATE TABLE one (a TEXT); -- a remark; with a semicolon\n"
        "INSERT INTO one VALUES ('a;\nb');\n"
        "CREATE TRIGGER t AFTER INSERT ON one BEGIN DELETE FROM one WHERE a = ';'; SELECT 1; END;\n"
        "INSERT INTO one VALUES ('last')";
    QVERIFY(sql->executeScript(script).has_value());
    const Statement all(u"SELECT group_concat(a, '|') FROM one"_s);
    SqlQuery query(*sql, all);
    QVERIFY(query.run().has_value());
    QVERIFY(query.hasRow());
    QCOMPARE(query.text(0), u"a;\nb|last"_s);
    QVERIFY(!sql->executeScript("INSERT INTO one VALUES ('x'); INSERT INTO nowhere VALUES (1);").has_value());
}

void OpenTest::theGateHolds()
{
    QVERIFY(requireCipher().has_value());
}

QTEST_GUILESS_MAIN(OpenTest)

#include "open_test.moc"
