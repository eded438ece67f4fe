#include "tests/cli/desk_cli.h"
#include "tests/support/worked_case.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

QStringList callAbout(const QString& concern)
{
    return {u"--contact"_s, phone,        u"--subject-name"_s, u"王小明"_s, u"--subject-phone"_s,
            phone,          u"--words"_s, u"请解释"_s,         u"--item"_s, u"EXPLAIN"_s,
            u"--concern"_s, concern,      u"--platform"_s,     u"YOUZAN"_s};
}

} // namespace

// An explanation of the rules (rule book 3.10): of the policy as it stands, of the own case, of what a program decided.
class ExplainCliTest : public QObject {
    Q_OBJECT

private:
    static Ran logged(DeskCli& cli, const QString& concern)
    {
        return cli.as("li", QStringList{u"call"_s, u"log"_s} + callAbout(concern));
    }
    static Ran proposed(DeskCli& cli, const QString& number)
    {
        return cli.as("li", {u"item"_s, u"propose"_s, number, u"1"_s, u"--outcome"_s, u"FULFILLED"_s});
    }
    static void write(DeskCli& cli, const QString& number, const QString& block)
    {
        RD_RAN(cli.as("li", {u"reply"_s, u"set"_s, number, block, WorkedCase::written(block)}), 0);
    }
    static QStringList missing(DeskCli& cli, const QString& number)
    {
        QStringList names;
        for (const QJsonValue& one : cli.as("li", {u"reply"_s, u"draft"_s, number}).list("missing"))
            names.append(one.toString());
        return names;
    }
    static void writeTheRule(DeskCli& cli, const QString& number)
    {
        for (const QString& block : {u"topic"_s, u"part"_s, u"policy_item"_s, u"plain_explanation"_s})
            write(cli, number, block);
    }
    static Ran sent(DeskCli& cli, const QString& number)
    {
        return cli.as(
            "li", {u"reply"_s, u"send"_s, number, u"--via"_s, u"LETTER"_s, u"--out"_s, cli.path(number + u".pdf"_s)});
    }

private Q_SLOTS:
    void theRulesAtLargeAreAnsweredAtOnce();
    void theOwnCaseNeedsTheLevelAndASupervisor();
    void whatAProgramDecidedIsTheOfficers();
    void aLaterContactMayAskForTheOwnCase();
    void anUnknownConcernIsSaid();
};

void ExplainCliTest::theRulesAtLargeAreAnsweredAtOnce()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const Ran call = logged(cli, u"GENERAL"_s);
    RD_RAN(call, 0);
    const QString number = call.text("case");
    QCOMPARE(call.list("items").first()[u"level"].toString(), u"L0"_s);
    QCOMPARE(call.text("state"), u"IN_PROGRESS"_s);
    RD_RAN(proposed(cli, number), 0);
    writeTheRule(cli, number);
    QCOMPARE(missing(cli, number), QStringList());
    RD_RAN(sent(cli, number), 0);
    QCOMPARE(cli.show(number).text("state"), u"REPLIED"_s);
}

void ExplainCliTest::theOwnCaseNeedsTheLevelAndASupervisor()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    cli.desk().loadRegister();
    const QString unverified = logged(cli, u"OWN_CASE"_s).text("case");
    QCOMPARE(cli.show(unverified).list("items").first()[u"level"].toString(), u"L1"_s);
    QCOMPARE(proposed(cli, unverified).errorCode(), u"MoveForbidden"_s); // VERIFYING: nothing is found out yet

    const QString number = cli.verified(callAbout(u"OWN_CASE"_s), card);
    const QJsonValue item = cli.show(number).list("items").first();
    QCOMPARE(item[u"concern"].toString(), u"OWN_CASE"_s);
    RD_RAN(proposed(cli, number), 0);
    const QStringList approve{u"approve"_s, number, u"--note"_s, u"同意"_s};
    QCOMPARE(cli.as("li", approve).status, 1);
    RD_RAN(cli.as("wang", approve), 0);
    writeTheRule(cli, number);
    // T11 says what it means in the person's own case; without it nothing leaves.
    QCOMPARE(missing(cli, number), QStringList{u"own_case_part:own_case"_s});
    QCOMPARE(sent(cli, number).errorCode(), u"LetterIncomplete"_s);
    write(cli, number, u"own_case"_s);
    RD_RAN(sent(cli, number), 0);
    QCOMPARE(cli.show(number).text("state"), u"REPLIED"_s);
}

void ExplainCliTest::whatAProgramDecidedIsTheOfficers()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    cli.desk().loadRegister();
    const QString number = cli.verified(callAbout(u"AUTOMATED_DECISION"_s), card);
    RD_RAN(proposed(cli, number), 0);
    const QStringList approve{u"approve"_s, number, u"--note"_s, u"同意"_s};
    QCOMPARE(cli.as("wang", approve).errorCode(), u"NotPermitted"_s);
    RD_RAN(cli.as("chen", approve), 0);
    writeTheRule(cli, number);
    QCOMPARE(missing(cli, number), (QStringList{u"own_case_part:own_case"_s, u"automated:automated_decision_block"_s}));
}

void ExplainCliTest::aLaterContactMayAskForTheOwnCase()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const QString number = logged(cli, u"GENERAL"_s).text("case");
    const Ran added = cli.as("li",
                             {u"item"_s, u"add"_s, number, u"EXPLAIN"_s, u"--concern"_s, u"OWN_CASE"_s, u"--words"_s,
                              u"那我自己的情况呢"_s});
    RD_RAN(added, 0);
    const QJsonValue item = added.list("items").last();
    QCOMPARE(item[u"concern"].toString(), u"OWN_CASE"_s);
    QCOMPARE(item[u"level"].toString(), u"L1"_s);
    QCOMPARE(added.list("items").first()[u"level"].toString(), u"L0"_s);
}

void ExplainCliTest::anUnknownConcernIsSaid()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const Ran refused = logged(cli, u"MINE"_s);
    RD_FAILED(refused, 2, "UnknownCode", {u"MINE"_s});
    QCOMPARE(DeskCli::argumentOf(refused, "field"), u"concern"_s);
    QVERIFY(cli.as("li", {u"case"_s, u"list"_s}).list("cases").isEmpty());
}

QTEST_GUILESS_MAIN(ExplainCliTest)
#include "explain_test.moc"
