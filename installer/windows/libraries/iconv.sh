# FreeXL turns the code pages of old workbooks with it; Debian has none for Windows, the npm package carries the source.
npm_source=(iconv@3.0.1 iconv-3.0.1.tgz 19d0c9109234dcf12796915a4a9c9496b8ecf3e0d08e4722f99b56e3d0a3dffb)
recipe_version=1.14 # of the libiconv in it
provides=lib/libiconv.a
licence=LGPL-2.0-or-later
build_it() {
    mkdir -p "$prefix/lib" "$prefix/include" "$prefix/share/licences"
    local file
    sed -i 's/const char\* \* *inbuf/char* *inbuf/' support/iconv.h # as everywhere else
    for file in deps/libiconv/lib/iconv.c support/localcharset.c; do
        $target-gcc-posix -O2 -w -DICONV_CONST= -DENABLE_EXTRA=1 -Isupport -Ideps/libiconv/lib \
            -c "$file" -o "$(basename "$file" .c).o"
    done
    $target-gcc-ar-posix rcs "$prefix/lib/libiconv.a" iconv.o localcharset.o
    cp support/iconv.h support/localcharset.h "$prefix/include/"
}
