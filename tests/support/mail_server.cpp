#include "tests/support/mail_server.h"

#ifdef Q_OS_WIN
#include "tests/support/system/windows_imports.h"
#endif

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace rd::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

void makeCertificate(const QDir& folder, const QString& name)
{
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"authority.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                   u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                   u"subjectAltName=DNS:"_s + name, u"-keyout"_s, key, u"-out"_s, certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl made no certificate: %s", openssl.readAllStandardError().constData());
    write(folder.filePath(u"certificate.pem"_s), contentOf(key) + contentOf(certificate));
}

} // namespace

MailServer::MailServer(Security security, const QString& name)
{
    makeCertificate(QDir(m_folder.path()), name);
    behave("normal");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s,
                    {qEnvironmentVariable("RIGHTSDESK_SOURCE") + u"/tests/support/mail_server.py"_s, m_folder.path(),
                     security == Security::Tls ? u"tls"_s : u"starttls"_s});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead())
            qFatal("the mail server of the tests did not start");
    }
    m_port = m_process.readLine().trimmed().toInt();
}

MailServer::~MailServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray MailServer::authority() const
{
    return contentOf(authorityFile());
}

void MailServer::behave(const char* how) const
{
    QFile::remove(m_folder.filePath(u"has-it-all"_s));
    write(m_folder.filePath(u"behaviour"_s), how);
}

bool MailServer::hasItAll() const
{
    return QFile::exists(m_folder.filePath(u"has-it-all"_s));
}

int MailServer::count() const
{
    return static_cast<int>(QDir(m_folder.path()).entryList({u"*.eml"_s}).size());
}

QByteArray MailServer::mail(int number) const
{
    return contentOf(m_folder.filePath(u"%1.eml"_s.arg(number)));
}

QJsonObject MailServer::factsOf(int number) const
{
    return QJsonDocument::fromJson(contentOf(m_folder.filePath(u"%1.json"_s.arg(number)))).object();
}

QString MailServer::user()
{
    return u"privacy@example.cn"_s;
}

QByteArray MailServer::password()
{
    return "correct horse";
}

bool MailServer::strangersAreRefused()
{
#ifdef Q_OS_WIN
    return !isWine();
#else
    return true;
#endif
}

} // namespace rd::test
