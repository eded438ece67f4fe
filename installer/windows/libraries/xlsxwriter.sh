source=libxlsxwriter
needs=(openssl zlib)
provides=lib/libxlsxwriter.a
licence=BSD-2-Clause
build_it() {
    # Its own MD5 has the names of libcrypto's.
    cmake_build . -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTS=OFF -DBUILD_EXAMPLES=OFF -DUSE_OPENSSL_MD5=ON -DOPENSSL_USE_STATIC_LIBS=ON
}
