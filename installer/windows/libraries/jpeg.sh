# qpdf compresses pictures with it.
source=libjpeg-turbo
provides=lib/libjpeg.a
licence='IJG AND BSD-3-Clause AND Zlib'
build_it() {
    cmake_build . -DENABLE_SHARED=OFF -DENABLE_STATIC=ON -DWITH_TURBOJPEG=OFF -DWITH_SIMD=OFF
}
