#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"
#include "tests/support/system/owners_alone.h"

#include <QDir>

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/prctl.h>
#endif

using namespace rd::test;
using namespace Qt::StringLiterals;

// `case file`: what is answered, what is refused, and that a refusal leaves nothing behind.
class CaseFileCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

    Ran caseFile(const QString& words) const
    {
        return m_tool.json(QStringList{u"case"_s, u"file"_s} + words.split(u' ', Qt::SkipEmptyParts));
    }
    qint64 entries() const { return m_tool.json({u"audit"_s, u"verify"_s}).json()[u"entries"_s].toInteger(); }

private Q_SLOTS:
    void initTestCase();
    void theFileIsWrittenAndItsDigestTold();
    void nothingIsHalfWritten();
#ifdef Q_OS_LINUX
    void aShutFolderLeavesNoEntry();
#endif
    void anAgentIsRefused();
};

void CaseFileCliTest::initTestCase()
{
    enterQuickDesk(m_tool, u"chen"_s, "2026-11-02T10:00:00+08:00");
    RD_RAN(m_tool.json({u"call"_s, u"log"_s, u"--contact"_s, u"19900009929"_s, u"--subject-name"_s, u"王小明"_s,
                        u"--subject-phone"_s, u"19900009929"_s, u"--words"_s, u"请办理"_s, u"--item"_s, u"COPY"_s,
                        u"--platform"_s, u"STARCARD"_s}),
           0);
}

void CaseFileCliTest::theFileIsWrittenAndItsDigestTold()
{
    const Ran made = caseFile(u"0001 --pdf file.pdf"_s);
    RD_RAN(made, 0);
    QCOMPARE(made.text("case"), u"DSR-20261102-0001"_s);
    QCOMPARE(made.text("pdf"), u"file.pdf"_s);
    const QString path = m_tool.path(u"file.pdf"_s);
    QCOMPARE(made.text("sha256"), QString::fromLatin1(saidBy(u"sha256sum"_s, {path}).left(64)));
    QVERIFY(saidBy(u"pdfinfo"_s, {path}).contains(QByteArray::number(made.json()[u"pages"_s].toInt())));
    const QString text = pdfText(path);
    QVERIFY2(text.contains(u"请求卷宗"_s) && !text.contains(u"小明"_s) && !text.contains(u"19900009929"_s),
             qPrintable(text));
    QVERIFY(isOwnersAlone(path));
    RD_RAN(caseFile(u"0001 --pdf english.pdf --language en"_s), 0);
    QVERIFY(pdfText(m_tool.path(u"english.pdf"_s)).contains(u"Whythisdate"_s));
}

void CaseFileCliTest::nothingIsHalfWritten()
{
    const QString number = u"DSR-20261102-0001"_s;
    m_tool.write(u"there.pdf"_s, "mine");
    const qint64 before = entries();
    QCOMPARE(caseFile(u"DSR-20261102-9999 --pdf new.pdf"_s).errorCode(), u"NotFound"_s);
    QCOMPARE(caseFile(number + u" --pdf nowhere/new.pdf"_s).errorCode(), u"FileNotWritten"_s);
    QCOMPARE(caseFile(number + u" --pdf there.pdf"_s).errorCode(), u"FileExists"_s);
    QCOMPARE(caseFile(number).errorCode(), u"WrongUsage"_s);
    QVERIFY(!QFile::exists(m_tool.path(u"new.pdf"_s)));
    QCOMPARE(saidBy(u"cat"_s, {m_tool.path(u"there.pdf"_s)}), QByteArray("mine"));
    QCOMPARE(entries(), before);
}

#ifdef Q_OS_LINUX
// A folder that may not be written into: the entry of the log goes with the file.
void CaseFileCliTest::aShutFolderLeavesNoEntry()
{
    QVERIFY(QDir(m_tool.folder().path()).mkdir(u"shut"_s));
    QVERIFY(QFile::setPermissions(m_tool.path(u"shut"_s), QFile::ReadOwner | QFile::ExeOwner));
    CliTool& tool = m_tool;
    const auto exports = [&] {
        const QJsonArray history = tool.json({u"case"_s, u"history"_s, u"DSR-20261102-0001"_s}).list("entries");
        return std::count_if(history.begin(), history.end(),
                             [](const QJsonValue& one) { return one[u"action"_s].toString() == u"ReportExported"_s; });
    };
    const auto before = exports();
    QVERIFY(before > 0);
    tool.prepare([] { prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0); });
    const Ran refused = caseFile(u"DSR-20261102-0001 --pdf shut/new.pdf"_s);
    tool.prepare({});
    QCOMPARE(refused.errorCode(), u"FileNotWritten"_s);
    QVERIFY(QDir(m_tool.path(u"shut"_s)).isEmpty(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot));
    QCOMPARE(exports(), before);
}
#endif

void CaseFileCliTest::anAgentIsRefused()
{
    m_tool.write(u"agent.txt"_s, "agent battery horse staple");
    RD_RAN(
        m_tool.json({u"user"_s, u"add"_s, u"li"_s, u"--role"_s, u"AGENT"_s, u"--new-password-file"_s, u"agent.txt"_s}),
        0);
    m_tool.set("RIGHTSDESK_USER", u"li"_s);
    m_tool.set("RIGHTSDESK_PASSWORD_FILE", m_tool.path(u"agent.txt"_s));
    QCOMPARE(caseFile(u"0001 --pdf agent.pdf"_s).errorCode(), u"NotPermitted"_s);
    QVERIFY(!QFile::exists(m_tool.path(u"agent.pdf"_s)));
}

QTEST_GUILESS_MAIN(CaseFileCliTest)
#include "case_file_test.moc"
