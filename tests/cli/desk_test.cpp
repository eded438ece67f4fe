#include "core/security/key_slots.h"
#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

#include <QDir>

using namespace rd::test;

namespace {

const QByteArray ownerPassword = "correct horse battery";
const QByteArray agentPassword = "another long password";

} // namespace

// Making a desk, its users, and how each kind of failure ends.
class DeskTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QString desk() const { return m_tool.path(QStringLiteral("rights.rdb")); }
    QStringList filesBesideTheDesk() const
    {
        return QDir(m_tool.folder().path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void initTestCase();
    void aDeskIsMadeAndOpens();
    void aDeskThatIsThereIsNotOverwritten();
    void aDeskThatIsMissingIsNotCreated();
    void aDamagedPolicyNamesThePlaceAndLeavesNothing();
    void aWrongPasswordIsRefusedAndSaysNothingMore();
    void aPasswordIsNeverAnArgument();
    void statusAnswersItsFields();
    void theDeskIsSound();
    void theAuditLogHolds();
    void anAgentIsAddedAndSeesOnlyWhatTheRoleAllows();
    void theLastOfficerCannotBeDisabled();
    void aDisabledUserIsLockedOut();
    void aChangedPasswordIsTheOnlyOneThatOpens();
    void aCallIsLoggedAndFoundAgain();
    void aHungUpCallerIsOnFileAllTheSame();
    void anIdentityNumberInTheWordsIsRefusedAndNothingStored_R_ID_06();
    void anUnknownPlatformIsWrongUsage();
    void aCaseThatIsNotThereIsNotFound();
    void collectingBeforeTheLevelIsReachedIsRefused_R_ID_10();
    void theAuditExportIsOneLineForEachEntry();
    void anAnswerThatCannotBeWrittenIsAFailure();
};

void DeskTest::initTestCase()
{
    m_tool.write(QStringLiteral("owner.txt"), ownerPassword + '\n');
    m_tool.write(QStringLiteral("agent.txt"), agentPassword + '\n');
    makeQuickDesk(desk(), QStringLiteral("wang"), ownerPassword, "2026-11-24T10:00:00+08:00");
    m_tool.signInAs(desk(), QStringLiteral("wang"), ownerPassword);
}

void DeskTest::aDeskIsMadeAndOpens()
{
    const QString made = m_tool.path(QStringLiteral("made.rdb"));
    const Ran ran =
        m_tool.json({QStringLiteral("desk"), QStringLiteral("create"), made, QStringLiteral("--owner"),
                     QStringLiteral("wang"), QStringLiteral("--new-password-file"), QStringLiteral("owner.txt")});
    RD_RAN(ran, 0);
    QCOMPARE(ran.text("policy"), QStringLiteral("2023-04-25"));
    const Ran status = m_tool.json({QStringLiteral("--desk"), made, QStringLiteral("desk"), QStringLiteral("status")});
    RD_RAN(status, 0);
    QVERIFY(!status.json().value(QLatin1String("demo")).toBool());
    const rd::security::SlotFile slots =
        orDie(rd::security::loadSlotCopies(made + QStringLiteral(".rdk"))).first().file;
    QCOMPARE(slots.keySlots.size(), 1);
    QCOMPARE(slots.keySlots.first().cost.memoryBytes, 256ULL * 1024 * 1024); // security.md D2
}

void DeskTest::aDeskThatIsThereIsNotOverwritten()
{
    QFile file(desk());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const Ran ran = m_tool.json(
        {QStringLiteral("desk"), QStringLiteral("create"), desk(), QStringLiteral("--owner"), QStringLiteral("li")});
    RD_RAN(ran, 4);
    QCOMPARE(ran.errorCode(), QStringLiteral("DeskExists"));
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void DeskTest::aDeskThatIsMissingIsNotCreated()
{
    const QStringList before = filesBesideTheDesk();
    const Ran ran = m_tool.json(words("--desk nowhere/none.rdb case list"));
    RD_RAN(ran, 4);
    QCOMPARE(ran.errorCode(), QStringLiteral("DeskMissing"));
    QCOMPARE(filesBesideTheDesk(), before);
    QVERIFY(!QDir(m_tool.path(QStringLiteral("nowhere"))).exists());
}

void DeskTest::aDamagedPolicyNamesThePlaceAndLeavesNothing()
{
    m_tool.write(QStringLiteral("policy.json"), "{\"id\": \"half\"}");
    const QStringList before = filesBesideTheDesk();
    const Ran ran =
        m_tool.json(words("desk create second.rdb --owner li --policy policy.json --new-password-file owner.txt"));
    RD_RAN(ran, 4);
    QCOMPARE(ran.errorCode(), QStringLiteral("PolicyInvalid"));
    QVERIFY(ran.json()
                .value(QLatin1String("error"))
                .toObject()
                .value(QLatin1String("args"))
                .toObject()
                .contains(QLatin1String("place")));
    QCOMPARE(filesBesideTheDesk(), before);
}

void DeskTest::aWrongPasswordIsRefusedAndSaysNothingMore()
{
    CliTool stranger;
    stranger.signInAs(desk(), QStringLiteral("wang"), "not the password");
    const Ran wrongPassword = stranger.json(words("case list"));
    RD_RAN(wrongPassword, 1);
    QCOMPARE(wrongPassword.errorCode(), QStringLiteral("WrongPassword"));
    stranger.signInAs(desk(), QStringLiteral("nobody"), "not the password");
    const Ran unknownUser = stranger.json(words("case list"));
    QCOMPARE(unknownUser.out, wrongPassword.out);
}

void DeskTest::aPasswordIsNeverAnArgument()
{
    RD_RAN(m_tool.json(words("--password secret case list")), 2);
    QVERIFY(!m_tool.run(words("--help")).out.contains("--password "));
}

void DeskTest::statusAnswersItsFields()
{
    const Ran ran = m_tool.json(words("desk status"));
    RD_RAN(ran, 0);
    for (const char* field : {"cipher", "schema", "policy", "calendarYears", "cases", "open", "backupAge", "auditHead"})
        QVERIFY2(ran.json().contains(QLatin1String(field)), field);
    QVERIFY(ran.text("cipher").startsWith(QLatin1String("4.")));
    QVERIFY(!ran.text("auditHead").isEmpty());
}

void DeskTest::theDeskIsSound()
{
    const Ran ran = m_tool.json(words("desk check"));
    RD_RAN(ran, 0);
    QVERIFY(ran.json().value(QLatin1String("ok")).toBool());
}

void DeskTest::theAuditLogHolds()
{
    const Ran ran = m_tool.json(words("audit verify"));
    RD_RAN(ran, 0);
    QVERIFY(ran.json().value(QLatin1String("ok")).toBool());
    QVERIFY(ran.json().value(QLatin1String("entries")).toInt() > 0);
    QVERIFY(ran.json().value(QLatin1String("firstBad")).isNull());
}

void DeskTest::anAgentIsAddedAndSeesOnlyWhatTheRoleAllows()
{
    RD_RAN(m_tool.json(words("user add li --role AGENT --name 李静 --new-password-file agent.txt")), 0);
    const Ran again = m_tool.json(words("user add li --role AGENT --new-password-file agent.txt"));
    RD_RAN(again, 1);
    QCOMPARE(again.errorCode(), QStringLiteral("UserExists"));

    CliTool agent;
    agent.write(QStringLiteral("new.txt"), "a password of their own\n");
    agent.signInAs(desk(), QStringLiteral("li"), agentPassword);
    agent.keepSessions();
    RD_RAN(agent.json(words("case list")), 0);
    const Ran refused = agent.json(words("user add zhao --role AGENT --new-password-file new.txt"));
    RD_RAN(refused, 1);
    QCOMPARE(refused.errorCode(), QStringLiteral("NotPermitted"));

    const Ran users = m_tool.json(words("user list"));
    QCOMPARE(users.list("users").size(), 2);
}

void DeskTest::theLastOfficerCannotBeDisabled()
{
    const Ran ran = m_tool.json(words("user disable wang"));
    RD_RAN(ran, 1);
    QCOMPARE(ran.errorCode(), QStringLiteral("LastOfficer"));
}

void DeskTest::aDisabledUserIsLockedOut()
{
    m_tool.write(QStringLiteral("leaver.txt"), "somebody who leaves\n");
    RD_RAN(m_tool.json(words("user add leaver --role AGENT --new-password-file leaver.txt")), 0);
    RD_RAN(m_tool.json(words("user disable leaver")), 0);
    CliTool leaver;
    leaver.signInAs(desk(), QStringLiteral("leaver"), "somebody who leaves");
    const Ran ran = leaver.json(words("case list"));
    RD_RAN(ran, 1);
    QCOMPARE(ran.errorCode(), QStringLiteral("UserDisabled"));
}

void DeskTest::aChangedPasswordIsTheOnlyOneThatOpens()
{
    CliTool agent;
    agent.write(QStringLiteral("new.txt"), "a password of their own\n");
    agent.signInAs(desk(), QStringLiteral("li"), agentPassword);
    RD_RAN(agent.json(words("user password --new-password-file new.txt")), 0);
    QCOMPARE(agent.json(words("case list")).errorCode(), QStringLiteral("WrongPassword"));
    agent.write(QStringLiteral("back.txt"), agentPassword + '\n');
    agent.signInAs(desk(), QStringLiteral("li"), "a password of their own");
    RD_RAN(agent.json(words("user password --new-password-file back.txt")), 0);
}

void DeskTest::aCallIsLoggedAndFoundAgain()
{
    CliTool agent;
    agent.signInAs(desk(), QStringLiteral("li"), agentPassword);
    agent.keepSessions();
    const Ran logged =
        agent.json({QStringLiteral("call"), QStringLiteral("log"), QStringLiteral("--contact"),
                    QStringLiteral("+86 170 0000 1234"), QStringLiteral("--subject-name"), QStringLiteral("王伟"),
                    QStringLiteral("--subject-phone"), QStringLiteral("17000001234"), QStringLiteral("--words"),
                    QStringLiteral("别再给我发短信了"), QStringLiteral("--item"), QStringLiteral("OPT_OUT"),
                    QStringLiteral("--item"), QStringLiteral("DELETE:D6"), QStringLiteral("--platform"),
                    QStringLiteral("STARCARD,TMALL")});
    RD_RAN(logged, 0);
    QCOMPARE(logged.text("case"), QStringLiteral("DSR-20261124-0001"));
    QCOMPARE(logged.text("d0"), QStringLiteral("2026-11-24"));
    QCOMPARE(logged.text("due"), QStringLiteral("2026-12-15"));
    QCOMPARE(logged.list("items").size(), 2);
    QVERIFY(logged.json().value(QLatin1String("tasksPlanned")).toInt() > 0);

    for (const char* sought : {"DSR-20261124-0001", "1234", "ww"}) {
        const Ran found = agent.json({QStringLiteral("case"), QStringLiteral("search"), QLatin1String(sought)});
        RD_RAN(found, 0);
        QVERIFY2(found.list("cases").size() == 1, sought);
    }
    const Ran shown = agent.json(words("case show 0001"));
    RD_RAN(shown, 0);
    QVERIFY2(!shown.out.contains("17000001234"), "a number stays masked (R-ID-05)");
    const Ran listed = agent.json(words("case list --due-within 15 --mine"));
    QCOMPARE(listed.list("cases").size(), 1);
    QCOMPARE(agent.json(words("case list --due-within 14")).list("cases").size(), 0);
    const QJsonArray history = agent.json(words("case history 0001")).list("entries");
    QCOMPARE(history.first().toObject().value(QLatin1String("action")).toString(), QStringLiteral("CallLogged"));
    RD_RAN(agent.json(words("task list 0001")), 0);
}

void DeskTest::aHungUpCallerIsOnFileAllTheSame()
{
    const Ran ran = m_tool.json(
        {QStringLiteral("call"), QStringLiteral("log"), QStringLiteral("--words"), QStringLiteral("通话中断")});
    RD_RAN(ran, 0);
    QCOMPARE(ran.text("state"), QStringLiteral("RECEIVED"));
}

void DeskTest::anIdentityNumberInTheWordsIsRefusedAndNothingStored_R_ID_06()
{
    const int before = m_tool.json(words("desk status")).json().value(QLatin1String("cases")).toInt();
    const Ran ran = m_tool.json({QStringLiteral("call"), QStringLiteral("log"), QStringLiteral("--words"),
                                 QStringLiteral("我的身份证是11010519491231002X，请查一下"), QStringLiteral("--item"),
                                 QStringLiteral("COPY")});
    RD_RAN(ran, 1);
    QCOMPARE(ran.errorCode(), QStringLiteral("ForbiddenNumber"));
    QVERIFY(!ran.out.contains("11010519491231002X"));
    QCOMPARE(m_tool.json(words("desk status")).json().value(QLatin1String("cases")).toInt(), before);
}

void DeskTest::anUnknownPlatformIsWrongUsage()
{
    const Ran ran = m_tool.json(words("call log --words copy --item COPY --platform MARS"));
    RD_RAN(ran, 2);
    QCOMPARE(ran.errorCode(), QStringLiteral("UnknownCode"));
}

void DeskTest::aCaseThatIsNotThereIsNotFound()
{
    for (const char* command : {"case show DSR-20200101-0001", "case show 9999", "task list DSR-20200101-0001"}) {
        const Ran ran = m_tool.json(words(command));
        RD_RAN(ran, 2);
        QCOMPARE(ran.errorCode(), QStringLiteral("NotFound"));
    }
}

void DeskTest::collectingBeforeTheLevelIsReachedIsRefused_R_ID_10()
{
    const QString samples = qEnvironmentVariable("RIGHTSDESK_SAMPLES");
    const Ran logged = m_tool.json(words("call log --words copy --item COPY --subject-phone 19900009929"));
    RD_RAN(logged, 0);
    const Ran ran = m_tool.json({QStringLiteral("data"), QStringLiteral("add"), logged.text("case"),
                                 samples + QStringLiteral("/jd_orders.csv")});
    RD_RAN(ran, 1);
    QCOMPARE(ran.errorCode(), QStringLiteral("LevelNotReached"));
    QCOMPARE(m_tool.json({QStringLiteral("case"), QStringLiteral("show"), logged.text("case")}).list("files").size(),
             0);
}

void DeskTest::theAuditExportIsOneLineForEachEntry()
{
    const Ran ran = m_tool.json(words("audit export audit.jsonl"));
    RD_RAN(ran, 0);
    QFile file(m_tool.path(QStringLiteral("audit.jsonl")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), ran.json().value(QLatin1String("entries")).toInt());
    const Ran again = m_tool.json(words("audit export audit.jsonl"));
    RD_RAN(again, 4);
    QCOMPARE(again.errorCode(), QStringLiteral("FileExists"));
}

void DeskTest::anAnswerThatCannotBeWrittenIsAFailure()
{
#ifdef Q_OS_LINUX
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(qEnvironmentVariable("RIGHTSDESK_BIN") + QStringLiteral("/rightsdesk-cli"),
                  words("calendar list --json"));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
#endif
}

QTEST_GUILESS_MAIN(DeskTest)
#include "desk_test.moc"
