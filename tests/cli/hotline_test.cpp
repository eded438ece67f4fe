#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// What the status row of the window says of the day and the hotline, by the command line (cli.md).
class HotlineCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

private Q_SLOTS:
    void initTestCase() { enterQuickDesk(m_tool, u"wang"_s, "2026-11-23T10:00:00+08:00"); }

    void statusSaysHowLongTheHotlineIsOpen()
    {
        const Ran status = m_tool.json(words("desk status"));
        RD_RAN(status, 0);
        QVERIFY(status.json().value("workingDay"_L1).toBool());
        const QJsonObject hotline = status.json().value("hotline"_L1).toObject();
        QVERIFY(hotline.value("open"_L1).toBool());
        QCOMPARE(hotline.value("until"_L1).toString(), u"17:30"_s);
        QCOMPARE(hotline.value("callback"_L1).toString(), u"2026-11-23T10:00:00+08:00"_s);
        QVERIFY(m_tool.run(words("desk status")).out.contains("hotline   open until 17:30, call back now"));
    }

    // Saturday's hours begin at ten, and it is no working day (R-DL-04).
    void statusSaysFromWhenToCallBackWhileItIsClosed()
    {
        m_tool.setTime("2026-11-28T08:00:00+08:00");
        const Ran status = m_tool.json(words("desk status"));
        RD_RAN(status, 0);
        QCOMPARE(status.json().value("workingDay"_L1), QJsonValue(false));
        const QJsonObject hotline = status.json().value("hotline"_L1).toObject();
        QCOMPARE(hotline.value("open"_L1), QJsonValue(false));
        QVERIFY(hotline.value("until"_L1).isNull());
        QCOMPARE(hotline.value("nextOpening"_L1).toString(), u"2026-11-28T10:00:00+08:00"_s);
        QCOMPARE(hotline.value("callback"_L1).toString(), u"2026-11-28T10:00:00+08:00"_s);
    }
};

QTEST_GUILESS_MAIN(HotlineCliTest)
#include "hotline_test.moc"
