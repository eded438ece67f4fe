#include "tests/cli/cli_tool.h"

using namespace rd::test;

namespace {

// Every group and every command; the program itself is the level without a name.
constexpr const char* levels =
    ";"
    "desk;desk create;desk demo;desk status;desk check;today;user;user add;user list;user disable;"
    "user password;deadline;deadline explain;deadline table;calendar;calendar list;call;call log;"
    "draft;draft list;case;case list;case show;case search;case history;case verify;case code;case access;case "
    "unlock;case flag;case unflag;"
    "case unmask;case close;case withdraw;item;item propose;item suggest;approve;return;approvals;"
    "task;task list;task done;task verify;task none;data;data add;data matches;data show;data decide;"
    "data finish;data reference;data redact;data redactions;data restore;data unmask;copy;copy build;"
    "copy approve;copy verify;reply;reply draft;reply set;reply send;reply bounced;reply templates;"
    "audit;audit verify;audit export;demo;demo run";

} // namespace

// What may be typed, what comes back, and how it ends: nothing here needs a desk.
class CommandLineTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

private Q_SLOTS:
    void everyLevelHasHelpWithAnExample_data();
    void everyLevelHasHelpWithAnExample();
    void wrongUsageEndsWithTwoAndOneObject_data();
    void wrongUsageEndsWithTwoAndOneObject();
    void messagesGoToStandardErrorWithoutJson();
    void messagesFollowTheLanguageOfTheTerminal();
    void dueDateOfAnEveningMailBeforeAHolidayIsKnownWithoutADesk_A01();
    void dueDateOfASaturdayCallCountsTheMakeUpSunday_A02();
    void dayBeforeSpringFestivalCounts_A03();
    void dateBeyondTheNoticesIsProvisional_R_DL_06();
    void aTableHasOneRowForEachReceiptDate();
    void aDateOutsideTheCalendarsIsRefused();
    void theNoticesShippedAreListedWithoutADesk();
    void optionsOfTheProgramMayStandBehindTheCommand();
};

void CommandLineTest::everyLevelHasHelpWithAnExample_data()
{
    QTest::addColumn<QString>("level");
    for (const QString& level : QString::fromLatin1(levels).split(QLatin1Char(';')))
        QTest::newRow(level.isEmpty() ? "rightsdesk-cli" : qPrintable(level)) << level;
}

void CommandLineTest::everyLevelHasHelpWithAnExample()
{
    QFETCH(QString, level);
    const QStringList arguments =
        level.split(QLatin1Char(' '), Qt::SkipEmptyParts) + QStringList{QStringLiteral("--help")};
    const Ran ran = m_tool.run(arguments);
    RD_RAN(ran, 0);
    QVERIFY2(ran.out.contains("Example:\n  rightsdesk-cli"), ran.out.constData());
    QVERIFY2(ran.out.contains(level.toLatin1()), ran.out.constData());
    QVERIFY(ran.err.isEmpty());
    QVERIFY(!m_tool.json(arguments).text("help").isEmpty());
}

void CommandLineTest::wrongUsageEndsWithTwoAndOneObject_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QStringList() << QStringLiteral("WrongUsage");
    QTest::newRow("unknown command") << words("fly") << QStringLiteral("WrongUsage");
    QTest::newRow("half a command") << words("case") << QStringLiteral("WrongUsage");
    QTest::newRow("unknown option") << words("case list --fast") << QStringLiteral("WrongUsage");
    QTest::newRow("missing word") << words("case show") << QStringLiteral("WrongUsage");
    QTest::newRow("number that is none") << words("case list --limit many") << QStringLiteral("WrongUsage");
    QTest::newRow("mode of another clock") << words("deadline explain --mode B") << QStringLiteral("WrongUsage");
    QTest::newRow("time that is none") << words("deadline explain --received yesterday")
                                       << QStringLiteral("InvalidArgument");
    QTest::newRow("right that is none") << words("deadline explain --right FLY") << QStringLiteral("UnknownCode");
    QTest::newRow("no desk named") << words("case list") << QStringLiteral("InvalidArgument");
    QTest::newRow("no user named") << words("--desk nowhere.rdb case list") << QStringLiteral("InvalidArgument");
    QTest::newRow("no password") << words("--desk nowhere.rdb --user li case list")
                                 << QStringLiteral("InvalidArgument");
}

void CommandLineTest::wrongUsageEndsWithTwoAndOneObject()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    const Ran ran = m_tool.run(arguments + QStringList{QStringLiteral("--json")});
    RD_RAN(ran, 2);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    const QJsonObject error = ran.json().value(QLatin1String("error")).toObject();
    QCOMPARE(ran.errorCode(), code);
    QVERIFY(error.value(QLatin1String("args")).isObject());
    QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
    QCOMPARE(ran.json().keys(), QStringList{QStringLiteral("error")});
}

void CommandLineTest::messagesGoToStandardErrorWithoutJson()
{
    const Ran ran = m_tool.run(words("deadline explain --right FLY"));
    RD_RAN(ran, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains("FLY"), ran.err.constData());
    QVERIFY(!ran.err.contains('{'));
}

void CommandLineTest::messagesFollowTheLanguageOfTheTerminal()
{
    CliTool chinese;
    chinese.set("LC_ALL", QStringLiteral("zh_CN.UTF-8"));
    const Ran ran = chinese.json(words("deadline explain --right FLY"));
    QVERIFY2(ran.json()
                 .value(QLatin1String("error"))
                 .toObject()
                 .value(QLatin1String("message"))
                 .toString()
                 .contains(QStringLiteral("没有代码")),
             ran.out.constData());
    CliTool english;
    english.set("LC_ALL", QStringLiteral("en_GB.UTF-8"));
    QVERIFY(english.json(words("deadline explain --right FLY")).out.contains("not a known code"));
}

void CommandLineTest::dueDateOfAnEveningMailBeforeAHolidayIsKnownWithoutADesk_A01()
{
    const Ran ran = m_tool.json(words("deadline explain --received 2024-06-07T23:40:00+08:00"));
    RD_RAN(ran, 0);
    QCOMPARE(ran.text("d0"), QStringLiteral("2024-06-07"));
    QCOMPARE(ran.text("t1"), QStringLiteral("2024-06-11"));
    QCOMPARE(ran.text("due"), QStringLiteral("2024-07-01"));
    QCOMPARE(ran.text("dueEnd"), QStringLiteral("2024-07-01T17:30:00+08:00"));
    const QJsonArray days = ran.list("days");
    QCOMPARE(days.last().toObject().value(QLatin1String("n")).toInt(), 15);
    QCOMPARE(days.first().toObject().value(QLatin1String("date")).toString(), QStringLiteral("2024-06-08"));
}

void CommandLineTest::dueDateOfASaturdayCallCountsTheMakeUpSunday_A02()
{
    const Ran saturday = m_tool.json(words("deadline explain --received 2023-04-22T11:00:00+08:00"));
    QCOMPARE(saturday.text("t1"), QStringLiteral("2023-04-23"));
    QCOMPARE(saturday.text("due"), QStringLiteral("2023-05-15"));
    QCOMPARE(saturday.list("days").first().toObject().value(QLatin1String("kind")).toString(),
             QStringLiteral("makeup"));
    QCOMPARE(m_tool.json(words("deadline explain --received 2023-04-21")).text("due"), QStringLiteral("2023-05-15"));
}

void CommandLineTest::dayBeforeSpringFestivalCounts_A03()
{
    QCOMPARE(m_tool.json(words("deadline explain --received 2024-02-08T09:30:00+08:00")).text("due"),
             QStringLiteral("2024-03-06"));
}

void CommandLineTest::dateBeyondTheNoticesIsProvisional_R_DL_06()
{
    const Ran ran = m_tool.json(words("deadline explain --received 2026-12-14T09:30:00+08:00"));
    QCOMPARE(ran.text("due"), QStringLiteral("2027-01-04"));
    QVERIFY(ran.json().value(QLatin1String("provisional")).toBool());
}

void CommandLineTest::aTableHasOneRowForEachReceiptDate()
{
    const Ran ran = m_tool.json(words("deadline table --from 2024-06-01 --to 2024-06-30"));
    RD_RAN(ran, 0);
    const QJsonArray rows = ran.list("rows");
    QCOMPARE(rows.size(), 30);
    QCOMPARE(rows.at(6).toObject().value(QLatin1String("d0")).toString(), QStringLiteral("2024-06-07"));
    QCOMPARE(rows.at(6).toObject().value(QLatin1String("due")).toString(), QStringLiteral("2024-07-01"));
    RD_RAN(m_tool.json(words("deadline table --from 2024-06-30 --to 2024-06-01")), 2);
}

void CommandLineTest::aDateOutsideTheCalendarsIsRefused()
{
    const Ran ran = m_tool.json(words("deadline explain --received 1999-06-07"));
    RD_RAN(ran, 1);
    QCOMPARE(ran.errorCode(), QStringLiteral("DateOutsideCalendars"));
}

void CommandLineTest::theNoticesShippedAreListedWithoutADesk()
{
    const Ran ran = m_tool.json(words("calendar list"));
    RD_RAN(ran, 0);
    const QJsonArray years = ran.list("years");
    QCOMPARE(years.first().toObject().value(QLatin1String("year")).toInt(), 2008);
    QCOMPARE(years.last().toObject().value(QLatin1String("year")).toInt(), 2026);
}

void CommandLineTest::optionsOfTheProgramMayStandBehindTheCommand()
{
    const Ran ran = m_tool.run(words("calendar list --json"));
    RD_RAN(ran, 0);
    QVERIFY(!ran.json().isEmpty());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
