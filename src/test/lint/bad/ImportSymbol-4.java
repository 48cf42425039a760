package interop.system;

/** {@code chmod(2)}: sets the permission bits of a file. */
interface ChMod {
    /**
     * Does it.
     *
     * @param fd the file
     * @return 0, or a negated error
     */
    @interop.LibraryImport
    int chMod(long fd);
}
