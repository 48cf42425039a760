package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code shm_unlink(3)}: removes the name of a shared memory object. */
interface ShmUnlink {
    /**
     * Removes the name of a POSIX shared memory object, which is freed with its last descriptor and mapping: {@code
     * shm_unlink(3)}. Thread-safe.
     *
     * @param name the name, as for {@code shmOpen}
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT, EACCES; EINVAL for an invalid name; ENAMETOOLONG;
     *     ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_ShmUnlink")
    int shmUnlink(@Utf8 String name);
}
