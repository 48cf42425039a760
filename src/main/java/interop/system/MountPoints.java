package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Lists the mounted file systems: {@link #read} reads the list, {@link #next} iterates over it.
 *
 * <pre>{@code
 * MountPoints mounts = new MountPoints();
 * ErrorCode.check(mounts.read(), "getAllMounts");
 * while (mounts.next()) {
 *     boolean readOnly = mounts.option("ro") != null;
 *     System.out.println(mounts.source() + " on " + mounts.path() + " type " + mounts.type() + " " + mounts.options());
 * }
 * }</pre>
 *
 * <p>A path is listed once for each file system mounted on it. Neither the file systems nor their servers are accessed.
 * Reusable. Not thread-safe.
 */
public final class MountPoints {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final TextBuffer list = new TextBuffer();
    private final TextBuffer source = new TextBuffer();
    private final TextBuffer path = new TextBuffer();
    private final TextBuffer type = new TextBuffer();
    private final TextBuffer options = new TextBuffer();
    private final TextBuffer option = new TextBuffer();
    /** Its position never moves, so that threads that share a list against the rules always reach the end. */
    private ByteBuffer texts = NONE;
    private int following;
    /** Where the options of the current mount start. */
    private int firstOption;

    /** Makes an empty list. */
    public MountPoints() {
    }

    /**
     * Reads the list again.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE, ENOMEM; ENOENT where /proc is not mounted
     */
    public int read() {
        texts = NONE;
        following = 0;
        firstOption = 0;
        int result = SystemNative.getAllMounts(list);
        if (result < 0) {
            return result;
        }
        texts = ByteBuffer.wrap(list.toByteArray());
        return 0;
    }

    /**
     * Moves to the next mount; after {@link #read}, to the first.
     *
     * @return whether there is one
     */
    public boolean next() {
        ByteBuffer known = texts;
        int start = following;
        if (start >= known.capacity()) {
            return false;
        }
        int at = take(known, start, source);
        at = take(known, at, path);
        at = take(known, at, type);
        firstOption = at;
        while (end(known, at) > at) {
            at = end(known, at) + 1;
        }
        following = at + 1;
        return true;
    }

    /** The offset of the NUL or end that terminates the text at an offset. */
    private static int end(ByteBuffer texts, int start) {
        int end = start;
        while (end < texts.capacity() && texts.get(end) != 0) {
            end++;
        }
        return end;
    }

    /** Copies a text and returns the offset of the next one. */
    private static int take(ByteBuffer texts, int start, TextBuffer text) {
        int end = end(texts, start);
        // An empty text may be behind the end.
        text.set(texts, Math.min(start, texts.capacity()), Math.max(end - start, 0));
        return end + 1;
    }

    /**
     * Returns the source of the mount: a device, a directory of a server or a name, on Windows the volume. Its bytes
     * need not be UTF-8.
     *
     * @return the source, empty if unknown; the same object for each mount, like those of the other methods,
     *     overwritten by {@link #next}
     */
    public TextBuffer source() {
        return source;
    }

    /**
     * Returns the path of the mount point. Its bytes need not be UTF-8.
     *
     * @return the path
     */
    public TextBuffer path() {
        return path;
    }

    /**
     * Returns the type of the file system, such as ext4, tmpfs, apfs or NTFS.
     *
     * @return the name of the type, empty if unknown
     */
    public TextBuffer type() {
        return type;
    }

    /**
     * Returns the options of the mount point and of the file system, separated by commas: {@code rw} or {@code ro}, and
     * others that depend on the system.
     *
     * @return the options, for display; to parse them, use {@link #option}, since an option may contain a comma
     */
    public TextBuffer options() {
        ByteBuffer known = texts;
        ByteBuffer joined = ByteBuffer.allocate(known.capacity());
        for (int at = firstOption; end(known, at) > at; at = end(known, at) + 1) {
            if (joined.position() > 0) {
                joined.put((byte) ',');
            }
            joined.put(joined.position(), known, at, end(known, at) - at);
            joined.position(joined.position() + end(known, at) - at);
        }
        options.set(joined, 0, joined.position());
        return options;
    }

    /**
     * Returns the value of an option of the mount.
     *
     * @param name the name of the option, such as {@code noexec} or {@code size}
     * @return the text after {@code name=}, empty for an option without a value; null if there is no such option
     */
    public TextBuffer option(String name) {
        ByteBuffer known = texts;
        ByteBuffer wanted = ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
        for (int at = firstOption; end(known, at) > at; at = end(known, at) + 1) {
            int end = end(known, at);
            int endOfName = at;
            while (endOfName < end && known.get(endOfName) != '=') {
                endOfName++;
            }
            if (known.slice(at, endOfName - at).equals(wanted)) {
                int value = Math.min(endOfName + 1, end);
                option.set(known, value, end - value);
                return option;
            }
        }
        return null;
    }
}
