#pragma once

#include <QLocalServer>
#include <QObject>

namespace rd::app {

// What makes a second start of the program speak to the one that runs, as this user on this PC. The way to it has a
// name that nobody can guess; it stands in a file of the user's own, so that no other user of the PC can lie in wait
// there for the numbers of callers.
class RunningProgram : public QObject {
    Q_OBJECT
public:
    // `folder` is the user's own data folder of the program; it is made when it is not there.
    explicit RunningProgram(const QString& folder, QObject* parent = nullptr);
    ~RunningProgram() override;

    // Gives the program that runs what this start was given, a link or nothing; false where none answers.
    static bool handOver(const QString& folder, const QString& link);

Q_SIGNALS:
    void startedAgain(const QString& link); // empty: somebody only wants to see the window

private:
    void receive();

    QString m_file;
    QLocalServer m_server;
};

} // namespace rd::app
