# Windows on x64, by mingw-w64 (Debian's gcc-mingw-w64-x86-64-win32); tests run under wine.

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR AMD64)

find_program(CMAKE_C_COMPILER NAMES x86_64-w64-mingw32-gcc-win32 x86_64-w64-mingw32-gcc REQUIRED)
# Debian has it outside PATH.
find_program(INTEROP_WINE NAMES wine64 wine PATHS /usr/lib/wine)
if(INTEROP_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR "${INTEROP_WINE}")
endif()

set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
