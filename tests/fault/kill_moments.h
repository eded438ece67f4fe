#pragma once

#include "tests/support/derived_keys.h"
#include "tests/support/desk_copy.h"

#include <algorithm>
#include <cstdio>
#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

// The killed process: it counts its own writes to files and dies at the one it is told, with that write half done.
namespace moments {

inline int left = 0; // dies at the 0th from now
inline bool counting = false;
inline QByteArray passed; // one letter per moment: k slot file, w other file, s flush, n name changed

// True when the process is to die in the middle of this one.
inline bool comes(char kind)
{
    if (kind == 0)
        return false;
    passed.append(kind);
    return --left == 0;
}

} // namespace moments

#ifdef Q_OS_WIN
#include "tests/fault/moments_windows.h"
#else
#include "tests/fault/moments_unix.h"
#endif

namespace rd::test {

// The desks of a kill test, in memory where there is such a folder: a killed process leaves what it gave to the system,
// whatever disk is behind, and the test need not wait for one.
class KilledDesks {
public:
    QString path(const QString& file) const { return m_folder.filePath(file); }
    QString templateOf(const QString& verb) const { return path(QStringLiteral("template of ") + verb); }
    QString freshCopy(const QString& verb)
    {
        const QString copy = path(QStringLiteral("desk %1").arg(++m_count));
        copyDesk(templateOf(verb), copy);
        return copy;
    }

private:
    static QString base()
    {
        return QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath();
    }

    QTemporaryDir m_folder{base() + QStringLiteral("/killed-desks-XXXXXX")};
    int m_count = 0;
};

// Runs this program once more with these arguments. What the run passed when it came to its end; nothing when it was
// killed.
inline QByteArray runToMoment(const QStringList& arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(60000))
        qFatal("the run does not end");
    if (child.exitStatus() == QProcess::CrashExit && child.exitCode() == moments::killed)
        return {};
    if (child.exitStatus() == QProcess::CrashExit || child.exitCode() != 0)
        qFatal("%s", child.readAllStandardError().constData());
    return child.readAllStandardOutput().trimmed();
}

// From here on the moments count; the run dies at this one, or lives for 0.
inline void countMoments(int at)
{
    deriveEachKey();
    moments::watch();
    moments::left = at;
    moments::counting = true;
}

// The run has come to its end: what it passed goes to the one who started it.
inline int tellMoments()
{
    moments::counting = false;
    std::fprintf(stdout, "%s\n", moments::passed.constData());
    return 0;
}

// Every moment of these kinds with what comes right after, and of the rest every so many.
inline QList<int> momentsToDieAt(const QByteArray& passed, int othersEach, const QByteArray& telling = "ksn")
{
    QList<int> chosen;
    for (int i = 0; i < passed.size(); ++i) {
        const bool tells = telling.contains(passed.at(i)) || (i > 0 && telling.contains(passed.at(i - 1)));
        if (tells || i % othersEach == 0)
            chosen.append(i + 1);
    }
    return chosen;
}

} // namespace rd::test
