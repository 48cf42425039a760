package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code shm_unlink(3)}: removes the name of shared memory. */
interface ShmUnlink {
    /**
     * Removes the name. The memory goes with its last handle and mapping. Thread-safe.
     *
     * @param name as {@code shmOpen} takes it
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT, EACCES; EINVAL for what is no such name;
     *     ENAMETOOLONG; ENOTSUP where {@code shmOpen} is
     */
    @LibraryImport("SystemNative_ShmUnlink")
    int shmUnlink(@Utf8 String name);
}
