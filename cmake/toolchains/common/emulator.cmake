# interop_qemu(<processor> <loader>): runs programs for the processor under qemu-user, with the C library that is beside
# the loader. Not with qemu's -L, which redirects paths to the target's files only in some system calls, so that others
# return different files for the same path.

macro(interop_qemu processor loader)
    if(NOT CMAKE_HOST_SYSTEM_PROCESSOR STREQUAL "${processor}")
        find_program(INTEROP_EMULATOR NAMES qemu-${processor}-static qemu-${processor})
        if(INTEROP_EMULATOR AND EXISTS "${loader}")
            get_filename_component(interop_libraries "${loader}" DIRECTORY)
            set(CMAKE_CROSSCOMPILING_EMULATOR "${INTEROP_EMULATOR}")
            set(CMAKE_EXE_LINKER_FLAGS_INIT
                "-Wl,--dynamic-linker=${loader} -Wl,-rpath,${interop_libraries}")
        endif()
    endif()
endmacro()
