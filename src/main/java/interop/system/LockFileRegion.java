package interop.system;

import interop.LibraryImport;

/** {@code fcntl(2)} with {@code F_OFD_SETLK} and {@code F_OFD_SETLKW}, {@code LockFileEx}: locks a part of a file. */
interface LockFileRegion {
    /**
     * Locks or unlocks a part of a file, against others that lock it, {@code FileChannel.lock} included. The lock
     * belongs to the open file: duplicates share it, and it ends when the last of them is closed, not when something
     * else in this process closes the file. To lock again changes the lock. With {@code F_WAIT} it waits, and closing
     * the handle meanwhile takes effect behind it. No one looks for a deadlock. Thread-safe.
     *
     * <p>On Linux before 3.15 the lock belongs to the process. On Windows others can also not write what is locked, nor
     * read it if it is not shared; and what is locked stays so until just that region is unlocked: before that, it
     * cannot be locked in another way, not even by the same handle.
     *
     * @param file a file that is open for reading to share a part of it, for writing to have it alone
     * @param offset where it starts, 0 or more
     * @param length how many bytes, there or not; 0 for all that there will ever be
     * @param type one of {@link LockType}, with {@code F_WAIT} for waiting
     * @return 0, or a negated {@link interop.ErrorCode} code: EAGAIN without {@code F_WAIT} when another has a part of
     *     it; EBADF; EINVAL for a negative number or another type; EOVERFLOW past the last offset; ENOLCK; EINTR when a
     *     signal ended the wait, and nothing is locked
     */
    @LibraryImport("SystemNative_LockFileRegion")
    int lockFileRegion(SafeFileHandle file, long offset, long length, int type);
}
