package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code fstatfs(2)}: what is known of the file system of an open file. */
interface FStatFs {
    /**
     * Tells what is known of the file system that an open file is on. Thread-safe.
     *
     * @param file an open file
     * @param status receives what is known; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF, EIO
     */
    @LibraryImport("SystemNative_FStatFs")
    int fStatFs(SafeFileHandle file, @Out FileSystemStatus status);
}
