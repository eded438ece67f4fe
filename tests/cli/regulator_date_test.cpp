#include "tests/cli/cli_tool.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// What the table says of a date a regulator set (R-DL-11): only what is true of the date above it.
class RegulatorDateCliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableSaysWhichDateCounts_data();
    void theTableSaysWhichDateCounts();
};

void RegulatorDateCliTest::theTableSaysWhichDateCounts_data()
{
    QTest::addColumn<QByteArray>("external");
    QTest::addColumn<QByteArray>("waiting");
    QTest::addColumn<QByteArray>("line");
    const QByteArray modeB = " --mode B --notice-sent 2026-03-04 --material 2026-03-19"; // due 2026-04-08
    QTest::newRow("before T+15") << QByteArray("2026-03-13") << QByteArray()
                                 << QByteArray("regulator 2026-03-13; T+15 is 2026-03-23, the earlier date counts");
    QTest::newRow("after T+15") << QByteArray("2026-04-30") << QByteArray()
                                << QByteArray("regulator 2026-04-30; it comes later and does not count");
    QTest::newRow("before mode B's date")
        << QByteArray("2026-04-07") << modeB << QByteArray("regulator 2026-04-07; it counts in this mode too");
    QTest::newRow("after mode B's date") << QByteArray("2026-04-30") << modeB
                                         << QByteArray("regulator 2026-04-30; it comes later and does not count");
}

void RegulatorDateCliTest::theTableSaysWhichDateCounts()
{
    QFETCH(QByteArray, external);
    QFETCH(QByteArray, waiting);
    QFETCH(QByteArray, line);
    const CliTool tool;
    const QByteArray asked = "deadline explain --received 2026-03-02 --external-due " + external + waiting;
    const Ran ran = tool.run(words(asked.constData()));
    RD_RAN(ran, 0);
    QVERIFY2(ran.out.contains(line + '\n'), ran.whole().constData());
}

QTEST_GUILESS_MAIN(RegulatorDateCliTest)
#include "regulator_date_test.moc"
