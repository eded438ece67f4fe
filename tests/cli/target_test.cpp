#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// What the rates should reach, by the command line, and where it is read.
class TargetCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

    Ran report(const QString& words) const
    {
        return m_tool.json(QStringList{u"report"_s} + words.split(u' ', Qt::SkipEmptyParts));
    }
    static QJsonObject onTimeOf(const Ran& ran, const QString& month)
    {
        const QJsonArray figures = ran.list("figures");
        for (const QJsonValue& one : figures) {
            if (one.toObject()[u"point"_s] == month)
                return one.toObject();
        }
        return {};
    }
    void setTime(const char* now) // days later, as somebody confirms
    {
        m_tool.setTime(now);
        RD_RAN(m_tool.json({u"desk"_s, u"confirm-clock"_s}), 0);
    }
    Ran call() const
    {
        return m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--subject-name"_s, u"王小明"_s,
                            u"--subject-phone"_s, u"19900009929"_s, u"--words"_s, u"请办理"_s, u"--item"_s, u"COPY"_s,
                            u"--platform"_s, u"STARCARD"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        enterQuickDesk(m_tool, u"wang"_s, "2026-10-12T10:00:00+08:00");
        RD_RAN(call(), 0); // due in November
        setTime("2026-11-16T10:00:00+08:00");
        RD_RAN(call(), 0); // due in December
    }

    void withoutAnyTheListSaysWhatCounts()
    {
        const Ran none = m_tool.run({u"report"_s, u"targets"_s});
        RD_RAN(none, 0);
        QVERIFY(none.out.contains("100 %"));
        QVERIFY(report(u"targets"_s).list("targets").isEmpty());
    }

    void whatIsNoTargetIsRefusedInWords()
    {
        for (const QString& words :
             {u"set-target ON_TIME_RATE 101"_s, u"set-target ON_TIME_RATE -1"_s, u"set-target ON_TIME_RATE 97.55"_s,
              u"set-target ON_TIME_RATE nan"_s, u"set-target ON_TIME_RATE viel"_s, u"set-target OPEN_CASES 90"_s,
              u"set-target ON_TIME_RATE 90 --from 2026-10-01"_s, u"set-target ON_TIME_RATE 90 --from 2026-12-02"_s,
              u"set-target ON_TIME_RATE 90 --from soon"_s}) {
            const Ran refused = report(words);
            QVERIFY2(refused.status == 2, refused.whole());
            QVERIFY2(!refused.message().contains(u"target"_s + u"Share"_s), refused.whole());
        }
        QCOMPARE(report(u"set-target NEVER 90"_s).errorCode(), u"UnknownCode"_s);
        QVERIFY(report(u"targets"_s).list("targets").isEmpty());
    }

    void aTargetIsSetFromAMonthOnAndReadEverywhere()
    {
        const Ran set = report(u"set-target on_time_rate 97.5% --from 2026-12-01 --note 年终"_s);
        RD_RAN(set, 0);
        QCOMPARE(set.json()[u"target"_s].toDouble(), 0.975);
        QCOMPARE(report(u"set-target ON_TIME_RATE 97.5 --from 2026-12-01 --note 年终"_s).errorCode(), u"AlreadyDone"_s);
        RD_RAN(report(u"set-target ON_TIME_RATE 96.4 --from 2026-12-01"_s), 0);
        const Ran list = report(u"targets"_s);
        QCOMPARE(list.list("targets").size(), 2);
        QCOMPARE(list.list("targets").at(0).toObject()[u"standing"_s].toString(), u"TO_COME"_s);
        QCOMPARE(list.list("targets").at(1).toObject()[u"standing"_s].toString(), u"REPLACED"_s);

        setTime("2026-12-31T10:00:00+08:00");
        const QString year = u"trend --from 2026-10-01 --to 2026-12-31"_s;
        const Ran trend = report(year + u" --pdf trend.pdf --xlsx trend.xlsx"_s);
        RD_RAN(trend, 0);
        QCOMPARE(onTimeOf(trend, u"2026-11"_s)[u"target"_s].toDouble(), 1.0);
        QVERIFY(onTimeOf(trend, u"2026-11"_s)[u"targetSince"_s].isNull());
        QCOMPARE(onTimeOf(trend, u"2026-12"_s)[u"target"_s].toDouble(), 0.964);
        QCOMPARE(onTimeOf(trend, u"2026-12"_s)[u"targetSince"_s].toString(), u"2026-12-01"_s);
        const Ran table =
            m_tool.run({u"report"_s, u"trend"_s, u"--from"_s, u"2026-10-01"_s, u"--to"_s, u"2026-12-31"_s});
        QVERIFY2(table.out.contains("TARGET") && table.out.contains("96.4 %"), table.out.constData());

        const QString text = pdfText(m_tool.path(u"trend.pdf"_s));
        QVERIFY2(text.contains(u"目标：100%（未另行设定）；96.4%（自2026-12-01起）"_s), qPrintable(text));
        QVERIFY(text.contains(u"不改变任何请求是否逾期"_s));
        QVERIFY(!text.contains(u"97.5%"_s)); // replaced
        const QByteArray book = saidBy(u"xlsx2csv"_s, {u"-a"_s, m_tool.path(u"trend.xlsx"_s)});
        QVERIFY2(book.contains(",0.964") || book.contains(",96.4%"), book.constData());
    }

    void aTargetIsTakenBackByTheWordNone()
    {
        setTime("2027-01-15T10:00:00+08:00");
        RD_RAN(call(), 0);
        QCOMPARE(report(u"set-target EXECUTION_ON_TIME none"_s).errorCode(), u"AlreadyDone"_s);
        QCOMPARE(report(u"set-target ON_TIME_RATE none --from 2026-12-01"_s).errorCode(), u"InvalidArgument"_s);
        QCOMPARE(report(u"targets"_s).list("targets").size(), 2);
        const Ran set = report(u"set-target on_time_rate None --from 2027-01-01"_s);
        RD_RAN(set, 0);
        QVERIFY(set.json()[u"target"_s].isNull());
        const Ran again = report(u"set-target ON_TIME_RATE none --from 2027-01-01"_s);
        QCOMPARE(again.errorCode(), u"AlreadyDone"_s);
        QVERIFY2(again.message().contains(u"2027-01-01"_s), again.whole());
        const Ran list = m_tool.run({u"report"_s, u"targets"_s});
        QVERIFY2(list.out.contains("none") && list.out.contains("96.4 %"), list.out.constData());
        const QString months = u"trend --from 2026-12-01 --to 2027-02-28"_s;
        const Ran trend = report(months + u" --pdf none.pdf --xlsx none.xlsx"_s);
        RD_RAN(trend, 0);
        QCOMPARE(onTimeOf(trend, u"2026-12"_s)[u"target"_s].toDouble(), 0.964);
        QVERIFY(onTimeOf(trend, u"2027-02"_s)[u"target"_s].isNull());
        const QString text = pdfText(m_tool.path(u"none.pdf"_s));
        QVERIFY2(text.contains(u"无目标"_s), qPrintable(text));
        QVERIFY2(saidBy(u"xlsx2csv"_s, {u"-a"_s, m_tool.path(u"none.xlsx"_s)}).contains(",无目标"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TargetCliTest)
#include "target_test.moc"
