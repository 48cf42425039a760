# Linux on arm64, with musl, by zig; tests run under qemu-user-static, with the musl that .ci/targets --install installs
# beside zig: Debian has no cross package of musl for arm64.

include("${CMAKE_CURRENT_LIST_DIR}/common/zig.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/common/emulator.cmake")
interop_zig(aarch64-linux-musl)
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
interop_qemu(aarch64 "${INTEROP_TOOLS}/musl-arm64/lib/ld-musl-aarch64.so.1")
