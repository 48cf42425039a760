# Zig, which includes the headers and the C library of each of its targets. It is found in PATH, or in the folder to
# which .ci/targets --install installs it.

set(INTEROP_ZIG_VERSION 0.15.2)
if(DEFINED ENV{XDG_CACHE_HOME})
    set(INTEROP_TOOLS "$ENV{XDG_CACHE_HOME}/interop-build")
else()
    set(INTEROP_TOOLS "$ENV{HOME}/.cache/interop-build")
endif()
find_program(INTEROP_ZIG NAMES zig PATHS "${INTEROP_TOOLS}/ziglang-${INTEROP_ZIG_VERSION}/ziglang" REQUIRED)

# Debian's llvm tools support the file formats of all systems.
foreach(tool IN ITEMS ar nm objcopy objdump ranlib readelf strip)
    string(TOUPPER ${tool} variable)
    find_program(CMAKE_${variable} NAMES llvm-${tool} REQUIRED)
endforeach()

# interop_zig(<target>): "zig cc" is the compiler.
macro(interop_zig target)
    set(CMAKE_C_COMPILER "${INTEROP_ZIG}" cc -target ${target})
    # By default it adds checks of its own to what is not optimised, such as tests.
    set(CMAKE_C_FLAGS_INIT -fno-sanitize=undefined)
endmacro()
