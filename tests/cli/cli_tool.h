#pragma once

#include "tests/cli/cli_session.h"

#include <functional>
#include <map>
#include <memory>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace rd::test {

// Runs the real rightsdesk-cli in a folder of its own, at a fixed time, as one user after the other: each command as a
// process of its own, or after keepSessions() those with --json in one batch for each user and time.
class CliTool {
public:
    CliTool()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : m_environment.keys()) {
            if (name.startsWith(QLatin1String("RIGHTSDESK_")) && name != QLatin1String("RIGHTSDESK_BIN"))
                m_environment.remove(name);
        }
        setTime("2026-11-24T10:00:00+08:00");
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    const QTemporaryDir& folder() const { return m_folder; }
    void set(const char* name, const QString& value) { m_environment.insert(QLatin1String(name), value); }
    void unset(const char* name) { m_environment.remove(QLatin1String(name)); }
    QString time() const { return m_environment.value(QStringLiteral("RIGHTSDESK_NOW")); }
    void setTime(const char* iso) { set("RIGHTSDESK_NOW", QLatin1String(iso)); }

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a test file could not be written");
    }

    // From here on every command is given the desk, the user and the user's password.
    void signInAs(const QString& desk, const QString& user, const QByteArray& password)
    {
        write(QStringLiteral("password.txt"), password + '\n');
        set("RIGHTSDESK_DESK", desk);
        set("RIGHTSDESK_USER", user);
        set("RIGHTSDESK_PASSWORD_FILE", path(QStringLiteral("password.txt")));
    }

    // For tests that give many commands and do not reach behind them for the desk's files.
    void keepSessions() { m_keepsSessions = true; }

    // What the process does before it becomes the program, where the system knows such a moment: to take a right away.
    void prepare(std::function<void()> inChild) { m_inChild = std::move(inChild); }
    // No terminal to ask at, whatever this test was started from; a program that is started has none on Windows.
    void leaveTerminal()
    {
#ifdef Q_OS_UNIX
        prepare([] { ::setsid(); });
#endif
    }

    Ran run(const QStringList& arguments) const
    {
        QProcess process;
#ifdef Q_OS_UNIX
        if (m_inChild)
            process.setChildProcessModifier(m_inChild);
#endif
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program(), arguments);
        if (!process.waitForStarted())
            qFatal("rightsdesk-cli is not in RIGHTSDESK_BIN");
        if (!process.waitForFinished(120000))
            qFatal("rightsdesk-cli did not end");
        Ran ran;
        ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ran.out = withPlainLines(process.readAllStandardOutput());
        ran.err = withPlainLines(process.readAllStandardError());
        return ran;
    }

    Ran json(const QStringList& arguments) const
    {
        if (!m_keepsSessions || m_inChild)
            return run(QStringList{QStringLiteral("--json")} + arguments);
        std::unique_ptr<CliSession>& session = m_sessions[m_environment.toStringList()];
        if (!session)
            session = std::make_unique<CliSession>(m_environment, m_folder.path());
        return session->run(arguments);
    }

private:
    static QString program()
    {
        return qEnvironmentVariable("RIGHTSDESK_BIN") + QStringLiteral("/rightsdesk-cli");
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::function<void()> m_inChild;
    bool m_keepsSessions = false;
    mutable std::map<QStringList, std::unique_ptr<CliSession>> m_sessions;
};

// "a b c" as arguments; for those without spaces in them.
inline QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace rd::test

// How a command ended; it is run once, although a failure says all that it has said.
#define RD_RAN(ran, expected)                                                                                          \
    do {                                                                                                               \
        const rd::test::Ran& rdRan = (ran);                                                                            \
        QVERIFY2(rdRan.status == (expected), rdRan.whole().constData());                                               \
    } while (false)
// How a command failed: its status, the code, words of its message.
#define RD_FAILED(ran, ...)                                                                                            \
    do {                                                                                                               \
        const QByteArray rdUnlike = (ran).unlike(__VA_ARGS__);                                                         \
        QVERIFY2(rdUnlike.isEmpty(), rdUnlike.constData());                                                            \
    } while (false)
