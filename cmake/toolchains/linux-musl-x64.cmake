# Linux on x64, with musl (Debian's musl-tools); tests run on this machine.

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
find_program(CMAKE_C_COMPILER NAMES musl-gcc REQUIRED)

# musl has no kernel headers, and those of this machine are in a directory with glibc's.
foreach(folder IN ITEMS linux asm asm-generic)
    find_path(INTEROP_KERNEL_${folder} NAMES ${folder}/errno.h ${folder}/seccomp.h
        PATHS /usr/include /usr/include/x86_64-linux-gnu NO_DEFAULT_PATH)
    if(INTEROP_KERNEL_${folder})
        file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/kernel")
        file(CREATE_LINK "${INTEROP_KERNEL_${folder}}/${folder}" "${CMAKE_BINARY_DIR}/kernel/${folder}" SYMBOLIC)
    endif()
endforeach()
set(CMAKE_C_FLAGS_INIT "-idirafter \"${CMAKE_BINARY_DIR}/kernel\"")
