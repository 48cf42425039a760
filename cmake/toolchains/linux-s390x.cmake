# Linux on s390x, which is big-endian, with glibc.

include("${CMAKE_CURRENT_LIST_DIR}/common/gcc.cmake")
interop_gcc(s390x s390x-linux-gnu ld64.so.1)
