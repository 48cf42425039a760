# macOS on x64.

include("${CMAKE_CURRENT_LIST_DIR}/common/osx.cmake")
interop_osx(x86_64 x86_64)
