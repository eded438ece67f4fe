# Built by the program's own CMake file, with the same options as on Linux: Qt's SQL driver is linked against it.
needs=(openssl)
recipe_version=4.14.0
npm_package=$(sed -n 's/^rd_npm_package(package \(\S*\).*/\1/p' "$root/core/storage/sqlcipher.cmake")
provides=bin/sqlcipher.dll
own=yes
licence='BSD-3-Clause AND blessing'
extra_key=$(cat "$root/core/storage/sqlcipher.cmake" "$root/installer/npm_package.cmake" "$root/installer/windows/sqlcipher/CMakeLists.txt")
build_it() {
    cmake_build "$root/installer/windows/sqlcipher"
    grep -m1 -A24 'Copyright (c) 2008-' "$work"/build/sqlcipher/package/deps/sqlcipher-amalgamation/sqlite3.c >"$prefix/share/licences/sqlcipher.txt"
}
