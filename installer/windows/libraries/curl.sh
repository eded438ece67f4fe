# TLS by Windows itself (Schannel): it trusts whom the PC trusts and is kept up to date with it. Mail is all that is asked of it.
source=curl
needs=(zlib)
provides=lib/libcurl.a
licence=curl
build_it() {
    autoreconf -fi
    configure_build_install --with-schannel --enable-smtp --disable-ftp --disable-file --disable-ldap --disable-ldaps --disable-rtsp \
        --disable-dict --disable-telnet --disable-tftp --disable-pop3 --disable-imap --disable-gopher --disable-mqtt --disable-smb \
        --disable-manual --without-libpsl --without-brotli --without-zstd --without-nghttp2 --without-libidn2 --without-librtmp \
        --without-libssh2 --with-zlib="$libraries"
    # Debian's patches name it after the TLS library of another build.
    [ -f "$prefix/lib/libcurl.a" ] || mv "$prefix"/lib/libcurl-*.a "$prefix/lib/libcurl.a"
    rm -f "$prefix"/lib/*.la
    grep -q CURL_STATICLIB "$prefix/lib/pkgconfig/libcurl.pc"
}
