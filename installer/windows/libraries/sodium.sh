source=libsodium
provides=lib/libsodium.a
licence=ISC
build_it() {
    autoreconf -fi
    configure_build_install --disable-pie
    sed -i 's/^Cflags:.*/& -DSODIUM_STATIC=1/' "$prefix/lib/pkgconfig/libsodium.pc"
}
