# Sourced by installer/windows/build: makes the libraries for Windows, each once, and lays them together in one folder.
#
# libraries/NAME.sh is a recipe. It says what Debian calls the source (`source`), or which packed file npm brings
# (`npm_source`; `npm_package`: the build fetches it itself), what must be there before (`needs`), which file it must have
# made and a ready set may hold already (`provides`; `own`: ours is taken all the same), under which licence it goes out
# (`licence`), its version where neither says one (`recipe_version`), the build machine's packages it consists of and their
# licences (`debian_packages`), what the program lacks where its source cannot be had (`optional`), and how it is built
# (`build_it`, from the unpacked source into $prefix).
# What is built is kept in the cache under a key made of recipe, source version, compiler and the keys of what it needs.

windows_cache=${XDG_CACHE_HOME:-$HOME/.cache}/rightsdesk/windows
recipes=$root/installer/windows/libraries
target=x86_64-w64-mingw32
declare -A library_keys=() library_versions=()

# The sources Debian itself offers for what this machine installs; the machine's own settings stay as they are.
debian_sources() {
    local folder=$windows_cache/apt
    mkdir -p "$folder/lists/partial" "$folder/archives/partial"
    apt_options=(-q -o Dir::Etc::sourcelist="$folder/sources.sources" -o Dir::Etc::sourceparts=/dev/null
        -o Dir::State::lists="$folder/lists" -o Dir::Cache="$folder" -o APT::Get::List-Cleanup=false)
    # Once a day; without a network with the lists that are there.
    [ -n "$(find "$folder/asked" -mmin -1440 2>/dev/null)" ] && return
    {
        sed 's/^Types:.*/Types: deb-src/' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true
        # The one-line form of an older set-up, said in the newer.
        sed -nE 's/^deb (\[[^]]*\] )?(\S*debian\S*) (\S+) (.*)$/\nTypes: deb-src\nURIs: \2\nSuites: \3\nComponents: \4\nSigned-By: \/usr\/share\/keyrings\/debian-archive-keyring.gpg/p' \
            /etc/apt/sources.list 2>/dev/null || true
    } >"$folder/sources.sources"
    [ -s "$folder/sources.sources" ] || {
        echo "This machine's lists name no Debian to have sources from" >&2
        return 1
    }
    if apt-get "${apt_options[@]}" update >"$folder/update.log" 2>&1; then
        touch "$folder/asked"
    elif [ -z "$(find "$folder/lists" -name '*Sources*' -print -quit)" ]; then
        cat "$folder/update.log" >&2
        return 1
    fi
}

debian_version() {
    apt-cache "${apt_options[@]}" showsrc --only-source "$1" 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -1
}

# Unpacks the source of a recipe into $2. A mirror may lack Debian's patches of a source and still have what its makers
# published: with `patches=no` that is unpacked, checked against the same signed list.
unpack_source() {
    local name=$1 folder=$2 version=$3 patches=$4
    mkdir -p "$folder"
    cd "$folder"
    if [ "$patches" = yes ]; then
        apt-get "${apt_options[@]}" source --download-only "$name=$version" >fetch.log 2>&1
        dpkg-source --no-check -x "$name"_*.dsc source >unpack.log 2>&1
    else
        apt-get "${apt_options[@]}" source --download-only --tar-only "$name=$version" >fetch.log 2>&1
        mkdir source
        tar -xf "$(ls "$name"_*.orig.tar.* | grep -v '\.asc$')" -C source --strip-components=1
    fi
}

# npm_file NAME@VERSION FILE SHA256: the same cache and the same pinning as installer/npm_package.cmake.
npm_file() {
    local file=${XDG_CACHE_HOME:-$HOME/.cache}/rightsdesk/$2
    if ! printf '%s  %s\n' "$3" "$file" | sha256sum --check --status 2>/dev/null; then
        mkdir -p "$(dirname "$file")"
        (cd "$(dirname "$file")" && npm pack "$1" --loglevel=error --ignore-scripts >/dev/null)
        printf '%s  %s\n' "$3" "$file" | sha256sum --check --status || {
            echo "$1 is not the pinned one" >&2
            return 1
        }
    fi
    printf '%s\n' "$file"
}

read_recipe() {
    source='' npm_source=() needs=() parts=() build_target='' provides='' licence='' extra_key='' optional='' recipe_version='' own='' npm_package=''
    declare -gA debian_packages=()
    . "$recipes/$1.sh"
}

# CMake for Windows, into $prefix; of a source that installs in parts only those named in `parts`.
cmake_build() {
    local from=$1 part
    shift
    cmake -S "$from" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$prefix" \
        -DCMAKE_TOOLCHAIN_FILE="$root/installer/windows/toolchain.cmake" -DRD_WINDOWS_LIBRARIES="$libraries" \
        -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    cmake --build "$work/build" ${build_target:+--target "$build_target"}
    if [ ${#parts[@]} = 0 ]; then
        cmake --install "$work/build"
    fi
    for part in "${parts[@]}"; do
        cmake --install "$work/build" --component "$part"
    done
}

# autoconf for Windows, into $prefix, static.
configure_build_install() {
    ./configure --host=$target --prefix="$prefix" --disable-shared --enable-static CC=$target-gcc-posix \
        CXX=$target-g++-posix CPPFLAGS="-I$libraries/include" LDFLAGS="-L$libraries/lib" "$@"
    make -j"$(nproc)"
    make install
}

# The key under which a library of this version is kept.
key_of() {
    local name=$1 version=$2 need
    {
        cat "$recipes/$name.sh" "$root/installer/windows/toolchain.cmake"
        declare -f cmake_build configure_build_install build_from_source
        printf '%s\n' "$version" "$extra_key"
        $target-g++-posix --version | head -1
        for need in "${needs[@]}"; do printf '%s\n' "${library_keys[$need]}"; done
    } | sha256sum | cut -c1-12
}

# Builds one library unless the cache has it, then lays it into $libraries. Called as a statement of its own and never as a
# condition: there bash would go on after a step that failed.
build_library() {
    local name=$1 version key built patches=yes
    read_recipe "$name"
    if [ -n "$ready_set" ] && [ -z "$own" ] && [ -n "$provides" ] && [ -e "$ready_set/$provides" ]; then
        library_keys[$name]=$(sha256sum <"$ready_set/$provides")
        library_versions[$name]="of the ready set"
        return
    fi
    version=$recipe_version
    if [ -n "$source" ]; then
        debian_sources
        version=$(debian_version "$source")
        [ -n "$version" ] || {
            echo "Debian offers no source of $source here" >&2
            return 1
        }
    fi
    key=$(key_of "$name" "$version")
    if [ ! -d "$windows_cache/built/$name-$key" ] && [ -n "$source" ] && ! has_source "$source" "$version"; then
        patches=no
        version="$version without Debian's patches"
        key=$(key_of "$name" "$version")
        if [ ! -d "$windows_cache/built/$name-$key" ] && ! has_source "$source" "${version%% *}" --tar-only; then
            cat "$windows_cache/fetch.log" >&2
            [ -n "$optional" ] || return 1
            say "WARNING: no $name for Windows: $optional" >&2
            return 0
        fi
        say "WARNING: $name $version: the mirror has none" >&2
    fi
    library_keys[$name]=$key
    library_versions[$name]=$version
    built=$windows_cache/built/$name-$key
    if [ ! -d "$built" ]; then
        say "Building $name $version for Windows"
        build_from_source "$name" "${version%% *}" "$built" "$patches"
    fi
    # Another name of the same file where both lie on one disk.
    cp -al --remove-destination "$built"/. "$libraries"/ 2>/dev/null || cp -a --remove-destination "$built"/. "$libraries"/
}

# Whether the mirror has what it lists.
has_source() {
    local trial
    trial=$(mktemp -d)
    (cd "$trial" && apt-get "${apt_options[@]}" source --download-only "${@:3}" "$1=$2") >"$windows_cache/fetch.log" 2>&1 || {
        rm -rf "$trial"
        return 1
    }
    rm -rf "$trial"
}

build_from_source() {
    local name=$1 version=$2 built=$3 patches=$4 from packed log=$windows_cache/log/$1.log
    mkdir -p "$windows_cache/built" "$windows_cache/log" "$windows_cache/work"
    work=$(mktemp -d "$windows_cache/work/$name.XXXXXX")
    prefix=$work/prefix
    mkdir -p "$prefix/share/licences"
    from=$work
    if [ -n "$source" ]; then
        (set -e; unpack_source "$source" "$work/debian" "$version" "$patches")
        from=$work/debian/source
    elif [ ${#npm_source[@]} -gt 0 ]; then
        packed=$(npm_file "${npm_source[@]}")
        tar -xzf "$packed" -C "$work"
        from=$work/package
    fi
    local status=0
    set +e
    (set -e; cd "$from"; build_it) >"$log" 2>&1
    status=$?
    set -e
    if [ $status = 0 ] && [ -n "$provides" ] && [ ! -e "$prefix/$provides" ]; then
        echo "$name was built without $provides" >>"$log"
        status=1
    fi
    if [ $status != 0 ]; then
        tail -40 "$log" >&2
        echo "The whole of it: $log" >&2
        return 1
    fi
    keep_licence "$name" "$from"
    # Where a .pc file says where it was built, it says instead where it lies.
    find "$prefix" -name '*.pc' -exec sed -i "s#^prefix=.*#prefix=\${pcfiledir}/../..#; s#$prefix#\${prefix}#g; s#$libraries#\${prefix}#g" {} +
    rm -rf "$built"
    mv "$prefix" "$built"
    rm -rf "$work"
}

# The terms under which a library goes out: Debian's file about its source, what the recipe has put there, or its own.
keep_licence() {
    local name=$1 from=$2 text=$prefix/share/licences/$1.txt file
    for file in "$from"/debian/copyright "$from"/COPYING* "$from"/LICENSE* "$from"/LICENCE*; do
        [ -s "$text" ] && return
        [ -f "$file" ] && cp "$file" "$text"
    done
    [ -s "$text" ] || {
        echo "$name has no text of its licence" >&2
        return 1
    }
}

# The order in which they can be built: what a library needs comes before it.
all_libraries() {
    local file
    for file in "$recipes"/*.sh; do
        read_recipe "$(basename "$file" .sh)"
        printf '%s %s\n' "$(basename "$file" .sh)" "$(basename "$file" .sh)"
        local need
        for need in "${needs[@]}"; do printf '%s %s\n' "$need" "$(basename "$file" .sh)"; done
    done | tsort
}

# Lays everything the program links into $libraries.
make_libraries() {
    libraries=$1
    ready_set=${RIGHTSDESK_WINDOWS_LIBRARIES:-}
    rm -rf "$libraries"
    mkdir -p "$libraries"
    if [ -n "$ready_set" ]; then
        [ -d "$ready_set/lib" ] || {
            echo "RIGHTSDESK_WINDOWS_LIBRARIES names $ready_set, which holds no lib folder" >&2
            return 1
        }
        ready_set=$(cd "$ready_set" && pwd)
        cp -a "$ready_set"/. "$libraries"/
    fi
    local name
    for name in $(all_libraries); do
        build_library "$name"
    done
    list_versions >"$libraries/versions"
}

# Name, version, licence and package URL of everything that goes out with the programs, for the bill of materials. Of what a
# ready set holds nobody tells the version, so that it has no URL.
list_versions() {
    local name package
    {
        for name in "${!library_versions[@]}"; do
            read_recipe "$name"
            for package in "${!debian_packages[@]}"; do
                list_debian_package "$package" "$package" "${debian_packages[$package]}"
            done
            [ ${#debian_packages[@]} = 0 ] || continue
            printf '%s\t%s\t%s\t%s\n' "$name" "${library_versions[$name]}" "$licence" "$(source_url "${library_versions[$name]}")"
        done
        list_debian_package gcc-runtime g++-mingw-w64-x86-64-posix 'GPL-3.0-or-later WITH GCC-exception-3.1'
        list_debian_package winpthreads mingw-w64-x86-64-dev 'MIT AND BSD-3-Clause'
        list_debian_package noto-sans-cjk fonts-noto-cjk OFL-1.1
    } | sort
}

# Where the recipe that was read has its source from.
source_url() {
    local version=$1 package=${npm_source[0]:-$npm_package}
    if [ -n "$package" ]; then
        printf 'pkg:npm/%s' "${package/#@/%40}"
    elif [ -n "$source" ] && [ "$version" != "of the ready set" ]; then
        printf 'pkg:deb/debian/%s@%s?arch=source' "$source" "$(escaped "${version%% *}")"
    fi
}

list_debian_package() {
    local name=$1 package=$2 licence=$3 version
    version=$(debian_package "$package")
    printf '%s\t%s\t%s\tpkg:deb/debian/%s@%s\n' "$name" "$version" "$licence" "${package//+/%2B}" "$(escaped "$version")"
}

# As a package URL writes a version.
escaped() {
    local text=${1//:/%3A}
    printf '%s' "${text//+/%2B}"
}

debian_package() { dpkg-query -W -f='${Version}' "$1"; }
