# Configures the shims with the headers of another SDK for macOS, as far as they differ in what the shims use, and
# compiles them if those have less. CASE is "oldest" or "newest"; FOLDER is a folder to work in.

cmake_minimum_required(VERSION 3.21...3.25)

file(REMOVE_RECURSE "${FOLDER}")
set(probed F_OFD_SETLK)
if(CASE STREQUAL "oldest")
    # macOS 11. The commands became public with 14, the flag with 13.
    file(WRITE "${FOLDER}/sdk/fcntl.h" "#include_next <fcntl.h>\n"
        "#undef F_OFD_SETLK\n#undef F_OFD_SETLKW\n#undef F_OFD_GETLK\n#undef F_ALLOCATEPERSIST\n")
else()
    # macOS 27; mknodat(2) is there since 13.
    file(WRITE "${FOLDER}/sdk/unistd.h" "#pragma once\n#include_next <unistd.h>\n"
        "__attribute__((availability(macos,introduced=27.0))) int dup3(int, int, int);\n"
        "__attribute__((availability(macos,introduced=27.0))) int pipe2(int [2], int);\n")
    file(WRITE "${FOLDER}/sdk/sys/syscall.h" "#pragma once\n"
        "#if __has_include_next(<sys/syscall.h>)\n#include_next <sys/syscall.h>\n#endif\n"
        "#ifndef SYS_mknodat\n#define SYS_mknodat 554\n#endif\n")
    list(APPEND probed DUP3 PIPE2 SYS_MKNODAT)
endif()

# The rest is known from the build that the test belongs to.
file(READ "${FEATURES}" features)
foreach(name IN LISTS probed)
    string(REGEX REPLACE "set\\(HAVE_${name} [^\n]*\n" "" features "${features}")
endforeach()
file(WRITE "${FOLDER}/features.cmake" "${features}")

execute_process(
    COMMAND "${CMAKE_COMMAND}" -C "${FOLDER}/features.cmake" -S "${SHIMS}" -B "${FOLDER}/build" -G "${GENERATOR}"
        "-DCMAKE_MAKE_PROGRAM=${MAKE}" "-DCMAKE_C_COMPILER=${COMPILER}" "-DCMAKE_TOOLCHAIN_FILE=${TOOLCHAIN}"
        -DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY "-DCMAKE_C_FLAGS=-isystem \"${FOLDER}/sdk\" ${FLAGS}" -DINTEROP_TESTS=OFF
    COMMAND_ERROR_IS_FATAL ANY)
if(CASE STREQUAL "oldest")
    execute_process(COMMAND "${CMAKE_COMMAND}" --build "${FOLDER}/build" --target SystemNative_objects
        COMMAND_ERROR_IS_FATAL ANY)
endif()
