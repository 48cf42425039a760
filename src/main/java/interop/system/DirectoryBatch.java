package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;

/**
 * Lists directories with the attributes of their entries, many entries to a call: {@link #read} fetches a batch, and
 * {@link #next} goes through it.
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
 * <p>May be used again and again, for any directories, and makes no garbage. Not thread-safe; threads that share a
 * directory each need a batch of their own.
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
    /** Whether the name is the current entry's; not everybody asks for it. */
    private boolean named;

    /** Makes a batch of 64 KiB, which is room for some 300 entries. */
    public DirectoryBatch() {
        this(CAPACITY);
    }

    /**
     * Makes a batch.
     *
     * @param capacity its size in bytes; an entry takes 168 and its name, to the next multiple of 8
     * @throws IllegalArgumentException if the size is negative
     */
    public DirectoryBatch(int capacity) {
        records = new RecordBuffer(capacity);
    }

    /**
     * Reads the next entries of a directory, without {@code .} and {@code ..}, in the order of the file system. What
     * was left of the batch before is dropped; until {@link #next} moves to the first, the methods below tell nothing
     * of use.
     *
     * @param directory an open directory
     * @return a number above 0 if there are entries; 0 at the end; or a negated {@link interop.ErrorCode} code: those
     *     of readdir(3), or ERANGE if the next entry does not fit, which a larger batch then reads
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
     * Moves to the next entry of the batch, the first one behind a {@link #read}.
     *
     * @return false at the end of the batch; the methods below then still tell of the last entry
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
     * The entry's name.
     *
     * @return the name, empty before the first {@link #next}, which writes the next one into the same object
     */
    public TextBuffer name() {
        if (!named) {
            records.copyTo(name, current + NAME, record.nameLength);
            named = true;
        }
        return name;
    }

    /**
     * What {@code lStat} tells of the entry's file, a symbolic link not followed.
     *
     * @return the status, all 0 unless {@link #result} is 0; {@link #next} writes the next one into the same object
     */
    public FileStatus status() {
        return status;
    }

    /**
     * Whether there is a status.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: those of lstat(2), as ENOENT for an entry that was
     *     removed meanwhile
     */
    public int result() {
        return record.result;
    }

    /**
     * The entry's inode.
     *
     * @return its number, the bits of an unsigned one; for a directory that something is mounted on, the number of
     *     what is hidden, while {@link #status} tells of what is mounted
     */
    public long ino() {
        return record.ino;
    }

    /**
     * The entry's type.
     *
     * @return a {@link DirectoryEntryType}
     */
    public int type() {
        return record.type;
    }
}
