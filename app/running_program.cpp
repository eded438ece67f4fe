#include "app/running_program.h"

#include "core/base/id.h"
#include "core/base/owner_only.h"
#include "core/base/safe_file.h"

#include <memory>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace rd::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMessage = 1024;
constexpr int patience = 3000; // milliseconds
const QByteArray answer = "ok\n";
const QString namePrefix = u"rightsdesk-"_s;

QString fileIn(const QString& folder)
{
    return folder + u"/running"_s;
}

// Empty where nothing runs, or ran last.
QString nameIn(const QString& folder)
{
    constexpr qint64 longestName = 128;
    const Result<QByteArray> stored = readWholeFile(fileIn(folder), longestName);
    const QString name = stored ? QString::fromLatin1(*stored) : QString();
    return name.startsWith(namePrefix) ? name : QString();
}

// Windows lets a program come to front only with leave of the one that the user has just started.
void letOthersComeToFront()
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY);
#endif
}

} // namespace

RunningProgram::RunningProgram(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_file(fileIn(folder))
{
    connect(&m_server, &QLocalServer::newConnection, this, &RunningProgram::receive);
    const QString before = nameIn(folder);
    if (!before.isEmpty())
        QLocalServer::removeServer(before); // of one that was killed
    QDir().mkpath(folder);
    makeOwnerOnly(folder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = namePrefix + newUuid();
    // Without it a second start is a second window; nothing is lost.
    if (m_server.listen(name) && !writeFileSafely(m_file, name.toLatin1()))
        m_server.close();
}

RunningProgram::~RunningProgram()
{
    // A start in between may have taken over.
    if (m_server.isListening() && nameIn(QFileInfo(m_file).path()) == m_server.serverName())
        QFile::remove(m_file);
}

bool RunningProgram::handOver(const QString& folder, const QString& link)
{
    const QString name = nameIn(folder);
    if (name.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(patience))
        return false;
    letOthersComeToFront();
    socket.write(link.left(longestMessage - 1).toUtf8() + '\n');
    socket.flush();
    while (!socket.canReadLine() && socket.waitForReadyRead(patience))
        continue;
    return socket.readLine() == answer;
}

void RunningProgram::receive()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QString link = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write(answer);
            socket->disconnectFromServer();
            Q_EMIT startedAgain(link);
        });
    }
}

} // namespace rd::app
