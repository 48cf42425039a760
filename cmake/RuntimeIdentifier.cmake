# INTEROP_OS and INTEROP_RID: .NET's names of the target system, such as linux-musl and linux-musl-x64. They are those
# of the compiler's target, not of this machine.

include(CheckCSourceCompiles)

function(interop_target_is variable condition)
    set(CMAKE_REQUIRED_FLAGS -w)
    set(CMAKE_REQUIRED_QUIET ON)
    check_c_source_compiles("
        #include <limits.h>
        #if !(${condition})
        #error no
        #endif
        int main(void) { return 0; }" ${variable})
endfunction()

function(interop_runtime_identifier)
    if(WIN32)
        set(os win)
    elseif(APPLE)
        set(os osx)
    elseif(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        interop_target_is(INTEROP_TARGET_GLIBC "defined(__GLIBC__)")
        if(INTEROP_TARGET_GLIBC)
            set(os linux)
        else()
            set(os linux-musl)
        endif()
    else()
        message(FATAL_ERROR "RuntimeIdentifier.cmake: the operating system ${CMAKE_SYSTEM_NAME} has no name yet")
    endif()

    set(x64 "defined(__x86_64__)")
    set(arm64 "defined(__aarch64__)")
    set(riscv64 "defined(__riscv) && __riscv_xlen == 64")
    set(ppc64le "defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)")
    set(s390x "defined(__s390x__)")
    set(loongarch64 "defined(__loongarch64)")
    foreach(name IN ITEMS x64 arm64 riscv64 ppc64le s390x loongarch64)
        interop_target_is(INTEROP_TARGET_${name} "${${name}}")
        if(INTEROP_TARGET_${name})
            set(INTEROP_OS ${os} PARENT_SCOPE)
            set(INTEROP_RID ${os}-${name} PARENT_SCOPE)
            return()
        endif()
    endforeach()
    message(FATAL_ERROR "RuntimeIdentifier.cmake: the processor that ${CMAKE_C_COMPILER} targets has no name yet")
endfunction()

interop_runtime_identifier()
message(STATUS "Runtime identifier: ${INTEROP_RID}")
