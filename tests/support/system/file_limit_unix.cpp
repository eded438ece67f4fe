#include "tests/support/system/file_limit.h"

#include <csignal>
#include <sys/resource.h>

namespace rd::test {

namespace {

void limitFiles(rlim_t most)
{
    rlimit limits{};
    if (::getrlimit(RLIMIT_FSIZE, &limits) != 0)
        qFatal("the size limit of files cannot be read");
    limits.rlim_cur = qMin(most, limits.rlim_max);
    if (::setrlimit(RLIMIT_FSIZE, &limits) != 0)
        qFatal("the size of files cannot be limited");
}

} // namespace

FileLimit::FileLimit(qint64 bytes, const QString&)
{
    std::signal(SIGXFSZ, SIG_IGN);
    limitFiles(static_cast<rlim_t>(bytes));
}

FileLimit::~FileLimit()
{
    limitFiles(RLIM_INFINITY);
}

} // namespace rd::test
