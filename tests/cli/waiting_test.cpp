#include "tests/cli/demo_desk_tool.h"
#include "tests/support/pdf_text.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject part(const Ran& ran, const char* name)
{
    return ran.json().value(QLatin1String(name)).toObject();
}

} // namespace

// A case that waits for material, by the command line (rule book §5.2, §7 moves 7 and 20).
class WaitingCliTest : public QObject {
    Q_OBJECT

private:
    DemoDeskTool m_tool;
    QString m_case;

    // The letter with its gaps filled in.
    // Days passed without an entry: nobody takes the day it leaves from the clock.
    void send(const QString& letter, const QString& at)
    {
        const Ran draft = m_tool.json({u"reply"_s, u"draft"_s, m_case, u"--template"_s, letter});
        RD_RAN(draft, 0);
        for (const QJsonValue& gap : draft.list("missing"))
            RD_RAN(m_tool.json({u"reply"_s, u"set"_s, m_case, gap.toString().section(u':', -1), u"授权委托书"_s,
                                u"--template"_s, letter}),
                   0);
        RD_RAN(m_tool.json({u"reply"_s, u"send"_s, m_case, u"--template"_s, letter, u"--via"_s, u"SMS"_s, u"--at"_s, at,
                            u"--late-reason"_s, u"信函当日已寄出，今日补记。"_s, u"--out"_s,
                            m_tool.path(letter + u".pdf"_s)}),
               0);
    }

    Ran material(const QStringList& more = {}) const
    {
        return m_tool.json(QStringList{u"case"_s, u"material"_s, m_case} + more);
    }

private Q_SLOTS:
    void initTestCase();
    void aCaseThatWaitsForNothingTakesNoMaterial();
    void whatIsMissingIsShownWithBothDates();
    void partOfItIsNoted();
    void wrongTimesAreRefusedWithWords();
    void completeMaterialAfterT03OpensTheSecondClock_A04();
    void theDatesOfACaseAreExplainedUnderBothNames();
    void theSystemAbandonsAndALaterCallFollows_move20();
};

void WaitingCliTest::initTestCase()
{
    m_tool.setTime("2026-03-02T10:00:00+08:00");
    m_tool.makeDesk();
    m_tool.beAgent();
    const Ran logged = m_tool.json(words("call log --channel HOTLINE --requester SELF --contact 19900009929 "
                                         "--subject-name 王小明 --subject-phone 19900009929 --words 要副本 --item COPY "
                                         "--platform TMALL --minor ADULT"));
    RD_RAN(logged, 0);
    m_case = logged.text("case");
}

void WaitingCliTest::aCaseThatWaitsForNothingTakesNoMaterial()
{
    const Ran early = material();
    RD_FAILED(early, 1, "MoveForbidden", {u"step"_s});
}

void WaitingCliTest::whatIsMissingIsShownWithBothDates()
{
    m_tool.setTime("2026-03-04T11:00:00+08:00");
    send(u"T02"_s, u"2026-03-04T11:00:00+08:00"_s);
    const Ran shown = m_tool.json({u"case"_s, u"show"_s, m_case});
    RD_RAN(shown, 0);
    QCOMPARE(shown.text("state"), u"AWAITING_INFO"_s);
    const QJsonObject waiting = part(shown, "waiting");
    QCOMPARE(waiting.value(u"waits"_s).toBool(), true);
    QCOMPARE(waiting.value(u"missing"_s).toString(), u"授权委托书"_s);
    QCOMPARE(waiting.value(u"asked"_s).toArray().first().toString(), u"2026-03-04T11:00:00+08:00"_s);
    const QJsonObject clock = part(shown, "clock");
    QCOMPARE(clock.value(u"mode"_s).toString(), u"A"_s);
    QCOMPARE(clock.value(u"dueModeA"_s).toString(), u"2026-03-23"_s);
    QVERIFY(m_tool.run({u"case"_s, u"show"_s, m_case}).out.contains("waits     since 2026-03-04: 授权委托书"));
}

void WaitingCliTest::partOfItIsNoted()
{
    m_tool.setTime("2026-03-09T10:00:00+08:00");
    const Ran part =
        material({u"--partly"_s, u"--note"_s, u"委托书缺期限"_s, u"--at"_s, u"2026-03-09T10:00:00+08:00"_s});
    RD_RAN(part, 0);
    QCOMPARE(part.text("state"), u"AWAITING_INFO"_s);
    QCOMPARE(part.text("extent"), u"PARTLY"_s);
    RD_RAN(material({u"--partly"_s, u"--complete"_s}), 2);
}

void WaitingCliTest::wrongTimesAreRefusedWithWords()
{
    RD_FAILED(material({u"--at"_s, u"2026-03-09T10:00:01+08:00"_s}), 2, "InvalidArgument", {u"future"_s, u"T02"_s});
    RD_FAILED(material({u"--at"_s, u"2026-03-04T10:59:59+08:00"_s}), 2, "InvalidArgument", {u"future"_s, u"T02"_s});
    QCOMPARE(material({u"--at"_s, u"someday"_s}).status, 2);
    const QJsonObject waiting = part(m_tool.json({u"case"_s, u"show"_s, m_case}), "waiting");
    QCOMPARE(waiting.value(u"arrivals"_s).toArray().size(), 1);
}

void WaitingCliTest::completeMaterialAfterT03OpensTheSecondClock_A04()
{
    m_tool.setTime("2026-03-19T08:00:00+08:00");
    QCOMPARE(m_tool.json(words("deadline prepare")).list("T03").contains(m_case), true);
    m_tool.beOfficer();
    RD_RAN(m_tool.json({u"approve"_s, m_case, u"--note"_s, u"材料未到，同意。"_s}), 0);
    m_tool.beAgent();
    m_tool.setTime("2026-03-20T09:30:00+08:00");
    send(u"T03"_s, u"2026-03-20T09:30:00+08:00"_s);
    QCOMPARE(part(m_tool.json({u"case"_s, u"show"_s, m_case}), "waiting").value(u"until"_s).toString(),
             u"2026-04-19"_s);
    m_tool.setTime("2026-03-26T09:30:00+08:00");
    const Ran came = material({u"--at"_s, u"2026-03-25T09:10:00+08:00"_s, u"--complete"_s});
    RD_RAN(came, 0);
    QCOMPARE(came.text("state"), u"VERIFYING"_s);
    QCOMPARE(came.text("d0"), u"2026-03-25"_s);
    QCOMPARE(came.text("due"), u"2026-04-16"_s);
    const QJsonObject clock = part(came, "clock");
    QCOMPARE(clock.value(u"secondTarget"_s).toString(), u"2026-04-01"_s);
    QCOMPARE(clock.value(u"dueModeA"_s).toString(), u"2026-03-23"_s);
    RD_FAILED(material({u"--at"_s, u"2026-03-26T09:30:00+08:00"_s}), 1, "MoveForbidden", {u"step"_s});
}

void WaitingCliTest::theDatesOfACaseAreExplainedUnderBothNames()
{
    const QString pdf = m_tool.path(u"why.pdf"_s);
    const Ran why = m_tool.json({u"case"_s, u"why"_s, m_case});
    const Ran explained = m_tool.json({u"deadline"_s, u"explain"_s, u"--case"_s, m_case, u"--pdf"_s, pdf});
    RD_RAN(explained, 0);
    for (const char* field : {"d0", "due", "dueModeA", "secondFrom", "secondDue", "days"})
        QCOMPARE(explained.json().value(QLatin1String(field)), why.json().value(QLatin1String(field)));
    QCOMPARE(explained.text("secondFrom"), u"2026-03-25"_s);
    QCOMPARE(explained.list("days").first().toObject().value(u"date"_s).toString(), u"2026-03-26"_s);
    QCOMPARE(explained.text("dueModeA"), u"2026-03-23"_s);
    const QString page = pdfText(pdf);
    for (const QString& said : {u"2026-04-16"_s, u"首次期限2026-03-23"_s, u"材料齐全，第二次计时"_s})
        QVERIFY2(page.contains(said), qPrintable(page));
}

void WaitingCliTest::theSystemAbandonsAndALaterCallFollows_move20()
{
    const Ran open = m_tool.json({u"call"_s, u"log"_s, u"--words"_s, u"还是要副本"_s, u"--item"_s, u"COPY"_s,
                                  u"--received"_s, u"2026-03-26T09:30:00+08:00"_s, u"--follows"_s, m_case});
    RD_FAILED(open, 2, "InvalidArgument", {u"abandoned"_s});
    // The second clock ends in a T03 too; nothing comes any more.
    m_tool.setTime("2026-04-14T08:00:00+08:00");
    RD_RAN(m_tool.json(words("deadline prepare")), 0);
    m_tool.beOfficer();
    RD_RAN(m_tool.json(words("desk confirm-clock")), 0); // nobody has worked since March
    RD_RAN(m_tool.json({u"approve"_s, m_case, u"--note"_s, u"同意。"_s}), 0);
    m_tool.beAgent();
    const QString pdf = m_tool.path(u"T03-again.pdf"_s);
    RD_RAN(
        m_tool.json({u"reply"_s, u"send"_s, m_case, u"--template"_s, u"T03"_s, u"--via"_s, u"SMS"_s, u"--out"_s, pdf}),
        0);
    m_tool.setTime("2026-05-14T23:59:00+08:00");
    QVERIFY(!m_tool.json(words("deadline prepare")).list("abandoned").contains(m_case));
    m_tool.setTime("2026-05-15T00:01:00+08:00");
    const QString now = u"2026-05-15T00:01:00+08:00"_s;
    RD_FAILED(material({u"--at"_s, now}), 1, "MoveForbidden", {u"2026-05-14"_s, u"--follows"_s});
    QVERIFY(m_tool.json(words("deadline prepare")).list("abandoned").contains(m_case));
    QCOMPARE(m_tool.json({u"case"_s, u"show"_s, m_case}).text("state"), u"ABANDONED"_s);

    const Ran again = m_tool.json({u"call"_s, u"log"_s, u"--words"_s, u"还是要副本"_s, u"--item"_s, u"COPY"_s,
                                   u"--received"_s, now, u"--follows"_s, m_case});
    RD_RAN(again, 0);
    QCOMPARE(again.text("d0"), u"2026-05-15"_s);
    QCOMPARE(m_tool.json({u"case"_s, u"show"_s, again.text("case")}).text("follows"), m_case);
    QCOMPARE(m_tool.json({u"case"_s, u"show"_s, m_case}).list("followedBy"), QJsonArray{again.text("case")});
    m_tool.beOfficer();
    RD_RAN(m_tool.json(words("audit verify")), 0);
}

QTEST_GUILESS_MAIN(WaitingCliTest)
#include "waiting_test.moc"
