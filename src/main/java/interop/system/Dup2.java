package interop.system;

import interop.LibraryImport;

/** {@code dup2(2)}: has a handle refer to what another refers to. */
interface Dup2 {
    /**
     * Makes {@code onto} refer to the open file of {@code file}, in one step and under the number that it has. What it
     * was open on is closed; the handle is closed by its owner as before. So the standard output of this process goes
     * elsewhere: {@code dup2(file, new SafeFileHandle(1, false))}. Child processes inherit {@code onto} afterwards.
     * Thread-safe: calls in flight on {@code onto} end with the file that they began with.
     *
     * @param file an open file
     * @param onto the handle to change; where it is {@code file} itself nothing happens
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EBUSY where another thread is opening a file under
     *     that number; ENOTSUP where the system chooses each number, like Windows
     */
    @LibraryImport("SystemNative_Dup2")
    int dup2(SafeFileHandle file, SafeFileHandle onto);
}
