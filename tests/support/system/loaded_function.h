#pragma once

namespace rd::test {

// What this process calls by this name, of SQLCipher as the program itself has loaded it; nullptr when there is none.
void* loadedFunction(const char* name);

} // namespace rd::test
