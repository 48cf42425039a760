# Tests of the shims against a faked system, for ctest; see src/site/markdown/fakes.md.

# add_macos_fakes(<folder>): for macOS, on Linux with the same processor. The shims and the programs of the folder are
# compiled for the target, with its headers and features. What the compiler made is then linked for the host, whose
# calls have the same convention. Every name gets the prefix "macos.", so that only the functions that pure.txt names
# are the host's.
function(add_macos_fakes folder)
    find_program(INTEROP_LLD NAMES ld.lld)
    if(NOT CMAKE_HOST_SYSTEM_NAME STREQUAL "Linux" OR NOT CMAKE_HOST_SYSTEM_PROCESSOR STREQUAL "x86_64"
            OR NOT INTEROP_RID STREQUAL "osx-x64" OR NOT CMAKE_C_COMPILER_ID STREQUAL "Clang" OR NOT INTEROP_LLD)
        set(reason "skipped: a faked system is tested for osx-x64, on Linux on x64 with clang and lld")
        add_test(NAME fakes COMMAND "${CMAKE_COMMAND}" -E echo "  ${reason}")
        set_tests_properties(fakes PROPERTIES SKIP_REGULAR_EXPRESSION "${reason}")
        return()
    endif()

    separate_arguments(flags UNIX_COMMAND "${CMAKE_C_FLAGS}")
    set(compiler "${CMAKE_C_COMPILER}" "--target=${CMAKE_C_COMPILER_TARGET}" ${flags} -std=c11
        -D_GNU_SOURCE=1 -D_FORTIFY_SOURCE=0 -DINTEROP_PREFIX=SystemNative -Wall -Wextra -Werror
        "-I${INTEROP_SHIMS}" "-I${CMAKE_BINARY_DIR}/include" "-I${INTEROP_ROOT}/src/test/c"
        "-I${INTEROP_ROOT}/src/test/fakes" "-ffile-prefix-map=${INTEROP_ROOT}/=")
    set(host "${CMAKE_C_COMPILER}" --target=x86_64-linux-gnu)
    set(output "${CMAKE_BINARY_DIR}/fakes")
    file(STRINGS "${folder}/pure.txt" pure)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${folder}/pure.txt")
    list(TRANSFORM pure REPLACE "(.+)" "macos.\\1 \\1\n")
    list(JOIN pure "" pure)
    file(CONFIGURE OUTPUT "${output}/pure.txt" CONTENT "${pure}" @ONLY)

    file(GLOB shims CONFIGURE_DEPENDS "${INTEROP_SHIMS}/common/*.c" "${INTEROP_SHIMS}/common/unix/*.c"
        "${INTEROP_SHIMS}/system/*.c" "${INTEROP_SHIMS}/system/unix/*.c")
    set(objects "")
    foreach(source IN LISTS shims)
        interop_fake_object("${source}" object)
        list(APPEND objects "${object}")
    endforeach()
    add_custom_command(OUTPUT "${output}/shims.a" DEPENDS ${objects} VERBATIM
        COMMAND "${CMAKE_COMMAND}" -E rm -f "${output}/shims.a"
        COMMAND "${CMAKE_AR}" rc "${output}/shims.a" ${objects})
    set(script "${INTEROP_CMAKE}/MissingFakes.cmake")
    add_custom_command(OUTPUT "${output}/missing.s" DEPENDS "${output}/shims.a" "${script}" VERBATIM
        COMMAND "${CMAKE_COMMAND}" "-DARCHIVE=${output}/shims.a" "-DNM=${CMAKE_NM}" -DPREFIX=macos.
            "-DOUTPUT=${output}/missing.s" -P "${script}")

    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.c")
    list(REMOVE_ITEM sources "${folder}/host.c")
    set(programs "")
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM name)
        interop_fake_object("${source}" object)
        set(program "${output}/${name}")
        add_custom_command(OUTPUT "${program}" VERBATIM
            DEPENDS "${object}" "${output}/shims.a" "${output}/missing.s" "${folder}/host.c"
            COMMAND ${host} -no-pie -fuse-ld=lld -O1 "${folder}/host.c" "${object}" "${output}/shims.a"
                "${output}/missing.s" -o "${program}")
        list(APPEND programs "${program}")
        add_test(NAME fakes.${name} COMMAND "${program}")
        set_tests_properties(fakes.${name} PROPERTIES TIMEOUT 60)
    endforeach()
    add_custom_target(fakes ALL DEPENDS ${programs})
endfunction()

# Sets a variable to the object that a source is compiled to, in three steps. Only the last one optimises: the compiler
# must not call functions that only the target has.
function(interop_fake_object source variable)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${INTEROP_ROOT}" OUTPUT_VARIABLE name)
    string(REPLACE "/" "." name "${name}")
    set(base "${output}/${name}")
    add_custom_command(OUTPUT "${base}.o" VERBATIM
        DEPENDS "${source}" "${output}/pure.txt" DEPFILE "${base}.d"
        COMMAND ${compiler} -O1 -fno-stack-protector -Xclang -disable-llvm-passes -S -emit-llvm
            -MD -MF "${base}.d" -MT "${base}.o" -o "${base}.ll" "${source}"
        COMMAND sed -i -e "s/^target datalayout = \"e-m:o-/target datalayout = \"e-m:e-/"
            -e "s/^target triple = .*/target triple = \"x86_64-unknown-linux-gnu\"/" "${base}.ll"
        COMMAND ${host} -c -O1 -o "${base}.o" "${base}.ll"
        COMMAND "${CMAKE_OBJCOPY}" --prefix-symbols=macos. "${base}.o"
        COMMAND "${CMAKE_OBJCOPY}" "--redefine-syms=${output}/pure.txt" "${base}.o")
    set(${variable} "${base}.o" PARENT_SCOPE)
endfunction()

# add_windows_fakes(<Prefix> <folder>): for Windows. Each program defines some of the system's functions, and is
# linked with the static library, which then calls those; the others are the system's, or wine's.
function(add_windows_fakes prefix folder)
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.c")
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM name)
        add_executable(fake_${name} "${source}")
        # Before the generated recorded.h: a fake is no witness of what the system does.
        target_include_directories(fake_${name} BEFORE PRIVATE "${folder}" "${INTEROP_ROOT}/src/test/c")
        target_link_libraries(fake_${name} PRIVATE interop_compiler ${prefix}_static Threads::Threads)
        target_compile_options(fake_${name} PRIVATE -Og)
        add_program_test(fakes.${name} fake_${name})
    endforeach()
endfunction()
