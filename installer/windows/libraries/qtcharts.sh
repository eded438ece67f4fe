source=qt6-charts
needs=(qtbase)
provides=bin/Qt6Charts.dll
licence=GPL-3.0-only
optional="the dashboard shows tables instead of charts, and no release is made of it"
build_it() {
    cmake_build . -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF
}
