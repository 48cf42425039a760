package interop.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/**
 * Tells the user of this process where there is no /proc, as on macOS and Windows: asks the JDK, if it has the module
 * for that, else looks whose a new file is. That file is not made in the cache, unless it can be made nowhere else: the
 * cache may be read-only, and others may watch it.
 */
final class UserId {
    private static final String PACKAGE = "com.sun.security.auth.module.";

    private UserId() {
    }

    /** The user ID; null if the JDK does not tell it. */
    static Integer ofProcess() {
        try {
            Class<?> type = Class.forName(PACKAGE + "UnixSystem");
            Object user = type.getConstructor().newInstance();
            // For a user without a name it tells root's.
            return type.getMethod("getUsername").invoke(user) == null ? null
                    : (Integer) ((Long) type.getMethod("getUid").invoke(user)).intValue();
        } catch (ReflectiveOperationException | LinkageError e) {
            // Not each image of jlink has it, and what is started from the module path has only what it requires.
            return null;
        }
    }

    /** The same on Windows. */
    static UserPrincipal onWindows(Path folder) throws IOException {
        try {
            Class<?> type = Class.forName(PACKAGE + "NTSystem");
            Object user = type.getConstructor().newInstance();
            // With its domain: a local account may have the same name.
            return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(
                    type.getMethod("getDomain").invoke(user) + "\\" + type.getMethod("getName").invoke(user));
        } catch (ReflectiveOperationException | LinkageError | IOException e) {
            return (UserPrincipal) ofNewFile(folder, "owner:owner");
        }
    }

    /**
     * The owner of new files.
     *
     * @param folder where one is made if it cannot be in the folder for temporary files
     * @param attribute the attribute that tells the owner
     */
    static Object ofNewFile(Path folder, String attribute) throws IOException {
        try {
            return ownerOfNew(Path.of(System.getProperty("java.io.tmpdir", "")).toRealPath(), attribute);
        } catch (IOException | RuntimeException e) {
            return ownerOfNew(folder, attribute);
        }
    }

    private static Object ownerOfNew(Path folder, String attribute) throws IOException {
        Path probe = Files.createFile(folder.resolve(Unfinished.uniqueName() + "owner"), CacheFolder.ownerOnly());
        try {
            return Files.getAttribute(probe, attribute, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
    }
}
