#include "app/running_program.h"

#include "core/base/id.h"
#include "core/base/owner_only.h"
#include "core/base/safe_file.h"

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

constexpr qsizetype longestLink = 256;
constexpr qsizetype longestMessage = 4 * longestLink; // of the same in UTF-8
constexpr int patience = 15000; // milliseconds: longer than a verb of the other side waits for a busy desk
const QByteArray answer = "ok\n";
const QString namePrefix = u"calls-"_s;

// One of each session: a window in another one is in nobody's sight.
QString sessionName()
{
#ifdef Q_OS_WIN
    DWORD session = 0;
    ProcessIdToSessionId(GetCurrentProcessId(), &session);
    return QString::number(session);
#else
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + qgetenv("DISPLAY");
    return QString::fromLatin1(display.toHex());
#endif
}

QString fileIn(const QString& folder)
{
    return QDir(folder).filePath(u"running-"_s + sessionName());
}

// On Windows the name of a pipe, elsewhere of a socket in the folder.
QString wayTo(const QString& folder, const QString& name)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
    return name;
#else
    return QDir(folder).filePath(name);
#endif
}

// Empty where nothing runs, or ran last.
QString nameIn(const QString& folder)
{
    constexpr qint64 longestName = 128;
    const Result<QByteArray> stored = readWholeFile(fileIn(folder), longestName);
    const QString name = stored ? QString::fromLatin1(*stored) : QString();
    return name.startsWith(namePrefix) && !name.contains(u'/') ? name : QString();
}

#ifdef Q_OS_WIN
// Anybody may open a pipe under a name that is free; the one of a program that was killed is.
bool isOwnProgram(const QLocalSocket& socket)
{
    ULONG id = 0;
    return GetNamedPipeServerProcessId(reinterpret_cast<HANDLE>(socket.socketDescriptor()), &id) && isOwnProcess(id);
}

// Windows lets a program come to front only with leave of the one that the user has just started.
void letOthersComeToFront()
{
    AllowSetForegroundWindow(ASFW_ANY);
}
#else
bool isOwnProgram(const QLocalSocket& /*socket*/)
{
    return true; // nobody else can put a socket into the folder
}

void letOthersComeToFront() { }
#endif

} // namespace

RunningProgram::RunningProgram(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_file(fileIn(folder))
{
    connect(&m_server, &QLocalServer::newConnection, this, &RunningProgram::receive);
    if (!QDir().mkpath(folder) || !makeOwnerOnly(folder) || !isOwnFolder(folder))
        return;
    const QString before = nameIn(folder);
    if (!before.isEmpty())
        QLocalServer::removeServer(wayTo(folder, before)); // of one that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    constexpr qsizetype enough = 8; // the length of a socket's name is limited
    const QString name = namePrefix + newUuid().remove(u'-').right(enough);
    if (m_server.listen(wayTo(folder, name)) && !writeFileSafely(m_file, name.toLatin1()))
        m_server.close();
}

RunningProgram::~RunningProgram()
{
    // A start in between may have taken over.
    const QString folder = QFileInfo(m_file).path();
    const QString now = nameIn(folder);
    if (m_server.isListening() && !now.isEmpty() && m_server.fullServerName().endsWith(now))
        QFile::remove(m_file);
}

HandOver RunningProgram::handOver(const QString& folder, const QString& link)
{
    const QString name = nameIn(folder);
    if (name.isEmpty() || !isOwnFolder(folder))
        return HandOver::NobodyRuns;
    QLocalSocket socket;
    socket.connectToServer(wayTo(folder, name));
    if (!socket.waitForConnected(patience) || !isOwnProgram(socket))
        return HandOver::NobodyRuns;
    letOthersComeToFront();
    socket.write(link.left(longestLink).toUtf8() + '\n');
    socket.flush();
    while (!socket.canReadLine() && socket.waitForReadyRead(patience))
        continue;
    return socket.readLine() == answer ? HandOver::Taken : HandOver::NoAnswer;
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
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT startedAgain(link);
        });
    }
}

} // namespace rd::app
