#include "core/desk/intake/log_call.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/address_on_file.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// L3-EX by the command line (R-ID-11).
class ExceptionCliTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    TemporaryDesk m_temporary{u"2026-11-25T10:00:00+08:00"_s};
    QString m_number;
    QString m_task;

    Ran as(const QString& user, const QStringList& arguments)
    {
        m_tool.signInAs(m_temporary.path(), user, TemporaryDesk::passwordOf(user).toUtf8());
        return m_tool.json(arguments);
    }
    static QString guardOf(const Ran& ran)
    {
        return ran.json().value(u"error"_s).toObject().value(u"args"_s).toObject().value(u"guard"_s).toString();
    }
    Ran notify(const QString& via)
    {
        return as(u"li"_s,
                  {u"reply"_s, u"send"_s, m_number, u"--via"_s, via, u"--out"_s, m_tool.path(via + u".pdf"_s)});
    }
    Ran change()
    {
        return as(u"li"_s, {u"task"_s, u"done"_s, m_number, m_task, u"--proof"_s, m_tool.path(u"proof.txt"_s)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_temporary.loadRegister();
        putAddressOnFile(m_temporary.as(u"chen"_s), u"范豪佑"_s, u"17000019030"_s, u"user11057@example.com"_s);
        domain::CallIntake intake = m_temporary.call(domain::RightType::Correct, u"范豪佑"_s, u"17000019030"_s);
        intake.requester.contact = u"13900001111"_s;
        m_number = orDie(desk::logCall(m_temporary.as(u"li"_s), intake)).logged.number;
        m_temporary.signOutAll();
        m_tool.keepSessions();
        m_tool.setTime("2026-11-25T10:15:00+08:00");
        m_tool.write(u"proof.txt"_s, "changed");
    }

    void theChangeRunsSeventyTwoHoursAfterTheLastNotice_A20()
    {
        const QStringList record{u"case"_s, u"record-exception"_s, m_number, u"WRITTEN_REQUEST"_s};
        const Ran incomplete = as(u"li"_s, record + QStringList{u"--seen"_s, u"ID_COVERED"_s});
        RD_FAILED(incomplete, 1, "MoveForbidden", {u"ID_MARKED"_s});
        QStringList all = record;
        for (const QString& piece :
             {u"WRITTEN_REQUEST"_s, u"ID_COVERED"_s, u"ID_MARKED"_s, u"ORDER_PROOF_1"_s, u"ORDER_PROOF_2"_s})
            all += {u"--seen"_s, piece};
        RD_RAN(as(u"li"_s, all), 0);
        const Ran kept = as(u"chen"_s, {u"case"_s, u"approve-exception"_s, m_number, u"--reason"_s, u"一致"_s});
        RD_RAN(kept, 1);
        QCOMPARE(guardOf(kept), u"COPY_DESTROYED"_s);
        const Ran approved =
            m_tool.json({u"case"_s, u"approve-exception"_s, m_number, u"--reason"_s, u"一致"_s, u"--copy-destroyed"_s});
        RD_RAN(approved, 0);
        QCOMPARE(approved.list("notices").size(), 2);
        QCOMPARE(approved.list("waiting"), QJsonArray{1});

        RD_RAN(as(u"li"_s, {u"item"_s, u"propose"_s, m_number, u"1"_s, u"--outcome"_s, u"FULFILLED"_s}), 0);
        RD_RAN(as(u"wang"_s, {u"approve"_s, m_number, u"--note"_s, u"同意"_s}), 0);
        const Ran tasks = as(u"li"_s, {u"task"_s, u"list"_s, m_number});
        m_task = tasks.list("tasks").first().toObject().value(u"id"_s).toString();
        QCOMPARE(guardOf(change()), u"EXCEPTION_WAIT"_s);
        RD_RAN(as(u"li"_s, {u"reply"_s, u"draft"_s, m_number, u"--template"_s, u"T22"_s}), 0);
        RD_RAN(notify(u"SMS"_s), 0);
        RD_RAN(as(u"li"_s, {u"reply"_s, u"draft"_s, m_number, u"--template"_s, u"T22"_s}), 0);
        RD_RAN(notify(u"EMAIL"_s), 0);
        const Ran shown = as(u"li"_s, {u"case"_s, u"exception"_s, m_number});
        QCOMPARE(shown.text("runsFrom"), u"2026-11-28T10:15:00+08:00"_s);
        RD_FAILED(change(), 1, "MoveForbidden", {u"2026-11-28T10:15:00+08:00"_s});
        m_tool.setTime("2026-11-28T10:16:00+08:00");
        RD_FAILED(change(), 1, "MoveForbidden", {u"desk confirm-clock"_s}); // two working days of silence
        RD_RAN(as(u"wang"_s, {u"desk"_s, u"confirm-clock"_s}), 0);
        RD_RAN(change(), 0);
    }
};

QTEST_GUILESS_MAIN(ExceptionCliTest)

#include "exception_test.moc"
