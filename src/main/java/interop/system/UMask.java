package interop.system;

import interop.LibraryImport;

/** {@code umask(2)}: sets the file mode creation mask. */
interface UMask {
    /**
     * Sets the file mode creation mask: the permission bits that new files and directories of the whole process do not
     * get: {@code umask(2)}. The mask can be read only by setting it; files that other threads make before it is
     * restored get the wrong bits.
     *
     * @param mask a subset of {@link FileMode#ALLPERMS}; {@code S_ISUID}, {@code S_ISGID} and {@code S_ISVTX} have no
     *     effect on Linux
     * @return the previous mask, or a negated {@link interop.ErrorCode} code: EINVAL for any other bit; ENOTSUP on
     *     Windows
     */
    @LibraryImport("SystemNative_UMask")
    int uMask(int mask);
}
