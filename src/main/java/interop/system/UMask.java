package interop.system;

import interop.LibraryImport;

/** {@code umask(2)}: the permissions that new files do not get. */
interface UMask {
    /**
     * Sets which permissions new files and directories do not get, for every thread of the process. There is no other
     * way to ask for the mask than to set it, and in between other threads' files go without.
     *
     * @param mask permission bits, of {@link FileMode#ALLPERMS}; {@code S_ISUID}, {@code S_ISGID} and {@code S_ISVTX}
     *     have no effect on Linux
     * @return the mask before, or a negated {@link interop.ErrorCode} code: EINVAL for another bit, ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_UMask")
    int uMask(int mask);
}
