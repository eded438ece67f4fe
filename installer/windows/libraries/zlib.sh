# Debian offers it built for Windows already (libz-mingw-w64-dev).
provides=lib/pkgconfig/zlib.pc
licence=Zlib
debian_packages=([libz-mingw-w64-dev]=Zlib)
extra_key=$(dpkg-query -W -f='${Version}' libz-mingw-w64-dev)
recipe_version=$extra_key
build_it() {
    mkdir -p "$prefix/lib/pkgconfig" "$prefix/include"
    cp /usr/share/doc/libz-mingw-w64-dev/copyright "$prefix/share/licences/zlib.txt"
    cp /usr/$target/lib/libz.a "$prefix/lib/"
    cp /usr/$target/include/zlib.h /usr/$target/include/zconf.h "$prefix/include/"
    printf 'prefix=%s\nName: zlib\nDescription: zlib\nVersion: %s\nLibs: -L${prefix}/lib -lz\nCflags: -I${prefix}/include\n' \
        "$prefix" "${extra_key%%+*}" | sed 's/1://' >"$prefix/lib/pkgconfig/zlib.pc"
}
