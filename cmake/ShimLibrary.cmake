# add_shim_library(<Prefix> <folder>): the shared and the static library <Prefix> from shims/<folder>, and the checks
# that they must pass. add_static_shim_library(<Prefix> <folder>): only the static one, <Prefix>_static, from any
# folder.

if(WIN32)
    set(interop_platform windows)
else()
    set(interop_platform unix)
endif()

find_program(INTEROP_READELF NAMES ${CMAKE_READELF} readelf llvm-readelf)
find_program(INTEROP_OBJDUMP NAMES ${CMAKE_OBJDUMP} objdump llvm-objdump)

set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# <Prefix>.h in the build folder includes all headers of the library.
function(interop_write_umbrella prefix folder headers)
    set(content "#pragma once\n\n")
    foreach(header IN LISTS headers)
        cmake_path(GET header FILENAME name)
        string(APPEND content "#include \"${folder}/${name}\"\n")
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/include/${prefix}.h" CONTENT "${content}" @ONLY)
endfunction()

# Sets the variables table, checks and imports to the generated files; to empty without INTEROP_GENERATED.
macro(interop_find_generated prefix)
    set(table "")
    set(checks "")
    set(imports "")
    if(INTEROP_GENERATED)
        set(table "${INTEROP_GENERATED}/${prefix}_table.c")
        set(checks "${INTEROP_GENERATED}/${prefix}_checks.c")
        set(imports "${INTEROP_GENERATED}/${prefix}_imports.txt")
        foreach(file IN ITEMS "${table}" "${checks}" "${imports}")
            if(NOT EXISTS "${file}")
                message(FATAL_ERROR "INTEROP_GENERATED: ${file} does not exist; compile the Java code first")
            endif()
        endforeach()
    endif()
endmacro()

# Adds a check of cmake/ that runs after each link of a target; if it fails, so does the build.
function(interop_check target script)
    set(definitions ${ARGN})
    list(TRANSFORM definitions PREPEND "-D")
    add_custom_command(TARGET ${target} POST_BUILD
        COMMAND "${CMAKE_COMMAND}" ${definitions} -P "${INTEROP_CMAKE}/${script}.cmake"
        VERBATIM)
endfunction()

# The system libraries that are needed in addition to those that the compiler links by default.
set(interop_system_libraries "")
if(WIN32)
    set(interop_system_libraries bcrypt ntdll)
endif()

function(add_static_shim_library prefix folder)
    file(GLOB sources CONFIGURE_DEPENDS
        "${INTEROP_SHIMS}/common/*.c"
        "${INTEROP_SHIMS}/common/${interop_platform}/*.c"
        "${folder}/*.c"
        "${folder}/${interop_platform}/*.c")
    add_library(${prefix}_objects OBJECT ${sources})
    target_compile_definitions(${prefix}_objects PRIVATE INTEROP_PREFIX=${prefix})
    target_include_directories(${prefix}_objects PUBLIC "${INTEROP_SHIMS}" "${CMAKE_BINARY_DIR}/include")
    target_link_libraries(${prefix}_objects PRIVATE interop_compiler)

    add_library(${prefix}_static STATIC $<TARGET_OBJECTS:${prefix}_objects>)
    set_target_properties(${prefix}_static PROPERTIES OUTPUT_NAME ${prefix} PREFIX lib)
    target_include_directories(${prefix}_static PUBLIC "${INTEROP_SHIMS}" "${CMAKE_BINARY_DIR}/include")
    target_link_libraries(${prefix}_static PUBLIC ${interop_system_libraries})
    interop_check(${prefix}_static CheckPrefix
        "LIBRARY=$<TARGET_FILE:${prefix}_static>" "PREFIX=${prefix}" "NM=${CMAKE_NM}")
endfunction()

function(add_shim_library prefix folder)
    file(GLOB headers CONFIGURE_DEPENDS "${INTEROP_SHIMS}/${folder}/*.h")
    interop_write_umbrella(${prefix} ${folder} "${headers}")
    interop_find_generated(${prefix})
    add_static_shim_library(${prefix} "${INTEROP_SHIMS}/${folder}")

    add_library(${prefix} SHARED $<TARGET_OBJECTS:${prefix}_objects> ${table} ${checks})
    target_include_directories(${prefix} PUBLIC "${INTEROP_SHIMS}" "${CMAKE_BINARY_DIR}/include")
    target_link_libraries(${prefix} PRIVATE interop_compiler interop_linker ${interop_system_libraries})
    if(table)
        # JNI functions have no header.
        set_source_files_properties("${table}" PROPERTIES COMPILE_OPTIONS -Wno-missing-prototypes)
    endif()
    if(APPLE)
        # Otherwise the library contains the path of the build folder.
        set_target_properties(${prefix} PROPERTIES BUILD_WITH_INSTALL_NAME_DIR ON INSTALL_NAME_DIR "@rpath")
    elseif(WIN32)
        set_target_properties(${prefix} PROPERTIES PREFIX "")
    endif()
    if(NOT INTEROP_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        if(APPLE)
            add_custom_command(TARGET ${prefix} POST_BUILD
                COMMAND "${CMAKE_STRIP}" -x "$<TARGET_FILE:${prefix}>" VERBATIM)
        else()
            target_link_options(${prefix} PRIVATE -s)
        endif()
    endif()

    if(NOT APPLE AND NOT WIN32)
        # Hides symbols that the start files of some toolchains export.
        set(exports "${CMAKE_BINARY_DIR}/${prefix}.map")
        file(CONFIGURE OUTPUT "${exports}" CONTENT "{ global: ${prefix}_*; Java_*; JNI_OnLoad; local: *; };\n" @ONLY)
        target_link_options(${prefix} PRIVATE "-Wl,--version-script=${exports}")
    endif()

    file(GLOB scripts CONFIGURE_DEPENDS "${INTEROP_CMAKE}/Check*.cmake")
    set_target_properties(${prefix} ${prefix}_static PROPERTIES
        LINK_DEPENDS "${scripts};${headers};${imports};${INTEROP_ROOT}/os-packages.json")

    interop_check(${prefix} CheckExports
        "LIBRARY=$<TARGET_FILE:${prefix}>" "PREFIX=${prefix}" "NM=${CMAKE_NM}" "OBJDUMP=${INTEROP_OBJDUMP}"
        "HEADERS=${INTEROP_SHIMS}/${folder}" "IMPORTS=${imports}" "TABLE=${table}")
    if(NOT INTEROP_SANITIZE)
        interop_check(${prefix} CheckDependencies
            "LIBRARY=$<TARGET_FILE:${prefix}>" "RID=${INTEROP_RID}" "READELF=${INTEROP_READELF}"
            "OBJDUMP=${INTEROP_OBJDUMP}" "PACKAGES=${INTEROP_ROOT}/os-packages.json")
    endif()
    if(NOT INTEROP_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        interop_check(${prefix} CheckPaths
            "LIBRARY=$<TARGET_FILE:${prefix}>" "SOURCE=${INTEROP_ROOT}" "BUILD=${CMAKE_BINARY_DIR}")
    endif()
    # A separate target, so that it runs in each build, after the checks.
    if(INTEROP_OUTPUT)
        set(destination "${INTEROP_OUTPUT}/${INTEROP_RID}/native")
        add_custom_target(${prefix}_output ALL
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${destination}"
            COMMAND "${CMAKE_COMMAND}" -E copy_if_different "$<TARGET_FILE:${prefix}>" "${destination}"
            DEPENDS ${prefix}
            VERBATIM)
    endif()
endfunction()
