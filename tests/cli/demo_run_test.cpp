#include "tests/cli/cli_tool.h"

#include <QDir>

using namespace rd::test;

// What ./start shows on a machine without a display.
class DemoRunTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QString m_desk;

private Q_SLOTS:
    void theMainJobRunsFromTheCallToTheReply();
    void aSecondRunReplacesTheFirstAndWorksInAnyYear();
    void theDemoDeskHasCasesInTheirStates();
    void somebodyElsesFolderIsLeftAlone();
    void aRunThatCannotBeginLeavesNoMark();
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

// Years on, the records of the invented people have slept for longer than R-ID-09 allows without more.
void DemoRunTest::aSecondRunReplacesTheFirstAndWorksInAnyYear()
{
    m_tool.setTime("2029-02-12T10:00:00+08:00");
    const Ran ran = m_tool.json(words("demo run --out demo"));
    RD_RAN(ran, 0);
    QVERIFY(QFile::exists(ran.text("package")));
    QCOMPARE(QDir(m_tool.path(QStringLiteral("demo/package"))).entryList({QStringLiteral("*.zip")}).size(), 1);
    QVERIFY(ran.list("steps").size() >= 10);
    m_desk = ran.text("desk");
}

void DemoRunTest::theDemoDeskHasCasesInTheirStates()
{
    m_tool.signInAs(m_desk, QStringLiteral("wang"), "demo-rightsdesk");
    m_tool.keepSessions();
    // Of resources/demo/cases.json; beside them the case of the run, and the one another has been merged into.
    const QMap<QString, int> wanted{
        {QStringLiteral("ABANDONED"), 1}, {QStringLiteral("APPROVED"), 11},   {QStringLiteral("AWAITING_INFO"), 6},
        {QStringLiteral("CLOSED"), 3},    {QStringLiteral("MERGED"), 1},      {QStringLiteral("PENDING_APPROVAL"), 4},
        {QStringLiteral("RECEIVED"), 4},  {QStringLiteral("VERIFYING"), 5},   {QStringLiteral("WITHDRAWN"), 6},
        {QStringLiteral("REPLIED"), 4},   {QStringLiteral("IN_PROGRESS"), 17}};
    for (auto state = wanted.constBegin(); state != wanted.constEnd(); ++state) {
        const Ran ran =
            m_tool.json({QStringLiteral("case"), QStringLiteral("list"), QStringLiteral("--state"), state.key()});
        RD_RAN(ran, 0);
        QVERIFY2(ran.list("cases").size() == state.value(),
                 qPrintable(state.key() + QLatin1String(" ") + QString::number(ran.list("cases").size())));
    }
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

void DemoRunTest::aRunThatCannotBeginLeavesNoMark()
{
    QVERIFY(QDir(m_tool.folder().path()).mkpath(QStringLiteral("blocked")));
    m_tool.write(QStringLiteral("blocked/letters"), "a file where the folder would be");
    RD_RAN(m_tool.json(words("demo run --out blocked")), 4);
    QCOMPARE(QDir(m_tool.path(QStringLiteral("blocked"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("letters")});
}

QTEST_GUILESS_MAIN(DemoRunTest)
#include "demo_run_test.moc"
