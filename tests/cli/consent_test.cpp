#include "core/desk/cases/show_case.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "tests/cli/desk_cli.h"
#include "tests/support/pdf_text.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

QStringList call(const QString& item, const QString& number = phone)
{
    return {u"--contact"_s, number,       u"--subject-name"_s, u"王小明"_s,         u"--subject-phone"_s,
            number,         u"--minor"_s, u"ADULT"_s,          u"--words"_s,        u"请办理"_s,
            u"--item"_s,    item,         u"--platform"_s,     u"YOUZAN,STARCARD"_s};
}

} // namespace

// Consent, opt-out and cancellation to the end, by the command line (rule book 3.4, 3.6, 3.7, R-CO-01, R-CO-02).
class ConsentCliTest : public QObject {
    Q_OBJECT

private:
    std::optional<DeskCli> m_cli;

    Ran give(const QString& purpose, const QString& at)
    {
        return m_cli->as("wang",
                         {u"consent"_s, u"add"_s, u"--phone"_s, phone, u"--purpose"_s, purpose, u"--given"_s, at,
                          u"--place"_s, u"STARCARD"_s, u"--evidence"_s, u"注册页截图"_s});
    }
    QStringList purposesAt(const QString& number, const QStringList& more = {})
    {
        QStringList purposes;
        for (const QJsonValue& one :
             m_cli->as("li", QStringList{u"consent"_s, u"list"_s, number} + more).list("consents"))
            purposes.append(one[u"purpose"].toString() + u' ' + one[u"withdrawn"].toString());
        purposes.sort();
        return purposes;
    }
    Ran look(const QString& number, const QStringList& more = {})
    {
        return m_cli->as("li",
                         QStringList{u"item"_s, u"consent"_s, number, u"1"_s, u"--purpose"_s, u"C04"_s, u"--used"_s,
                                     u"2026-11-20T09:00:00+08:00"_s}
                             + more);
    }
    Ran propose(const QString& number, const QString& outcome)
    {
        return m_cli->as("li",
                         {u"item"_s, u"propose"_s, number, u"1"_s, u"--outcome"_s, outcome, u"--ground"_s, u"G7"_s,
                          u"--facts"_s, u"该账户尚有一笔未完成的退款，注销会使退款无法原路退回，因此不予注销该账户。"_s,
                          u"--law"_s, u"民法典第五百零九条"_s});
    }
    void finishAll(const QString& number)
    {
        desk::Desk& agent = m_cli->desk().as(u"li"_s);
        const auto id = desk::caseByNumber(agent, number);
        RD_VERIFY(id);
        const auto file = desk::showCase(agent, *id);
        RD_VERIFY(file);
        for (const domain::Task& task : file->tasks) {
            if (domain::isOpen(task.state))
                RD_VERIFY(desk::completeTask(agent, task.id, m_cli->proof()));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_cli.emplace(u"2026-11-23T10:00:30+08:00"_s);
        m_cli->desk().loadRegister();
    }
    void nobodyEverAgreedToTheseMessages_A06();
    void anOptOutOfWhoeverCalls_A13();
    void aWithdrawalClosesTheRegisterAtOnce_A14();
    void anAccountIsCancelledDespiteAnOpenRefund_A17();
};

void ConsentCliTest::nobodyEverAgreedToTheseMessages_A06()
{
    const QString number = m_cli->verified(call(u"DELETE:D2"_s), card);
    RD_RAN(give(u"C05"_s, u"2025-01-01T10:00:00+08:00"_s), 0);
    RD_RAN(give(u"C04"_s, u"2026-11-21T10:00:00+08:00"_s), 0); // after the message
    const Ran found = look(number);
    RD_RAN(found, 0);
    QCOMPARE(found.json()[u"validConsent"].toBool(true), false);
    QCOMPARE(found.json()[u"proposed"].toBool(), true);
    const QJsonValue item = found.list("items").first();
    QCOMPARE(item[u"outcome"].toString(), u"FULFILLED"_s);
    QCOMPARE(item[u"state"].toString(), u"PENDING_APPROVAL"_s);
    const QStringList tasks = DeskCli::tasksOf(found);
    QVERIFY(tasks.contains(u"SOURCE_REVIEW OPEN 2026-11-30"_s));
    QVERIFY(tasks.contains(u"P05:STOP OPEN 2026-11-26"_s));
    QVERIFY(tasks.contains(u"P05:DELETE OPEN 2026-11-30"_s));
    QCOMPARE(m_cli->as("chen", {u"approvals"_s}).list("approvals").first()[u"needs"].toString(), u"PO"_s);
    RD_FAILED(m_cli->as("wang", {u"approve"_s, number, u"--note"_s, u"同意"_s}), 1, "NotPermitted", {});
    RD_RAN(m_cli->as("chen", {u"approve"_s, number, u"--note"_s, u"同意"_s}), 0);

    // Whom the register vouches for, or a contract, is the officer's to judge: nothing is proposed.
    const QString consented = m_cli->verified(call(u"DELETE:D2"_s), card);
    const Ran other = look(consented, {u"--other-basis"_s, u"民法典第五百零九条"_s});
    RD_RAN(other, 0);
    QCOMPARE(other.json()[u"proposed"].toBool(true), false);
    RD_RAN(give(u"C04"_s, u"2026-11-19T10:00:00+08:00"_s), 0);
    const Ran stood = look(consented);
    QCOMPARE(stood.json()[u"validConsent"].toBool(), true);
    QCOMPARE(stood.list("items").first()[u"state"].toString(), u"IN_PROGRESS"_s);
    RD_RAN(m_cli->as("chen", {u"audit"_s, u"verify"_s}), 0);
}

void ConsentCliTest::anOptOutOfWhoeverCalls_A13()
{
    QStringList said;
    for (const QString& number : {phone, u"13800001111"_s}) {
        const Ran logged = m_cli->as("li", QStringList{u"call"_s, u"log"_s} + call(u"OPT_OUT"_s, number));
        RD_RAN(logged, 0);
        QStringList tasks = DeskCli::tasksOf(m_cli->show(logged.text("case")));
        tasks.sort();
        said.append(tasks.join(u';'));
        QCOMPARE(logged.list("items").first()[u"state"].toString(), u"IN_PROGRESS"_s);
    }
    QCOMPARE(said.first(),
             u"O2:STOP OPEN 2026-11-24;P02:STOP OPEN 2026-11-26;P05:STOP OPEN 2026-11-26;"
             "P08:STOP OPEN 2026-11-26;P09:STOP OPEN 2026-11-26"_s);
    QCOMPARE(said.last(), said.first()); // nobody learns whether the number is on file
    QVERIFY(m_cli->as("chen", {u"approvals"_s}).list("approvals").isEmpty());

    m_cli->setNow(u"2026-11-30T10:00:00+08:00"_s);
    const auto message = [&](const QString& contact, const QString& sent) {
        return m_cli->as(
            "li", {u"call"_s, u"message"_s, u"--contact"_s, contact, u"--sent"_s, sent, u"--holder"_s, u"P05"_s});
    };
    RD_RAN(message(phone, u"2026-11-26T18:00:00+08:00"_s), 2); // still T+3
    RD_FAILED(message(u"13800002222"_s, u"2026-11-27T09:00:00+08:00"_s), 2, "NotFound", {u"opt-out"_s});
    const Ran late = message(u"+86 199 0000 9929"_s, u"2026-11-27T09:00:00+08:00"_s);
    RD_RAN(late, 0);
    const QJsonValue task = late.json()[u"task"];
    QCOMPARE(task[u"operation"].toString(), u"INCIDENT_TRIAGE"_s);
    QCOMPARE(task[u"term"].toString(), u"2026-12-01"_s);
    QCOMPARE(task[u"reason"].toString(), u"P05 2026-11-27 09:00"_s);
    RD_RAN(m_cli->as("chen", {u"audit"_s, u"verify"_s}), 0);
}

void ConsentCliTest::aWithdrawalClosesTheRegisterAtOnce_A14()
{
    RD_RAN(give(u"C05"_s, u"2025-03-01T10:00:00+08:00"_s), 0);
    RD_RAN(give(u"C04"_s, u"2025-03-01T10:00:00+08:00"_s), 0);
    const QStringList withdrawal = call(u"WITHDRAW"_s) + QStringList{u"--purpose"_s, u"C05"_s};
    const QString unverified = m_cli->as("li", QStringList{u"call"_s, u"log"_s} + withdrawal).text("case");
    RD_FAILED(m_cli->as("li", {u"consent"_s, u"list"_s, unverified}), 1, "LevelNotReached", {});
    QVERIFY(m_cli->show(unverified).list("consents").isEmpty());

    const QString number = m_cli->verified(withdrawal, card);
    QCOMPARE(purposesAt(number), (QStringList{u"C04 "_s, u"C05 2026-11-23T10:00:00+08:00"_s}));
    QCOMPARE(purposesAt(number, {u"--at"_s, u"2026-11-23T09:59:00+08:00"_s}).size(), 2);
    QCOMPARE(purposesAt(number, {u"--at"_s, u"2026-11-23T10:00:00+08:00"_s}), QStringList{u"C04 "_s});
    QStringList tasks = DeskCli::tasksOf(m_cli->show(number));
    tasks.sort();
    QCOMPARE(tasks,
             (QStringList{u"P09:STOP:C05 OPEN 2026-11-26"_s, u"P14:STOP:C05 OPEN 2026-11-26"_s,
                          u"P15:STOP:C05 OPEN 2026-11-26"_s}));
    RD_FAILED(propose(number, u"REFUSED"_s), 1, "GroundNotAllowed", {});
    const QJsonValue suggested = m_cli->show(number).list("suggested").first();
    QCOMPARE(suggested[u"right"].toString() + suggested[u"ground"].toString(), u"DELETED6"_s);

    const QString letter = m_cli->path(u"T08.pdf"_s);
    finishAll(number);
    RD_RAN(propose(number, u"FULFILLED"_s), 0);
    RD_RAN(m_cli->as("li", {u"item"_s, u"add"_s, number, u"DELETE:D6"_s, u"--words"_s, u"也请删除"_s}), 0);
    QVERIFY(m_cli->show(number).list("suggested").isEmpty());
    RD_RAN(m_cli->as("li", {u"reply"_s, u"draft"_s, number, u"--template"_s, u"T08"_s}), 0);
    RD_RAN(
        m_cli->as("li",
                  {u"reply"_s, u"send"_s, number, u"--template"_s, u"T08"_s, u"--via"_s, u"SMS"_s, u"--out"_s, letter}),
        0);
    const QString text = pdfText(letter);
    QVERIFY2(text.contains(u"您已撤回对基于行为和消费偏好的个性化推广的同意"_s), qPrintable(text));
    QVERIFY(text.contains(u"我们自2026年11月23日10:00起停止相应处理"_s));
    QVERIFY(text.contains(u"将于2026年11月26日前完成停止"_s));
    RD_RAN(m_cli->as("chen", {u"audit"_s, u"verify"_s}), 0);
}

void ConsentCliTest::anAccountIsCancelledDespiteAnOpenRefund_A17()
{
    const QString number = m_cli->verified(call(u"CANCEL"_s), card);
    RD_RAN(m_cli->as("li",
                     {u"item"_s, u"keep"_s, number, u"1"_s, u"--holder"_s, u"P10"_s, u"--category"_s, u"DC02"_s,
                      u"--data"_s, u"一笔未完成的退款"_s, u"--reason"_s, u"K4"_s}),
           0);
    QCOMPARE(DeskCli::argumentOf(propose(number, u"REFUSED"_s), "guard"), u"OPEN_BUSINESS"_s);
    QCOMPARE(DeskCli::argumentOf(propose(number, u"FULFILLED"_s), "guard"), u"CONSEQUENCES_TOLD"_s);
    const Ran told = m_cli->as("li", {u"item"_s, u"consequences"_s, number, u"1"_s});
    RD_RAN(told, 0);
    QVERIFY(told.list("items").first()[u"consequencesTold"].toBool());
    QCOMPARE(told.text("executionDue"), u"2026-12-14"_s);
    RD_RAN(propose(number, u"FULFILLED"_s), 0);
    RD_RAN(m_cli->as("wang", {u"approve"_s, number, u"--note"_s, u"同意"_s}), 0);
    m_cli->setNow(u"2026-12-01T10:00:00+08:00"_s);
    finishAll(number);
    const QString letter = m_cli->path(u"T06.pdf"_s);
    RD_RAN(m_cli->as("li", {u"reply"_s, u"draft"_s, number}), 0);
    RD_RAN(m_cli->as("li", {u"reply"_s, u"send"_s, number, u"--via"_s, u"SMS"_s, u"--out"_s, letter}), 0);
    const QString text = pdfText(letter);
    QVERIFY2(text.contains(u"您的下列账户已于2026年12月1日注销：有赞、星卡"_s), qPrintable(text));
    QVERIFY(text.contains(u"一笔未完成的退款（上海网元电子商务有限公司）"_s));
    QVERIFY(text.contains(u"了结或者解除后删除"_s));

    const QString kept = m_cli->show(number).list("kept").first()[u"id"].toString();
    const Ran settled = m_cli->as("li", {u"item"_s, u"release"_s, number, kept, u"--reason"_s, u"退款已到账"_s});
    RD_RAN(settled, 0);
    QVERIFY(DeskCli::tasksOf(settled).contains(u"P10:DELETE OPEN 2026-12-08"_s));
    QVERIFY(DeskCli::tasksOf(settled).contains(u"O9:BACKUP_PURGE DEFERRED 2027-03-01"_s));
    RD_RAN(m_cli->as("chen", {u"audit"_s, u"verify"_s}), 0);
}

QTEST_MAIN(ConsentCliTest)
#include "consent_test.moc"
