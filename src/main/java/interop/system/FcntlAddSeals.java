package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_ADD_SEALS}: adds seals to an in-memory file. */
interface FcntlAddSeals {
    /**
     * Adds seals to an in-memory file that {@code memfdCreate} made with {@link MemfdFlags#MFD_ALLOW_SEALING}: {@code
     * fcntl(2)} with {@code F_ADD_SEALS}. Seals cannot be removed. Thread-safe.
     *
     * @param file an in-memory file
     * @param seals a set of {@link Seals}
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for an unknown seal or a file that does not
     *     support sealing; EPERM if the file is not open for writing, or has {@code F_SEAL_SEAL}; EBUSY for {@code
     *     F_SEAL_WRITE} while the file is mapped writable; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_FcntlAddSeals")
    int fcntlAddSeals(SafeFileHandle file, int seals);
}
