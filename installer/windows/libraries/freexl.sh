source=freexl
needs=(iconv)
provides=lib/libfreexl.a
licence='MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later'
build_it() {
    autoreconf -fi
    configure_build_install
    sed -i 's/^Libs:.*/& -liconv/' "$prefix/lib/pkgconfig/freexl.pc"
}
