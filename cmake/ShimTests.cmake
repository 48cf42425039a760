# The tests of a shim library, for ctest.

find_package(Threads REQUIRED)

# add_shim_tests(<Prefix> <folder>): one program, and one test, for each .c file of a folder.
function(add_shim_tests prefix folder)
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.c")
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM name)
        add_executable(${prefix}_test_${name} "${source}")
        target_link_libraries(${prefix}_test_${name} PRIVATE ${prefix} interop_compiler Threads::Threads)
        add_test(NAME ${prefix}.${name} COMMAND ${prefix}_test_${name})
        set_tests_properties(${prefix}.${name} PROPERTIES TIMEOUT 120)
    endforeach()
endfunction()

# add_check_tests(<script>): that each check of cmake/ rejects something bad; the library need only be there.
function(add_check_tests script)
    set(cases good missing-export extra-export unprefixed-declaration missing-import extra-import missing-glue
        unprefixed-symbol)
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        list(APPEND cases unlisted-library lost-feature)
        if(INTEROP_OS STREQUAL "linux")
            list(APPEND cases newer-glibc)
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
                "-DMAKE=${CMAKE_MAKE_PROGRAM}"
                -P "${script}")
    endforeach()
endfunction()
