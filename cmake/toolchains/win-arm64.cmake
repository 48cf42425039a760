# Windows on arm64, by zig; tests are only linked, and can be run on a Windows machine of that kind.

include("${CMAKE_CURRENT_LIST_DIR}/common/zig.cmake")
interop_zig(aarch64-windows.win10-gnu)
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR ARM64)
# CMake requires a resource compiler, although there are no resources.
find_program(CMAKE_RC_COMPILER NAMES llvm-windres llvm-windres-14 llvm-rc REQUIRED)
