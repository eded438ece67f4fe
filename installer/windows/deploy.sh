# Sourced by installer/windows/build and installer/windows/check: one folder with everything a program needs to run.

runtime_folders() {
    local folder
    folder=$(dirname "$($target-gcc-posix -print-file-name=libgcc_s_seh-1.dll)")
    printf '%s\n' "$libraries/bin" "$folder" /usr/$target/lib
}

# The DLLs a file asks for, and those they ask for; what none of our folders holds is of Windows.
copy_needed_dlls() {
    local out=$1 name from
    shift
    for name in $($target-objdump -p "$@" | sed -n 's/.*DLL Name: //p' | sort -u); do
        [ -e "$out/$name" ] && continue
        for from in $(runtime_folders); do
            if [ -e "$from/$name" ]; then
                cp "$from/$name" "$out/"
                copy_needed_dlls "$out" "$out/$name"
                break
            fi
        done
    done
}

# deploy OUT PROGRAM...: the programs with their DLLs and the plugins of Qt that they use, and no other.
deploy() {
    local out=$1
    shift
    mkdir -p "$out"
    cp "$@" "$out/"
    lay_libraries "$out"
}

# The same for programs that lie in the folder already.
lay_libraries() {
    local out=$1 plugin
    for plugin in platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle imageformats/qjpeg imageformats/qico \
        tls/qschannelbackend sqldrivers/qsqlite; do
        mkdir -p "$out/plugins/$(dirname $plugin)"
        cp "$libraries/plugins/$plugin.dll" "$out/plugins/$(dirname $plugin)/"
    done
    copy_needed_dlls "$out" "$out"/*.exe "$out"/*.dll "$out"/plugins/*/*.dll
    # Qt looks for its plugins and nothing else beside the program, whatever the environment says.
    printf '[Paths]\nPrefix = .\nPlugins = plugins\n' >"$out/qt.conf"
}
