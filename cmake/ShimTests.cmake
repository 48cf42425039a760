# The tests of a shim library, for ctest.

find_package(Threads REQUIRED)

# Whether this machine can run programs of the target, natively or by an emulator.
set(INTEROP_RUNS TRUE)
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR
        AND NOT "${CMAKE_SYSTEM_NAME} ${CMAKE_SYSTEM_PROCESSOR}"
            STREQUAL "${CMAKE_HOST_SYSTEM_NAME} ${CMAKE_HOST_SYSTEM_PROCESSOR}")
    set(INTEROP_RUNS FALSE)
endif()

# Adds a test that runs a program. If it cannot run here it is only linked, and reported as skipped.
function(add_program_test name program)
    if(INTEROP_RUNS)
        add_test(NAME ${name} COMMAND ${program})
    else()
        set(reason "skipped: linked, but nothing here runs programs for ${INTEROP_RID}")
        add_test(NAME ${name} COMMAND "${CMAKE_COMMAND}" -E echo "  ${reason}")
        set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "${reason}")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT 120)
endfunction()

# Writes recorded.h for a library's tests: it counts the calls of each export by result, and test.h prints the counts at
# the end of a program. The table of platforms is generated from these.
function(interop_write_recorder prefix headers)
    set(names "")
    set(macros "")
    set(count 0)
    file(GLOB files CONFIGURE_DEPENDS "${headers}/*.h")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${files}")
    foreach(file IN LISTS files)
        file(READ "${file}" content)
        string(REGEX MATCHALL "INTEROP_EXPORT [a-z0-9_]+ ${prefix}_[A-Za-z0-9]+" declarations "${content}")
        foreach(declaration IN LISTS declarations)
            string(REGEX REPLACE "INTEROP_EXPORT ([a-z0-9_]+) (.*)" "\\1;\\2" declaration "${declaration}")
            list(GET declaration 0 type)
            list(GET declaration 1 name)
            string(APPEND names "    \"${name}\",\n")
            string(APPEND macros "#define ${name}(...) Recorded_${type}(${count}, ${name}(__VA_ARGS__))\n")
            math(EXPR count "${count} + 1")
        endforeach()
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/include/recorded.h" @ONLY CONTENT
        "#pragma once\n\nstatic const char* const recorded_names[] = {\n${names}};\n\n#define RECORDED ${count}\n${macros}")
endfunction()

# add_shim_tests(<Prefix> <headers> <folder>): a program and a test for each .c file of a folder.
function(add_shim_tests prefix headers folder)
    interop_write_recorder(${prefix} "${headers}")
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.c")
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM name)
        add_executable(${prefix}_test_${name} "${source}")
        target_link_libraries(${prefix}_test_${name} PRIVATE ${prefix} interop_compiler Threads::Threads)
        # The library is optimised. Its tests have ten times as many lines, and run only once.
        if(NOT INTEROP_SANITIZE)
            target_compile_options(${prefix}_test_${name} PRIVATE -Og)
        endif()
        add_program_test(${prefix}.${name} ${prefix}_test_${name})
    endforeach()
endfunction()

# add_static_test(<folder>): tests that SystemNative and a second library with the same common code can be linked into
# one program, both as a whole.
function(add_static_test folder)
    add_static_shim_library(TestNative "${folder}/library")
    add_executable(static_link "${folder}/link.c")
    target_include_directories(static_link PRIVATE "${folder}")
    target_link_libraries(static_link PRIVATE interop_compiler SystemNative_static TestNative_static Threads::Threads)
    if(APPLE)
        target_link_options(static_link PRIVATE
            "-Wl,-force_load,$<TARGET_FILE:SystemNative_static>" "-Wl,-force_load,$<TARGET_FILE:TestNative_static>")
    else()
        target_link_options(static_link PRIVATE -Wl,--whole-archive
            "$<TARGET_FILE:SystemNative_static>" "$<TARGET_FILE:TestNative_static>" -Wl,--no-whole-archive)
    endif()
    add_program_test(static.link static_link)
endfunction()

# add_check_tests(<script>): tests that each check of cmake/ rejects a bad library. The library itself is not run.
function(add_check_tests script)
    set(cases good missing-export extra-export unprefixed-declaration missing-import extra-import missing-glue
        unprefixed-symbol unlisted-library machine-path)
    if(INTEROP_OS STREQUAL "linux")
        list(APPEND cases newer-glibc)
    elseif(NOT INTEROP_OS STREQUAL "linux-musl")
        list(APPEND cases newer-system)
    endif()
    if(NOT WIN32)
        list(APPEND cases lost-feature)
    endif()
    if(APPLE)
        list(APPEND cases install-name)
        # Libraries for arm64 are always signed.
        if(INTEROP_RID STREQUAL "osx-x64")
            list(APPEND cases unsigned)
        endif()
    endif()
    interop_find_generated(SystemNative)
    foreach(case IN LISTS cases)
        add_test(NAME checks.${case}
            COMMAND "${CMAKE_COMMAND}" "-DCASE=${case}" "-DFOLDER=${CMAKE_BINARY_DIR}/checks/${case}"
                "-DCHECKS=${INTEROP_CMAKE}" "-DSHIMS=${INTEROP_SHIMS}" "-DHEADERS=${INTEROP_SHIMS}/system"
                "-DSHARED=$<TARGET_FILE:SystemNative>" "-DSTATIC=$<TARGET_FILE:SystemNative_static>"
                "-DTABLE=${table}" "-DNM=${CMAKE_NM}" "-DREADELF=${INTEROP_READELF}" "-DOBJDUMP=${INTEROP_OBJDUMP}"
                "-DCOMPILER=${CMAKE_C_COMPILER}" "-DTOOLCHAIN=${CMAKE_TOOLCHAIN_FILE}" "-DGENERATOR=${CMAKE_GENERATOR}"
                "-DMAKE=${CMAKE_MAKE_PROGRAM}" "-DFEATURES=${CMAKE_BINARY_DIR}/features.cmake" "-DRID=${INTEROP_RID}"
                "-DINSTALL_NAME_TOOL=${CMAKE_INSTALL_NAME_TOOL}"
                -P "${script}")
    endforeach()
endfunction()

# add_sdk_tests(<script>): tests that the shims can be built with the SDKs of all versions of macOS.
function(add_sdk_tests script)
    foreach(case IN ITEMS oldest newest)
        add_test(NAME sdk.${case}
            COMMAND "${CMAKE_COMMAND}" "-DCASE=${case}" "-DFOLDER=${CMAKE_BINARY_DIR}/checks/sdk-${case}"
                "-DSHIMS=${INTEROP_SHIMS}" "-DFEATURES=${CMAKE_BINARY_DIR}/features.cmake"
                "-DGENERATOR=${CMAKE_GENERATOR}" "-DMAKE=${CMAKE_MAKE_PROGRAM}" "-DCOMPILER=${CMAKE_C_COMPILER}"
                "-DTOOLCHAIN=${CMAKE_TOOLCHAIN_FILE}" "-DFLAGS=${CMAKE_C_FLAGS}" -P "${script}")
    endforeach()
endfunction()
