#include "tests/cli/cli_tool.h"

#include <QDir>

using namespace rd::test;

// What ./start shows on a machine without a display.
class DemoRunTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

private Q_SLOTS:
    void theMainJobRunsFromTheCallToTheReply();
    void aSecondRunReplacesTheFirst();
    void somebodyElsesFolderIsLeftAlone();
};

void DemoRunTest::theMainJobRunsFromTheCallToTheReply()
{
    const Ran ran = m_tool.run(words("demo run --out demo"));
    RD_RAN(ran, 0);
    for (const char* rule : {"R-RT-01", "R-DL-01", "R-ID-01", "R-DC-02", "R-RT-08", "R-LT-02", "R-AU-01"})
        QVERIFY2(ran.out.contains(rule), rule);
    const QDir folder(m_tool.path(QStringLiteral("demo")));
    QCOMPARE(QDir(folder.filePath(QStringLiteral("package")))
                 .entryList({QStringLiteral("DSR-*.zip"), QStringLiteral("DSR-*.pdf")})
                 .size(),
             2);
    QCOMPARE(QDir(folder.filePath(QStringLiteral("letters"))).entryList({QStringLiteral("DSR-*.pdf")}).size(), 2);
}

void DemoRunTest::aSecondRunReplacesTheFirst()
{
    const Ran ran = m_tool.json(words("demo run --out demo"));
    RD_RAN(ran, 0);
    QVERIFY(QFile::exists(ran.text("package")));
    QCOMPARE(QDir(m_tool.path(QStringLiteral("demo/package"))).entryList({QStringLiteral("*.zip")}).size(), 1);
    QVERIFY(ran.list("steps").size() >= 10);
}

void DemoRunTest::somebodyElsesFolderIsLeftAlone()
{
    QVERIFY(QDir(m_tool.folder().path()).mkpath(QStringLiteral("mine/letters")));
    m_tool.write(QStringLiteral("mine/letters/dear.txt"), "dear");
    const Ran ran = m_tool.json(words("demo run --out mine"));
    RD_RAN(ran, 4);
    QCOMPARE(ran.errorCode(), QStringLiteral("FileExists"));
    QVERIFY(QFile::exists(m_tool.path(QStringLiteral("mine/letters/dear.txt"))));
}

QTEST_GUILESS_MAIN(DemoRunTest)
#include "demo_run_test.moc"
