# Sourced by ./start and ./check: what a bare Debian 12 needs, and the one way both configure the build folder.
# The second time everything is there and nothing is asked of the network.

# Paths below the checkout are hashed as relative ones, so that a second clone finds what the first has compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

say() { printf '== %s\n' "$*"; }

# To build and run the programs.
program_packages=(
    ca-certificates ccache cmake g++ mold ninja-build pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
    libqt6sql6-sqlite libqt6charts6 qt6-charts-dev libqt6opengl6-dev qt6-translations-l10n
    libgl1-mesa-dev libvulkan-dev
    libcurl4-openssl-dev libsodium-dev libssl-dev libzip-dev libfreexl-dev libqpdf-dev libqrencode-dev libxlsxwriter-dev
    libexpected-dev libvalijson-dev libcli11-dev
    fonts-noto-cjk python3 python3-fonttools icu-devtools librsvg2-bin
)
# To check them: lints, tests and the programs that serve as oracles.
check_packages=(
    clang-format clang-tidy librapidcheck-dev libbenchmark-dev libquantlib0-dev
    openssl xvfb xauth xdotool keepassxc poppler-utils qpdf p7zip-full xlsx2csv python3-xlrd tzdata zbar-tools
)

# What npm brings, once; see installer/npm_package.cmake. ./check adds the calendar that due dates are compared with.
npm_packages=(journeyapps-sqlcipher)
check_npm_packages=(chinese-days)

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

install_missing() {
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    for package in "${npm_packages[@]}"; do
        if ! command -v npm >/dev/null && ! ls "${XDG_CACHE_HOME:-$HOME/.cache}"/rightsdesk/"$package"-*.tgz >/dev/null 2>&1; then
            missing+=(npm)
            break
        fi
    done
    if [ ${#missing[@]} = 0 ]; then
        say "Nothing to install"
        return
    fi
    say "Installing from Debian: ${missing[*]}"
    as_root apt-get -q update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}"
}

# Takes further options of CMake.
configure_build() {
    say "Configuring build/"
    mkdir -p build
    cmake --preset check "$@" >build/configure.log 2>&1 || {
        cat build/configure.log
        return 1
    }
}
