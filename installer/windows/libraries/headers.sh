# Libraries that are headers alone are the same on every system: those of the build machine.
licence='BSD-3-Clause (CLI11) AND CC0-1.0 (tl-expected) AND BSD-2-Clause (valijson)'
extra_key=$(dpkg-query -W -f='${Package} ${Version}\n' libcli11-dev libexpected-dev libvalijson-dev)
build_it() {
    mkdir -p "$prefix/include" "$prefix/lib/cmake"
    cp -r /usr/include/CLI /usr/include/tl /usr/include/valijson "$prefix/include/"
    cp -r /usr/share/cmake/CLI11 "$prefix/lib/cmake/"
}
