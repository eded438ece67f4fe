#include "tests/cli/cli_tool.h"
#include "tests/support/folder_content.h"
#include "tests/support/logged_changes.h"

using namespace Qt::StringLiterals;
using namespace rd::test;

// What may be mistyped: the answer names the word, says what is taken instead or where to look, and no record changes.
class BadOptionsTest : public QObject {
    Q_OBJECT

private:
    TemporaryDesk m_desk{u"2026-11-24T10:00:00+08:00"_s};
    CliTool m_tool;
    QString m_case;

    QStringList changes() { return loggedChanges(m_desk); }
    static void addWrongUsage();
    static void addWrongValues();

private Q_SLOTS:
    void initTestCase();
    void aWordThatFitsNothingIsNamed_data();
    void aWordThatFitsNothingIsNamed();
    void wrongUsageIsToldInChineseToo();
    void aDateBeyondTheNoticesIsRefused_R_DL_06();
    void aPolicyWithoutAFieldNamesTheField();
    void aMissingFolderIsNamedAndNotMade_data();
    void aMissingFolderIsNamedAndNotMade();
    void aMissingPasswordNamesTheOptionThatIsMissing_data();
    void aMissingPasswordNamesTheOptionThatIsMissing();
    void aLockIsToldInWords_R_ID_08();
    void aPackageThatIsNoneIsNamed();
};

void BadOptionsTest::initTestCase()
{
    m_tool.signInAs(m_desk.path(), u"chen"_s, TemporaryDesk::passwordOf(u"chen"_s).toUtf8());
    const Ran logged = m_tool.json(words("call log --words copy --item COPY --platform STARCARD"));
    RD_RAN(logged, 0);
    m_case = logged.text("case");
}

void BadOptionsTest::addWrongUsage()
{
    const QString wrong = u"WrongUsage"_s;
    QTest::newRow("unknown command") << u"fly"_s << wrong
                                     << QStringList{u"no command \"fly\""_s, u"desk, today, user"_s,
                                                    u"rightsdesk-cli --help"_s};
    QTest::newRow("unknown command of a group")
        << u"case fly CASE"_s << wrong
        << QStringList{u"no command \"fly\" of \"rightsdesk-cli case\""_s, u"list, show"_s, u"case --help"_s};
    QTest::newRow("half a command") << u"case"_s << wrong
                                    << QStringList{u"command is missing"_s, u"list, show"_s, u"case --help"_s};
    QTest::newRow("unknown option") << u"case list --fast"_s << wrong
                                    << QStringList{u"no option --fast"_s, u"case list --help"_s};
    QTest::newRow("unknown option instead of a word")
        << u"case show --number"_s << wrong << QStringList{u"no option --number"_s, u"case show --help"_s};
    QTest::newRow("missing word") << u"case show"_s << wrong
                                  << QStringList{u"CASE is missing"_s, u"case show --help"_s};
    QTest::newRow("a word too many") << u"case show CASE again"_s << wrong
                                     << QStringList{u"\"again\" is one word too many"_s, u"quotation marks"_s};
    QTest::newRow("option without a value")
        << u"case list --limit"_s << wrong << QStringList{u"--limit needs a value"_s, u"case list --help"_s};
    QTest::newRow("option twice") << u"case list --limit 1 --limit 2"_s << wrong
                                  << QStringList{u"--limit is given more than once"_s};
    QTest::newRow("days that are no number")
        << u"case list --due-within x"_s << wrong
        << QStringList{u"--due-within: takes a whole number from 0 to 250, not \"x\""_s, u"case list --help"_s};
    QTest::newRow("days before today") << u"case list --due-within -1"_s << wrong << QStringList{u"from 0 to 250"_s};
    QTest::newRow("days past every notice")
        << u"case list --due-within 99999999999999999999"_s << wrong << QStringList{u"from 0 to 250"_s};
    QTest::newRow("item that is no number") << u"item propose CASE first --outcome FULFILLED"_s << wrong
                                            << QStringList{u"ITEM: takes a whole number from 1 to 99, not \"first\""_s};
    QTest::newRow("mode of another clock")
        << u"deadline explain --mode D"_s << wrong << QStringList{u"--mode: takes A, B, C, not \"D\""_s};
    QTest::newRow("clock that is none") << u"deadline explain --clock moon"_s << wrong
                                        << QStringList{u"--clock: takes case, complaint, incident, not \"moon\""_s};
}

void BadOptionsTest::addWrongValues()
{
    const QString argument = u"InvalidArgument"_s;
    const QString unknown = u"UnknownCode"_s;
    QTest::newRow("time that is none") << u"call log --words copy --received yesterday"_s << argument
                                       << QStringList{u"time of receipt"_s, u"2026-11-24T10:05:00+08:00"_s};
    QTest::newRow("time in the future") << u"call log --words copy --received 2026-12-24T10:00:00+08:00"_s << argument
                                        << QStringList{u"future"_s, u"2026-11-24T10:05:00+08:00"_s};
    QTest::newRow("30 February") << u"deadline table --from 2026-02-30 --to 2026-03-01"_s << argument
                                 << QStringList{u"first day"_s, u"2026-11-24"_s};
    QTest::newRow("last day before the first")
        << u"deadline table --from 2026-03-02 --to 2026-03-01"_s << argument << QStringList{u"before the first"_s};
    QTest::newRow("T02 before the request")
        << u"deadline explain --received 2026-03-02 --mode B --notice-sent 2026-03-01"_s << argument
        << QStringList{u"T02"_s, u"before D0"_s};
    QTest::newRow("regulator's date of a call")
        << u"call log --words copy --external-due 2026-12-01"_s << argument << QStringList{u"REGULATOR_TRANSFER"_s};
    QTest::newRow("nothing wanted") << u"call log --platform STARCARD"_s << argument
                                    << QStringList{u"--words"_s, u"--item"_s};
    QTest::newRow("factor without an answer")
        << u"case verify CASE --factor P1"_s << argument << QStringList{u"P1=123456"_s};
    QTest::newRow("id that is none") << u"draft discard nonsense --reason x"_s << argument << QStringList{u"no id"_s};
    QTest::newRow("sign-in name with a space") << u"user add 王 --role AGENT --new-password-file password.txt"_s
                                               << argument << QStringList{u"begins with a letter"_s};
    QTest::newRow("right") << u"call log --words copy --item FLY"_s << unknown
                           << QStringList{u"\"FLY\""_s, u"--help"_s};
    QTest::newRow("platform") << u"call log --words copy --item COPY --platform MARS"_s << unknown
                              << QStringList{u"\"MARS\""_s, u"--help"_s};
    QTest::newRow("state") << u"case list --state LOST"_s << unknown << QStringList{u"\"LOST\""_s, u"--help"_s};
    QTest::newRow("factor") << u"case verify CASE --factor Z9=1"_s << unknown << QStringList{u"\"Z9\""_s};
    QTest::newRow("case") << u"case show DSR-20200101-0001"_s << u"NotFound"_s
                          << QStringList{u"no such case"_s, u"case search"_s};
    QTest::newRow("ending of a case") << u"case history 9999"_s << u"NotFound"_s << QStringList{u"no such case"_s};
    QTest::newRow("item") << u"item propose CASE 7 --outcome FULFILLED"_s << u"NotFound"_s
                          << QStringList{u"no such item"_s, u"case show"_s};
    QTest::newRow("task") << u"task done CASE P99:STOP"_s << u"NotFound"_s
                          << QStringList{u"no such task"_s, u"task list"_s};
    QTest::newRow("match") << u"data decide CASE nowhere.csv:1 yes"_s << u"NotFound"_s
                           << QStringList{u"No such row"_s, u"data matches"_s};
}

void BadOptionsTest::aWordThatFitsNothingIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("says");
    addWrongUsage();
    addWrongValues();
}

void BadOptionsTest::aWordThatFitsNothingIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, code);
    QFETCH(QStringList, says);
    QStringList arguments = line.split(u' ');
    arguments.replaceInStrings(u"CASE"_s, m_case);
    const QStringList before = changes();
    RD_FAILED(m_tool.json(arguments), 2, code.toLatin1().constData(), says);
    // Looking for an ending is a search and logged as one (R-AU-01).
    QStringList after = changes();
    if (!after.isEmpty() && after.last().startsWith("CasesSearched"_L1) && line.contains("9999"_L1))
        after.removeLast();
    QCOMPARE(after, before);
}

void BadOptionsTest::wrongUsageIsToldInChineseToo()
{
    CliTool chinese;
    chinese.set("LC_ALL", u"zh_CN.UTF-8"_s);
    RD_FAILED(chinese.json(words("case list --fast")), 2, "WrongUsage",
              {u"没有选项 --fast。帮助：rightsdesk-cli case list --help"_s});
    RD_FAILED(chinese.json(words("case list --due-within x")), 2, "WrongUsage", {u"0 至 250 的整数"_s});
    RD_FAILED(chinese.json(words("case list")), 2, "InvalidArgument", {u"未指定工作台"_s, u"--desk"_s});
}

void BadOptionsTest::aDateBeyondTheNoticesIsRefused_R_DL_06()
{
    RD_FAILED(m_tool.json(words("deadline explain --received 2035-06-07")), 1, "DateOutsideCalendars",
              {u"2008-01-01 to 2030-12-31"_s, u"Check the date"_s, u"notice of its year"_s});
    const QStringList before = changes();
    RD_FAILED(m_tool.json(words("call log --words copy --item COPY --late-reason found --received 1999-06-07")), 1,
              "DateOutsideCalendars", {u"2008-01-01 to 2030-12-31"_s, u"Check the date"_s});
    QCOMPARE(changes(), before);
}

void BadOptionsTest::aPolicyWithoutAFieldNamesTheField()
{
    QFile shipped(u":/rules/toysrus-cn-2023-04-25.json"_s);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QJsonObject policy = QJsonDocument::fromJson(shipped.readAll()).object();
    QJsonObject contact = policy.value(u"contact"_s).toObject();
    contact.remove(u"hotline"_s);
    policy.insert(u"contact"_s, contact);
    CliTool tool;
    tool.write(u"policy.json"_s, QJsonDocument(policy).toJson());
    tool.write(u"owner.txt"_s, "correct horse battery\n");
    const QDir folder(tool.folder().path());
    const QStringList before = folderContent(folder);
    RD_FAILED(tool.json(words("desk create new.rdb --owner wang --policy policy.json --new-password-file owner.txt")),
              4, "PolicyInvalid", {u"/contact/hotline"_s, u"Mend this place"_s});
    QCOMPARE(folderContent(folder), before);
    tool.write(u"policy.json"_s, "{\n\"id\": \n}");
    RD_FAILED(tool.json(words("desk create new.rdb --owner wang --policy policy.json --new-password-file owner.txt")),
              4, "PolicyInvalid", {u"line 3"_s, u"Mend this place"_s});
}

void BadOptionsTest::aMissingFolderIsNamedAndNotMade_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("desk create") << u"desk create nowhere/new.rdb --owner wang --new-password-file password.txt"_s;
    QTest::newRow("desk demo") << u"desk demo nowhere/demo.rdb"_s;
    QTest::newRow("demo run") << u"demo run --out nowhere/demo"_s;
    QTest::newRow("audit export") << u"audit export nowhere/audit.jsonl"_s;
    QTest::newRow("copy build") << u"copy build CASE --out nowhere/outbox"_s;
    QTest::newRow("copy build, the password") << u"copy build CASE --out outbox --password-out nowhere/password.txt"_s;
    QTest::newRow("reply send") << u"reply send CASE --template T01 --via EMAIL --out nowhere/receipt.pdf"_s;
}

void BadOptionsTest::aMissingFolderIsNamedAndNotMade()
{
    QFETCH(QString, line);
    QStringList arguments = line.split(u' ');
    arguments.replaceInStrings(u"CASE"_s, m_case);
    const QStringList before = changes();
    const QStringList files = QDir(m_tool.folder().path()).entryList(QDir::AllEntries | QDir::Hidden);
    RD_FAILED(m_tool.json(arguments), 4, "FileNotWritten",
              {u"no folder "_s + m_tool.path(u"nowhere"_s), u"Make it first, or choose another place"_s});
    QCOMPARE(QDir(m_tool.folder().path()).entryList(QDir::AllEntries | QDir::Hidden), files);
    QCOMPARE(changes(), before);
}

void BadOptionsTest::aMissingPasswordNamesTheOptionThatIsMissing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<QString>("option");
    QTest::newRow("signing in") << u"--desk any.rdb --user li case list"_s << false << u"password-file"_s;
    QTest::newRow("an empty file") << u"--desk any.rdb --user li --password-file empty.txt case list"_s << false
                                   << u"password-file"_s;
    QTest::newRow("a new user") << u"user add hu --role AGENT"_s << true << u"new-password-file"_s;
    QTest::newRow("a new password") << u"user password"_s << true << u"new-password-file"_s;
    QTest::newRow("a new desk") << u"desk create new.rdb --owner wang"_s << false << u"new-password-file"_s;
    QTest::newRow("a package") << u"copy verify any.zip"_s << false << u"package-password-file"_s;
}

void BadOptionsTest::aMissingPasswordNamesTheOptionThatIsMissing()
{
    QFETCH(QString, line);
    QFETCH(bool, signedIn);
    QFETCH(QString, option);
    CliTool nobody;
    nobody.write(u"empty.txt"_s, "\n");
    nobody.leaveTerminal();
    m_tool.leaveTerminal();
    const QStringList before = changes();
    const Ran ran = (signedIn ? m_tool : nobody).json(line.split(u' '));
    m_tool.prepare({});
    RD_FAILED(ran, 2, "InvalidArgument", {u"There is no"_s, u"--"_s + option});
    QCOMPARE(ran.json()[u"error"][u"args"][u"field"].toString(), option);
    QCOMPARE(changes(), before);
}

void BadOptionsTest::aLockIsToldInWords_R_ID_08()
{
    const Ran logged = m_tool.json(words("call log --words copy --item COPY --platform STARCARD --subject-phone "
                                         "17000005555 --contact 17000005555"));
    RD_RAN(logged, 0);
    const QStringList guess =
        words("case verify") + QStringList{logged.text("case"), u"--factor"_s, u"K1=8600000000000000"_s};
    Ran ran = m_tool.json(guess);
    for (int tries = 0; ran.status == 0 && tries < 10; ++tries)
        ran = m_tool.json(guess);
    RD_FAILED(ran, 1, "VerificationLocked",
              {u"locked for the rest of this session: go on in a later one"_s, u"R-ID-08"_s, u"its clock runs"_s});
    QVERIFY(!ran.json()[u"error"][u"message"].toString().contains(u"nextSession"_s));
}

void BadOptionsTest::aPackageThatIsNoneIsNamed()
{
    m_tool.write(u"package.zip"_s, "no zip at all");
    const QStringList before = changes();
    RD_FAILED(m_tool.json(words("copy verify package.zip --package-password-file password.txt")), 4, "PackageDamaged",
              {u"package.zip"_s, u"damaged"_s, u"Build it again"_s});
    QCOMPARE(changes(), before);
}

QTEST_GUILESS_MAIN(BadOptionsTest)
#include "bad_options_test.moc"
