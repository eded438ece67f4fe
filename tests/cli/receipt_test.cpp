#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

#include <QJsonArray>

using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList receivedCall{u"call"_s,   u"log"_s,       u"--channel"_s,   u"HOTLINE"_s, u"--requester"_s,
                               u"SELF"_s,   u"--contact"_s, u"19900009929"_s, u"--words"_s, u"请删除我的信息"_s,
                               u"--item"_s, u"DELETE:D6"_s, u"--platform"_s,  u"STARCARD"_s};

} // namespace

// security.md R11 by the command line: a clock that may stand ahead gives no request its day of receipt, and what has
// one that lies ahead is moved back.
class ReceiptCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

private Q_SLOTS:
    void initTestCase()
    {
        enterQuickDesk(m_tool, u"chen"_s, "2026-03-02T10:00:00+08:00");
        // Two working days later, without an entry between.
        m_tool.setTime("2026-03-05T10:00:00+08:00");
    }

    void aCallIsNotReceivedNowUntilTheClockIsConfirmed()
    {
        // Whatever looks at the desk first, the silence before it is on record.
        RD_RAN(m_tool.json(words("desk check")), 0);
        QVERIFY(m_tool.json(words("desk status")).json().value("clockAhead"_L1).toInteger() > 0);
        const Ran refused = m_tool.json(receivedCall);
        RD_RAN(refused, 1);
        QCOMPARE(refused.json().value("error"_L1).toObject().value("code"_L1).toString(), u"ClockUnconfirmed"_s);
        QCOMPARE(m_tool.json(words("desk status")).json().value("cases"_L1).toInteger(), 0);
        const Ran told = m_tool.json(receivedCall + words("--received 2026-03-05T09:00:00+08:00"));
        RD_RAN(told, 0);
        QCOMPARE(told.json().value("d0"_L1).toString(), u"2026-03-05"_s);
        RD_RAN(m_tool.json(words("desk confirm-clock")), 0);
        RD_RAN(m_tool.json(receivedCall), 0);
    }

    void aReceiptThatLiesAheadIsMovedBack()
    {
        m_tool.setTime("2026-03-04T09:00:00+08:00");
        const QJsonArray ahead = m_tool.json(words("desk status")).json().value("receivedAhead"_L1).toArray();
        QCOMPARE(ahead.size(), 2);
        const QStringList correct{u"case"_s, u"correct-receipt"_s, ahead.first().toString(), u"--reason"_s,
                                  u"本机时钟快一天"_s};
        const Ran later = m_tool.json(correct + words("--received 2026-03-06T10:00:00+08:00"));
        RD_RAN(later, 2);
        QCOMPARE(later.json().value("error"_L1).toObject().value("code"_L1).toString(), u"InvalidArgument"_s);
        const Ran moved = m_tool.json(correct + words("--received 2026-03-04T08:30:00+08:00"));
        RD_RAN(moved, 0);
        QCOMPARE(moved.json().value("d0"_L1).toString(), u"2026-03-04"_s);
        QCOMPARE(moved.json().value("due"_L1).toString(), u"2026-03-25"_s);
        QCOMPARE(m_tool.json(words("desk status")).json().value("receivedAhead"_L1).toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(ReceiptCliTest)
#include "receipt_test.moc"
