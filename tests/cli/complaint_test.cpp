#include "core/desk/approvals/approve.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QFile>

using namespace rd;
using namespace Qt::StringLiterals;
using test::Ran;

// Complaints by the command line (rule book 3.12, §7 "Complaint", R-DL-12).
class ComplaintCliTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_temporary{u"2025-09-16T10:00:00+08:00"_s};
    test::CliTool m_tool;
    QString m_about; // answered on 2025-09-16: li handled it, wang approved it
    QString m_complaint;

    void as(const QString& user)
    {
        m_tool.signInAs(m_temporary.path(), user, test::TemporaryDesk::passwordOf(user).toUtf8());
    }
    Ran complaint(const QStringList& words) const { return m_tool.json(QStringList{u"complaint"_s} + words); }
    Ran shownCase() const { return m_tool.json({u"case"_s, u"show"_s, m_about}); }
    static QString guardOf(const Ran& ran)
    {
        return ran.json().value(u"error"_s).toObject().value(u"args"_s).toObject().value(u"guard"_s).toString();
    }

private Q_SLOTS:
    void initTestCase();
    void A07_aComplaintIsDueByItsOwnClockAndWhoHandledOrApprovedTheCaseIsNotAssigned();
    void itIsLookedIntoDecidedAndAnswered();
    void aCallNamesTheCaseItComplainsOf();
    void everyCommandHasItsHelp();
};

void ComplaintCliTest::initTestCase()
{
    m_tool.keepSessions();
    m_temporary.loadRegister();
    const test::WorkedCase work(
        m_temporary,
        m_temporary.verifiedCase(m_temporary.call(domain::RightType::Restrict, u"王小明"_s, u"19900009929"_s),
                                 u"8600103774942997"_s));
    work.doTasks(1);
    test::orDie(desk::proposeOutcome(m_temporary.as(u"li"_s), work.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    test::orDie(desk::approve(m_temporary.as(u"wang"_s), work.id(), 1, u"同意"_s));
    work.send();
    m_about = work.file().header.number;
    m_temporary.setNow(u"2025-09-22T10:00:00+08:00"_s);
    work.close();
    m_temporary.signOutAll();
}

void ComplaintCliTest::A07_aComplaintIsDueByItsOwnClockAndWhoHandledOrApprovedTheCaseIsNotAssigned()
{
    // Given a complaint e-mailed Tue 2025-09-30 about a reply of 09-16
    m_tool.setTime("2025-09-30T16:00:00+08:00");
    as(u"li"_s);
    const Ran before = shownCase();
    RD_RAN(before, 0);
    const Ran logged =
        complaint({u"log"_s, m_about, u"--channel"_s, u"EMAIL"_s, u"--received"_s, u"2025-09-30T14:00:00+08:00"_s,
                   u"--words"_s, u"没有停止处理。"_s, u"--wanted"_s, u"停止处理"_s});
    RD_RAN(logged, 0);
    // then it has its own due Tue 2025-10-28
    m_complaint = logged.text("complaint");
    QVERIFY(m_complaint != m_about && m_complaint.startsWith(u"DSR-20250930"_s));
    QCOMPARE(logged.text("d0"), u"2025-09-30"_s);
    QCOMPARE(logged.text("due"), u"2025-10-28"_s);
    QCOMPARE(logged.text("about"), m_about);
    QCOMPARE(logged.text("state"), u"C_RECEIVED"_s);
    // the case's clock is unchanged
    const Ran after = shownCase();
    for (const char* field : {"d0", "due", "dueEnd", "state", "sentAt"}) {
        QVERIFY2(before.json().contains(QLatin1String(field)), field);
        QCOMPARE(after.json().value(QLatin1String(field)), before.json().value(QLatin1String(field)));
    }
    // and users who handled or approved the case cannot be assigned.
    as(u"wang"_s);
    for (const QString& user : {u"li"_s, u"wang"_s}) {
        const Ran refused = complaint({u"assign"_s, m_complaint, u"--to"_s, user});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorCode(), u"MoveForbidden"_s);
        QCOMPARE(guardOf(refused), u"INVESTIGATOR_UNTOUCHED"_s);
        QCOMPARE(complaint({u"show"_s, m_complaint}).text("state"), u"C_RECEIVED"_s);
    }
    const Ran possible = complaint({u"investigators"_s, m_complaint});
    QVERIFY(possible.list("users").contains(QJsonValue(u"zhao"_s)));
    QVERIFY(!possible.list("users").contains(QJsonValue(u"li"_s)));
    QVERIFY(!possible.list("users").contains(QJsonValue(u"wang"_s)));
    const Ran assigned = complaint({u"assign"_s, m_complaint, u"--to"_s, u"zhao"_s});
    RD_RAN(assigned, 0);
    QCOMPARE(assigned.text("state"), u"C_ASSIGNED"_s);
}

void ComplaintCliTest::itIsLookedIntoDecidedAndAnswered()
{
    as(u"zhao"_s);
    RD_RAN(complaint({u"investigate"_s, m_complaint}), 0);
    QCOMPARE(complaint({u"investigate"_s, m_complaint, u"--finding"_s, u"MAYBE|a|b"_s}).status, 2);
    const Ran reported =
        complaint({u"investigate"_s, m_complaint, u"--finding"_s, u"UPHELD|没有停止|一家供应商漏传"_s, u"--finding"_s,
                   u"REJECTED|态度不好|录音未见不当"_s, u"--cause"_s, u"任务遗漏"_s, u"--remedy"_s, u"补传名单"_s});
    RD_RAN(reported, 0);
    QCOMPARE(reported.list("findings").size(), 2);
    QCOMPARE(complaint({u"decide"_s, m_complaint, u"--note"_s, u"同意"_s}).errorCode(), u"NotPermitted"_s);
    as(u"chen"_s);
    const Ran decided =
        complaint({u"decide"_s, m_complaint, u"--reopen"_s, u"--item"_s, u"1"_s, u"--note"_s, u"同意"_s});
    RD_RAN(decided, 0);
    QCOMPARE(decided.text("result"), u"PARTLY"_s);
    QVERIFY(decided.json().value(u"reopens"_s).toBool());
    const QString pdf = m_tool.path(u"T13.pdf"_s);
    const QStringList reply{u"reply"_s, m_complaint, u"--via"_s, u"LETTER"_s, u"--out"_s, pdf};
    QCOMPARE(guardOf(complaint(reply)), u"REMEDY_STARTED"_s);
    QVERIFY(!QFile::exists(pdf));
    RD_RAN(m_tool.json({u"case"_s, u"reopen"_s, m_about, u"--cause"_s, u"COMPLAINT_UPHELD"_s, u"--reason"_s,
                        u"投诉部分成立"_s}),
           0);
    RD_RAN(complaint({u"litigation"_s, m_complaint, u"--words"_s, u"称将起诉"_s}), 0);
    const Ran answered = complaint(reply);
    RD_RAN(answered, 0);
    QCOMPARE(answered.text("state"), u"C_REPLIED"_s);
    QVERIFY(QFile::exists(pdf));
    const Ran back = complaint({u"bounced"_s, m_complaint});
    RD_RAN(back, 0);
    QCOMPARE(back.text("state"), u"C_DECIDED"_s);
    RD_RAN(complaint({u"reply"_s, m_complaint, u"--via"_s, u"LETTER"_s, u"--out"_s, m_tool.path(u"again.pdf"_s)}), 0);
    m_tool.setTime("2025-10-15T10:00:00+08:00");
    QCOMPARE(guardOf(complaint({u"close"_s, m_complaint})), u"LITIGATION_HOLD"_s);
    RD_RAN(complaint({u"litigation"_s, m_complaint, u"--lift"_s, u"--reason"_s, u"已和解"_s}), 1); // by the same person
    const QJsonArray listed = complaint({u"list"_s}).list("complaints");
    QCOMPARE(listed.size(), 1);
    QVERIFY(listed.first().toObject().value(u"held"_s).toBool());
}

void ComplaintCliTest::aCallNamesTheCaseItComplainsOf()
{
    m_tool.setTime("2025-10-15T10:00:00+08:00");
    as(u"zhao"_s);
    const QStringList received{u"--received"_s, u"2025-10-15T10:00:00+08:00"_s};
    const Ran logged = m_tool.json(QStringList{u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--words"_s,
                                               u"还是不满意"_s, u"--item"_s, u"COMPLAINT"_s, u"--about"_s, m_about}
                                   + received);
    RD_RAN(logged, 0);
    const Ran shown = complaint({u"show"_s, logged.text("case")});
    QCOMPARE(shown.text("about"), m_about);
    QVERIFY(shown.json().value(u"forLegal"_s).toBool()); // the second about the same answer
    const Ran plain = m_tool.json(QStringList{u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--words"_s,
                                              u"不满意"_s, u"--item"_s, u"COMPLAINT"_s}
                                  + received);
    RD_RAN(plain, 0);
    QCOMPARE(complaint({u"show"_s, plain.text("case")}).text("about"), QString());
    QCOMPARE(complaint({u"link"_s, plain.text("case"), u"--none"_s}).status, 2); // with a reason only
    const Ran none = complaint({u"link"_s, plain.text("case"), u"--none"_s, u"--reason"_s, u"投诉的是门店"_s});
    RD_RAN(none, 0);
    QCOMPARE(none.json().value(u"noRequest"_s)[u"reason"_s].toString(), u"投诉的是门店"_s);
    RD_RAN(complaint({u"link"_s, plain.text("case"), m_about}), 0);
    QCOMPARE(complaint({u"show"_s, m_about}).errorCode(), u"NotFound"_s);
    QCOMPARE(complaint({u"close"_s, m_about}).errorCode(), u"NotFound"_s);
}

void ComplaintCliTest::everyCommandHasItsHelp()
{
    for (const QString& name : {u"log"_s, u"list"_s, u"show"_s, u"link"_s, u"investigators"_s, u"assign"_s,
                                u"investigate"_s, u"decide"_s, u"reply"_s, u"bounced"_s, u"close"_s, u"litigation"_s}) {
        const Ran help = m_tool.run({u"complaint"_s, name, u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.contains("rightsdesk-cli --desk rights.rdb"), help.out.constData());
    }
}

QTEST_MAIN(ComplaintCliTest)

#include "complaint_test.moc"
