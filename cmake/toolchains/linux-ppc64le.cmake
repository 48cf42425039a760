# Linux on ppc64le, with glibc.

include("${CMAKE_CURRENT_LIST_DIR}/common/gcc.cmake")
interop_gcc(ppc64le powerpc64le-linux-gnu ld64.so.2)
