package interop.system;

import interop.SafeHandle;

/** An open file: a file descriptor, on Windows a HANDLE. */
public final class SafeFileHandle extends SafeHandle {
    private static final Release CLOSE = new Release() {
        @Override
        public int release(long handle) {
            return SystemNative.close(handle);
        }

        @Override
        public void prepare() {
            SystemNativeImports.library().bindAhead("SystemNative_Close");
        }
    };

    SafeFileHandle() {
        super(CLOSE);
    }

    /**
     * Wraps an existing descriptor. On Windows the HANDLE may have been opened with {@code FILE_FLAG_OVERLAPPED}: each
     * call waits until its operation has ended, and tells no completion port. As such a HANDLE has no file offset,
     * {@code read} and {@code write} of a file fail with EINVAL; {@code pRead} and {@code pWrite} work.
     *
     * @param handle the file descriptor, on Windows the HANDLE; a negative number is invalid, and each call fails with
     *     EBADF
     * @param ownsHandle whether closing this handle closes the descriptor, in which case nothing else may close it
     */
    public SafeFileHandle(long handle, boolean ownsHandle) {
        // One negative number crosses for null, and no other may be taken for that.
        super(Math.max(handle, -1), ownsHandle ? CLOSE : null);
    }
}
