#include "core/desk/entry/desk_files.h"
#include "tests/cli/desk_cli.h"
#include "tests/support/desk_copy.h"

#include <QFile>
#include <QRegularExpression>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// A desk that was put back (security.md D7), at the command line: refused, accepted by two, and told by paper.
class AnchorCliTest : public QObject {
    Q_OBJECT

private:
    DeskCli m_cli{u"2026-11-25T10:00:00+08:00"_s};
    QTemporaryDir m_profile;

    QStringList acceptance(const QString& second, const QString& password) const
    {
        m_cli.tool().write(u"second.txt"_s, password.toUtf8() + '\n');
        return {u"desk"_s,
                u"accept"_s,
                u"--second"_s,
                second,
                u"--second-password-file"_s,
                m_cli.path(u"second.txt"_s),
                u"--reason"_s,
                u"磁盘损坏后放回了备份"_s};
    }

    // A process of its own each time: a batch would keep the desk open under the copy.
    Ran oneOf(const char* user, const QStringList& command)
    {
        CliTool tool;
        tool.set("XDG_DATA_HOME", m_profile.path());
        tool.setTime("2026-11-25T10:00:00+08:00");
        tool.signInAs(m_cli.desk().path(), QLatin1String(user),
                      TemporaryDesk::passwordOf(QLatin1String(user)).toUtf8());
        return tool.json(command);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_profile.path().toUtf8()); }
    void aDeskPutBackIsRefusedUntilTwoAccept();
};

void AnchorCliTest::aDeskPutBackIsRefusedUntilTwoAccept()
{
    const QString path = m_cli.desk().path();
    const QString copy = m_cli.path(u"copy.rightsdesk"_s);
    const Ran status = oneOf("wang", words("desk status"));
    RD_RAN(status, 0);
    QVERIFY(status.json().value(u"anchorSequence"_s).toInteger() > 0);
    QCOMPARE(status.json().value(u"anchorAge"_s).toInt(-1), 0);
    copyDesk(path, copy);

    const Ran paper = oneOf("sun", words("audit anchor"));
    RD_RAN(paper, 0);
    QVERIFY(QRegularExpression(u"^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$"_s).match(paper.text("code")).hasMatch());
    const Ran held = oneOf("sun", {u"audit"_s, u"anchor"_s, u"--compare"_s, paper.text("code")});
    RD_RAN(held, 0);
    QVERIFY(held.json().value(u"holds"_s).toBool());

    for (const QString& file : {path, desk::slotFilePath(path)})
        QVERIFY(QFile::remove(file));
    putDesk(copy, path);
    RD_FAILED(oneOf("li", words("today")), 3, "DeskNotAsLeft",
              {u"put back to an earlier state"_s, u"desk accept"_s, u"privacy officer"_s});
    RD_FAILED(oneOf("chen", acceptance(u"chen"_s, TemporaryDesk::passwordOf(u"chen"_s))), 1, "SamePerson", {});
    const Ran accepted = oneOf("chen", acceptance(u"wang"_s, TemporaryDesk::passwordOf(u"wang"_s)));
    RD_RAN(accepted, 0);
    QVERIFY(accepted.json().value(u"accepted"_s).toBool());

    const Ran verified = oneOf("sun", words("audit verify"));
    RD_RAN(verified, 0);
    QCOMPARE(verified.text("anchor"), u"agrees"_s);
    // The paper remembers what two people have accepted as lost.
    const Ran lost = oneOf("sun", {u"audit"_s, u"anchor"_s, u"--compare"_s, paper.text("code")});
    RD_RAN(lost, 3);
    QVERIFY(!lost.json().value(u"holds"_s).toBool());
}

QTEST_GUILESS_MAIN(AnchorCliTest)

#include "anchor_test.moc"
