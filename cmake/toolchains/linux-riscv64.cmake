# Linux on riscv64, with glibc.

include("${CMAKE_CURRENT_LIST_DIR}/common/gcc.cmake")
interop_gcc(riscv64 riscv64-linux-gnu ld-linux-riscv64-lp64d.so.1)
