package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_ADD_SEALS}: seals a file in memory. */
interface FcntlAddSeals {
    /**
     * Adds to the seals of a file that {@code memfdCreate} made with {@link MemfdFlags#MFD_ALLOW_SEALING}; for good.
     * Thread-safe.
     *
     * @param file a file in memory
     * @param seals a set of {@link Seals}
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for an unknown seal or a file that has no
     *     seals; EPERM for a file that is not open for writing, or after {@code F_SEAL_SEAL}; EBUSY for {@code
     *     F_SEAL_WRITE} while it is mapped for writing; ENOTSUP where there are none, like macOS and Windows
     */
    @LibraryImport("SystemNative_FcntlAddSeals")
    int fcntlAddSeals(SafeFileHandle file, int seals);
}
