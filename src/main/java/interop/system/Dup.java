package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_DUPFD_CLOEXEC}, {@code DuplicateHandle}: duplicates a descriptor. */
interface Dup {
    /**
     * Duplicates a handle: {@code fcntl(2)} with {@code F_DUPFD_CLOEXEC}, {@code DuplicateHandle}. Both refer to the
     * same open file description and share its file offset and status flags. The caller closes the duplicate; child
     * processes do not inherit it. Thread-safe.
     *
     * @param file an open file
     * @return the duplicate
     * @throws InteropException EBADF, EMFILE
     */
    @LibraryImport("SystemNative_Dup")
    SafeFileHandle dup(SafeFileHandle file) throws InteropException;
}
