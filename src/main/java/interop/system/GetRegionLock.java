package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code fcntl(2)} with {@code F_OFD_GETLK}, {@code LockFileEx}: finds a lock on a byte range of a file. */
interface GetRegionLock {
    /**
     * Finds a lock that conflicts with a lock that {@link SystemNative#lockFileRegion} would place: {@code fcntl(2)}
     * with {@code F_OFD_GETLK}, {@code LockFileEx}. If there are several, one of them is returned, with its whole
     * range; locks of {@code FileChannel.lock} are included, locks of the same open file description are not, nor,
     * except on macOS, those of {@link SystemNative#fLock}. The answer may be out of date by the time it is used.
     * Thread-safe.
     *
     * <p>On Windows the range is locked for a moment to find out, during which others may fail to lock it. Only the
     * type and the given range are then returned, and a lock of the same handle also conflicts.
     *
     * @param file an open file
     * @param offset the start of the range in bytes, 0 or more
     * @param length the length of the range in bytes, which may exceed the file; 0 for all bytes to the end of the
     *     file, however large it grows
     * @param type the type of the lock to place: {@link LockType#F_RDLCK} or {@link LockType#F_WRLCK}
     * @param lock receives the lock, of type {@link LockType#F_UNLCK} if there is none; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a negative number or any other type;
     *     EOVERFLOW if the range exceeds the largest offset
     */
    @LibraryImport("SystemNative_GetRegionLock")
    int getRegionLock(SafeFileHandle file, long offset, long length, int type, @Out RegionLock lock);
}
