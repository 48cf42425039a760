package interop.loader;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * The user's private folder of libraries that were copied from a jar: {@code <folder>/<digest>/<file>}. What is there
 * is used only if nobody else can have put it there or can change it, and if its length and checksum are what the jar
 * states. {@link CacheWriter} puts it there.
 */
final class LibraryCache {
    /** The property that names the folder. */
    static final String PROPERTY = "interop.cache";

    static final String ADVICE = "Name another folder, private to you and allowed to execute, with -D" + PROPERTY
            + "=FOLDER.";

    private static final int DIGEST_LENGTH = 64;
    private static final int PERMISSIONS = 07777;
    private static final int STICKY = 01000;
    private static final int RIGHTS_OF_OTHERS = 077;
    private static final int WRITABLE_BY_OTHERS = 022;
    private static final int TYPE = 0170000;
    private static final int DIRECTORY = 0040000;

    private LibraryCache() {
    }

    /** The path of a resource's copy, which is made if need be; null if there is no such resource. */
    static String copy(Resources resources, String resource, String file) throws IOException {
        // The build writes a library's digest beside it, which spares a start from computing it.
        byte[] written = resources.read(resource + ".sha256");
        String digest = written == null ? "" : new String(written, StandardCharsets.ISO_8859_1).strip();
        byte[] content = null;
        if (digest.length() != DIGEST_LENGTH) {
            content = resources.read(resource);
            if (content == null) {
                return null;
            }
            digest = CacheWriter.digest(content);
        }
        Path root = find(digest, file);
        boolean present = root != null;
        if (!present) {
            content = content == null ? resources.read(resource) : content;
            if (content == null) {
                return null;
            }
            root = CacheWriter.createRoot();
        }
        checkRoot(root);
        Path folder = root.resolve(digest);
        Path copy = folder.resolve(file);
        if (!present) {
            CacheWriter.createPrivate(folder);
        }
        checkPrivate(folder);
        if (!present) {
            CacheWriter.place(copy, content);
        }
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS) || !resources.isCopy(resource, copy.toFile())) {
            throw CacheWriter.changed(copy);
        }
        return copy.toString();
    }

    /**
     * The folder that has a file already, or null. One in the user's home is as good as one that the environment names,
     * and to read the environment takes long.
     */
    private static Path find(String digest, String file) {
        String chosen = System.getProperty(PROPERTY, "");
        File root = new File(chosen);
        if (chosen.isEmpty()) {
            root = inHome();
            if (root == null || !holds(root, digest, file)) {
                root = CacheWriter.inEnvironment();
            }
        }
        return root != null && holds(root, digest, file) ? root.toPath().toAbsolutePath() : null;
    }

    private static boolean holds(File root, String digest, String file) {
        return new File(new File(root, digest), file).exists();
    }

    /** Where the system's users keep caches in their homes; null for a user without a home. */
    static File inHome() {
        File home = new File(System.getProperty("user.home", "?"));
        if (!home.isAbsolute() || !home.isDirectory()) {
            return null;
        }
        return new File(home, Platform.isWindows() ? "AppData\\Local\\interop"
                : Platform.isMacOs() ? "Library/Caches/interop" : ".cache/interop");
    }

    static void checkRoot(Path root) throws IOException {
        if (Platform.isWindows()) {
            return;
        }
        int mode = (Integer) Files.getAttribute(root, "unix:mode");
        if ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
            throw new IOException(root + " may be changed by others (mode " + Integer.toOctalString(mode & PERMISSIONS)
                    + "): take that right away from them, or name another folder with -D" + PROPERTY);
        }
    }

    static void checkPrivate(Path folder) throws IOException {
        if (Platform.isWindows()) {
            return;
        }
        Map<String, Object> attributes = Files.readAttributes(folder, "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) attributes.get("mode");
        if ((mode & TYPE) != DIRECTORY || (mode & RIGHTS_OF_OTHERS) != 0
                || !attributes.get("uid").equals(self(folder))) {
            throw new IOException(folder + " is not a folder that only this user can enter (mode 0700): somebody else"
                    + " may have made it. Delete it, or name another with -D" + PROPERTY);
        }
    }

    /** Who this process is, as the file system sees it: the owner of its own entry, or of what it creates. */
    private static Object self(Path folder) throws IOException {
        return new File("/proc/self").exists() ? Files.getAttribute(Path.of("/proc/self"), "unix:uid")
                : CacheWriter.ownerOfNew(folder);
    }
}
