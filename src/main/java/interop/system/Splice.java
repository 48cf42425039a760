package interop.system;

import interop.LibraryImport;

/** {@code splice(2)}: moves bytes through a pipe without a copy. Only Linux has it. */
interface Splice {
    /**
     * Moves bytes between a pipe and a file, socket or other pipe. Blocks while there is nothing to move or no room,
     * unless told not to. Thread-safe.
     *
     * @param source where from
     * @param sourceOffset where in it, in bytes, or {@link FileOffset#CURRENT_OFFSET}, which a pipe needs
     * @param destination where to
     * @param destinationOffset where in it, by the same rules
     * @param length how many bytes at most, 0 or more
     * @param flags a set of {@link SpliceFlags}
     * @return how many bytes were moved, 0 at the end of the source, where reading finds no more, whatever its size; or
     *     a negated {@link interop.ErrorCode} code: ENOTSUP on other systems, EINVAL for an unknown flag, a negative
     *     number or two that are no pipes, ESPIPE for an offset in a pipe, EAGAIN, EIO for a destination that takes no
     *     bytes, EMFILE and ENFILE for a file with data behind the end that its size tells, those of splice(2)
     */
    @LibraryImport("SystemNative_Splice")
    long splice(SafeFileHandle source, long sourceOffset, SafeFileHandle destination, long destinationOffset,
            long length, int flags);
}
