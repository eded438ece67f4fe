# Target rd_sqlcipher: SQLCipher 4.14 (SQLite 3.51.3) as libsqlcipher.so. Debian's is 3.4.1 of 2017, so the amalgamation
# is taken by name from the npm package that carries it, its hash pinned, and built here; it never enters the tree.
pkg_check_modules(system_sqlcipher QUIET IMPORTED_TARGET sqlcipher>=4.14)
if(system_sqlcipher_FOUND)
    add_library(rd_sqlcipher INTERFACE)
    target_link_libraries(rd_sqlcipher INTERFACE "$<LINK_LIBRARY:rd_keep,PkgConfig::system_sqlcipher>")
    return()
endif()

set(RD_SQLCIPHER_PACKAGE "@journeyapps/sqlcipher@6.0.0")
set(RD_SQLCIPHER_FILE journeyapps-sqlcipher-6.0.0.tgz)
set(RD_SQLCIPHER_SHA256 ad3ee0e551de315b230db78e2294d41868b5c166d44c0c87da35fb6b87bde54c)
if(DEFINED ENV{XDG_CACHE_HOME})
    set(RD_CACHE $ENV{XDG_CACHE_HOME}/rightsdesk)
else()
    set(RD_CACHE $ENV{HOME}/.cache/rightsdesk)
endif()

# Fetched once with the ordinary client; the second time everything is on this machine.
set(package ${RD_CACHE}/${RD_SQLCIPHER_FILE})
if(EXISTS ${package})
    file(SHA256 ${package} found)
endif()
if(NOT "${found}" STREQUAL "${RD_SQLCIPHER_SHA256}")
    find_program(RD_NPM npm REQUIRED)
    file(MAKE_DIRECTORY ${RD_CACHE})
    message(STATUS "Fetching ${RD_SQLCIPHER_PACKAGE} with npm")
    execute_process(COMMAND ${RD_NPM} pack ${RD_SQLCIPHER_PACKAGE} --loglevel=error --ignore-scripts WORKING_DIRECTORY ${RD_CACHE}
                    RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE reason)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "npm could not fetch ${RD_SQLCIPHER_PACKAGE}. Run the command again once it can:\n${reason}")
    endif()
    file(SHA256 ${package} found)
    if(NOT found STREQUAL RD_SQLCIPHER_SHA256)
        message(FATAL_ERROR "${RD_SQLCIPHER_PACKAGE} is not the pinned one: ${found}")
    endif()
endif()
set(source ${CMAKE_BINARY_DIR}/sqlcipher)
file(ARCHIVE_EXTRACT INPUT ${package} DESTINATION ${source} PATTERNS package/deps/sqlcipher-amalgamation/*)
set(source ${source}/package/deps/sqlcipher-amalgamation)

find_package(OpenSSL REQUIRED COMPONENTS Crypto)
add_library(rd_sqlcipher_library SHARED ${source}/sqlite3.c)
set_target_properties(rd_sqlcipher_library PROPERTIES OUTPUT_NAME sqlcipher AUTOMOC OFF AUTORCC OFF)
target_include_directories(rd_sqlcipher_library SYSTEM PUBLIC ${source})
target_link_libraries(rd_sqlcipher_library PRIVATE OpenSSL::Crypto m ${CMAKE_DL_LIBS})
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
