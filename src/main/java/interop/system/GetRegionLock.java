package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code fcntl(2)} with {@code F_OFD_GETLK}, {@code LockFileEx}: who has a lock on a part of a file. */
interface GetRegionLock {
    /**
     * Tells which lock would keep {@link SystemNative#lockFileRegion} from a lock: one such lock of perhaps several,
     * {@code FileChannel.lock} included, with its whole extent. What the same open file has is no hindrance, and not
     * told of; nor is {@link SystemNative#fLock}. What is answered may be out of date when it is used. Thread-safe.
     *
     * <p>Windows has no such question: a lock is tried for a moment, in which others may not get theirs; what is told
     * is the type, and that some of that part is locked; a lock of the same open file counts as another's.
     *
     * @param file an open file
     * @param offset where the part starts, 0 or more
     * @param length how many bytes, there or not; 0 for all that there will ever be
     * @param type what one would like to have: {@link LockType#F_RDLCK} or {@link LockType#F_WRLCK}
     * @param lock receives the lock, with {@link LockType#F_UNLCK} as its type if there is none; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a negative number or another type;
     *     EOVERFLOW past the last offset
     */
    @LibraryImport("SystemNative_GetRegionLock")
    int getRegionLock(SafeFileHandle file, long offset, long length, int type, @Out RegionLock lock);
}
