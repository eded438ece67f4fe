#include "core/base/clock.h"
#include "core/desk/entry/create_desk.h"
#include "tests/cli/demo_desk_tool.h"
#include "tests/support/or_die.h"
#include "tests/support/shipped.h"

#include <QFile>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* received = "2026-03-02T10:00:00+08:00";
const QByteArray ownersPassword = "correct horse battery";

QString policyFile()
{
    return qEnvironmentVariable("RIGHTSDESK_SOURCE") + u"/tests/data/companies/qinghe-cn-2025-09-01.json"_s;
}

// What the shipped policy says of its company and of nobody else.
QStringList namesOfTheFirstCompany()
{
    const rules::RuleBook first = shippedRules();
    QStringList names{first.contact().company,
                      first.contact().hotline,
                      first.contact().hotlineHours,
                      first.contact().privacyEmail,
                      first.brand(),
                      u"星卡"_s,
                      u"第九部分"_s,
                      u"第五部分"_s,
                      u"个人信息保护工作组"_s};
    for (const rules::Platform& platform : first.platforms())
        names += {platform.name, platform.shortName};
    for (const rules::Holder& holder : first.holders())
        names += holder.own ? QStringList() : QStringList{holder.name};
    return names;
}

} // namespace

// A company nobody has programmed for: its policy file is all the desk is given (house: nothing of a company stands in
// the code).
class OtherCompanyTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QString m_case;
    QByteArray m_said; // everything the desk has answered

    Ran told(const QStringList& arguments)
    {
        const Ran ran = m_tool.json(arguments);
        m_said += ran.out;
        return ran;
    }
    void beHandler() { m_tool.signInAs(m_tool.path(u"qinghe.rdb"_s), u"he"_s, "password-of-he"); }
    void beOfficer() { m_tool.signInAs(m_tool.path(u"qinghe.rdb"_s), u"lin"_s, ownersPassword); }
    QString draftText(const QString& code = {});

private Q_SLOTS:
    void initTestCase();
    void aDeskIsMadeOfTheFileAlone();
    void theCallIsLoggedVerifiedAndDueByItsOwnDays();
    void tasksGoToItsOwnHolders();
    void itsOwnMatrixSaysWhoApproves();
    void whatItsFileLeavesOpenIsAsTheRuleBookHasIt_3_10();
    void theLettersBearItsOwnContactBlock();
    void nothingOfTheFirstCompanyAppears();
};

void OtherCompanyTest::initTestCase()
{
    m_tool.keepSessions();
    m_tool.setTime(received);
    QFile policy(policyFile());
    QVERIFY(policy.open(QIODevice::ReadOnly));
    desk::NewDesk wanted;
    wanted.path = m_tool.path(u"qinghe.rdb"_s);
    wanted.ownerName = u"lin"_s;
    wanted.policyJson = policy.readAll();
    wanted.demo = true; // only for the cost of its passwords
    orDie(desk::createDesk(wanted, Secret::fromBytes(ownersPassword.constData(), ownersPassword.size()),
                           Clock::fixed(parseInstant(QString::fromLatin1(received)))));
    beOfficer();
    m_tool.write(u"he.txt"_s, "password-of-he\n");
    RD_RAN(m_tool.json({u"user"_s, u"add"_s, u"he"_s, u"--role"_s, u"AGENT"_s, u"--new-password-file"_s, u"he.txt"_s}),
           0);
    RD_RAN(m_tool.json({u"data"_s, u"reference"_s, DemoDeskTool::samples() + u"/shuyun_members.csv"_s}), 0);
}

void OtherCompanyTest::aDeskIsMadeOfTheFileAlone()
{
    CliTool tool;
    tool.write(u"owner.txt"_s, ownersPassword + '\n');
    const Ran made = tool.json({u"desk"_s, u"create"_s, tool.path(u"own.rdb"_s), u"--policy"_s, policyFile(),
                                u"--owner"_s, u"lin"_s, u"--new-password-file"_s, u"owner.txt"_s});
    RD_RAN(made, 0);
    QCOMPARE(made.text("policy"), u"2025-09-01"_s);
}

void OtherCompanyTest::theCallIsLoggedVerifiedAndDueByItsOwnDays()
{
    beHandler();
    const Ran logged = told({u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--subject-name"_s, u"王小明"_s,
                             u"--subject-phone"_s, u"19900009929"_s, u"--subject-member"_s, u"8600103774942997"_s,
                             u"--words"_s, u"请暂停使用我的练琴记录"_s, u"--item"_s, u"RESTRICT"_s, u"--minor"_s,
                             u"ADULT"_s, u"--platform"_s, u"QH_APP"_s});
    RD_RAN(logged, 0);
    m_case = logged.text("case");
    const QString code = told({u"case"_s, u"code"_s, m_case}).text("code");
    RD_RAN(
        told({u"case"_s, u"verify"_s, m_case, u"--factor"_s, u"P1="_s + code, u"--factor"_s, u"K1=8600103774942997"_s}),
        0);
    const Ran shown = told({u"case"_s, u"show"_s, m_case});
    QCOMPARE(shown.text("level"), u"L2"_s); // 70 + 30 points of 90
    QCOMPARE(shown.text("due"), u"2026-03-16"_s); // T+10
    const Ran why = told({u"case"_s, u"why"_s, m_case});
    QCOMPARE(why.text("due"), u"2026-03-16"_s);
    QVERIFY2(why.out.contains("T16:30:00"), why.whole());
    // A platform of the first company is none of this one's.
    const Ran foreign = m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--words"_s, u"退订"_s,
                                     u"--item"_s, u"OPT_OUT"_s, u"--platform"_s, u"TMALL"_s});
    RD_FAILED(foreign, 2, "UnknownCode", {u"TMALL"_s});
}

void OtherCompanyTest::tasksGoToItsOwnHolders()
{
    const Ran listed = told({u"task"_s, u"list"_s, m_case});
    RD_RAN(listed, 0);
    QStringList holders;
    for (const QJsonValue& task : listed.list("tasks"))
        holders.append(task.toObject().value(u"holder"_s).toString());
    QCOMPARE(holders, QStringList{u"P31"_s});
    QVERIFY2(listed.out.contains(u"宁波云弦网络技术有限公司"_s.toUtf8()), listed.whole());
    m_tool.write(u"stopped.txt"_s, "stopped\n");
    RD_RAN(told({u"task"_s, u"done"_s, m_case, u"P31:STOP"_s, u"--proof"_s, m_tool.path(u"stopped.txt"_s)}), 0);
}

void OtherCompanyTest::itsOwnMatrixSaysWhoApproves()
{
    RD_RAN(told({u"item"_s, u"propose"_s, m_case, u"1"_s, u"--outcome"_s, u"FULFILLED"_s}), 0);
    QCOMPARE(told({u"case"_s, u"show"_s, m_case}).text("state"), u"PENDING_APPROVAL"_s);
    const Ran alone = told({u"approve"_s, m_case, u"--note"_s, u"同意"_s});
    RD_RAN(alone, 1);
    beOfficer();
    RD_RAN(told({u"approve"_s, m_case, u"--note"_s, u"同意"_s}), 0);
    beHandler();
}

// Its file is of before the key that says what an explanation of the own case asks for.
void OtherCompanyTest::whatItsFileLeavesOpenIsAsTheRuleBookHasIt_3_10()
{
    const QStringList call{u"call"_s,           u"log"_s,    u"--contact"_s, u"19900009929"_s, u"--words"_s,
                           u"想了解处理规则"_s, u"--item"_s, u"EXPLAIN"_s,   u"--platform"_s,  u"QH_APP"_s};
    const auto levelOf = [&](const QStringList& more) {
        return told(call + more).list("items").first()[u"level"].toString();
    };
    QCOMPARE(levelOf({}), u"L0"_s);
    QCOMPARE(levelOf({u"--concern"_s, u"OWN_CASE"_s}), u"L1"_s);
}

QString OtherCompanyTest::draftText(const QString& code)
{
    QStringList arguments{u"reply"_s, u"draft"_s, m_case};
    if (!code.isEmpty())
        arguments += {u"--template"_s, code};
    QString text;
    for (const QJsonValue& block : told(arguments).list("blocks"))
        text += block.toObject().value(u"text"_s).toString() + u'\n';
    return text;
}

void OtherCompanyTest::theLettersBearItsOwnContactBlock()
{
    const QString receipt = draftText(u"T01"_s);
    QVERIFY2(receipt.contains(u"10个工作日内，即最晚于2026年3月16日前"_s), qPrintable(receipt));
    QVERIFY2(draftText(u"T03"_s).contains(u"根据《隐私保护声明》第六章以及"_s), "T03");
    const QString answer = draftText(u"T08"_s);
    for (const QString& own : {u"0571-5550-1234"_s, u"周一至周日8:30–18:00"_s, u"geren@qinghe-yueqi.example"_s,
                               u"青禾乐器（杭州）有限公司"_s, u"隐私保护办公室"_s, u"《隐私保护声明》2025-09-01版"_s})
        QVERIFY2(answer.contains(own), qPrintable(own + u'\n' + answer));
    const Ran drafted = told({u"reply"_s, u"draft"_s, m_case, u"--template"_s, u"T08"_s});
    for (const QJsonValue& gap : drafted.list("missing"))
        RD_RAN(told({u"reply"_s, u"set"_s, m_case, gap.toString().section(u':', -1), u"练琴记录"_s, u"--template"_s,
                     u"T08"_s}),
               0);
    RD_RAN(told({u"reply"_s, u"send"_s, m_case, u"--template"_s, u"T08"_s, u"--via"_s, u"SMS"_s, u"--out"_s,
                 m_tool.path(u"answer.pdf"_s)}),
           0);
    QVERIFY(QFile::exists(m_tool.path(u"answer.pdf"_s)));
    QCOMPARE(told({u"case"_s, u"show"_s, m_case}).text("state"), u"REPLIED"_s);
}

void OtherCompanyTest::nothingOfTheFirstCompanyAppears()
{
    m_said += m_tool.run({u"case"_s, u"show"_s, m_case}).out; // as people read it
    m_said += m_tool.run({u"item"_s, u"suggest"_s, u"我要退订短信，并删除记录"_s}).out;
    QVERIFY(m_said.size() > 10000);
    QVERIFY(m_said.contains(u"青禾"_s.toUtf8()));
    for (const QString& name : namesOfTheFirstCompany())
        QVERIFY2(!m_said.contains(name.toUtf8()), qPrintable(name));
}

QTEST_GUILESS_MAIN(OtherCompanyTest)
#include "other_company_test.moc"
