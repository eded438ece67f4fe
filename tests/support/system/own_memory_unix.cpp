#include "tests/support/system/own_memory.h"

#include <memory>
#include <QByteArray>
#include <QFile>
#include <QList>
#include <sys/mman.h>

namespace rd::test {

namespace {

// Shared memory, which the search leaves out: what it has read must not be found again.
constexpr qint64 windowSize = 1 << 20;
using Window = std::unique_ptr<char, void (*)(char*)>;
Window makeWindow()
{
    void* bytes = ::mmap(nullptr, windowSize, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return Window(static_cast<char*>(bytes), [](char* given) { ::munmap(given, windowSize); });
}

struct Range {
    qint64 from = 0;
    qint64 to = 0;
};

Range rangeOf(const QByteArray& line)
{
    const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
    return {ends.value(0).toLongLong(nullptr, 16), ends.value(1).toLongLong(nullptr, 16)};
}

} // namespace

void searchOwnMemory(qint64 overlap, const std::function<void(const char*, qint64)>& look)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    const Window window = makeWindow();
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (!line.contains(" rw-p ") || line.contains("[stack]"))
            continue;
        const Range range = rangeOf(line);
        for (qint64 at = range.from; at < range.to && memory.seek(at); at += windowSize - overlap)
            look(window.get(), memory.read(window.get(), qMin(windowSize, range.to - at)));
    }
}

PageState pageStateOf(const void* bytes)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto at = static_cast<qint64>(reinterpret_cast<quintptr>(bytes));
    bool inside = false;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const Range range = rangeOf(line);
        if (range.to > 0)
            inside = line.contains(" rw") && range.from <= at && at < range.to;
        if (inside && line.startsWith("VmFlags:")) {
            const QList<QByteArray> flags = line.mid(8).simplified().split(' ');
            return {flags.contains("lo"), !flags.contains("dd")};
        }
    }
    return {};
}

} // namespace rd::test
