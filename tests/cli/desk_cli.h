#pragma once

#include "tests/cli/cli_tool.h"
#include "tests/support/temporary_desk.h"

namespace rd::test {

// The five people of a temporary desk at the command line, on the same desk and by the same clock.
class DeskCli {
public:
    explicit DeskCli(const QString& now)
        : m_desk(now)
    {
        setNow(now);
        m_tool.keepSessions();
        m_tool.write(QStringLiteral("proof.txt"), "done");
    }

    TemporaryDesk& desk() { return m_desk; }
    const CliTool& tool() const { return m_tool; }
    QString path(const QString& name) const { return m_tool.path(name); }
    QString proof() const { return path(QStringLiteral("proof.txt")); }
    void setNow(const QString& now)
    {
        m_desk.setNow(now);
        m_tool.setTime(now.toLatin1().constData());
    }

    Ran as(const char* user, const QStringList& arguments)
    {
        const QString name = QLatin1String(user);
        m_tool.signInAs(m_desk.path(), name, TemporaryDesk::passwordOf(name).toUtf8());
        return m_tool.json(arguments);
    }

    // Logged by li and verified to L2 with the code and the card.
    QString verified(const QStringList& call, const QString& card)
    {
        const QString number = as("li", QStringList{QStringLiteral("call"), QStringLiteral("log")} + call).text("case");
        const QString code = as("li", {QStringLiteral("case"), QStringLiteral("code"), number}).text("code");
        const Ran ran = as("li",
                           {QStringLiteral("case"), QStringLiteral("verify"), number, QStringLiteral("--factor"),
                            QStringLiteral("P1=") + code, QStringLiteral("--factor"), QStringLiteral("K1=") + card});
        if (ran.text("level") != QStringLiteral("L2"))
            qFatal("not verified: %s", ran.whole().constData());
        return number;
    }

    Ran show(const QString& number) { return as("li", {QStringLiteral("case"), QStringLiteral("show"), number}); }

    // "P05:STOP OPEN 2026-11-26" of each task, in the order of the case.
    static QStringList tasksOf(const Ran& shown)
    {
        QStringList tasks;
        for (const QJsonValue& task : shown.list("tasks")) {
            QStringList name{task[QLatin1String("holder")].toString(), task[QLatin1String("operation")].toString(),
                             task[QLatin1String("purpose")].toString()};
            name.removeAll(QString());
            tasks.append(name.join(QLatin1Char(':')) + QLatin1Char(' ') + task[QLatin1String("state")].toString()
                         + QLatin1Char(' ') + task[QLatin1String("term")].toString());
        }
        return tasks;
    }

    static QString argumentOf(const Ran& ran, const char* name)
    {
        return ran.json()[QLatin1String("error")][QLatin1String("args")][QLatin1String(name)].toVariant().toString();
    }

private:
    TemporaryDesk m_desk;
    CliTool m_tool;
};

} // namespace rd::test
