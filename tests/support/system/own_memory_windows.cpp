#include "tests/support/system/own_memory.h"

#include <windows.h>

#include <psapi.h>

namespace rd::test {

void searchOwnMemory(qint64, const std::function<void(const char*, qint64)>& look)
{
    MEMORY_BASIC_INFORMATION stack{};
    VirtualQuery(&stack, &stack, sizeof stack);
    MEMORY_BASIC_INFORMATION region{};
    for (const char* at = nullptr; VirtualQuery(at, &region, sizeof region) == sizeof region;
         at = static_cast<const char*>(region.BaseAddress) + region.RegionSize) {
        const bool written =
            region.State == MEM_COMMIT && region.Type == MEM_PRIVATE && region.Protect == PAGE_READWRITE;
        if (written && region.AllocationBase != stack.AllocationBase)
            look(static_cast<const char*>(region.BaseAddress), static_cast<qint64>(region.RegionSize)); // in one piece
    }
}

// Dumps are refused for the whole process there (app/process_protection.h).
PageState pageStateOf(const void* bytes)
{
    PSAPI_WORKING_SET_EX_INFORMATION page{};
    page.VirtualAddress = const_cast<void*>(bytes);
    const bool known = QueryWorkingSetEx(GetCurrentProcess(), &page, sizeof page);
    return {known && page.VirtualAttributes.Valid && page.VirtualAttributes.Locked, true};
}

} // namespace rd::test
