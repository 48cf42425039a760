package interop.system;

import interop.Struct;

/** A directory entry without its name. Reusable. Not thread-safe. */
@Struct("SystemNative_DirectoryEntry")
public final class DirectoryEntry {
    /** The inode number, an unsigned 64-bit number; 0 on Windows if the file system does not list it. */
    public long ino;

    /** The file type, a {@link DirectoryEntryType}. */
    public int type;

    /** The length of the name in bytes. */
    public int nameLength;

    /** Makes an object to pass to {@link SystemNative#readDir}. */
    public DirectoryEntry() {
    }
}
