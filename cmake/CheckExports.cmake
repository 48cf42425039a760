# Checks that the exports of LIBRARY, the declarations in HEADERS and IMPORTS are the same, and that its JNI functions
# are those of TABLE. IMPORTS and TABLE may be empty.

cmake_minimum_required(VERSION 3.21...3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Symbols.cmake")

interop_exports(exports "${LIBRARY}" "${NM}" "${OBJDUMP}")
if(NOT exports)
    message(FATAL_ERROR "${LIBRARY} exports nothing")
endif()
set(functions ${exports})
list(FILTER functions EXCLUDE REGEX "^(Java_|JNI_OnLoad$)")
set(glue ${exports})
list(FILTER glue INCLUDE REGEX "^(Java_|JNI_OnLoad$)")

set(declared "")
file(GLOB headers "${HEADERS}/*.h")
foreach(header IN LISTS headers)
    file(READ "${header}" content)
    string(REGEX MATCHALL "INTEROP_EXPORT[^;(]*\\(" declarations "${content}")
    foreach(declaration IN LISTS declarations)
        string(REGEX MATCH "[A-Za-z0-9_]+ *\\($" name "${declaration}")
        string(REGEX REPLACE " *\\($" "" name "${name}")
        list(APPEND declared "${name}")
    endforeach()
endforeach()

cmake_path(GET LIBRARY FILENAME library)
set(problems "")
foreach(name IN LISTS declared)
    if(NOT name MATCHES "^${PREFIX}_")
        string(APPEND problems "\n  ${name}: its name must start with ${PREFIX}_")
    endif()
endforeach()
interop_missing(problems "declared in ${HEADERS}, but ${library} does not export it: define it in the .c file"
    "${declared}" "${functions}")
interop_missing(problems "exported by ${library}, but no header in ${HEADERS} declares it: do, or make it static"
    "${functions}" "${declared}")
if(IMPORTS)
    file(STRINGS "${IMPORTS}" imported)
    interop_missing(problems "imported by Java, but no header in ${HEADERS} declares it: do, or correct the import"
        "${imported}" "${declared}")
    interop_missing(problems "declared in ${HEADERS}, but ${IMPORTS} lacks it: add the Java file that imports it"
        "${declared}" "${imported}")
endif()
set(written "")
if(TABLE)
    file(READ "${TABLE}" content)
    string(REGEX MATCHALL "Java_[A-Za-z0-9_]+|JNI_OnLoad" written "${content}")
endif()
interop_missing(problems "written in ${TABLE}, but ${library} does not export it: the generator must mark it"
    "${written}" "${glue}")
interop_missing(problems "exported by ${library}, but the table ${TABLE} lacks it: only generated code is JNI"
    "${glue}" "${written}")

if(problems)
    message(FATAL_ERROR "Exports, headers and imports of ${PREFIX} differ:${problems}")
endif()
