package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Lists the file systems that are mounted: {@link #read} fetches the list, and {@link #next} goes through it.
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
 * <p>A path comes once for each file system that is mounted there. What is mounted is not asked, nor its server. May be
 * used again and again. Not thread-safe.
 */
public final class MountPoints {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final TextBuffer list = new TextBuffer();
    private final TextBuffer source = new TextBuffer();
    private final TextBuffer path = new TextBuffer();
    private final TextBuffer type = new TextBuffer();
    private final TextBuffer options = new TextBuffer();
    private final TextBuffer option = new TextBuffer();
    /** Its position never moves: threads that share a list against the rules must come to an end. */
    private ByteBuffer texts = NONE;
    private int following;
    /** Where the options of the current mount start. */
    private int firstOption;

    /** Makes an empty list. */
    public MountPoints() {
    }

    /**
     * Reads the list anew.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT where nothing is mounted on /proc
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
     * Moves to the next mount, the first one behind a {@link #read}.
     *
     * @return false at the end of the list
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

    /** Where the text ends that starts there. */
    private static int end(ByteBuffer texts, int start) {
        int end = start;
        while (end < texts.capacity() && texts.get(end) != 0) {
            end++;
        }
        return end;
    }

    /** Copies a text. Where the next one starts. */
    private static int take(ByteBuffer texts, int start, TextBuffer text) {
        int end = end(texts, start);
        // An empty text may be behind the end.
        text.set(texts, Math.min(start, texts.capacity()), Math.max(end - start, 0));
        return end + 1;
    }

    /**
     * What was mounted: a device, a server's folder or a name, on Windows the volume. Any bytes.
     *
     * @return what the system calls it, empty if it does not tell; {@link #next} writes the next one into the same
     *     object, as with the others
     */
    public TextBuffer source() {
        return source;
    }

    /**
     * The path of the mount point, any bytes.
     *
     * @return the path
     */
    public TextBuffer path() {
        return path;
    }

    /**
     * The type of the file system, like ext4, tmpfs, apfs or NTFS.
     *
     * @return what the system calls it, empty if it does not tell
     */
    public TextBuffer type() {
        return type;
    }

    /**
     * The options of the mount, those of the mount point and those of the file system, with commas between them: {@code
     * rw} or {@code ro}, and others by the system.
     *
     * @return the options, as people read them; {@link #option} tells an option's own comma apart
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
     * Whether the mount has an option, and which value.
     *
     * @param name its name, as {@code noexec} or {@code size}
     * @return what is behind {@code name=}, empty for an option without a value; null if there is no such option
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
