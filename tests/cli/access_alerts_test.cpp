#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// Limits of what somebody looks at in a day, and the alerts beyond them (security.md §5.1), by the command line.
class AccessAlertsCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QString m_case;

    Ran access(const QString& words, const QStringList& more = {}) const
    {
        return m_tool.json(QStringList{u"access"_s} + words.split(u' ', Qt::SkipEmptyParts) + more);
    }
    void be(const QString& user) { m_tool.signInAs(m_tool.path(u"rights.rdb"_s), user, "correct horse battery"); }

private Q_SLOTS:
    void initTestCase();
    void beyondTheLimitThereIsAnAlert();
    void theSubjectAndWhoMayNotAreRefused();
    void whatIsInForceAfterwardsIsSaid();
    void anAlertIsAcknowledgedWithANote();
    void everybodyHasALimitUntilItIsTakenBack();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
};

void AccessAlertsCliTest::initTestCase()
{
    enterQuickDesk(m_tool, u"wang"_s, "2026-11-02T10:00:00+08:00");
    m_tool.write(u"li.txt"_s, "correct horse battery\n");
    RD_RAN(m_tool.json({u"user"_s, u"add"_s, u"li"_s, u"--name"_s, u"李娜"_s, u"--role"_s, u"AGENT"_s,
                        u"--new-password-file"_s, m_tool.path(u"li.txt"_s)}),
           0);
    const Ran logged = m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--subject-name"_s,
                                    u"王小明"_s, u"--words"_s, u"请办理"_s, u"--item"_s, u"OPT_OUT"_s});
    RD_RAN(logged, 0);
    m_case = logged.text("case");
}

void AccessAlertsCliTest::beyondTheLimitThereIsAnAlert()
{
    RD_RAN(access(u"limit li --kind view --daily 2"_s), 0);
    be(u"li"_s);
    for (int time = 0; time < 3; ++time)
        RD_RAN(m_tool.json({u"case"_s, u"show"_s, m_case}), 0);
    be(u"wang"_s);
    const Ran alerts = access(u"alerts --waiting"_s);
    RD_RAN(alerts, 0);
    QCOMPARE(alerts.list("alerts").size(), 1);
    const QJsonObject one = alerts.list("alerts").first().toObject();
    QCOMPARE(one[u"user"_s].toString(), u"li"_s);
    QCOMPARE(one[u"name"_s].toString(), u"李娜"_s);
    QCOMPARE(one[u"day"_s].toString(), u"2026-11-02"_s);
    QCOMPARE(one[u"kind"_s].toString(), u"VIEW"_s);
    QCOMPARE(one[u"times"_s].toInt(), 3);
    QCOMPARE(one[u"limit"_s].toInt(), 2);
    QCOMPARE(one[u"basis"_s].toString(), u"SET_LIMIT"_s);
    QVERIFY(one[u"usual"_s].isNull() && one[u"acknowledged"_s].isNull() && !one[u"mine"_s].toBool(true));
    const Ran table = m_tool.run({u"access"_s, u"alerts"_s});
    RD_RAN(table, 0);
    QVERIFY2(table.out.contains("li    VIEW"), table.out.constData());
    QVERIFY(!table.out.contains("小明"));
    QVERIFY(access(u"alerts --from 2026-10-01 --to 2026-11-01"_s).list("alerts").isEmpty());
}

void AccessAlertsCliTest::theSubjectAndWhoMayNotAreRefused()
{
    QCOMPARE(access(u"limit wang --kind VIEW --daily 5"_s).errorCode(), u"SamePerson"_s);
    QCOMPARE(access(u"acknowledge wang --day 2026-11-02 --kind VIEW --note x"_s).errorCode(), u"SamePerson"_s);
    be(u"li"_s);
    for (const QString& words : {u"alerts"_s, u"limits"_s, u"limit wang --kind VIEW --daily 5"_s,
                                 u"acknowledge li --day 2026-11-02 --kind VIEW --note x"_s})
        QCOMPARE(access(words).errorCode(), u"NotPermitted"_s);
    be(u"wang"_s);
}

// Not always what was set, and what is looser not today.
void AccessAlertsCliTest::whatIsInForceAfterwardsIsSaid()
{
    const Ran high = access(u"limit li --kind EXPORT --daily 300"_s);
    RD_RAN(high, 0);
    QCOMPARE(high.json().value(u"daily"_s).toInt(), 300);
    QCOMPARE(high.json().value(u"from"_s).toString(), u"2026-11-02"_s);
    const QJsonObject inForce = high.json().value(u"inForce"_s).toObject();
    QCOMPARE(inForce[u"limit"_s].toInt(), 15);
    QCOMPARE(inForce[u"basis"_s].toString(), u"FIRST_DAYS"_s);
    const Ran words = m_tool.run({u"access"_s, u"limit"_s, u"li"_s, u"--kind"_s, u"EXPORT"_s, u"--daily"_s, u"200"_s});
    RD_RAN(words, 0);
    QVERIFY2(words.out.contains("200 a day is set from 2026-11-02 on, but the 15 of the first days stays the limit"),
             words.out.constData());
    const Ran strict = m_tool.run({u"access"_s, u"limit"_s, u"li"_s, u"--kind"_s, u"EXPORT"_s, u"--daily"_s, u"9"_s});
    QVERIFY2(strict.out.contains("an alert beyond 9 a day from 2026-11-02 on"), strict.out.constData());
    const Ran none = m_tool.run({u"access"_s, u"limit"_s, u"li"_s, u"--kind"_s, u"EXPORT"_s, u"--none"_s});
    QVERIFY2(none.out.contains("from 2026-11-03 on; the 15 of the first days is the limit then"), none.out.constData());
}

void AccessAlertsCliTest::anAlertIsAcknowledgedWithANote()
{
    QCOMPARE(access(u"acknowledge li --day 2026-11-02 --kind EXPORT --note x"_s).errorCode(), u"NotFound"_s);
    QCOMPARE(access(u"acknowledge li --day 2026-11-02 --kind VIEW"_s, {u"--note"_s, u" "_s}).errorCode(),
             u"ReasonRequired"_s);
    const Ran done = access(u"acknowledge li --day 2026-11-02 --kind VIEW"_s, {u"--note"_s, u"核对历史请求"_s});
    RD_RAN(done, 0);
    QCOMPARE(done.json().value(u"times"_s).toInt(), 3);
    QVERIFY(access(u"alerts --waiting"_s).list("alerts").isEmpty());
    const Ran all = access(u"alerts"_s);
    const QJsonObject seen = all.list("alerts").first().toObject()[u"acknowledged"_s].toObject();
    QCOMPARE(seen[u"note"_s].toString(), u"核对历史请求"_s);
    QVERIFY(!seen[u"by"_s].toString().isEmpty());
    QCOMPARE(access(u"acknowledge li --day 2026-11-02 --kind VIEW --note x"_s).errorCode(), u"AlreadyDone"_s);
    const Ran verified = m_tool.json({u"audit"_s, u"verify"_s});
    RD_RAN(verified, 0);
}

void AccessAlertsCliTest::everybodyHasALimitUntilItIsTakenBack()
{
    const Ran set = access(u"limit --everybody --kind EXPORT --daily 4"_s);
    RD_RAN(set, 0);
    QVERIFY(set.json().value(u"inForce"_s).isNull() && set.json().value(u"ownStays"_s).isNull());
    const Ran limits = access(u"limits"_s);
    RD_RAN(limits, 0);
    QCOMPARE(limits.json().value(u"everybody"_s).toObject().value(u"EXPORT"_s).toInt(), 4);
    bool found = false;
    const QJsonArray rows = limits.list("limits");
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        if (row[u"user"_s] != u"li"_s || row[u"kind"_s] != u"VIEW"_s)
            continue;
        found = true;
        QCOMPARE(row[u"today"_s].toInt(), 3);
        QCOMPARE(row[u"set"_s].toInt(), 2);
        QCOMPARE(row[u"limit"_s].toInt(), 2);
        QCOMPARE(row[u"basis"_s].toString(), u"SET_LIMIT"_s);
        QVERIFY(row[u"usual"_s].isNull());
    }
    QVERIFY(found);
    RD_RAN(m_tool.run({u"access"_s, u"limits"_s}), 0);
    RD_RAN(access(u"limit --everybody --kind EXPORT --none"_s), 0);
    QVERIFY(access(u"limits"_s).json().value(u"everybody"_s).toObject().isEmpty());
    QCOMPARE(access(u"limit --everybody --kind EXPORT --none"_s).errorCode(), u"AlreadyDone"_s);
}

void AccessAlertsCliTest::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("error");
    QTest::newRow("kind") << u"limit li --kind LOOK --daily 4"_s << u"UnknownCode"_s;
    QTest::newRow("nobody") << u"limit --kind VIEW --daily 4"_s << u"InvalidArgument"_s;
    QTest::newRow("two") << u"limit li --everybody --kind VIEW --daily 4"_s << u"InvalidArgument"_s;
    QTest::newRow("no number") << u"limit li --kind VIEW"_s << u"InvalidArgument"_s;
    QTest::newRow("number and none") << u"limit li --kind VIEW --daily 4 --none"_s << u"InvalidArgument"_s;
    QTest::newRow("unknown user") << u"limit nobody --kind VIEW --daily 4"_s << u"UserUnknown"_s;
    QTest::newRow("day") << u"acknowledge li --day today --kind VIEW --note x"_s << u"InvalidArgument"_s;
    QTest::newRow("period") << u"alerts --from 2026-11-03 --to 2026-11-02"_s << u"InvalidArgument"_s;
}

void AccessAlertsCliTest::whatIsNoneIsRefused()
{
    QFETCH(QString, words);
    QFETCH(QString, error);
    const Ran refused = access(words);
    QCOMPARE(refused.errorCode(), error);
    QVERIFY(!refused.json().value(u"message"_s).toString().contains(u"{"_s));
}

QTEST_GUILESS_MAIN(AccessAlertsCliTest)
#include "access_alerts_test.moc"
