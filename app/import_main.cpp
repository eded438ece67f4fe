#include "core/sources/import_confinement.h"
#include "core/sources/import_process.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>

// rd-import: reads one foreign file where a fault in a parser can do no harm. The path comes on standard input, the
// answer goes to standard output; there is no key here and nothing to write to.
int main(int argc, char* argv[])
{
    rd::sources::confineThisProcess();
    const QCoreApplication application(argc, argv);
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 2;
    const QByteArray answer = rd::sources::importAnswer(QString::fromUtf8(input.readAll()));
    return output.write(answer) == answer.size() && output.flush() ? 0 : 2;
}
