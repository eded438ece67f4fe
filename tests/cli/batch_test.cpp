#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#endif

using namespace rd::test;
using namespace Qt::StringLiterals;

// Many commands after signing in once: what runs, where it ends, and what no batch may do.
class BatchTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;

    Ran batch(const QByteArray& commands, const QStringList& more = {}) const
    {
        m_tool.write(u"commands.txt"_s, commands);
        return m_tool.json(QStringList{u"batch"_s, m_tool.path(u"commands.txt"_s)} + more);
    }
    // The objects that were printed, the count of all at the end.
    static QList<QJsonObject> objects(const Ran& ran)
    {
        QList<QJsonObject> objects;
        for (const QByteArray& line : ran.out.trimmed().split('\n'))
            objects.append(QJsonDocument::fromJson(line).object());
        return objects;
    }
    static QList<int> statuses(const Ran& ran)
    {
        QList<int> statuses;
        for (const QJsonObject& one : objects(ran).mid(0, objects(ran).size() - 1))
            statuses.append(one[u"status"_s].toInt());
        return statuses;
    }
    static QString codeOf(const QJsonObject& told) { return told[u"answer"_s][u"error"_s][u"code"_s].toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        const char* now = "2026-11-23T10:00:00+08:00";
        m_tool.setTime(now);
        makeQuickDesk(m_tool.path(u"rights.rdb"_s), u"wang"_s, "correct horse battery", now);
        m_tool.signInAs(m_tool.path(u"rights.rdb"_s), u"wang"_s, "correct horse battery");
    }

    void commandsRunInTurnAndAnswerLikeProcesses()
    {
        const Ran ran = batch("# the morning\n\n"
                              "call log --contact 19900009929 --subject-name 王小明 --subject-phone 19900009929 "
                              "--words \"请不要 再发短信\" --item OPT_OUT --platform STARCARD\r\n"
                              "[\"case\",\"search\",\"王小明\"]\n"
                              "case list");
        RD_RAN(ran, 0);
        const QList<QJsonObject> told = objects(ran);
        QCOMPARE(told.size(), 4);
        QCOMPARE(statuses(ran), (QList<int>{0, 0, 0}));
        const QString number = told[0][u"answer"_s][u"case"_s].toString();
        QVERIFY(number.startsWith(u"DSR-20261123-"_s));
        QCOMPARE(told[1][u"answer"_s][u"cases"_s][0][u"case"_s].toString(), number);
        QCOMPARE(told[2][u"command"_s].toInt(), 3);
        QCOMPARE(QJsonDocument(told[2][u"answer"_s].toObject()).toJson(QJsonDocument::Compact) + '\n',
                 m_tool.json({u"case"_s, u"list"_s}).out);
        QCOMPARE(told.last(), (QJsonObject{{u"commands"_s, 3}, {u"failed"_s, 0}}));
    }

    void itEndsWithTheFirstCommandThatFails()
    {
        const QByteArray commands = "case show 99999999\ncase list\n";
        const Ran ran = batch(commands);
        RD_RAN(ran, 2);
        QCOMPARE(statuses(ran), QList<int>{2});
        QCOMPARE(codeOf(objects(ran).first()), u"NotFound"_s);
        const Ran all = batch(commands, {u"--keep-going"_s});
        RD_RAN(all, 2);
        QCOMPARE(statuses(all), (QList<int>{2, 0}));
        QCOMPARE(objects(all).last(), (QJsonObject{{u"commands"_s, 2}, {u"failed"_s, 1}}));

        const Ran toPeople = m_tool.run({u"batch"_s, m_tool.path(u"commands.txt"_s)});
        QCOMPARE(toPeople.status, 2);
        QVERIFY(toPeople.err.contains("There is no such case"));
        QVERIFY(toPeople.out.contains("line 1 ended with status 2"));
    }

    void whatIsNoCommandIsRefusedAndNothingOfItRuns()
    {
        // The end of a line too long must not become a command of its own.
        const QByteArray tooLong = "case list " + QByteArray(1024 * 1024, ' ') + "case list\n";
        for (const QByteArray& line : {QByteArray("[\"case\",3]\n"), QByteArray("[broken\n"), QByteArray("no such\n"),
                                       QByteArray("batch other.txt\n"), tooLong}) {
            const Ran ran = batch(line, {u"--keep-going"_s});
            RD_RAN(ran, 2);
            QCOMPARE(statuses(ran), QList<int>{2});
            QCOMPARE(codeOf(objects(ran).first()), u"WrongUsage"_s);
        }
        RD_FAILED(m_tool.json({u"batch"_s, m_tool.path(u"nowhere.txt"_s)}), 4, "FileMissing", {u"nowhere.txt"_s});
    }

    // The users of a batch each sign in with a password; one who is signed in answers for nobody else.
    void everyUserOfABatchSignsIn()
    {
        m_tool.write(u"wrong.txt"_s, "not the password\n");
        const Ran ran = batch("case list\n--user wang --password-file wrong.txt case list\n--user nobody case list\n",
                              {u"--keep-going"_s});
        RD_RAN(ran, 1);
        QCOMPARE(statuses(ran), (QList<int>{0, 1, 1}));
        QCOMPARE(codeOf(objects(ran).at(1)), u"WrongPassword"_s);
        QCOMPARE(codeOf(objects(ran).at(2)), u"WrongPassword"_s);
    }

#ifdef Q_OS_UNIX
    void nobodyTypesABatchAtATerminal()
    {
        const int controller = posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(controller >= 0 && grantpt(controller) == 0 && unlockpt(controller) == 0);
        const QByteArray name = ptsname(controller);
        m_tool.prepare([name] { dup2(open(name.constData(), O_RDWR | O_NOCTTY), STDIN_FILENO); });
        RD_FAILED(m_tool.json({u"batch"_s, u"-"_s}), 2, "InvalidArgument", {u"file"_s});
        m_tool.prepare({});
        close(controller);
    }
#endif
};

QTEST_GUILESS_MAIN(BatchTest)
#include "batch_test.moc"
