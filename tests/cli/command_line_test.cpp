#include "tests/cli/cli_tool.h"

using namespace rd::test;

namespace {

// Every group and every command; the program itself is the level without a name.
constexpr const char* levels =
    ";"
    "desk;desk create;desk demo;desk status;desk check;today;user;user add;user list;user disable;"
    "user password;user absent;user absences;user back;deadline;deadline explain;deadline table;calendar;calendar "
    "list;call;call log;"
    "draft;draft list;case;case list;case show;case search;case history;case verify;case code;case access;case "
    "file;case "
    "unlock;case flag;case unflag;"
    "case unmask;case close;case withdraw;case reopen;case merge;case duplicates;case guardian;case refer;case "
    "hand-over;case exception;"
    "case record-exception;case approve-exception;case return-exception;case object-exception;item;item add;item "
    "propose;item suggest;item transfer;item recipient;item transfer-test;approve;return;approvals;"
    "task;task list;task open;task done;task verify;task none;task add-holder;data;data add;data matches;data "
    "show;data decide;"
    "data finish;data reference;data redact;data redactions;data restore;data unmask;copy;copy build;"
    "copy approve;copy verify;copy handover;reply;reply draft;reply set;reply send;reply bounced;reply settle;reply "
    "templates;mail;mail set;mail show;mail test;mail off;"
    "incident;incident report;incident list;incident show;incident published;incident assess;incident contain;"
    "incident decide;incident told;incident notice;incident end;incident close;"
    "report;report ontime;report trend;report deadlines;report workload;report rights;report milestones;report "
    "refusals;"
    "report complaints;report processors;report verification;report minors;report access;"
    "report retention;report incidents;report registers;report cases;report management;report daily;report ledger;"
    "report sample;report scheduled;report targets;report set-target;"
    "access;access alerts;access acknowledge;access limits;access limit;"
    "audit;audit verify;audit export;backup;backup make;backup verify;backup restore;demo;demo run";

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
    void bothDatesOfAModeAreShown_R_DL_5_2();
    void otherClocksAreExplainedToo_R_DL_12_R_IN_02();
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
    QTest::newRow("mode of another clock") << words("deadline explain --mode D") << QStringLiteral("WrongUsage");
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

void CommandLineTest::bothDatesOfAModeAreShown_R_DL_5_2()
{
    const QString request = QStringLiteral("deadline explain --received 2026-03-02 --notice-sent 2026-03-04 --mode ");
    const auto read = [&](const char* mode, const char* more) {
        return m_tool.json(
            (request + QLatin1String(mode) + QLatin1Char(' ') + QLatin1String(more)).split(QLatin1Char(' ')));
    };
    const char* material = "--material 2026-03-19 --verified 2026-03-19";
    for (const auto& [mode, due] : {std::pair{"A", "2026-03-23"}, {"B", "2026-04-08"}, {"C", "2026-04-10"}}) {
        const Ran ran = read(mode, material);
        RD_RAN(ran, 0);
        QCOMPARE(ran.text("mode"), QLatin1String(mode));
        QCOMPARE(ran.text("due"), QLatin1String(due));
        QCOMPARE(ran.text("dueEnd"), QLatin1String(due) + QLatin1String("T17:30:00+08:00"));
        QCOMPARE(ran.text("dueModeA"), QStringLiteral("2026-03-23"));
        QVERIFY(ran.list("guards").isEmpty());
        QCOMPARE(ran.list("days").last().toObject().value(QLatin1String("n")).toInt(), 15);
    }
    const Ran late = m_tool.json(words("deadline explain --received 2026-03-02 --mode B --notice-sent 2026-03-06"));
    QCOMPARE(late.text("due"), QStringLiteral("2026-03-23"));
    const QJsonObject guard = late.list("guards").first().toObject();
    QCOMPARE(guard.value(QLatin1String("guard")).toString(), QStringLiteral("NOTICE_LATE"));
    QVERIFY(!guard.value(QLatin1String("message")).toString().isEmpty());
    const Ran waiting = m_tool.json(words("deadline explain --received 2026-03-02 --mode C --notice-sent 2026-03-04"));
    RD_RAN(waiting, 0);
    QVERIFY(waiting.json().value(QLatin1String("due")).isNull());

    const QJsonObject row =
        m_tool
            .json(words("deadline table --from 2026-03-02 --to 2026-03-02 --mode B --notice-after 2 "
                        "--material-after 15"))
            .list("rows")
            .first()
            .toObject();
    QCOMPARE(row.value(QLatin1String("due")).toString(), QStringLiteral("2026-04-08"));
    QCOMPARE(row.value(QLatin1String("dueModeA")).toString(), QStringLiteral("2026-03-23"));
}

void CommandLineTest::otherClocksAreExplainedToo_R_DL_12_R_IN_02()
{
    const Ran complaint = m_tool.json(words("deadline explain --clock complaint --received 2025-09-30T10:00:00+08:00"));
    RD_RAN(complaint, 0);
    QCOMPARE(complaint.text("due"), QStringLiteral("2025-10-28"));
    QCOMPARE(complaint.json().value(QLatin1String("milestones")).toObject().value(QLatin1String("verified")).toString(),
             QStringLiteral("2025-10-10"));
    const Ran incident = m_tool.json(
        words("deadline explain --clock incident --discovered 2026-09-30T23:30:00+08:00 --grade MAJOR --critical"));
    RD_RAN(incident, 0);
    QCOMPARE(incident.text("authorityReport"), QStringLiteral("2026-10-01T00:30:00+08:00"));
    QCOMPARE(incident.text("personsTold"), QStringLiteral("2026-10-03T23:30:00+08:00"));
    QVERIFY(incident.json().value(QLatin1String("departmentReport")).isNull());
    QCOMPARE(m_tool.json(words("deadline explain --clock incident --grade FLY")).errorCode(),
             QStringLiteral("UnknownCode"));

    const Ran regulator =
        m_tool.json(words("deadline explain --received 2026-03-02 --right DELETE --external-due 2026-03-13"));
    QCOMPARE(regulator.text("due"), QStringLiteral("2026-03-13"));
    QCOMPARE(regulator.text("counted"), QStringLiteral("2026-03-23"));
    QCOMPARE(regulator.text("executionDue"), QStringLiteral("2026-03-13"));
    QCOMPARE(regulator.list("days").last().toObject().value(QLatin1String("date")).toString(),
             QStringLiteral("2026-03-23"));
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
