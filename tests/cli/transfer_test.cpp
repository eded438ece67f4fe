#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// A transfer by the command line (rule book 3.9).
class TransferCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    TemporaryDesk m_temporary{u"2026-11-23T10:00:00+08:00"_s};
    QString m_number;

    Ran as(const QString& user, const QStringList& arguments)
    {
        m_tool.signInAs(m_temporary.path(), user, TemporaryDesk::passwordOf(user).toUtf8());
        return m_tool.json(arguments);
    }
    Ran find(const QString& condition, const QString& holds)
    {
        return as(u"chen"_s,
                  {u"item"_s, u"transfer-test"_s, m_number, u"1"_s, u"--condition"_s, condition, u"--holds"_s, holds,
                   u"--reason"_s, u"已核对"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_temporary.loadRegister();
        const domain::CaseId id = m_temporary.verifiedCase(
            m_temporary.call(domain::RightType::Transfer, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
        orDie(desk::verifyRequester(m_temporary.as(u"wang"_s), id, {{u"P6"_s, u"confirmed"_s}}));
        m_number = orDie(m_temporary.as(u"li"_s).storage().cases().find(id)).number;
        m_temporary.signOutAll();
        m_tool.keepSessions();
        m_tool.setTime("2026-11-23T11:00:00+08:00");
    }

    void aConditionThatIsNotMetIsToldWithTheOtherThree_A19()
    {
        const Ran named = as(u"li"_s,
                             {u"item"_s, u"recipient"_s, m_number, u"1"_s, u"--name"_s, u"某公司"_s, u"--agreed"_s,
                              u"yes"_s, u"--abroad"_s, u"no"_s});
        RD_RAN(named, 0);
        QCOMPARE(named.json().value(u"recipient"_s).toObject().value(u"abroad"_s).toString(), u"no"_s);
        RD_FAILED(as(u"li"_s,
                     {u"item"_s, u"transfer-test"_s, m_number, u"1"_s, u"--condition"_s, u"FEASIBLE"_s, u"--holds"_s,
                      u"no"_s, u"--reason"_s, u"x"_s}),
                  1, "NotPermitted", {});
        RD_FAILED(find(u"HARMLESS"_s, u"no"_s), 2, "UnknownCode", {u"HARMLESS"_s});
        for (const QString& met : {u"IDENTITY"_s, u"OWN_DATA"_s, u"NO_HARM"_s})
            RD_RAN(find(met, u"yes"_s), 0);
        const Ran found = find(u"FEASIBLE"_s, u"no"_s);
        RD_RAN(found, 0);
        QCOMPARE(found.json().value(u"denied"_s), QJsonValue(true));
        RD_FAILED(as(u"li"_s, {u"item"_s, u"propose"_s, m_number, u"1"_s, u"--outcome"_s, u"FULFILLED"_s}), 1,
                  "MoveForbidden", {u"item transfer-test"_s});
        RD_RAN(as(u"li"_s, {u"item"_s, u"propose"_s, m_number, u"1"_s, u"--outcome"_s, u"REFUSED"_s}), 0);
        const Ran draft = as(u"li"_s, {u"reply"_s, u"draft"_s, m_number});
        RD_RAN(draft, 0);
        QVERIFY2(draft.out.contains("结论：不予转移"), draft.whole());
        QVERIFY2(draft.out.contains("③技术可行：否（已核对）"), draft.whole());
    }
};

QTEST_GUILESS_MAIN(TransferCliTest)

#include "transfer_test.moc"
