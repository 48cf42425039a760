package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_DUPFD_CLOEXEC}, {@code DuplicateHandle}: duplicates a descriptor. */
interface Dup {
    /**
     * A further handle for the same open file, offset and flags included. The caller closes it; child processes do
     * not inherit it. Thread-safe.
     *
     * @param file an open file
     * @return the duplicate
     * @throws InteropException if the system refuses: EMFILE
     */
    @LibraryImport("SystemNative_Dup")
    SafeFileHandle dup(SafeFileHandle file) throws InteropException;
}
