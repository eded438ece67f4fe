#include "core/sources/import_confinement.h"
#include "core/sources/import_process.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

// rd-import: reads one foreign file where a fault in a parser can do no harm. The path comes on standard input, the
// answer goes to standard output; there is no key here and nothing to write to.
int main(int argc, char* argv[])
{
    rd::sources::confineThisProcess();
    const QCoreApplication application(argc, argv);
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QByteArray answer = rd::sources::importAnswer(QString::fromUtf8(input.readAll()));
    const size_t size = static_cast<size_t>(answer.size());
    return std::fwrite(answer.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0 ? 0 : 2;
}
