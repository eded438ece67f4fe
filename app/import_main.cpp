#include "app/process_protection.h"
#include "core/calendar/notice_answer.h"
#include "core/calendar/notice_file.h"
#include "core/sources/import_confinement.h"
#include "core/sources/import_process.h"
#include "core/sources/text_encoding.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace {

rd::Result<rd::calendar::HolidayNotice> readNotice(const rd::calendar::NoticeFile& file)
{
    RD_TRY_ASSIGN(const QString text, rd::sources::decodeText(file.bytes));
    return rd::calendar::readNotice(text, file.name);
}

int answer(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QByteArray asked = input.readAll();
    const bool isNotice = application.arguments().value(1) == QLatin1String("notice");
    const QByteArray told = isNotice ? rd::calendar::packNoticeAnswer(readNotice(rd::calendar::parseNoticeFile(asked)))
                                     : rd::sources::importAnswer(QString::fromUtf8(asked));
    const size_t size = static_cast<size_t>(told.size());
    return std::fwrite(told.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0 ? 0 : 2;
}

} // namespace

// rd-import: reads one foreign file where a fault in a parser can do no harm. The path comes on standard input, the
// answer goes to standard output; there is no key here and nothing to write to. With the argument "notice" what comes
// is the name and the bytes of a holiday notice instead of the path of a table.
int main(int argc, char* argv[])
{
    rd::app::protectThisProcess();
    rd::sources::confineThisProcess();
    return rd::app::leaveProcess(answer(argc, argv));
}
