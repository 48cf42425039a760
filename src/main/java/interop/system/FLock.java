package interop.system;

import interop.LibraryImport;

/** {@code flock(2)}, {@code LockFileEx}: locks a whole file. */
interface FLock {
    /**
     * Locks or unlocks a file, against others that lock it. The lock belongs to the open file: duplicates share it, and
     * it ends when the last of them is closed. To lock again changes the lock, and may lose it in between. Without
     * {@code LOCK_NB} it waits, and closing the handle meanwhile takes effect behind it. Thread-safe.
     *
     * <p>On Windows others can also not write what is locked, nor read it if it is not shared.
     *
     * @param file an open file
     * @param operation one of {@link LockOperation}, with {@code LOCK_NB} for not waiting
     * @return 0, or a negated {@link interop.ErrorCode} code: EAGAIN with {@code LOCK_NB} when another has the file;
     *     EBADF; EINVAL for another operation; ENOLCK; EINTR when a signal ended the wait, and nothing is locked
     */
    @LibraryImport("SystemNative_FLock")
    int fLock(SafeFileHandle file, int operation);
}
