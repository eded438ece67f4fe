source=qt6-base
needs=(openssl)
provides=bin/Qt6Core.dll
licence='LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only'
build_it() {
    # DirectWrite is compiled only where Direct2D is on; no Direct2D plugin is built. Tablets want a header mingw-w64 lacks.
    cmake_build . -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DINPUT_opengl=no -DINPUT_openssl=linked -DOPENSSL_ROOT_DIR="$libraries" \
        -DOPENSSL_USE_STATIC_LIBS=ON -DFEATURE_dtls=OFF -DFEATURE_ocsp=OFF -DFEATURE_tabletevent=OFF -DFEATURE_direct2d=ON \
        -DFEATURE_directwrite=ON -DFEATURE_directwrite3=ON -DFEATURE_dbus=OFF -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_zstd=OFF \
        -DFEATURE_pkg_config=OFF -DFEATURE_vulkan=OFF -DFEATURE_sql_sqlite=OFF -DFEATURE_sql_odbc=OFF -DFEATURE_system_zlib=OFF \
        -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF \
        -DFEATURE_system_pcre2=OFF -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_libb2=OFF \
        -DFEATURE_system_textmarkdownreader=OFF
}
