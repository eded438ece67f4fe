#pragma once

#include <functional>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace rd::test {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;

    // The one object that --json promises; empty when standard output is anything else.
    QJsonObject json() const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(out, &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }
    QString errorCode() const
    {
        return json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    }
    QString message() const
    {
        return json().value(QLatin1String("error")).toObject().value(QLatin1String("message")).toString();
    }
    // In what a failure is not as it should be; empty when it is: status, code, a message with all these words in it
    // (what is wrong, what to do), which shows neither code nor gap, and nothing but the one object.
    QByteArray unlike(int expected, const char* code, const QStringList& says) const
    {
        QStringList wrong;
        if (status != expected)
            wrong.append(QStringLiteral("status should be %1").arg(expected));
        if (errorCode() != QLatin1String(code))
            wrong.append(QStringLiteral("code should be ") + QLatin1String(code));
        for (const QString& word : says) {
            if (!message().contains(word))
                wrong.append(QStringLiteral("message should say: ") + word);
        }
        for (const QString& never : {QStringLiteral("{"), QStringLiteral("["), QLatin1String(code) + QString(),
                                     QStringLiteral("  "), QStringLiteral("()"), QStringLiteral("\"\"")}) {
            if (message().contains(never))
                wrong.append(QStringLiteral("message should not say: ") + never);
        }
        if (!err.isEmpty())
            wrong.append(QStringLiteral("something on standard error"));
        return wrong.isEmpty() ? QByteArray() : wrong.join(QLatin1Char('\n')).toUtf8() + '\n' + whole();
    }
    QString text(const char* field) const { return json().value(QLatin1String(field)).toString(); }
    QJsonArray list(const char* field) const { return json().value(QLatin1String(field)).toArray(); }
    QByteArray whole() const { return "status " + QByteArray::number(status) + "\n" + out + err; }
};

// Runs the real rightsdesk-cli in a folder of its own, at a fixed time, as one user after the other.
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

    // What the process does before it becomes the program: to take a right away from it.
    void prepare(std::function<void()> inChild) { m_inChild = std::move(inChild); }

    Ran run(const QStringList& arguments) const
    {
        QProcess process;
        if (m_inChild)
            process.setChildProcessModifier(m_inChild);
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
        ran.out = process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        return ran;
    }

    Ran json(const QStringList& arguments) const { return run(QStringList{QStringLiteral("--json")} + arguments); }

private:
    static QString program() { return qEnvironmentVariable("RIGHTSDESK_BIN") + QStringLiteral("/rightsdesk-cli"); }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::function<void()> m_inChild;
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
