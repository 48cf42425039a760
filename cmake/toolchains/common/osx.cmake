# interop_osx(<processor> <zig's name of it>): macOS 11 and later, by Debian's clang and lld, with zig's copy of the
# system's headers and symbol list; zig's linker would export additional symbols. Tests are only linked: on a Mac they
# run, without a toolchain file.

include("${CMAKE_CURRENT_LIST_DIR}/zig.cmake")

macro(interop_osx processor name)
    set(CMAKE_SYSTEM_NAME Darwin)
    set(CMAKE_SYSTEM_PROCESSOR ${processor})
    find_program(CMAKE_C_COMPILER NAMES clang REQUIRED)
    find_program(CMAKE_INSTALL_NAME_TOOL NAMES llvm-install-name-tool llvm-install-name-tool-14 REQUIRED)
    set(CMAKE_C_COMPILER_TARGET ${processor}-apple-macos11.0)

    file(REAL_PATH "${INTEROP_ZIG}" interop_sdk)
    cmake_path(GET interop_sdk PARENT_PATH interop_sdk)
    set(interop_sdk "${interop_sdk}/lib/libc")
    # The headers need a macro that clang predefines only since version 17.
    set(CMAKE_C_FLAGS_INIT "-isysroot \"${interop_sdk}\" -D__ENVIRONMENT_OS_VERSION_MIN_REQUIRED__=110000")
    foreach(folder IN ITEMS ${name}-macos-any any-macos-any)
        string(APPEND CMAKE_C_FLAGS_INIT " -isystem \"${interop_sdk}/include/${folder}\"")
    endforeach()
    foreach(kind IN ITEMS EXE SHARED)
        set(CMAKE_${kind}_LINKER_FLAGS_INIT "-fuse-ld=lld -L\"${interop_sdk}/darwin\"")
    endforeach()
endmacro()
