package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;

/**
 * Reads directory entries with their file attributes, many per call: {@link #read} reads a batch, {@link #next}
 * iterates over it.
 *
 * <pre>{@code
 * DirectoryBatch batch = new DirectoryBatch();
 * while (ErrorCode.check(batch.read(directory), "readDirPlus") > 0) {
 *     while (batch.next()) {
 *         System.out.println(batch.name() + " " + batch.status().size);
 *     }
 * }
 * }</pre>
 *
 * <p>Reusable, for any directory, without allocating. Not thread-safe; threads that share a directory need a batch
 * each.
 */
public final class DirectoryBatch {
    private static final int CAPACITY = 1 << 16;
    private static final int STATUS = SystemNativeImports.DirectoryRecordLayout.SIZE;
    private static final int NAME = STATUS + SystemNativeImports.FileStatusLayout.SIZE;

    private final DirectoryRecord record = new DirectoryRecord();
    private final FileStatus status = new FileStatus();
    private final TextBuffer name = new TextBuffer();
    private final RecordBuffer records;
    private int current;
    /** Whether the name is that of the current entry; it is copied only on request. */
    private boolean named;

    /** Makes a batch of 64 KiB, enough for about 300 entries. */
    public DirectoryBatch() {
        this(CAPACITY);
    }

    /**
     * Makes a batch with the given capacity.
     *
     * @param capacity the capacity in bytes; an entry takes 168 bytes plus its name, rounded up to a multiple of 8
     * @throws IllegalArgumentException if the capacity is negative
     */
    public DirectoryBatch(int capacity) {
        records = new RecordBuffer(capacity);
    }

    /**
     * Reads the next entries of a directory, except {@code .} and {@code ..}, in the order of the file system. Entries
     * remaining from the previous batch are dropped. The values of the other methods are undefined until {@link #next}
     * has moved to the first entry.
     *
     * @param directory an open directory
     * @return a positive number if there are entries; 0 at the end of the directory; or a negated {@link
     *     interop.ErrorCode} code: the errors of readdir(3); ERANGE if the next entry does not fit, in which case a
     *     larger batch can read it
     */
    public int read(SafeDirectoryHandle directory) {
        ByteBuffer lent = records.lend();
        // What it had the name of is gone.
        record.nameLength = 0;
        named = false;
        int result = SystemNative.readDirPlus(directory, lent);
        records.takeBack(lent);
        return result;
    }

    /**
     * Moves to the next entry of the batch; after {@link #read}, to the first.
     *
     * @return whether there is one; if not, the other methods still return the last entry
     */
    public boolean next() {
        int start = records.next(NAME);
        if (start < 0) {
            return false;
        }
        SystemNativeImports.DirectoryRecordLayout.read(records.memory(), start, record);
        SystemNativeImports.FileStatusLayout.read(records.memory(), start + STATUS, status);
        current = start;
        named = false;
        records.skip(start, record.recordLength, NAME);
        return true;
    }

    /**
     * Returns the name of the entry.
     *
     * @return the name, empty before the first {@link #next}; the same object for each entry, overwritten by {@link
     *     #next}
     */
    public TextBuffer name() {
        if (!named) {
            records.copyTo(name, current + NAME, record.nameLength);
            named = true;
        }
        return name;
    }

    /**
     * Returns the attributes of the file as {@code lStat} returns them: symbolic links are not followed.
     *
     * @return the status, all 0 unless {@link #result} is 0; the same object for each entry, overwritten by {@link
     *     #next}
     */
    public FileStatus status() {
        return status;
    }

    /**
     * Returns whether the attributes of the file could be read.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of lstat(2), such as ENOENT for a file removed
     *     meanwhile
     */
    public int result() {
        return record.result;
    }

    /**
     * Returns the inode number of the entry.
     *
     * @return the inode number, an unsigned 64-bit number; for a mount point that of the underlying directory, while
     *     {@link #status} is that of the mounted file system
     */
    public long ino() {
        return record.ino;
    }

    /**
     * Returns the file type of the entry.
     *
     * @return a constant of {@link DirectoryEntryType}
     */
    public int type() {
        return record.type;
    }
}
