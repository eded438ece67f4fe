#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"
#include "tests/support/pdf_text.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// Why a date, what the clock asks for and reminders, by the command line.
class DueDatesCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QString m_case;

private Q_SLOTS:
    void initTestCase();
    void everyDayNamesItsNotice_R_DL_06();
    void theDaysBeginWithD0AndHaveTheirWeekdays();
    void theCalculatorPrintsOnePage();
    void theTimeZoneOfThePcHasNoSay_R_DL_01();
    void aCaseSaysWhy();
    void remindersAreListedAndPutAway();
    void theClockPreparesItsLettersOnce_A04();
    void anAuditorMayNotPrepare();
};

void DueDatesCliTest::initTestCase()
{
    enterQuickDesk(m_tool, u"wang"_s, "2026-03-02T10:00:00+08:00");
    const Ran logged = m_tool.json(words("call log --channel HOTLINE --requester SELF --contact 19900009929 "
                                         "--subject-name 王小明 --subject-phone 19900009929 --words 要副本 --item COPY "
                                         "--platform TMALL"));
    RD_RAN(logged, 0);
    m_case = logged.text("case");
}

void DueDatesCliTest::everyDayNamesItsNotice_R_DL_06()
{
    const Ran ran = m_tool.json(words("deadline explain --received 2026-12-14T10:00:00+08:00"));
    RD_RAN(ran, 0);
    const QJsonObject december = ran.list("days").first().toObject();
    QCOMPARE(december.value(u"noticeYear"_s).toInt(), 2026);
    QCOMPARE(december.value(u"notice"_s).toString(), u"国办发明电〔2025〕7号"_s);
    const QJsonObject january = ran.list("days").last().toObject();
    QVERIFY(january.value(u"noticeYear"_s).isNull());
    QVERIFY(january.value(u"provisional"_s).toBool());
}

void DueDatesCliTest::theDaysBeginWithD0AndHaveTheirWeekdays()
{
    const Ran fields = m_tool.json(words("deadline explain --received 2026-12-14T10:00:00+08:00"));
    RD_RAN(fields, 0);
    QCOMPARE(fields.list("receipt"),
             QJsonArray({QJsonObject{
                 {u"date"_s, u"2026-12-14"_s}, {u"weekday"_s, u"Mon"_s}, {u"kind"_s, u"received"_s}, {u"n"_s, 0}}}));
    QCOMPARE(fields.list("days").first().toObject().value(u"weekday"_s).toString(), u"Tue"_s);
    const Ran table = m_tool.run(words("deadline explain --received 2026-12-14T10:00:00+08:00"));
    RD_RAN(table, 0);
    const QString text = QString::fromUtf8(table.out).simplified();
    QVERIFY2(text.contains(u"DATE DAY KIND COUNT WHY NOTICE 2026-12-14 Mon received D0 received, does not count - "
                           "2026-12-15 Tue workday T+1"_s),
             qPrintable(text));
}

void DueDatesCliTest::theCalculatorPrintsOnePage()
{
    const QString page = m_tool.path(u"asked.pdf"_s);
    const QStringList ask = words("deadline explain --received 2026-02-10T10:00:00+08:00 --right DELETE --minor --pdf")
        << page;
    RD_RAN(m_tool.json(ask), 0);
    const QString text = pdfText(page);
    QVERIFY(text.contains(u"2026-02-14周六调休上班日·春节T+4"_s));
    QVERIFY(text.contains(u"国办发明电〔2025〕7号"_s));
    const Ran again = m_tool.json(ask);
    RD_RAN(again, 4);
    QCOMPARE(again.errorCode(), u"FileExists"_s);
}

void DueDatesCliTest::theTimeZoneOfThePcHasNoSay_R_DL_01()
{
    const QStringList ask = words("deadline explain --received 2024-06-07T23:40:00");
    const QByteArray here = m_tool.json(ask).out;
    for (const char* zone : {"America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
        m_tool.set("TZ", QLatin1String(zone));
        QCOMPARE(m_tool.json(ask).out, here);
        QCOMPARE(m_tool.json({u"case"_s, u"show"_s, m_case}).text("due"), u"2026-03-23"_s);
    }
    m_tool.unset("TZ");
}

void DueDatesCliTest::aCaseSaysWhy()
{
    const QString page = m_tool.path(u"why.pdf"_s);
    const Ran ran = m_tool.json({u"case"_s, u"why"_s, m_case, u"--pdf"_s, page});
    RD_RAN(ran, 0);
    QCOMPARE(ran.text("due"), u"2026-03-23"_s);
    QCOMPARE(ran.text("dueEnd"), u"2026-03-23T17:30:00+08:00"_s);
    QVERIFY(pdfText(page).contains(m_case));
    const QJsonArray history = m_tool.json({u"case"_s, u"history"_s, m_case}).list("entries");
    QCOMPARE(history.last().toObject().value(u"action"_s).toString(), u"WhyDatePrinted"_s);
}

void DueDatesCliTest::remindersAreListedAndPutAway()
{
    QVERIFY(m_tool.json(words("reminder list")).list("reminders").isEmpty());
    m_tool.setTime("2026-03-19T09:00:00+08:00");
    const QJsonArray reminders = m_tool.json(words("reminder list")).list("reminders");
    QCOMPARE(reminders.size(), 1);
    QCOMPARE(reminders.first().toObject().value(u"stage"_s).toString(), u"RED"_s);
    RD_RAN(m_tool.json({u"reminder"_s, u"dismiss"_s, m_case}), 0);
    QVERIFY(m_tool.json(words("reminder list")).list("reminders").isEmpty());
    const Ran again = m_tool.json({u"reminder"_s, u"dismiss"_s, m_case});
    QCOMPARE(again.errorCode(), u"NotFound"_s);
    QVERIFY(again.message().contains(u"reminder list"_s));
}

void DueDatesCliTest::theClockPreparesItsLettersOnce_A04()
{
    const Ran first = m_tool.json(words("deadline prepare"));
    RD_RAN(first, 0);
    QCOMPARE(first.list("T03"), QJsonArray{m_case});
    QVERIFY(first.list("T17").isEmpty());
    QVERIFY(m_tool.json(words("deadline prepare")).list("T03").isEmpty());
    QCOMPARE(m_tool.json({u"case"_s, u"show"_s, m_case}).text("state"), u"PENDING_APPROVAL"_s);
    m_tool.setTime("2026-03-23T17:30:00+08:00");
    QCOMPARE(m_tool.json(words("deadline prepare")).list("T17"), QJsonArray{m_case});
    QCOMPARE(m_tool.json(words("case list --open")).list("cases").first().toObject().value(u"stage"_s).toString(),
             u"OVERDUE"_s);
}

void DueDatesCliTest::anAuditorMayNotPrepare()
{
    m_tool.write(u"sun.txt"_s, "a password for sun\n");
    RD_RAN(m_tool.json(words("user add sun --role AUDITOR --new-password-file sun.txt")), 0);
    m_tool.signInAs(m_tool.path(u"rights.rdb"_s), u"sun"_s, "a password for sun");
    QCOMPARE(m_tool.json(words("deadline prepare")).errorCode(), u"NotPermitted"_s);
}

QTEST_GUILESS_MAIN(DueDatesCliTest)
#include "due_dates_test.moc"
