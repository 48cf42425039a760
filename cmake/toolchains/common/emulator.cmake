# interop_qemu(<processor> <loader>): programs for the processor run under qemu-user, with the C library beside the
# loader. Not by its -L, which finds files of the target's in place of this machine's own, but only for some system
# calls: then two ways to ask for a file disagree.

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
