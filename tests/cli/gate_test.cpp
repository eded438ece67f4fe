#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"
#include "tests/support/folder_content.h"

using namespace rd::test;

namespace {

const QByteArray password = "correct horse battery";

} // namespace

// The gate: with anything but our SQLCipher the program refuses, touches no file and ends with 3 (house.md §4).
class GateTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QDir m_desks;
    QString desk() const { return m_desks.filePath(QStringLiteral("rights.rdb")); }
    void refuses(const CliTool& tool) const;

private Q_SLOTS:
    void initTestCase();
#ifdef Q_OS_UNIX
    void plainSqliteByPreloadIsRefused();
    void plainSqliteUnderOurLibrarysNameIsRefused();
#endif
    void plainDriverByPluginPathIsRefused();
    void pluginPathWithoutADriverChangesNothing();
};

void GateTest::initTestCase()
{
    QVERIFY(QDir(m_tool.folder().path()).mkpath(QStringLiteral("desks")));
    m_desks.setPath(m_tool.path(QStringLiteral("desks")));
    m_tool.signInAs(desk(), QStringLiteral("wang"), password);
    makeQuickDesk(desk(), QStringLiteral("wang"), password, "2026-11-24T10:00:00+08:00");
    RD_RAN(m_tool.json(words("desk check")), 0);
}

void GateTest::refuses(const CliTool& tool) const
{
    const QStringList before = folderContent(m_desks);
    const QString other = m_desks.filePath(QStringLiteral("other.rdb"));
    const QList<QStringList> commands{
        words("desk status"),
        words("case list"),
        words("audit verify"),
        {QStringLiteral("desk"), QStringLiteral("create"), other, QStringLiteral("--owner"), QStringLiteral("li")},
        {QStringLiteral("desk"), QStringLiteral("demo"), other}};
    for (const QStringList& command : commands) {
        const Ran ran = tool.json(command);
        RD_RAN(ran, 3);
        QCOMPARE(ran.errorCode(), QStringLiteral("CipherMissing"));
        QVERIFY2(!ran.err.contains("opened"), ran.err.constData());
        QCOMPARE(folderContent(m_desks), before);
    }
}

#ifdef Q_OS_UNIX
void GateTest::plainSqliteByPreloadIsRefused()
{
    CliTool tool;
    tool.signInAs(desk(), QStringLiteral("wang"), password);
    tool.set("LD_PRELOAD", QStringLiteral("libsqlite3.so.0"));
    QVERIFY2(!tool.run(words("--version")).err.contains("cannot be preloaded"),
             "Qt's own driver brings a plain SQLite to this system");
    refuses(tool);
}

void GateTest::plainSqliteUnderOurLibrarysNameIsRefused()
{
    QString plain;
    for (const char* folder : {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"}) {
        const QString candidate = QLatin1String(folder) + QStringLiteral("/libsqlite3.so.0");
        if (plain.isEmpty() && QFile::exists(candidate))
            plain = candidate;
    }
    QVERIFY2(!plain.isEmpty(), "Qt's own driver brings a plain SQLite to this system");
    CliTool tool;
    tool.signInAs(desk(), QStringLiteral("wang"), password);
    QVERIFY(QDir(tool.folder().path()).mkpath(QStringLiteral("lib")));
    for (const char* name : {"lib/libsqlcipher.so", "lib/libsqlcipher.so.0", "lib/libsqlcipher.so.1"})
        QVERIFY(QFile::link(plain, tool.path(QLatin1String(name))));
    tool.set("LD_LIBRARY_PATH", tool.path(QStringLiteral("lib")));
    const QStringList before = folderContent(m_desks);
    const Ran ran = tool.json(words("desk status"));
    // Either the program's own search path comes first and all is well, or it is refused; never a desk without
    // encryption.
    QVERIFY2(ran.status == 0 || ran.status == 3 || ran.status == 127, ran.whole().constData());
    if (ran.status != 0)
        QCOMPARE(folderContent(m_desks), before);
    else
        QVERIFY(ran.text("cipher").startsWith(QLatin1String("4.")));
}
#endif

void GateTest::plainDriverByPluginPathIsRefused()
{
    CliTool tool;
    tool.signInAs(desk(), QStringLiteral("wang"), password);
    const QString plugins =
        QDir(qEnvironmentVariable("RIGHTSDESK_BIN")).filePath(QStringLiteral("../tests/plain_plugins"));
    QVERIFY(QDir(plugins + QStringLiteral("/sqldrivers")).exists());
    tool.set("QT_PLUGIN_PATH", plugins);
#ifdef Q_OS_WIN // where the program looks beside itself and nowhere else
    const Ran ran = tool.json(words("desk status"));
    RD_RAN(ran, 0);
    QVERIFY(ran.text("cipher").startsWith(QLatin1String("4.")));
#else
    refuses(tool);
#endif
}

void GateTest::pluginPathWithoutADriverChangesNothing()
{
    CliTool tool;
    tool.signInAs(desk(), QStringLiteral("wang"), password);
    tool.set("QT_PLUGIN_PATH", tool.folder().path());
    RD_RAN(tool.json(words("desk status")), 0);
}

QTEST_GUILESS_MAIN(GateTest)
#include "gate_test.moc"
