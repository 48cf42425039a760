# Compiler and linker options, as properties of the interop_compiler and interop_linker targets.

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_SIZEOF_VOID_P EQUAL 8)
    message(FATAL_ERROR "Only 64-bit platforms are supported")
endif()
if(NOT CMAKE_C_COMPILER_ID MATCHES "^(GNU|Clang|AppleClang)$")
    message(FATAL_ERROR "The shims are built with gcc or clang, not with ${CMAKE_C_COMPILER_ID}")
endif()

include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)

add_library(interop_compiler INTERFACE)

target_compile_definitions(interop_compiler INTERFACE _GNU_SOURCE=1)

target_compile_options(interop_compiler INTERFACE
    -Werror
    -Wall
    -Wextra
    -Wpedantic
    -Wcast-align
    -Wcast-qual
    -Wconversion
    -Wdouble-promotion
    -Wfloat-equal
    -Wformat=2
    -Wimplicit-fallthrough
    -Wmissing-prototypes
    -Wnull-dereference
    -Wold-style-definition
    -Wpointer-arith
    -Wshadow
    -Wsign-conversion
    -Wstrict-prototypes
    -Wswitch-enum
    -Wundef
    -Wunused
    -Wvla
    -Wwrite-strings)

foreach(flag IN ITEMS -Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wjump-misses-init)
    string(MAKE_C_IDENTIFIER "INTEROP_HAS${flag}" variable)
    check_c_compiler_flag(${flag} ${variable})
    if(${variable})
        target_compile_options(interop_compiler INTERFACE ${flag})
    endif()
endforeach()

# Keeps paths of the build machine out of the libraries.
set(interop_prefix_maps
    "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build"
    "-ffile-prefix-map=${INTEROP_ROOT}=.")
if(INTEROP_GENERATED)
    list(PREPEND interop_prefix_maps "-ffile-prefix-map=${INTEROP_GENERATED}=generated")
endif()
target_compile_options(interop_compiler INTERFACE ${interop_prefix_maps})

# No _FORTIFY_SOURCE: some of its checking functions are newer than the oldest glibc that we support.
target_compile_options(interop_compiler INTERFACE -fno-strict-overflow -fstack-protector-strong)
if(WIN32)
    # An archive, of which a program takes one copy, however many static libraries need it.
    cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH interop_root)
    add_library(interop_guard STATIC "${interop_root}/shims/common/windows/guard/guard.c")
    target_link_libraries(interop_compiler INTERFACE interop_guard)
endif()

if(INTEROP_SANITIZE)
    string(REPLACE ";" "," interop_sanitizers "${INTEROP_SANITIZE}")
    set(CMAKE_REQUIRED_FLAGS "-fsanitize=${interop_sanitizers}")
    set(CMAKE_REQUIRED_LINK_OPTIONS "-fsanitize=${interop_sanitizers}")
    string(MAKE_C_IDENTIFIER "INTEROP_LINKS_WITH_${interop_sanitizers}" variable)
    check_c_source_compiles("int main(void) { return 0; }" ${variable})
    unset(CMAKE_REQUIRED_FLAGS)
    unset(CMAKE_REQUIRED_LINK_OPTIONS)
    if(NOT ${variable})
        message(FATAL_ERROR "INTEROP_SANITIZE: ${CMAKE_C_COMPILER} cannot link with -fsanitize=${interop_sanitizers}")
    endif()
    # NULL is passed to the kernel on purpose, which fails with EFAULT.
    set(interop_sanitize_options
        "-fsanitize=${interop_sanitizers}" -fno-sanitize-recover=all -fno-sanitize=nonnull-attribute)
    # Not optimised: sanitizers do not see what the optimiser removes.
    target_compile_options(interop_compiler INTERFACE ${interop_sanitize_options} -O0 -g)
    target_compile_definitions(interop_compiler INTERFACE INTEROP_SANITIZED=1)
    target_link_options(interop_compiler INTERFACE ${interop_sanitize_options})
endif()

add_library(interop_linker INTERFACE)
if(APPLE)
    target_link_options(interop_linker INTERFACE -Wl,-dead_strip)
    # When cross-compiling, CMake assumes that the target is too old to support @rpath.
    set(CMAKE_SHARED_LIBRARY_RUNTIME_C_FLAG -Wl,-rpath,)
    set(CMAKE_EXECUTABLE_RUNTIME_C_FLAG -Wl,-rpath,)
elseif(WIN32)
    # Libraries need no DLL of the compiler, and are marked as for Windows 10.
    target_link_options(interop_linker INTERFACE -static-libgcc)
    target_link_options(interop_linker INTERFACE -Wl,--subsystem,windows) # Else zig ignores the versions.
    foreach(part IN ITEMS os subsystem)
        target_link_options(interop_linker INTERFACE -Wl,--major-${part}-version,10 -Wl,--minor-${part}-version,0)
    endforeach()
    # Only the linker of binutils writes the time into a library.
    check_linker_flag(C -Wl,--no-insert-timestamp INTEROP_LINKS_WITH_TIMESTAMP)
    if(INTEROP_LINKS_WITH_TIMESTAMP)
        target_link_options(interop_linker INTERFACE -Wl,--no-insert-timestamp)
    endif()
else()
    # -Bsymbolic: calls within the library are bound to it at link time, without a symbol lookup at load time.
    target_link_options(interop_linker INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed
        -Wl,-Bsymbolic)
    if(NOT INTEROP_SANITIZE)
        # The program defines the sanitizers' symbols.
        target_link_options(interop_linker INTERFACE -Wl,--no-undefined)
    endif()
endif()
