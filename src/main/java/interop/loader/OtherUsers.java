package interop.loader;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Tells whether anybody is there who could use the right to change a folder that others may write, without the sticky
 * bit: as Kubernetes' emptyDir, which belongs to root with mode 0777.
 *
 * <p>In such a folder nothing can be protected. A folder with mode 0700 cannot be entered by others, but be renamed,
 * and another one be put in its place after it was checked and before the JVM opens the library; and since the JVM is
 * given a path, and follows each link on it first, no open descriptor can hold the one that was checked. To look
 * afterwards at what was mapped is too late: its initializers have run.
 *
 * <p>But it takes a process to do that, and one of root's or of this user's has easier ways. So the folder is used
 * where each process that can be seen is root's or this user's, as in a container of one service, and nothing in the
 * folder belongs to anybody else. Where there is somebody else, or it cannot be told, it is refused. What is not seen
 * is another container that shares the folder, runs as another user, and has not put a file there so far.
 */
final class OtherUsers {
    private static final Path PROCESSES = Path.of("/proc");

    private OtherUsers() {
    }

    /**
     * Refuses a folder that others may write unless there are none.
     *
     * @param folder the folder, or one above it
     * @param permissions its mode
     * @param self the user of this process
     * @throws IOException if there are, or it cannot be told; the message says what to do
     */
    static void requireNone(Path folder, int permissions, Object self) throws IOException {
        String other = find(folder, self);
        if (other != null) {
            throw new IOException(folder + " may be changed by others (mode " + Integer.toOctalString(permissions)
                    + "), and " + other + ": take that right away from them (chmod go-w, or chmod +t)");
        }
    }

    private static String find(Path folder, Object self) throws IOException {
        // A /proc that is mounted with hidepid does not show the first process, which is root's.
        if (!new File("/proc/1").exists()) {
            return "it cannot be told whether they are here";
        }
        String process = find(PROCESSES, self, "[0-9]*");
        if (process != null) {
            return "process " + process;
        }
        String file = find(folder, self, "*");
        return file == null ? null : "in it " + file;
    }

    /** The first entry of another's, with its owner, or null. */
    private static String find(Path folder, Object self, String names) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, names)) {
            for (Path entry : entries) {
                Object owner = owner(entry);
                if (owner != null && !owner.equals(0) && !owner.equals(self)) {
                    return entry.getFileName() + " belongs to user " + owner;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return null;
    }

    private static Object owner(Path entry) {
        try {
            return Files.getAttribute(entry, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            // It has gone meanwhile.
            return null;
        }
    }
}
