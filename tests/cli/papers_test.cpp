#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

using namespace rd::test;
using namespace Qt::StringLiterals;

// The papers of an agent by the command line (rule book §2, A22, A23).
class PapersCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

    Ran log(const QString& requester, const QString& item)
    {
        return m_tool.json({u"call"_s, u"log"_s, u"--requester"_s, requester, u"--contact"_s, u"13900001111"_s,
                            u"--subject-name"_s, u"王小明"_s, u"--subject-phone"_s, u"19900009929"_s, u"--words"_s,
                            u"受托办理"_s, u"--item"_s, item, u"--platform"_s, u"STARCARD"_s});
    }

private Q_SLOTS:
    void initTestCase() { enterQuickDesk(m_tool, u"wang"_s, "2026-11-23T10:00:00+08:00"); }

    void aLetterWithoutATermIsAskedForWithEveryOtherGap_A23()
    {
        const Ran logged = log(u"AGENT_AUTHORISED"_s, u"COPY"_s);
        RD_RAN(logged, 0);
        const QString number = logged.text("case");
        const Ran noted = m_tool.json({u"case"_s, u"paper"_s, number, u"AUTHORITY_LETTER"_s, u"--issuer"_s, u"王小明"_s,
                                       u"--lacks"_s, u"TERM"_s});
        RD_RAN(noted, 0);
        QCOMPARE(noted.json().value(u"complete"_s), QJsonValue(false));
        const QJsonArray missing = noted.list("missing");
        QCOMPARE(missing.size(), 3); // the letter, the agent's identity, and the principal's own verification
        QVERIFY(missing.first().toString().contains(u"写明委托期限"_s));
        const Ran draft = m_tool.json({u"reply"_s, u"draft"_s, number, u"--template"_s, u"T02"_s});
        RD_RAN(draft, 0);
        QVERIFY(draft.out.contains("授权委托书须补齐"));
        QVERIFY(!draft.list("missing").contains(u"material_list_with_purpose"_s));
        QCOMPARE(m_tool.json({u"case"_s, u"show"_s, number}).text("due"), logged.text("due")); // the clock runs on
        RD_FAILED(m_tool.json({u"case"_s, u"accept-papers"_s, number}), 2, "NotFound", {u"case papers"_s});
        RD_FAILED(m_tool.json({u"case"_s, u"paper"_s, number, u"PASSPORT"_s}), 2, "UnknownCode", {u"PASSPORT"_s});
        RD_RAN(m_tool.json({u"case"_s, u"paper"_s, number, u"REP_IDENTITY"_s}), 0);
        RD_FAILED(m_tool.json({u"case"_s, u"accept-papers"_s, number}), 1, "SamePerson", {});
        RD_FAILED(m_tool.json({u"case"_s, u"accept-papers"_s, number, u"--shown"_s, u"x"_s}), 2, "InvalidArgument", {});
    }

    void aRelativeIsNotOfferedATransfer_A22()
    {
        const Ran refused = log(u"RELATIVE_DECEASED"_s, u"TRANSFER"_s);
        RD_RAN(refused, 2);
        QVERIFY2(refused.message().contains(u"个人信息副本"_s), refused.whole());
        const Ran access = log(u"RELATIVE_DECEASED"_s, u"ACCESS"_s);
        RD_RAN(access, 0);
        const Ran papers = m_tool.json({u"case"_s, u"papers"_s, access.text("case")});
        RD_RAN(papers, 0);
        QCOMPARE(papers.list("missing").size(), 4);
        QCOMPARE(papers.json().value(u"needsOfficer"_s), QJsonValue(false));
        QCOMPARE(papers.list("papers").last().toObject().value(u"paper"_s).toString(), u"INTEREST_STATEMENT"_s);
    }
};

QTEST_GUILESS_MAIN(PapersCliTest)

#include "papers_test.moc"
