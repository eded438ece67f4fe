# Sourced by installer/windows/build: the installer, the portable archive, the bill of materials and the list of digests.

program_version() {
    sed -nE 's/^project\(RightsDesk VERSION ([0-9.]+).*/\1/p' "$root/CMakeLists.txt"
}

# Everything the installer lays down, and the list it is taken away by.
gather_files() {
    local out=$1 programs=$2
    rm -rf "$out"
    deploy "$out" "$programs"/rightsdesk.exe "$programs"/rightsdesk-cli.exe "$programs"/rd-import.exe \
        "$programs"/sqlcipher.dll "$programs"/librightsdesk-resources.dll
    $target-strip --strip-unneeded "$out"/*.exe "$out"/*.dll "$out"/plugins/*/*.dll
    mkdir -p "$out/licences"
    cp "$root/LICENSE" "$out/licences/RightsDesk.txt"
    cp "$libraries"/share/licences/*.txt "$out/licences/"
    if [ -d "$libraries/licenses" ]; then # of a ready set
        cp -r "$libraries"/licenses/. "$out/licences/"
    fi
    cp /usr/share/doc/gcc-mingw-w64-base/copyright "$out/licences/gcc-runtime.txt"
    cp /usr/share/doc/mingw-w64-x86-64-dev/copyright "$out/licences/winpthreads.txt"
    cp /usr/share/doc/fonts-noto-cjk/copyright "$out/licences/noto-sans-cjk.txt"
    "$root/installer/windows/sign" "$out"/*.exe "$out"/*.dll "$out"/plugins/*/*.dll
    list_files "$out"
}

# UTF-16 with lines as Windows writes them: what the uninstaller reads.
list_files() {
    local out=$1
    (cd "$out" && find . -type f ! -name installed-files.txt -printf '%P\n' | sort | tr / '\\' | sed 's/$/\r/' | iconv -t UTF-16LE >"$out.list" \
        && mv "$out.list" installed-files.txt)
}

make_package() {
    local programs=$1 out=$2 version files
    version=$(program_version)
    files=$out/files
    mkdir -p "$out"
    gather_files "$files" "$programs"
    python3 "$root/installer/windows/sbom.py" "$version" "$libraries/versions" "$files" "$out/RightsDesk-$version.cdx.json"
    make_setup "$version" "$files" "$programs/../resources/rightsdesk.ico" "$out/RightsDesk-$version-setup.exe"
    rm -f "$out/RightsDesk-$version-portable.zip"
    (cd "$files" && zip -q -X -r "$out/RightsDesk-$version-portable.zip" . -x installed-files.txt)
    (cd "$out" && sha256sum "RightsDesk-$version"* >SHA256SUMS)
}

make_setup() {
    local version=$1 files=$2 icon=$3 out=$4
    makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DFILES="$files" -DICON="$icon" -DLICENCE="$root/LICENSE" -DOUT="$out" \
        -DSIGN="$root/installer/windows/sign" "$root/installer/windows/rightsdesk.nsi"
    "$root/installer/windows/sign" "$out"
}
