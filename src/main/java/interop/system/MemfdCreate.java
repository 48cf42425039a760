package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code memfd_create(2)}: makes an in-memory file. */
interface MemfdCreate {
    /**
     * Makes an empty in-memory file, without a path: {@code memfd_create(2)}. The caller closes the handle; the file is
     * freed with its last descriptor and mapping. Thread-safe.
     *
     * @param name the name shown in {@code /proc}, at most 249 bytes; need not be unique
     * @param flags a set of {@link MemfdFlags}
     * @return the file, open for reading and writing
     * @throws InteropException EINVAL for a flag that the system does not support or a longer name; EMFILE; ENFILE;
     *     ENOMEM; ENOTSUP for a huge page size that the system does not support, and on macOS and Windows
     */
    @LibraryImport("SystemNative_MemfdCreate")
    SafeFileHandle memfdCreate(@Utf8 String name, int flags) throws InteropException;
}
