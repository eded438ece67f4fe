# Qt's own SQLite driver, unchanged, against SQLCipher: Qt's documented way.
source=qt6-base
needs=(qtbase sqlcipher)
provides=plugins/sqldrivers/qsqlite.dll
own=yes
licence='LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only'
build_it() {
    cmake_build src/plugins/sqldrivers -DFEATURE_system_sqlite=ON -DFEATURE_sql_odbc=OFF -DFEATURE_sql_sqlite=ON \
        -DSQLite3_INCLUDE_DIR="$libraries/include/sqlcipher" -DSQLite3_LIBRARY="$libraries/lib/libsqlcipher.dll.a"
}
