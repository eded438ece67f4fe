#pragma once

#include <QLocalServer>
#include <QObject>

namespace rd::app {

enum class HandOver { NobodyRuns, Taken, NoAnswer };

// What makes a second start of the program speak to the one that runs, as this user in this session of this PC. A
// number of a caller goes to nobody else: on Linux the way lies in a folder of the user's own, on Windows the one at
// its other end must be a program of this user.
class RunningProgram : public QObject {
    Q_OBJECT
public:
    // `folder` is the user's own data folder of the program; it is made when it is not there. Where it is not the
    // user's own, or nothing can listen, a second start is a second window and nothing is lost.
    explicit RunningProgram(const QString& folder, QObject* parent = nullptr);
    ~RunningProgram() override;

    // Gives the program that runs what this start was given, a link or nothing.
    static HandOver handOver(const QString& folder, const QString& link);

Q_SIGNALS:
    // Empty: somebody only wants to see the window. To be heard on the next turn of the event loop: the other side
    // waits.
    void startedAgain(const QString& link);

private:
    void receive();

    QString m_file;
    QLocalServer m_server;
};

} // namespace rd::app
