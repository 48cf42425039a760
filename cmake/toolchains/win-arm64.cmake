# Windows on arm64, by zig; its tests are linked, and run on such a Windows.

include("${CMAKE_CURRENT_LIST_DIR}/common/zig.cmake")
interop_zig(aarch64-windows.win10-gnu)
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR ARM64)
# CMake asks for one, though there is nothing for it to compile.
find_program(CMAKE_RC_COMPILER NAMES llvm-windres llvm-windres-14 llvm-rc REQUIRED)
