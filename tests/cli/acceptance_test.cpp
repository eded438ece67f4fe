#include "core/desk/approvals/approve.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/entry/manage_users.h"
#include "tests/cli/desk_cli.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_template.h"
#include "tests/support/raw_database.h"
#include "tests/support/worked_case.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;
const QString child = u"孙小宝"_s;

QStringList callOf(const QStringList& more)
{
    return QStringList{
               u"--contact"_s, phone,        u"--subject-name"_s,       u"王小明"_s,     u"--subject-phone"_s,
               phone,          u"--words"_s, u"我要办理个人信息请求"_s, u"--platform"_s, u"YOUZAN,TMALL,STARCARD"_s}
    + more;
}

} // namespace

// The acceptance scenarios of rule book §13 that no other test of the command line names.
class AcceptanceCliTest : public QObject {
    Q_OBJECT

private:
    static Ran logged(DeskCli& cli, const QStringList& more)
    {
        return cli.as("li", QStringList{u"call"_s, u"log"_s} + callOf(more));
    }
    // A mother who does not hold the account asks for what is stored about her child.
    static Ran mothersCall(DeskCli& cli)
    {
        return cli.as("li",
                      {u"call"_s, u"log"_s, u"--requester"_s, u"GUARDIAN_CHILD"_s, u"--contact"_s, u"13900001111"_s,
                       u"--minor"_s, u"CHILD_U14"_s, u"--subject-name"_s, child, u"--subject-phone"_s, phone,
                       u"--words"_s, u"请删掉孙小宝的宝宝信息"_s, u"--item"_s, u"DELETE:D7"_s, u"--platform"_s,
                       u"YOUZAN,STARCARD"_s});
    }
    static QString stateOf(DeskCli& cli, const QString& number, int item)
    {
        return cli.show(number).list("items").at(item - 1)[u"state"].toString();
    }

private Q_SLOTS:
    void aCallerWithAParcelOnlyStaysUnverified_A08();
    void fiveWrongAnswersLockAndStopNothingElse_A10();
    void aViewHasItsReasonAndAChangedRowIsFound_A11();
    void whoRefusesEveryFactorIsOptedOutAndTheCopyWaits_A12();
    void aMothersPapersAreSeenByTwoAndNoneIsKept_A21();
    void theChildAloneIsConcernedAndHidden_A21();
    void aChildsRequestComesFirstAndEndsSooner_A21();
    void nobodyApprovesTheOwnRefusal_A24();
    void nobodyRewritesTheCompanysWording_A25();
    void aCaseReopenedByOurErrorIsLate_A26();
    void forbiddenNumbersAreStoredNowhere_A27();
    void aDeliveredCopyGoesOutAgainOnlyApproved_A28();
};

void AcceptanceCliTest::aCallerWithAParcelOnlyStaysUnverified_A08()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    cli.desk().loadRegister();
    const auto profile = orDie(cli.desk().as(u"li"_s).storage().reference().findExact(phone, card, {}));
    const auto newest = std::max_element(profile->orders.begin(), profile->orders.end(),
                                         [](const auto& a, const auto& b) { return a.date < b.date; });
    const Ran call = logged(cli, {u"--item"_s, u"COPY"_s, u"--number"_s, phone, u"--subject-order"_s, newest->number});
    const QString number = call.text("case");
    const Ran round = cli.as("li",
                             {u"case"_s, u"verify"_s, number, u"--factor"_s, u"K7="_s + phone, u"--factor"_s,
                              u"K2="_s + newest->number, u"--factor"_s,
                              u"K4="_s + newest->recipientName + u' ' + newest->recipientDistrict});
    RD_RAN(round, 0);
    QCOMPARE(round.json()[u"points"].toInt(), 20);
    QCOMPARE(round.text("level"), u"L0"_s);
    for (const QString& stored : {phone, card, newest->recipientName})
        QVERIFY(stored.isEmpty() || !round.whole().contains(stored.toUtf8()));
    QVERIFY(!call.text("due").isEmpty()); // received all the same
    QCOMPARE(stateOf(cli, number, 1), u"VERIFYING"_s);
}

void AcceptanceCliTest::fiveWrongAnswersLockAndStopNothingElse_A10()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    cli.desk().loadRegister();
    const auto wrong = [&](const QString& number) {
        return cli.as("li", {u"case"_s, u"verify"_s, number, u"--factor"_s, u"K1=8600000000000000"_s});
    };
    const QString first = logged(cli, {u"--item"_s, u"COPY"_s}).text("case");
    for (int i = 0; i < 3; ++i)
        RD_RAN(wrong(first), 0);
    cli.setNow(u"2026-11-23T15:00:00+08:00"_s);
    const Ran second = logged(cli, {u"--item"_s, u"OPT_OUT"_s});
    RD_RAN(wrong(second.text("case")), 0);
    const Ran fifth = wrong(second.text("case"));
    QVERIFY(fifth.json()[u"locked"].toBool());
    QCOMPARE(wrong(first).errorCode(), u"VerificationLocked"_s);
    const Ran shown = cli.show(second.text("case"));
    QCOMPARE(shown.text("due"), second.text("due"));
    QCOMPARE(stateOf(cli, second.text("case"), 1), u"IN_PROGRESS"_s);
    QVERIFY(DeskCli::tasksOf(shown).join(u' ').contains(u"NOTIFY"_s)); // T18, to the contact on file
}

void AcceptanceCliTest::aViewHasItsReasonAndAChangedRowIsFound_A11()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    cli.desk().loadRegister();
    const QString number = cli.verified(callOf({u"--item"_s, u"COPY"_s}), card);
    QCOMPARE(cli.as("li", {u"case"_s, u"unmask"_s, number, u"PHONE"_s}).status, 2); // a reason is asked for
    const Ran seen = cli.as("li", {u"case"_s, u"unmask"_s, number, u"PHONE"_s, u"--reason"_s, u"回拨"_s});
    QVERIFY(seen.whole().contains(phone.toUtf8()));
    QCOMPARE(cli.as("sun", {u"case"_s, u"unmask"_s, number, u"PHONE"_s, u"--reason"_s, u"检查"_s}).errorCode(),
             u"NotPermitted"_s);
    QVERIFY(!cli.as("sun", {u"case"_s, u"show"_s, number}).whole().contains(phone.toUtf8()));
    const Ran history = cli.as("chen", {u"case"_s, u"history"_s, number});
    QVERIFY(history.whole().contains("FieldUnmasked"));
    QVERIFY(cli.as("sun", {u"audit"_s, u"verify"_s}).json()[u"ok"].toBool());
    {
        RawDatabase raw(cli.desk().path(), cli.desk().as(u"chen"_s).databaseKey());
        raw.run("UPDATE audit_entry SET at = at + 1 WHERE sequence = 3");
    }
    const Ran broken = cli.as("sun", {u"audit"_s, u"verify"_s});
    QVERIFY(!broken.json()[u"ok"].toBool());
    QCOMPARE(broken.json()[u"firstBad"].toInt(), 3);
}

void AcceptanceCliTest::whoRefusesEveryFactorIsOptedOutAndTheCopyWaits_A12()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const QString number = logged(cli, {u"--item"_s, u"OPT_OUT"_s, u"--item"_s, u"COPY"_s}).text("case");
    for (const QString& task : DeskCli::tasksOf(cli.show(number))) {
        if (const QString name = task.section(u' ', 0, 0); name.contains(u":STOP"_s))
            RD_RAN(cli.as("li", {u"task"_s, u"done"_s, number, name, u"--proof"_s, cli.proof()}), 0);
    }
    RD_RAN(cli.as("li", {u"item"_s, u"propose"_s, number, u"1"_s, u"--outcome"_s, u"FULFILLED"_s}), 0);
    RD_RAN(cli.as("li", {u"reply"_s, u"draft"_s, number, u"--template"_s, u"T02"_s}), 0);
    for (const QString& block : {u"material_list_with_purpose"_s, u"supplement_date"_s, u"safe_channel"_s})
        RD_RAN(cli.as("li", {u"reply"_s, u"set"_s, number, block, WorkedCase::written(block)}), 0);
    RD_RAN(cli.as("li",
                  {u"reply"_s, u"send"_s, number, u"--template"_s, u"T02"_s, u"--via"_s, u"LETTER"_s, u"--out"_s,
                   cli.path(u"T02.pdf"_s)}),
           0);
    QCOMPARE(stateOf(cli, number, 2), u"AWAITING_INFO"_s);
    for (int ground = 1; ground <= 8; ++ground) {
        const Ran refused = cli.as("li",
                                   {u"item"_s, u"propose"_s, number, u"2"_s, u"--outcome"_s, u"REFUSED"_s,
                                    u"--ground"_s, u"G%1"_s.arg(ground), u"--facts"_s,
                                    u"来电人拒绝提供任何核验要素。"_s, u"--law"_s, u"《个人信息保护法》第四十五条"_s});
        QCOMPARE(refused.errorCode(), u"MoveForbidden"_s);
    }
}

void AcceptanceCliTest::aMothersPapersAreSeenByTwoAndNoneIsKept_A21()
{
    DeskCli cli(u"2026-02-10T10:00:00+08:00"_s);
    const QString number = mothersCall(cli).text("case");
    for (const QString& paper : {u"REP_IDENTITY"_s, u"BIRTH_CERTIFICATE"_s}) {
        const QStringList seen{u"case"_s, u"paper"_s, number, paper};
        QCOMPARE(cli.as("li", seen + QStringList{u"--file"_s, cli.proof()}).status,
                 2); // there is no way to keep a copy
        RD_RAN(cli.as("li", seen + QStringList{u"--issuer"_s, u"上海"_s}), 0);
    }
    QCOMPARE(cli.as("li", {u"case"_s, u"accept-papers"_s, number}).errorCode(), u"NotPermitted"_s);
    QCOMPARE(cli.show(number).text("level"), u"L0"_s);
    RD_RAN(cli.as("wang", {u"case"_s, u"accept-papers"_s, number}), 0);
    const Ran shown = cli.show(number);
    QCOMPARE(shown.text("level"), u"L2"_s);
    QVERIFY(shown.list("files").isEmpty());
    RawDatabase raw(cli.desk().path(), cli.desk().as(u"chen"_s).databaseKey());
    for (const char* files : {"SELECT count(*) FROM source_file", "SELECT count(*) FROM task_proof"})
        QCOMPARE(raw.value(files), QByteArray("0"));
}

void AcceptanceCliTest::theChildAloneIsConcernedAndHidden_A21()
{
    DeskCli cli(u"2026-02-10T10:00:00+08:00"_s);
    const QString number = mothersCall(cli).text("case");
    // At whoever holds what is the child's; the others have nothing to delete.
    const Ran shown = cli.show(number);
    QCOMPARE(shown.list("items").first()[u"categories"].toArray(), QJsonArray{u"DC05"_s});
    QStringList deletions = DeskCli::tasksOf(shown).filter(u":DELETE OPEN"_s);
    deletions.replaceInStrings(QRegularExpression(u":.*"_s), QString());
    QCOMPARE(deletions, (QStringList{u"P08"_s, u"P09"_s, u"P13"_s}));

    const auto nameShown = [&] { return cli.show(number).json()[u"subject"][u"name"].toString(); };
    for (const char* command : {"show", "history"})
        QVERIFY(!cli.as("li", {u"case"_s, QLatin1String(command), number}).whole().contains(child.toUtf8()));
    RD_RAN(cli.as("li", {u"case"_s, u"access"_s, number, u"--request"_s, u"--reason"_s, u"核对宝宝档案"_s}), 0);
    QCOMPARE(nameShown(), u"*"_s);
    QCOMPARE(cli.as("li", {u"case"_s, u"access"_s, number, u"--approve"_s}).status, 1);
    RD_RAN(cli.as("wang", {u"case"_s, u"access"_s, number, u"--approve"_s}), 0);
    QVERIFY(nameShown() != u"*"_s);
    QVERIFY(cli.as("chen", {u"case"_s, u"history"_s, number}).whole().contains("AccessApproved"));
}

void AcceptanceCliTest::aChildsRequestComesFirstAndEndsSooner_A21()
{
    DeskCli cli(u"2026-02-09T10:00:00+08:00"_s);
    const Ran adult = logged(cli, {u"--item"_s, u"DELETE:D4"_s}); // a day earlier, and due earlier
    cli.setNow(u"2026-02-10T10:00:00+08:00"_s); // Tuesday
    const Ran ofChild = mothersCall(cli);
    QVERIFY(adult.text("due") < ofChild.text("due"));
    const QJsonArray queue = cli.as("li", {u"case"_s, u"list"_s, u"--open"_s}).list("cases");
    QCOMPARE(queue.first()[u"case"].toString(), ofChild.text("case"));
    QCOMPARE(queue.last()[u"case"].toString(), adult.text("case"));
    const Ran why = cli.as("li", {u"case"_s, u"why"_s, ofChild.text("case")});
    QCOMPARE(why.json()[u"milestones"][u"reply"].toString(), u"2026-02-26"_s); // T+7, Thursday
    QCOMPARE(why.text("due"), u"2026-03-09"_s);
}

void AcceptanceCliTest::nobodyApprovesTheOwnRefusal_A24()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    cli.desk().loadRegister();
    const QString number = cli.verified(callOf({u"--item"_s, u"DELETE"_s}), card);
    desk::Desk& officer = cli.desk().as(u"chen"_s); // PO and SUPERVISOR
    RD_VERIFY(desk::addUser(officer, {u"deputy"_s, u"何明"_s, domain::Role::DeputyOfficer},
                            DeskTemplate::secretOf(u"deputy"_s)));
    RD_RAN(cli.as("chen",
                  {u"item"_s, u"propose"_s, number, u"1"_s, u"--outcome"_s, u"REFUSED"_s, u"--ground"_s, u"G1"_s,
                   u"--facts"_s, u"该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日。"_s, u"--law"_s,
                   u"《中华人民共和国会计法》第二十三条"_s}),
           0);
    const QStringList approve{u"approve"_s, number, u"--note"_s, u"同意"_s};
    QCOMPARE(cli.as("chen", approve).errorCode(), u"SamePerson"_s);
    QCOMPARE(cli.as("wang", approve).errorCode(), u"NotPermitted"_s);
    RD_RAN(cli.as("deputy", approve), 0);
}

void AcceptanceCliTest::nobodyRewritesTheCompanysWording_A25()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const QString number = logged(cli, {u"--item"_s, u"OPT_OUT"_s}).text("case");
    const QStringList draft{u"reply"_s, u"draft"_s, number, u"--template"_s, u"T08"_s};
    const QJsonArray before = cli.as("li", draft).list("blocks");
    const QStringList set{u"reply"_s, u"set"_s, number};
    const QStringList ofT08{u"--template"_s, u"T08"_s};
    const Ran rewritten = cli.as("li", set + QStringList{u"remedy"_s, u"感谢您的来信。"_s} + ofT08);
    RD_FAILED(rewritten, 2, "InvalidArgument", {u"救济途径"_s});
    QCOMPARE(DeskCli::argumentOf(rewritten, "wording"), u"救济途径"_s);
    for (const QString& companys : {u"head"_s, u"signature"_s})
        QCOMPARE(cli.as("li", set + QStringList{companys, u"您好。"_s} + ofT08).errorCode(), u"InvalidArgument"_s);
    // Nor is it rewritten by what stands in it.
    QCOMPARE(cli.as("li", set + QStringList{u"hotline"_s, u"12345"_s} + ofT08).errorCode(), u"InvalidArgument"_s);
    QCOMPARE(cli.as("li", draft).list("blocks"), before);
    RD_RAN(cli.as("li", set + QStringList{u"remedy"_s, u""_s} + ofT08), 0); // as the template has it
    QCOMPARE(cli.as("li", draft).list("blocks"), before);
}

void AcceptanceCliTest::aCaseReopenedByOurErrorIsLate_A26()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const WorkedCase work =
        WorkedCase::logged(cli.desk(), cli.desk().call(domain::RightType::OptOut, u"王小明"_s, phone));
    work.answer(1);
    cli.setNow(u"2026-11-26T10:00:00+08:00"_s);
    work.close();
    const domain::Case before = work.file().header;
    cli.setNow(u"2026-12-28T10:00:00+08:00"_s);
    RD_RAN(cli.as("wang", {u"desk"_s, u"confirm-clock"_s}), 0);
    const Ran reopened = cli.as(
        "wang",
        {u"case"_s, u"reopen"_s, before.number, u"--cause"_s, u"OWN_ERROR"_s, u"--reason"_s, u"遗漏了一家受托方。"_s});
    RD_RAN(reopened, 0);
    const Ran shown = cli.show(before.number);
    QCOMPARE(shown.text("d0"), before.deadline.d0.toString(Qt::ISODate));
    QCOMPARE(shown.text("due"), before.deadline.due.toString(Qt::ISODate));
    QCOMPARE(shown.text("stage"), u"OVERDUE"_s);
    QVERIFY(DeskCli::tasksOf(shown).join(u' ').contains(u" OPEN "_s));
}

void AcceptanceCliTest::forbiddenNumbersAreStoredNowhere_A27()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const QString identity = u"659099199301029432"_s;
    const QString cardNumber = u"6299990000000017"_s;
    for (const QString& number : {identity, cardNumber}) {
        QStringList call = callOf({u"--item"_s, u"COPY"_s});
        call[call.indexOf(u"--words"_s) + 1] = u"我的号码是"_s + number;
        const Ran refused = cli.as("li", QStringList{u"call"_s, u"log"_s} + call);
        QCOMPARE(refused.errorCode(), u"ForbiddenNumber"_s);
        QCOMPARE(DeskCli::argumentOf(refused, "field"), u"words"_s);
        QVERIFY(!refused.whole().contains(number.toUtf8()));
        // Which of the texts it stands in is said.
        const Ran late = logged(cli, {u"--item"_s, u"COPY"_s, u"--late-reason"_s, u"证件"_s + number});
        RD_FAILED(late, 1, "ForbiddenNumber", {u"why it is logged late"_s});
        QCOMPARE(DeskCli::argumentOf(late, "field"), u"lateReason"_s);
        QVERIFY(!late.whole().contains(number.toUtf8()));
    }
    QVERIFY(cli.as("li", {u"case"_s, u"list"_s}).list("cases").isEmpty());
    const QString log = cli.path(u"audit.jsonl"_s);
    RD_RAN(cli.as("sun", {u"audit"_s, u"export"_s, log}), 0);
    QFile exported(log);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray entries = exported.readAll();
    QVERIFY(!entries.contains(identity.toUtf8()) && !entries.contains(cardNumber.toUtf8()));
    // An order number of nineteen digits that the person names as such passes.
    RD_RAN(logged(cli, {u"--item"_s, u"COPY"_s, u"--subject-order"_s, u"2026112312345678901"_s}), 0);
}

void AcceptanceCliTest::aDeliveredCopyGoesOutAgainOnlyApproved_A28()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const WorkedCase work(cli.desk(), collected(cli.desk()).caseId);
    const domain::BuiltCopy built = orDie(desk::buildCopy(cli.desk().as(u"li"_s), work.id(), cli.path(u"out"_s), {}));
    RD_VERIFY(desk::reviewCopy(cli.desk().as(u"chen"_s), work.id()));
    RD_VERIFY(desk::approve(cli.desk().as(u"chen"_s), work.id(), 0, u"同意。"_s));
    work.send();
    const QString number = work.file().header.number;
    const auto handover = [&](const char* user, const QStringList& more) {
        return cli.as(user, QStringList{u"copy"_s, u"handover"_s, number} + more);
    };
    const QStringList done{u"--done"_s, u"--via"_s, u"LETTER"_s};
    QCOMPARE(handover("li", done).errorCode(), u"ApprovalMissing"_s);
    RD_RAN(handover("li", {u"--request"_s, u"--reason"_s, u"挂号信退回后遗失。"_s}), 0);
    QCOMPARE(handover("li", {u"--approve"_s, u"--reason"_s, u"同意。"_s}).status, 1); // nobody approves their own wish
    RD_RAN(handover("chen", {u"--approve"_s, u"--reason"_s, u"已核实退件记录。"_s}), 0);
    RD_RAN(handover("li", done), 0);
    QVERIFY(cli.as("chen", {u"case"_s, u"history"_s, number}).whole().contains("CopyHandedOver"));

    cli.setNow(u"2026-12-24T09:00:00+08:00"_s); // day 31
    RD_RAN(cli.as("wang", {u"desk"_s, u"confirm-clock"_s}), 0);
    RD_RAN(cli.as("li", {u"deadline"_s, u"prepare"_s}), 0);
    QVERIFY(!QFile::exists(built.packagePath));
    const domain::CaseFile left = work.file();
    QVERIFY(!left.copies.first().sha256.isEmpty() && !left.copies.first().manifest.isEmpty());
    QVERIFY(std::any_of(left.replies.begin(), left.replies.end(),
                        [](const domain::Reply& reply) { return reply.templateCode == u"T09"_s; }));
}

QTEST_MAIN(AcceptanceCliTest)

#include "acceptance_test.moc"
