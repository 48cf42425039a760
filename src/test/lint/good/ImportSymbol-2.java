package interop.system;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface Close {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @interop.LibraryImport("SystemNative_Close")
    int close(long fd);
}
