# Target rd_sqlcipher: SQLCipher 4.14 (SQLite 3.51.3) as libsqlcipher.so. Debian's is 3.4.1 of 2017, so the amalgamation
# is taken by name from the npm package that carries it, its hash pinned, and built here; it never enters the tree.
pkg_check_modules(system_sqlcipher QUIET IMPORTED_TARGET sqlcipher>=4.14)
if(system_sqlcipher_FOUND)
    add_library(rd_sqlcipher INTERFACE)
    target_link_libraries(rd_sqlcipher INTERFACE "$<LINK_LIBRARY:rd_keep,PkgConfig::system_sqlcipher>")
    return()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/../../installer/npm_package.cmake)
rd_npm_package(package @journeyapps/sqlcipher@6.0.0 journeyapps-sqlcipher-6.0.0.tgz SHA256
               ad3ee0e551de315b230db78e2294d41868b5c166d44c0c87da35fb6b87bde54c)
set(source ${CMAKE_BINARY_DIR}/sqlcipher)
file(ARCHIVE_EXTRACT INPUT ${package} DESTINATION ${source} PATTERNS package/deps/sqlcipher-amalgamation/*)
set(source ${source}/package/deps/sqlcipher-amalgamation)

if(WIN32)
    set(OPENSSL_USE_STATIC_LIBS TRUE)
endif()
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
add_library(rd_sqlcipher_library SHARED ${source}/sqlite3.c)
set_target_properties(rd_sqlcipher_library PROPERTIES OUTPUT_NAME sqlcipher AUTOMOC OFF AUTORCC OFF)
target_include_directories(rd_sqlcipher_library SYSTEM PUBLIC ${source})
if(WIN32)
    # sqlcipher.dll, by which name Qt's own driver asks for it.
    set_target_properties(rd_sqlcipher_library PROPERTIES PREFIX "")
    target_compile_definitions(rd_sqlcipher_library PRIVATE "SQLITE_API=__declspec(dllexport)")
    target_link_libraries(rd_sqlcipher_library PRIVATE OpenSSL::Crypto ws2_32 crypt32 bcrypt advapi32 user32)
else()
    target_link_libraries(rd_sqlcipher_library PRIVATE OpenSSL::Crypto m ${CMAKE_DL_LIBS})
endif()
# Other people's C: optimised in every build, and none of our warnings.
target_compile_options(rd_sqlcipher_library PRIVATE -O2 -w)
target_compile_definitions(rd_sqlcipher_library PRIVATE _GNU_SOURCE HAVE_STDINT_H=1 NDEBUG
    SQLITE_HAS_CODEC SQLCIPHER_CRYPTO_OPENSSL
    SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
    SQLITE_TEMP_STORE=3 SQLITE_THREADSAFE=1 SQLITE_ENABLE_FTS5 SQLITE_ENABLE_COLUMN_METADATA
    SQLITE_SECURE_DELETE SQLITE_DQS=0 SQLITE_TRUSTED_SCHEMA=0 SQLITE_ENABLE_API_ARMOR SQLITE_OMIT_LOAD_EXTENSION)

# Qt's own driver asks the process for sqlite3_*: ours must be loaded first, even by a program that calls none of it.
add_library(rd_sqlcipher INTERFACE)
target_compile_definitions(rd_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(rd_sqlcipher INTERFACE "$<LINK_LIBRARY:rd_keep,rd_sqlcipher_library>")
