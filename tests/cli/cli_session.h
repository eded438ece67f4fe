#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace rd::test {

// Windows ends a line with two characters.
inline QByteArray withPlainLines(QByteArray said)
{
    return said.replace("\r\n", "\n");
}

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

// One `rightsdesk-cli batch` that is kept running: its commands pay for the password once.
class CliSession {
public:
    CliSession(QProcessEnvironment environment, const QString& folder)
    {
        // Here it is not the password that is tested (support/derived_keys.h).
        for (const auto& [name, from] : {std::pair("LD_PRELOAD", "RIGHTSDESK_DERIVED_KEYS"),
                                         std::pair("RIGHTSDESK_TEST_DESKS", "RIGHTSDESK_TEST_DESKS")}) {
            if (qEnvironmentVariableIsSet(from))
                environment.insert(QLatin1String(name), qEnvironmentVariable(from));
        }
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder);
        m_process.start(
            qEnvironmentVariable("RIGHTSDESK_BIN") + QStringLiteral("/rightsdesk-cli"),
            {QStringLiteral("--json"), QStringLiteral("batch"), QStringLiteral("--keep-going"), QStringLiteral("-")});
        if (!m_process.waitForStarted())
            qFatal("rightsdesk-cli is not in RIGHTSDESK_BIN");
    }
    ~CliSession()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(longestWait))
            qFatal("a batch did not end with its commands");
    }
    CliSession(const CliSession&) = delete;
    CliSession& operator=(const CliSession&) = delete;

    qint64 process() const { return m_process.processId(); }

    Ran run(const QStringList& arguments)
    {
        give(arguments);
        return answer();
    }
    // Begins with it, while the test goes on; each is answered in its turn.
    void give(const QStringList& arguments)
    {
        m_process.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
        m_process.waitForBytesWritten(longestWait);
    }
    Ran answer()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(longestWait))
                return {-1, m_process.readAllStandardOutput(), m_process.readAllStandardError()};
        }
        const QJsonObject told = QJsonDocument::fromJson(m_process.readLine()).object();
        Ran ran;
        ran.status = told.value(QLatin1String("status")).toInt(-1);
        ran.out = QJsonDocument(told.value(QLatin1String("answer")).toObject()).toJson(QJsonDocument::Compact) + '\n';
        ran.err = withPlainLines(m_process.readAllStandardError());
        return ran;
    }

private:
    static constexpr int longestWait = 120000;
    QProcess m_process;
};

} // namespace rd::test
