package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code memfd_create(2)}: makes a file in memory. */
interface MemfdCreate {
    /**
     * Makes an empty file in memory, without a path. The caller closes the handle; the file goes with its last handle
     * and mapping. Thread-safe.
     *
     * @param name what {@code /proc} shows of it, at most 249 bytes; several may have the same
     * @param flags a set of {@link MemfdFlags}
     * @return the file, open for reading and writing
     * @throws InteropException if the system refuses: EINVAL for a flag that it does not know or a longer name, EMFILE,
     *     ENFILE, ENOMEM; ENOTSUP where it has none, like macOS and Windows, or none with pages of that size
     */
    @LibraryImport("SystemNative_MemfdCreate")
    SafeFileHandle memfdCreate(@Utf8 String name, int flags) throws InteropException;
}
