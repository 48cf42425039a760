package interop.system;

import interop.LibraryImport;

/** {@code flock(2)}, {@code LockFileEx}: places an advisory lock on a whole file. */
interface FLock {
    /**
     * Places or removes an advisory lock on a whole file: {@code flock(2)}, {@code LockFileEx}. The lock belongs to the
     * open file description: duplicates share it, and it is released when the last of them is closed. Locking again
     * converts the lock, not atomically: it may be lost in between. Without {@code LOCK_NB} the call waits; a handle
     * closed meanwhile is closed after the call. Thread-safe.
     *
     * <p>On Windows the lock is mandatory: others can neither write a locked file nor read it unless the lock is
     * shared, and nobody can write it while the lock is shared. On macOS do not use both this and {@link
     * SystemNative#lockFileRegion} for a file: they conflict, since macOS 14 even for the same handle, where a wait
     * then never ends; before, unlocking one of the two removes both.
     *
     * @param file an open file
     * @param operation one of {@link LockOperation}, with {@code LOCK_NB} to fail instead of waiting
     * @return 0, or a negated {@link interop.ErrorCode} code: EAGAIN with {@code LOCK_NB} if the file is locked; EBADF;
     *     EINVAL for any other operation; ENOLCK; EINTR if the wait was interrupted by a signal handler, and no lock
     *     was placed
     */
    @LibraryImport("SystemNative_FLock")
    int fLock(SafeFileHandle file, int operation);
}
