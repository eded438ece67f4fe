#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace rd::test {

// A mail server on this PC that speaks SMTP over TLS (mail_server.py), with a certificate made for it.
class MailServer {
public:
    enum class Security { Tls, StartTls };
    // For whom the certificate is.
    explicit MailServer(Security security, const QString& name = QStringLiteral("localhost"));
    ~MailServer();
    Q_DISABLE_COPY_MOVE(MailServer)

    int port() const { return m_port; }
    QString authorityFile() const { return m_folder.filePath(QStringLiteral("authority.pem")); }
    QByteArray authority() const;

    // How it answers from the next connection on, by a word of mail_server.py.
    void behave(const char* how) const;
    bool hasItAll() const; // the last byte of a message has come since

    int count() const; // of the mails it took
    QByteArray mail(int number) const; // from 1
    QJsonObject factsOf(int number) const; // user from to tls helo

    static QString user();
    static QByteArray password();

    // Whether the system refuses a server for which nobody vouches; wine's Schannel asks nobody.
    static bool strangersAreRefused();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace rd::test
