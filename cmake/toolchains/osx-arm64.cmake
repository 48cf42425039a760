# macOS on arm64.

include("${CMAKE_CURRENT_LIST_DIR}/common/osx.cmake")
interop_osx(arm64 aarch64)
