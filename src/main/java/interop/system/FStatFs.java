package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code fstatfs(2)}: gets the status of the file system of an open file. */
interface FStatFs {
    /**
     * Gets the status of the file system of an open file: {@code fstatfs(2)}. Thread-safe.
     *
     * @param file an open file
     * @param status receives the status; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, EIO; EINVAL on Windows for a pipe or device
     */
    @LibraryImport("SystemNative_FStatFs")
    int fStatFs(SafeFileHandle file, @Out FileSystemStatus status);
}
