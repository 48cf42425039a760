package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;

/**
 * Lists where file systems are mounted: {@link #read} fetches the list, and {@link #next} goes through it.
 *
 * <pre>{@code
 * MountPoints mounts = new MountPoints();
 * ErrorCode.check(mounts.read(), "getAllMountPoints");
 * while (mounts.next()) {
 *     System.out.println(mounts.path());
 * }
 * }</pre>
 *
 * <p>A path comes once for each file system that is mounted there. May be used again and again. Not thread-safe.
 */
public final class MountPoints {
    private final TextBuffer list = new TextBuffer();
    private final TextBuffer path = new TextBuffer();
    /** Its position never moves: threads that share a list against the rules must come to an end. */
    private ByteBuffer paths = ByteBuffer.allocate(0);
    private int following;

    /** Makes an empty list. */
    public MountPoints() {
    }

    /**
     * Reads the list anew.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT where nothing is mounted on /proc
     */
    public int read() {
        paths = ByteBuffer.allocate(0);
        following = 0;
        int result = SystemNative.getAllMountPoints(list);
        if (result < 0) {
            return result;
        }
        paths = ByteBuffer.wrap(list.toByteArray());
        return 0;
    }

    /**
     * Moves to the next path, the first one behind a {@link #read}.
     *
     * @return false at the end of the list
     */
    public boolean next() {
        ByteBuffer known = paths;
        int start = following;
        if (start >= known.capacity()) {
            return false;
        }
        int end = start;
        while (end < known.capacity() && known.get(end) != 0) {
            end++;
        }
        path.set(known, start, end - start);
        following = end + 1;
        return true;
    }

    /**
     * The path of the mount point, any bytes.
     *
     * @return the path; {@link #next} writes the next one into the same object
     */
    public TextBuffer path() {
        return path;
    }
}
