#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

#include <QFile>

using namespace rd::test;
using namespace Qt::StringLiterals;

// What turns a case on file, by the command line (rule book §7 moves 17 to 19, R-DL-11).
class TurnsCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

    QString logged(const QString& item, const QString& contact = u"19900009929"_s)
    {
        const Ran ran = m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, contact, u"--subject-name"_s, u"王小明"_s,
                                     u"--subject-phone"_s, u"19900009929"_s, u"--words"_s, u"请办理"_s, u"--item"_s,
                                     item, u"--platform"_s, u"STARCARD"_s});
        return ran.text("case");
    }
    Ran show(const QString& number) const { return m_tool.json({u"case"_s, u"show"_s, number}); }
    static QJsonObject item(const Ran& shown, int position) { return shown.list("items").at(position - 1).toObject(); }
    static QString guardOf(const Ran& ran)
    {
        return ran.json().value(u"error"_s).toObject().value(u"args"_s).toObject().value(u"guard"_s).toString();
    }

    void noWorkForWhoIsAway(const QString& number);

private Q_SLOTS:
    void initTestCase();
    void anItemIsAddedWithItsOwnClock_R_DL_11();
    void twoCallsBecomeOneCase();
    void whatDiffersIsNotMerged();
    void aCaseIsTakenBackWithItsConfirmation();
    void onlyAClosedCaseIsReopened();
    void nothingDeliveredCannotBeHandedOver();
    void casesGoOnWithSomebodyElse();
};

void TurnsCliTest::initTestCase()
{
    enterQuickDesk(m_tool, u"wang"_s, "2026-11-23T10:00:00+08:00");
}

void TurnsCliTest::anItemIsAddedWithItsOwnClock_R_DL_11()
{
    const QString number = logged(u"OPT_OUT"_s);
    m_tool.setTime("2026-11-25T10:00:00+08:00");
    const Ran added = m_tool.json({u"item"_s, u"add"_s, number, u"EXPLAIN"_s, u"--words"_s, u"想了解积分规则"_s,
                                   u"--received"_s, u"2026-11-25T10:00:00+08:00"_s});
    RD_RAN(added, 0);
    QCOMPARE(added.text("due"), u"2026-12-14"_s);
    QCOMPARE(item(added, 1).value(u"due"_s).toString(), u"2026-12-14"_s);
    QCOMPARE(item(added, 2).value(u"d0"_s).toString(), u"2026-11-25"_s);
    QCOMPARE(item(added, 2).value(u"due"_s).toString(), u"2026-12-16"_s);
    const Ran why = m_tool.json({u"case"_s, u"why"_s, number, u"--item"_s, u"2"_s});
    RD_RAN(why, 0);
    QCOMPARE(why.json().value(u"item"_s).toInt(), 2);
    QCOMPARE(why.text("due"), u"2026-12-16"_s);
    RD_RAN(m_tool.json({u"item"_s, u"add"_s, number, u"NOTHING"_s, u"--words"_s, u"x"_s}), 2);
    RD_RAN(m_tool.json({u"item"_s, u"add"_s, number, u"COPY"_s, u"--words"_s, u"x"_s, u"--received"_s,
                        u"2026-11-26T10:00:00+08:00"_s}),
           2);
    QCOMPARE(show(number).list("items").size(), 2);
    m_tool.setTime("2026-11-23T10:00:00+08:00");
    RD_RAN(m_tool.json(words("desk confirm-clock")), 0); // it was set back from two days ahead
}

void TurnsCliTest::twoCallsBecomeOneCase()
{
    const QString first = logged(u"DELETE"_s);
    m_tool.setTime("2026-11-24T10:00:00+08:00");
    const QString second = logged(u"DELETE"_s);
    QVERIFY(m_tool.json({u"case"_s, u"duplicates"_s, second}).list("duplicates").isEmpty()); // before L1
    const QString letter = m_tool.path(u"T20.pdf"_s);
    const Ran merged = m_tool.json(
        {u"case"_s, u"merge"_s, first, second, u"--reason"_s, u"同一请求"_s, u"--via"_s, u"SMS"_s, u"--out"_s, letter});
    RD_RAN(merged, 0);
    QCOMPARE(merged.text("case"), second);
    QCOMPARE(merged.text("d0"), u"2026-11-23"_s);
    QCOMPARE(show(first).text("state"), u"MERGED"_s);
    QCOMPARE(show(first).list("turns").first().toObject().value(u"case"_s).toString(), second);
    QVERIFY(QFile::exists(letter));
    m_tool.setTime("2026-11-23T10:00:00+08:00");
}

void TurnsCliTest::whatDiffersIsNotMerged()
{
    const QString first = logged(u"DELETE"_s);
    const auto merge = [&](const QString& into) {
        return m_tool.json({u"case"_s, u"merge"_s, first, into, u"--reason"_s, u"同一请求"_s, u"--via"_s, u"SMS"_s,
                            u"--out"_s, m_tool.path(u"never.pdf"_s)});
    };
    QStringList said;
    for (const auto& [into, guard] : std::initializer_list<std::pair<QString, QString>>{
             {logged(u"COPY"_s), u"SAME_RIGHT"_s},
             {logged(u"DELETE"_s, u"17000001234"_s), u"SAME_REQUESTER"_s},
             {first, u"SAME_CASE"_s}}) {
        const Ran refused = merge(into);
        RD_RAN(refused, 1);
        QCOMPARE(refused.errorCode(), u"MoveForbidden"_s);
        QCOMPARE(guardOf(refused), guard);
        // In words, and each in its own.
        QVERIFY2(!refused.message().contains(guard) && !said.contains(refused.message()), refused.whole());
        said.append(refused.message());
    }
    QCOMPARE(show(first).text("state"), u"RECEIVED"_s);
    QVERIFY(!QFile::exists(m_tool.path(u"never.pdf"_s)));
}

void TurnsCliTest::aCaseIsTakenBackWithItsConfirmation()
{
    const QString number = logged(u"OPT_OUT"_s);
    const QString letter = m_tool.path(u"T19.pdf"_s);
    const Ran back = m_tool.json(
        {u"case"_s, u"withdraw"_s, number, u"--reason"_s, u"已解决"_s, u"--via"_s, u"SMS"_s, u"--out"_s, letter});
    RD_RAN(back, 0);
    QCOMPARE(back.text("state"), u"WITHDRAWN"_s);
    QCOMPARE(back.list("replies").first().toObject().value(u"template"_s).toString(), u"T19"_s);
    QVERIFY(QFile::exists(letter));
    RD_RAN(m_tool.json({u"case"_s, u"withdraw"_s, number, u"--reason"_s, u"已解决"_s}), 2);
}

void TurnsCliTest::onlyAClosedCaseIsReopened()
{
    const QString number = logged(u"OPT_OUT"_s);
    const Ran open =
        m_tool.json({u"case"_s, u"reopen"_s, number, u"--cause"_s, u"OWN_ERROR"_s, u"--reason"_s, u"漏办"_s});
    RD_RAN(open, 1);
    QCOMPARE(open.errorCode(), u"MoveForbidden"_s);
    RD_RAN(m_tool.json({u"case"_s, u"reopen"_s, number, u"--cause"_s, u"WHIM"_s, u"--reason"_s, u"漏办"_s}), 2);
    QCOMPARE(show(number).text("state"), u"IN_PROGRESS"_s);
}

void TurnsCliTest::nothingDeliveredCannotBeHandedOver()
{
    const QString number = logged(u"COPY"_s);
    const Ran asked = m_tool.json({u"copy"_s, u"handover"_s, number, u"--request"_s, u"--reason"_s, u"遗失"_s});
    RD_RAN(asked, 1);
    QCOMPARE(asked.errorCode(), u"CopyMissing"_s);
    const Ran state = m_tool.json({u"copy"_s, u"handover"_s, number});
    RD_RAN(state, 0);
    QCOMPARE(state.text("state"), u"NONE"_s);
}

void TurnsCliTest::casesGoOnWithSomebodyElse()
{
    QFile secret(m_tool.path(u"secret.txt"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("correct horse battery staple") > 0);
    secret.close();
    for (const auto& [name, role] : {std::pair(u"zhao"_s, u"AGENT"_s), std::pair(u"sun"_s, u"AUDITOR"_s)})
        RD_RAN(m_tool.json({u"user"_s, u"add"_s, name, u"--name"_s, name.toUpper(), u"--role"_s, role,
                            u"--new-password-file"_s, secret.fileName()}),
               0);
    const QString number = logged(u"OPT_OUT"_s);
    RD_RAN(m_tool.json({u"case"_s, u"hand-over"_s, number, u"--to"_s, u"nobody"_s}), 1);
    RD_RAN(m_tool.json({u"case"_s, u"hand-over"_s, number, u"--to"_s, u"sun"_s}), 2); // who works on no cases
    const Ran moved =
        m_tool.json({u"case"_s, u"hand-over"_s, number, u"--to"_s, u"zhao"_s, u"--note"_s, u"明早回电"_s});
    RD_RAN(moved, 0);
    QCOMPARE(moved.json().value(u"moved"_s).toInt(), 1);
    QCOMPARE(show(number).text("handler"), u"ZHAO"_s);
    const Ran again = m_tool.json({u"case"_s, u"hand-over"_s, number, u"--to"_s, u"zhao"_s});
    RD_RAN(again, 0);
    QCOMPARE(again.list("left").first().toObject().value(u"error"_s).toString(), u"AlreadyDone"_s);
    // All that runs of somebody who is away, back to the owner.
    const Ran all = m_tool.json({u"case"_s, u"hand-over"_s, u"--from"_s, u"zhao"_s, u"--to"_s, u"wang"_s});
    RD_RAN(all, 0);
    QCOMPARE(all.json().value(u"moved"_s).toInt(), 1);
    QVERIFY(show(number).text("handler") != u"ZHAO"_s);
    noWorkForWhoIsAway(number);
}

// Who is away gets nothing until they are back.
void TurnsCliTest::noWorkForWhoIsAway(const QString& number)
{
    const QStringList days{u"--from"_s, u"2020-01-01"_s, u"--to"_s,
                           QDate::currentDate().addDays(3).toString(Qt::ISODate)};
    RD_RAN(m_tool.json(QStringList{u"user"_s, u"absent"_s, u"zhao"_s, u"--reason"_s, u"ILL"_s} + days), 2);
    RD_RAN(m_tool.json(QStringList{u"user"_s, u"absent"_s, u"zhao"_s, u"--stand-in"_s, u"sun"_s} + days), 2);
    const Ran away = m_tool.json(QStringList{u"user"_s, u"absent"_s, u"zhao"_s, u"--stand-in"_s, u"wang"_s} + days);
    RD_RAN(away, 0);
    QCOMPARE(away.json().value(u"running"_s).toInt(), 0);
    const Ran refused = m_tool.json({u"case"_s, u"hand-over"_s, number, u"--to"_s, u"zhao"_s});
    RD_RAN(refused, 1);
    QCOMPARE(refused.errorCode(), u"MoveForbidden"_s);
    const Ran list = m_tool.json({u"user"_s, u"absences"_s});
    RD_RAN(list, 0);
    QCOMPARE(list.list("absences").size(), 1);
    QVERIFY(list.list("absences").first().toObject().value(u"today"_s).toBool());
    RD_RAN(m_tool.json({u"user"_s, u"back"_s, u"zhao"_s}), 2); // no id
    RD_RAN(m_tool.json({u"user"_s, u"back"_s, away.text("id")}), 0);
    RD_RAN(m_tool.json({u"case"_s, u"hand-over"_s, number, u"--to"_s, u"zhao"_s}), 0);
}

QTEST_GUILESS_MAIN(TurnsCliTest)
#include "turns_test.moc"
