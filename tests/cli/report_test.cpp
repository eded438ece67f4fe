#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"
#include "tests/support/system/owners_alone.h"

#include <QDir>

using namespace rd::test;
using namespace Qt::StringLiterals;

// The figures of rule book §12 and the cases behind them, by the command line.
class ReportCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

    Ran report(const QString& words) const
    {
        return m_tool.json(QStringList{u"report"_s} + words.split(u' ', Qt::SkipEmptyParts));
    }
    static QJsonObject figure(const Ran& ran, const QString& metric, const QString& by, const QString& point = {})
    {
        const QJsonArray figures = ran.list("figures");
        for (const QJsonValue& one : figures) {
            const QJsonObject fields = one.toObject();
            if (fields[u"metric"_s] == metric && fields[u"series"_s] == by && fields[u"point"_s] == point)
                return fields;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase();
    void aCallShowsInEveryFigureItBelongsTo();
    void anOverdueCallIsNotOnTime_R_RP_01();
    void theListNamesTheCaseAndWhetherItCounts();
    void aTableSaysTheSame();
    void aSampleSaysWhetherTheLogProvesIt();
    void whatIsNoneIsRefused();
    void aReportLeavesAsPdfAndWorkbook();
    void aManagementReportIsOfAWeekOrAMonth();
    void theScheduleWritesTheMonthWhereItIsNamed();
    void theSheetOfTheDayCountsWhatWaits();
    void theLedgerHasALineARequest();
    void minorsHaveTheirYear();
    void aSampleLeavesWithItsFiles();
    void moreThanTwentyFilesAreRefused_D5();
};

void ReportCliTest::initTestCase()
{
    enterQuickDesk(m_tool, u"wang"_s, "2026-11-02T10:00:00+08:00");
    const Ran logged = m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--subject-name"_s,
                                    u"王小明"_s, u"--subject-phone"_s, u"19900009929"_s, u"--words"_s, u"请办理"_s,
                                    u"--item"_s, u"COPY"_s, u"--platform"_s, u"STARCARD"_s});
    RD_RAN(logged, 0);
}

void ReportCliTest::aCallShowsInEveryFigureItBelongsTo()
{
    const Ran rights = report(u"rights"_s);
    RD_RAN(rights, 0);
    QCOMPARE(figure(rights, u"RECEIVED_CASES"_s, u"RIGHT_CHANNEL"_s, u"COPY HOTLINE"_s)[u"counted"_s].toInt(), 1);
    const Ran deadlines = report(u"deadlines"_s);
    RD_RAN(deadlines, 0);
    QCOMPARE(figure(deadlines, u"OPEN_CASES"_s, u"STAGE"_s, u"AHEAD"_s)[u"counted"_s].toInt(), 1);
    const Ran workload = report(u"workload --agent wang"_s);
    RD_RAN(workload, 0);
    QCOMPARE(figure(workload, u"OPEN_CASES"_s, u"AGENT"_s, u"wang"_s)[u"counted"_s].toInt(), 1);
    const Ran elsewhere = report(u"rights --channel EMAIL"_s);
    RD_RAN(elsewhere, 0);
    QCOMPARE(figure(elsewhere, u"RECEIVED_CASES"_s, u"WHOLE"_s)[u"counted"_s].toInt(), 0);
    for (const QString& other :
         {u"ontime"_s, u"milestones"_s, u"refusals"_s, u"complaints"_s, u"processors"_s, u"verification"_s, u"minors"_s,
          u"trend"_s, u"access"_s, u"retention"_s, u"incidents"_s, u"registers"_s}) {
        const Ran ran = report(other);
        RD_RAN(ran, 0);
        QVERIFY2(other == u"milestones"_s || !ran.list("figures").isEmpty(), qPrintable(other));
    }
}

void ReportCliTest::anOverdueCallIsNotOnTime_R_RP_01()
{
    m_tool.setTime("2026-11-23T17:30:00+08:00"); // T+15 and its hour
    const QJsonObject rate =
        figure(report(u"ontime --from 2026-11-23 --to 2026-11-23"_s), u"ON_TIME_RATE"_s, u"WHOLE"_s);
    QCOMPARE(rate[u"of"_s].toInt(), 1);
    QCOMPARE(rate[u"counted"_s].toInt(), 0);
    QCOMPARE(rate[u"value"_s].toDouble(-1), 0.0);
    QVERIFY(figure(report(u"ontime --from 2026-11-24 --to 2026-11-30"_s), u"ON_TIME_RATE"_s, u"WHOLE"_s)[u"value"_s]
                .isNull());
}

void ReportCliTest::theListNamesTheCaseAndWhetherItCounts()
{
    m_tool.setTime("2026-11-23T17:30:00+08:00");
    const Ran cases = report(u"cases ON_TIME_RATE --by MONTH --point 2026-11"_s);
    RD_RAN(cases, 0);
    QCOMPARE(cases.list("cases").size(), 1);
    const QJsonObject first = cases.list("cases").first().toObject();
    QCOMPARE(first[u"d0"_s].toString(), u"2026-11-02"_s);
    QVERIFY(!first[u"counted"_s].toBool(true));
    QVERIFY(!cases.out.contains("小明"));
    QVERIFY(report(u"cases ON_TIME_RATE --by MONTH --point 2026-12"_s).list("cases").isEmpty());
}

void ReportCliTest::aTableSaysTheSame()
{
    const Ran table = m_tool.run({u"report"_s, u"rights"_s, u"--from"_s, u"2026-11-01"_s});
    RD_RAN(table, 0);
    QVERIFY2(table.out.contains("COPY HOTLINE"), table.out.constData());
}

void ReportCliTest::aSampleSaysWhetherTheLogProvesIt()
{
    const Ran sample = report(u"sample --from 2026-11-01 --to 2026-11-30 --cases 5 --seed audit-2026"_s);
    RD_RAN(sample, 0);
    QCOMPARE(sample.list("cases").size(), 1);
    const QJsonObject drawn = sample.list("cases").first().toObject();
    QVERIFY(drawn[u"proven"_s].toBool());
    QVERIFY(drawn[u"entries"_s].toInt() > 0);
    QCOMPARE(drawn[u"d0"_s].toString(), u"2026-11-02"_s);
    QVERIFY(!sample.out.contains("小明"));
}

void ReportCliTest::whatIsNoneIsRefused()
{
    QCOMPARE(report(u"rights --from 2026-11-30 --to 2026-11-01"_s).errorCode(), u"InvalidArgument"_s);
    QCOMPARE(report(u"rights --platform FLY"_s).errorCode(), u"UnknownCode"_s);
    QCOMPARE(report(u"rights --right FLY"_s).errorCode(), u"UnknownCode"_s);
    QCOMPARE(report(u"rights --agent nobody"_s).errorCode(), u"UserUnknown"_s);
    QCOMPARE(report(u"cases HOLDS_STANDING"_s).errorCode(), u"NotFound"_s);
    QCOMPARE(report(u"cases OPEN_CASES --by STAGE --point NEVER"_s).errorCode(), u"InvalidArgument"_s);
    QCOMPARE(report(u"rights --pdf nowhere/x.pdf"_s).errorCode(), u"FileNotWritten"_s);
    QCOMPARE(report(u"rights --language fr"_s).errorCode(), u"WrongUsage"_s);
    QCOMPARE(report(u"ledger"_s).errorCode(), u"InvalidArgument"_s);
    QCOMPARE(report(u"daily"_s).errorCode(), u"WrongUsage"_s);
    QCOMPARE(report(u"management --pdf x.pdf --of 2026-13-01"_s).errorCode(), u"InvalidArgument"_s);
    QCOMPARE(report(u"rights --minors --adults"_s).errorCode(), u"WrongUsage"_s);
}

void ReportCliTest::aReportLeavesAsPdfAndWorkbook()
{
    m_tool.setTime("2026-11-23T17:30:00+08:00");
    const Ran made = report(u"rights --from 2026-11-01 --channel HOTLINE --pdf rights.pdf --xlsx rights.xlsx"_s);
    RD_RAN(made, 0);
    QCOMPARE(made.text("pdf"), u"rights.pdf"_s);
    QCOMPARE(made.text("xlsx"), u"rights.xlsx"_s);
    const QString text = pdfText(m_tool.path(u"rights.pdf"_s));
    QVERIFY2(text.contains(u"请求量与权利类型"_s) && text.contains(u"范围渠道：热线"_s), qPrintable(text));
    QVERIFY(text.contains(u"个人信息副本11"_s)); // HOTLINE and the sum
    QVERIFY(!text.contains(u"小明"_s));
    QVERIFY(saidBy(u"xlsx2csv"_s, {u"-a"_s, m_tool.path(u"rights.xlsx"_s)}).contains("个人信息副本,1"));
    for (const QString& name : {u"rights.pdf"_s, u"rights.xlsx"_s})
        QVERIFY(isOwnersAlone(m_tool.path(name)));
    RD_RAN(report(u"rights --panel right_channel --from 2026-11-01 --pdf chart.pdf"_s), 0);
    const QString chart = pdfText(m_tool.path(u"chart.pdf"_s));
    QVERIFY2(chart.contains(u"个人信息副本11"_s) && !chart.contains(u"删除事由"_s), qPrintable(chart));
    QCOMPARE(report(u"rights --panel AGEING --pdf none.pdf"_s).errorCode(), u"InvalidArgument"_s);
    const Ran again = report(u"rights --pdf new.pdf --xlsx rights.xlsx"_s);
    QCOMPARE(again.errorCode(), u"FileExists"_s);
    QVERIFY(!QFile::exists(m_tool.path(u"new.pdf"_s)));
}

void ReportCliTest::aManagementReportIsOfAWeekOrAMonth()
{
    const Ran week = report(u"management --period week --of 2026-11-25 --pdf week.pdf --language en"_s);
    RD_RAN(week, 0);
    const QString text = pdfText(m_tool.path(u"week.pdf"_s));
    QVERIFY2(text.contains(u"Weeklymanagementreport"_s), qPrintable(text));
    QVERIFY(text.contains(u"2026-11-23to2026-11-29"_s));
    RD_RAN(report(u"management --of 2026-10-05 --pdf month.pdf"_s), 0);
    QVERIFY(pdfText(m_tool.path(u"month.pdf"_s)).contains(u"2026-10-01至2026-10-31"_s));
}

void ReportCliTest::theScheduleWritesTheMonthWhereItIsNamed()
{
    const QString folder = m_tool.path(u"planned"_s);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto names = [](const QString& list, const Ran& ran) {
        QStringList all;
        const QJsonArray written = ran.list(list.toLatin1().constData());
        for (const QJsonValue& one : written)
            all.append(one.toString());
        return all;
    };
    const Ran month = report(u"scheduled --into planned --monthly"_s);
    RD_RAN(month, 0);
    QCOMPARE(names(u"written"_s, month), QStringList{u"RightsDesk-monthly-2026-10.pdf"_s});
    QVERIFY(pdfText(folder + u"/RightsDesk-monthly-2026-10.pdf"_s).contains(u"2026-10-01至2026-10-31"_s));
    const Ran none = report(u"scheduled --into planned"_s); // as before there was a month
    RD_RAN(none, 0);
    QCOMPARE(names(u"written"_s, none),
             (QStringList{u"RightsDesk-daily-2026-11-23.pdf"_s, u"RightsDesk-weekly-2026-11-16.pdf"_s}));
    const Ran all = report(u"scheduled --into planned --daily --weekly --monthly"_s);
    RD_RAN(all, 0);
    QCOMPARE(names(u"present"_s, all).size(), 3);
    letOthersWrite(folder);
    const QStringList before = QDir(folder).entryList(QDir::Files);
    QCOMPARE(report(u"scheduled --into planned --monthly"_s).errorCode(), u"InvalidArgument"_s);
    QCOMPARE(QDir(folder).entryList(QDir::Files), before);
}

void ReportCliTest::theSheetOfTheDayCountsWhatWaits()
{
    RD_RAN(report(u"daily --pdf daily.pdf --xlsx daily.xlsx"_s), 0);
    const QString text = pdfText(m_tool.path(u"daily.pdf"_s));
    QVERIFY2(text.contains(u"每日工作表"_s) && text.contains(u"待审批的请求0"_s), qPrintable(text));
}

void ReportCliTest::theLedgerHasALineARequest()
{
    const Ran made = report(u"ledger --from 2026-11-01 --pdf ledger.pdf --xlsx ledger.xlsx --language en"_s);
    RD_RAN(made, 0);
    QCOMPARE(made.json()[u"cases"_s].toInt(), 1);
    const QString text = pdfText(m_tool.path(u"ledger.pdf"_s));
    QVERIFY2(text.contains(u"DSR-20261102-0001"_s) && text.contains(u"Hotline"_s), qPrintable(text));
    QVERIFY(!text.contains(u"小明"_s) && !text.contains(u"19900009929"_s));
    QVERIFY(saidBy(u"xlsx2csv"_s, {u"-a"_s, m_tool.path(u"ledger.xlsx"_s)}).contains("DSR-20261102-0001,2026-11-02"));
}

void ReportCliTest::minorsHaveTheirYear()
{
    const Ran made = report(u"minors --year 2026 --pdf minors.pdf --xlsx minors.xlsx"_s);
    RD_RAN(made, 0);
    const QString text = pdfText(m_tool.path(u"minors.pdf"_s));
    QVERIFY2(text.contains(u"未成年人年度报告"_s) && text.contains(u"2026-01-01至2026-12-31"_s), qPrintable(text));
    QVERIFY(text.contains(u"没有可列的内容"_s)); // the one request is an adult's
    QVERIFY(!text.contains(u"DSR-"_s));
    QCOMPARE(report(u"minors --year 2026 --from 2026-01-01"_s).errorCode(), u"WrongUsage"_s);
    QCOMPARE(report(u"minors --year 1999"_s).errorCode(), u"WrongUsage"_s);
}

void ReportCliTest::aSampleLeavesWithItsFiles()
{
    const QString words = u"sample --from 2026-11-01 --to 2026-11-30 --cases 5 --seed audit-2026 "_s;
    QCOMPARE(report(words + u"--files nowhere"_s).errorCode(), u"InvalidArgument"_s);
    QVERIFY(QDir(m_tool.folder().path()).mkdir(u"files"_s));
    QVERIFY(QFile::setPermissions(m_tool.path(u"files"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const Ran made = report(words + u"--files files --pdf sample.pdf --xlsx sample.xlsx"_s);
    RD_RAN(made, 0);
    const QString file = m_tool.path(u"files/RightsDesk-case-DSR-20261102-0001.pdf"_s);
    const QByteArray digest = saidBy(u"sha256sum"_s, {file}).left(64);
    const QString text = pdfText(m_tool.path(u"sample.pdf"_s));
    QVERIFY2(text.contains(u"audit-2026"_s) && text.contains(u"DSR-20261102-"_s), qPrintable(text));
    QVERIFY2(saidBy(u"xlsx2csv"_s, {u"-a"_s, m_tool.path(u"sample.xlsx"_s)}).contains(digest), digest.constData());
    QVERIFY(pdfText(file).contains(u"请求卷宗DSR-20261102-0001"_s));
    QCOMPARE(report(words + u"--files files"_s).errorCode(), u"FileExists"_s);
}

void ReportCliTest::moreThanTwentyFilesAreRefused_D5()
{
    m_tool.setTime("2026-12-07T10:00:00+08:00");
    RD_RAN(m_tool.json({u"desk"_s, u"confirm-clock"_s}), 0);
    for (int i = 0; i < 21; ++i) {
        const QString phone = u"199%1"_s.arg(10000000 + i);
        RD_RAN(m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, phone, u"--subject-name"_s, u"王小明"_s,
                            u"--subject-phone"_s, phone, u"--words"_s, u"请办理"_s, u"--item"_s, u"OPT_OUT"_s,
                            u"--platform"_s, u"STARCARD"_s}),
               0);
    }
    const QString folder = m_tool.path(u"twenty"_s);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QStringList words{u"report"_s,  u"sample"_s, u"--from"_s, u"2026-12-01"_s, u"--to"_s,    u"2026-12-31"_s,
                            u"--cases"_s, u"21"_s,     u"--seed"_s, u"many"_s,       u"--files"_s, folder};
    const Ran many = m_tool.json(words);
    QCOMPARE(many.errorCode(), u"InvalidArgument"_s);
    const Ran said = m_tool.run(words);
    QVERIFY2(said.err.contains("twenty requests at most"), said.err.constData());
    QVERIFY(QDir(folder).isEmpty());
}

QTEST_GUILESS_MAIN(ReportCliTest)
#include "report_test.moc"
