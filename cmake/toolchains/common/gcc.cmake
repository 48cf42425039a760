# interop_gcc(<processor> <triple> <loader>): Linux with glibc, by Debian's gcc-<triple> and libc6-dev-*-cross; tests
# run under qemu-user-static, unless this machine has the processor.

include("${CMAKE_CURRENT_LIST_DIR}/emulator.cmake")

macro(interop_gcc processor triple loader)
    set(CMAKE_SYSTEM_NAME Linux)
    set(CMAKE_SYSTEM_PROCESSOR ${processor})
    find_program(CMAKE_C_COMPILER NAMES ${triple}-gcc REQUIRED)
    interop_qemu(${processor} "/usr/${triple}/lib/${loader}")
endmacro()
