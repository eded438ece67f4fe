# Debian 12 builds for Windows x86-64: mingw-w64 with posix threads, the libraries in RD_WINDOWS_LIBRARIES, Qt's tools from
# the build machine's Qt of the same version.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_AR x86_64-w64-mingw32-gcc-ar-posix)
set(CMAKE_RANLIB x86_64-w64-mingw32-gcc-ranlib-posix)

if(NOT RD_WINDOWS_LIBRARIES)
    set(RD_WINDOWS_LIBRARIES "$ENV{RD_WINDOWS_LIBRARIES}")
endif()
set(RD_WINDOWS_LIBRARIES "${RD_WINDOWS_LIBRARIES}" CACHE PATH "The libraries for Windows; installer/windows/build makes them")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES RD_WINDOWS_LIBRARIES)

set(QT_HOST_PATH /usr CACHE PATH "Qt of the build machine")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")

set(CMAKE_FIND_ROOT_PATH "${RD_WINDOWS_LIBRARIES}" /usr/x86_64-w64-mingw32)
list(PREPEND CMAKE_PREFIX_PATH "${RD_WINDOWS_LIBRARIES}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Where a library lies is told by where its .pc file lies; all of them but Qt and SQLCipher are static.
set(ENV{PKG_CONFIG_LIBDIR} "${RD_WINDOWS_LIBRARIES}/lib/pkgconfig")
set(ENV{PKG_CONFIG_PATH} "")
set(PKG_CONFIG_ARGN --define-prefix --static CACHE STRING "")
