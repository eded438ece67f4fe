source=qpdf
needs=(openssl zlib jpeg)
parts=(dev lib)
build_target=libqpdf
provides=lib/libqpdf.a
licence=Apache-2.0
build_it() {
    cmake_build . -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON -DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_OPENSSL=ON \
        -DALLOW_CRYPTO_NATIVE=OFF -DOPENSSL_USE_STATIC_LIBS=ON -DINSTALL_MANUAL=OFF -DINSTALL_EXAMPLES=OFF -DBUILD_DOC=OFF
}
