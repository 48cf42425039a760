# Linux on arm64, with glibc.

include("${CMAKE_CURRENT_LIST_DIR}/common/gcc.cmake")
interop_gcc(aarch64 aarch64-linux-gnu ld-linux-aarch64.so.1)
