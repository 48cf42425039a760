# Checks that every global symbol of the static LIBRARY starts with PREFIX_ or Java_, so that names cannot collide in a
# static link.

cmake_minimum_required(VERSION 3.21...3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Symbols.cmake")

interop_run(lines "${NM}" -g "${LIBRARY}")
set(problems "")
set(count 0)
foreach(line IN LISTS lines)
    if(line MATCHES "^[0-9a-fA-F]+ ([A-Z]) _?([^ ]+)$")
        math(EXPR count "${count} + 1")
        set(name "${CMAKE_MATCH_2}")
        # On Windows the linker merges pointers to what may be in a DLL.
        if(NOT name MATCHES "^(${PREFIX}|Java)_" AND NOT name MATCHES "^\\.refptr\\.")
            string(APPEND problems "\n  ${name}: make it static, or name it with INTEROP_NAME (common/text.h)")
        endif()
    endif()
endforeach()
if(count EQUAL 0)
    message(FATAL_ERROR "${LIBRARY} defines nothing")
endif()
if(problems)
    message(FATAL_ERROR "Global symbols of ${LIBRARY} do not start with ${PREFIX}_:${problems}")
endif()
