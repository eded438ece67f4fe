#include "tests/cli/desk_cli.h"
#include "tests/support/pdf_text.h"

#include <QFile>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// An incident by the command line, from the agent who notices it to the officer who closes it (R-IN).
class IncidentCliTest : public QObject {
    Q_OBJECT

private:
    DeskCli m_cli{u"2026-11-23T10:00:00+08:00"_s};
    const QString m_number = u"SI-20261123-01"_s;

    Ran officer(const QStringList& arguments) { return m_cli.as("chen", QStringList{u"incident"_s} + arguments); }

private Q_SLOTS:
    void anAgentReportsItAndSeesNoMore();
    void theOfficerAssessesAndContainsIt();
    void personsAndDepartmentAreToldAndItIsClosed();
};

void IncidentCliTest::anAgentReportsItAndSeesNoMore()
{
    const Ran reported =
        m_cli.as("li",
                 {u"incident"_s, u"report"_s, u"--effect"_s, u"LEAKED"_s, u"--what"_s,
                  u"一封答复函被发送到他人的电子邮箱"_s, u"--discovered"_s, u"2026-11-23T09:30:00+08:00"_s});
    QCOMPARE(reported.text("incident"), m_number);
    QVERIFY(!reported.json().contains(u"what"_s)); // an agent does not see the record
    QCOMPARE(m_cli.as("li", {u"incident"_s, u"show"_s, m_number}).errorCode(), u"NotPermitted"_s);
}

void IncidentCliTest::theOfficerAssessesAndContainsIt()
{
    const Ran early = officer({u"contain"_s, m_number});
    QCOMPARE(early.errorCode(), u"MoveForbidden"_s);
    QCOMPARE(officer({u"assess"_s, m_number, u"--category"_s, u"DC77"_s}).errorCode(), u"UnknownCode"_s);
    const Ran assessed =
        officer({u"assess"_s, m_number, u"--category"_s, u"DC02"_s, u"--persons"_s, u"1"_s, u"--grade"_s, u"ORDINARY"_s,
                 u"--cause"_s, u"收件地址录入错误"_s, u"--harm"_s, u"订单信息可能被一名无关人员看到"_s, u"--taken"_s,
                 u"已请收件人删除"_s, u"--advice"_s, u"留意冒充客服的来电"_s});
    QCOMPARE(assessed.text("state"), u"I_TRIAGED"_s);
    QCOMPARE(officer({u"contain"_s, m_number}).text("state"), u"I_CONTAINED"_s);
}

void IncidentCliTest::personsAndDepartmentAreToldAndItIsClosed()
{
    QCOMPARE(officer({u"decide"_s, m_number}).status, 2); // one of the two has to be said
    QCOMPARE(officer({u"decide"_s, m_number, u"--tell"_s}).text("state"), u"I_NOTIFYING"_s);
    const Ran open = officer({u"end"_s, m_number});
    QCOMPARE(DeskCli::argumentOf(open, "guard"), u"INCIDENT_DEPARTMENT_REPORTED"_s);

    const QString pdf = m_cli.path(u"notice.pdf"_s);
    QCOMPARE(officer({u"notice"_s, m_number, u"--out"_s, pdf}).status, 0);
    QVERIFY(pdfText(pdf).contains(u"个人信息安全事件告知书"_s));
    QCOMPARE(officer({u"told"_s, m_number, u"--to"_s, u"DEPARTMENT"_s, u"--how"_s, u"系统填报"_s}).status, 0);
    QCOMPARE(officer({u"told"_s, m_number, u"--to"_s, u"PERSONS"_s, u"--how"_s, u"短信，1 人"_s}).status, 0);
    QVERIFY(m_cli.as("li", {u"incident"_s, u"published"_s})
                .list("incidents")
                .first()[u"text"]
                .toString()
                .contains(u"可能涉及您的订单信息"_s));
    QCOMPARE(officer({u"end"_s, m_number}).text("state"), u"I_REMEDIATED"_s);
    QCOMPARE(officer({u"list"_s}).list("incidents").size(), 1);
    QCOMPARE(officer({u"close"_s, m_number, u"--summary"_s, u"误发一封，已处理。"_s}).text("state"), u"I_CLOSED"_s);
    QVERIFY(officer({u"list"_s}).list("incidents").isEmpty());
    QCOMPARE(m_cli.as("sun", {u"incident"_s, u"list"_s, u"--all"_s}).list("incidents").size(), 1);
    QVERIFY(m_cli.as("wang", {u"audit"_s, u"verify"_s}).json()[u"ok"].toBool());
}

QTEST_MAIN(IncidentCliTest)

#include "incident_test.moc"
