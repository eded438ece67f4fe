#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// Dates as the desk counts them: its own switches of the clock, and the mark of what a notice may still move.
class DeskDatesCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

private Q_SLOTS:
    void initTestCase();
    void aDateIsCountedAsTheDeskCountsIt();
    void withoutADeskTheShippedPolicyCounts();
    void aProvisionalDateIsMarkedInEveryList_A05();
};

void DeskDatesCliTest::initTestCase()
{
    enterQuickDesk(m_tool, u"wang"_s, "2026-11-23T10:00:00+08:00");
    RD_RAN(m_tool.json(words("policy set-clock --from 2026-11-28 --mode B --after-hours NEXT_WD --note by-counsel")),
           0);
}

void DeskDatesCliTest::aDateIsCountedAsTheDeskCountsIt()
{
    // A Saturday.
    const Ran why = m_tool.json(words("deadline explain --received 2026-11-28T20:00:00+08:00"));
    RD_RAN(why, 0);
    QCOMPARE(why.text("d0"), u"2026-11-30"_s);
    QCOMPARE(why.text("mode"), u"B"_s);
    const Ran rows = m_tool.json(words("deadline table --from 2026-11-27 --to 2026-11-28"));
    RD_RAN(rows, 0);
    QCOMPARE(rows.list("rows").first().toObject().value(u"mode"_s).toString(), u"A"_s);
    const QJsonObject saturday = rows.list("rows").last().toObject();
    QCOMPARE(saturday.value(u"d0"_s).toString(), u"2026-11-30"_s);
    QCOMPARE(saturday.value(u"mode"_s).toString(), u"B"_s);
}

void DeskDatesCliTest::withoutADeskTheShippedPolicyCounts()
{
    CliTool alone;
    const Ran why = alone.json(words("deadline explain --received 2026-11-28T20:00:00+08:00"));
    RD_RAN(why, 0);
    QCOMPARE(why.text("d0"), u"2026-11-28"_s);
    QCOMPARE(why.text("mode"), u"A"_s);
    const Ran rows = alone.json(words("deadline table --from 2026-11-28 --to 2026-11-28"));
    QCOMPARE(rows.list("rows").first().toObject().value(u"d0"_s).toString(), u"2026-11-28"_s);
}

void DeskDatesCliTest::aProvisionalDateIsMarkedInEveryList_A05()
{
    m_tool.setTime("2026-12-14T10:00:00+08:00");
    RD_RAN(m_tool.json(words("desk confirm-clock")), 0);
    RD_RAN(m_tool.json(words("call log --channel HOTLINE --requester SELF --contact 19900009929 --subject-name 王小明 "
                             "--subject-phone 19900009929 --words 要副本 --item COPY --platform TMALL")),
           0);
    m_tool.setTime("2026-12-31T09:00:00+08:00");
    for (const auto& [command, list] : {std::pair("reminder list", "reminders"), std::pair("today", "lines")}) {
        const Ran ran = m_tool.json(words(command));
        RD_RAN(ran, 0);
        const QJsonObject line = ran.list(list).first().toObject();
        QCOMPARE(line.value(u"due"_s).toString(), u"2027-01-04"_s);
        QVERIFY(line.value(u"provisional"_s).toBool());
    }
    const Ran table = m_tool.run(words("reminder list"));
    RD_RAN(table, 0);
    QVERIFY2(table.out.contains("2027-01-04?"), table.whole().constData());
}

QTEST_GUILESS_MAIN(DeskDatesCliTest)
#include "desk_dates_test.moc"
