# Linux on x64, with glibc.

include("${CMAKE_CURRENT_LIST_DIR}/common/gcc.cmake")
interop_gcc(x86_64 x86_64-linux-gnu ld-linux-x86-64.so.2)
