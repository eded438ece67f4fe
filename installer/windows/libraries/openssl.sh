source=openssl
provides=lib/libcrypto.a
licence=Apache-2.0
build_it() {
    ./Configure mingw64 --cross-compile-prefix=$target- no-shared no-tests no-module no-legacy no-engine no-dso no-async no-ssl3 \
        no-comp no-capieng no-autoload-config --prefix="$prefix" --libdir=lib --openssldir=/nonexistent/ssl
    make -j"$(nproc)" build_libs
    make install_dev
}
