# Checks that LIBRARY does not contain paths of the build machine: those of the folders SOURCE and BUILD.

cmake_minimum_required(VERSION 3.21...3.25)

file(STRINGS "${LIBRARY}" lines)
set(problems "")
foreach(line IN LISTS lines)
    foreach(folder IN ITEMS "${SOURCE}" "${BUILD}")
        string(FIND "${line}" "${folder}/" at)
        if(NOT at EQUAL -1)
            string(APPEND problems "\n  ${line}")
            break()
        endif()
    endforeach()
endforeach()
if(problems)
    message(FATAL_ERROR "${LIBRARY} tells where it was built:${problems}")
endif()
