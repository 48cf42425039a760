package interop.system;

import interop.Struct;

/** An entry of a directory, without its name. May be used again and again. Not thread-safe. */
@Struct("SystemNative_DirectoryEntry")
public final class DirectoryEntry {
    /** The number of its inode, the bits of an unsigned number. */
    public long ino;

    /** A {@link DirectoryEntryType}. */
    public int type;

    /** The length of its name in bytes. */
    public int nameLength;

    /** For an entry to be read. */
    public DirectoryEntry() {
    }
}
