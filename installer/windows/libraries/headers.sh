# Libraries that are headers alone are the same on every system: those of the build machine.
debian_packages=([libcli11-dev]=BSD-3-Clause [libexpected-dev]=CC0-1.0 [libvalijson-dev]=BSD-2-Clause)
licence='BSD-3-Clause AND CC0-1.0 AND BSD-2-Clause'
provides=include/CLI/CLI.hpp
recipe_version=$(dpkg-query -W -f='${Package} ${Version} ' libcli11-dev libexpected-dev libvalijson-dev)
extra_key=$(dpkg-query -W -f='${Package} ${Version}\n' libcli11-dev libexpected-dev libvalijson-dev)
build_it() {
    mkdir -p "$prefix/include" "$prefix/lib/cmake"
    cp -r /usr/include/CLI /usr/include/tl /usr/include/valijson "$prefix/include/"
    cat /usr/share/doc/libcli11-dev/copyright /usr/share/doc/libexpected-dev/copyright /usr/share/doc/libvalijson-dev/copyright \
        >"$prefix/share/licences/headers.txt"
    cp -r /usr/share/cmake/CLI11 "$prefix/lib/cmake/"
}
