source=qrencode
provides=lib/libqrencode.a
licence=LGPL-2.1-or-later
build_it() {
    cmake_build . -DBUILD_SHARED_LIBS=OFF -DWITH_TOOLS=NO -DWITH_TESTS=NO -DWITHOUT_PNG=ON
}
