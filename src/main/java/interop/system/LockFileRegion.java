package interop.system;

import interop.LibraryImport;

/**
 * {@code fcntl(2)} with {@code F_OFD_SETLK} and {@code F_OFD_SETLKW}, {@code LockFileEx}: locks a byte range of a file.
 */
interface LockFileRegion {
    /**
     * Places or removes an advisory lock on a byte range of a file: {@code fcntl(2)} with {@code F_OFD_SETLK} and
     * {@code F_OFD_SETLKW}, {@code LockFileEx}. It conflicts with the locks of {@code FileChannel.lock}, too. The lock
     * belongs to the open file description: duplicates share it, and it is released when the last of them is closed,
     * not when this process closes another descriptor of the file. Locking again converts the lock. With {@code F_WAIT}
     * the call waits; a handle closed meanwhile is closed after the call. Deadlocks are not detected. Thread-safe.
     *
     * <p>On Linux before 3.15, and on macOS for files of a server, the lock belongs to the process. On macOS do not use
     * both this and {@link SystemNative#fLock} for a file: they conflict, since macOS 14 even for the same handle,
     * where a wait then never ends; before, unlocking one of the two removes both. On Windows the lock is mandatory:
     * others can neither write the locked range nor read it unless the lock is shared, and only exactly the range that
     * was locked can be unlocked; until then it cannot be locked again, not even by the same handle.
     *
     * @param file a file open for reading to share a range, for writing to lock it exclusively
     * @param offset the start of the range in bytes, 0 or more
     * @param length the length of the range in bytes, which may exceed the file; 0 for all bytes to the end of the
     *     file, however large it grows
     * @param type one of {@link LockType}, with {@code F_WAIT} to wait
     * @return 0, or a negated {@link interop.ErrorCode} code: EAGAIN without {@code F_WAIT} if part of the range is
     *     locked; EBADF; EINVAL for a negative number or any other type; EOVERFLOW if the range exceeds the largest
     *     offset; ENOLCK; EINTR if the wait was interrupted by a signal handler, and no lock was placed
     */
    @LibraryImport("SystemNative_LockFileRegion")
    int lockFileRegion(SafeFileHandle file, long offset, long length, int type);
}
