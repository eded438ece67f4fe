#pragma once

#include <functional>
#include <QtGlobal>

namespace rd::test {

// Shows `look` all private writable memory of this process but its stack, piece by piece; two pieces of one place share
// `overlap` bytes. The pieces themselves are not shown. Nothing is shown where the system does not let us look.
void searchOwnMemory(qint64 overlap, const std::function<void(const char* bytes, qint64 size)>& look);

struct PageState {
    bool locked = false; // stays in memory
    bool dumped = true; // is part of a dump of this process
};
PageState pageStateOf(const void* bytes);

} // namespace rd::test
