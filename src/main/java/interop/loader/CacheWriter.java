package interop.loader;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts libraries into the cache. Folders are created exclusively, with mode 0700 whatever the umask; files appear
 * under their name only when they are complete, so that another process may do the same at the same moment.
 */
final class CacheWriter {
    private CacheWriter() {
    }

    /**
     * Makes the cache's folder, unless it is there.
     *
     * @return the folder that the property names, else the one in which this user keeps caches, else, where that is
     *     refused, a private one among the temporary files
     */
    static Path createRoot() throws IOException {
        String chosen = System.getProperty(LibraryCache.PROPERTY, "");
        if (!chosen.isEmpty()) {
            return create(Path.of(chosen).toAbsolutePath());
        }
        File named = inEnvironment();
        return usualOrTemporary(named != null ? named : LibraryCache.inHome());
    }

    /** The folder for caches that the environment names, or null. */
    static File inEnvironment() {
        String folder = System.getenv(Platform.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return folder != null && new File(folder).isAbsolute() ? new File(folder, "interop") : null;
    }

    private static Path usualOrTemporary(File usual) throws IOException {
        Exception refused = null;
        if (usual != null) {
            try {
                Path root = create(usual.toPath());
                if (Files.isWritable(root)) {
                    return root;
                }
                refused = new AccessDeniedException(usual.toString());
            } catch (IOException | InvalidPathException e) {
                // Perhaps not to be written in this locale's encoding.
                refused = e;
            }
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "interop-" + System.getProperty("user.name"));
        try {
            createPrivate(temporary);
            LibraryCache.checkPrivate(temporary);
            return temporary;
        } catch (IOException e) {
            if (refused != null) {
                e.addSuppressed(refused);
            }
            throw e;
        }
    }

    /** A folder that is there stays as it is. */
    private static Path create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        try {
            return Files.createDirectory(folder, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker, or it is no folder: then this says so.
            return Files.createDirectories(folder);
        }
    }

    static void createPrivate(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            // Its owner and mode are checked like those of one that was just made.
        }
    }

    /** Writes a file, unless it is there. */
    static void place(Path path, byte[] content) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path part = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + Long.toHexString(System.nanoTime()));
        try {
            Files.createFile(part, ownerOnly());
            // A stream, and no channel: that would be closed where the calling thread has been interrupted.
            try (OutputStream out = new FileOutputStream(part.toFile())) {
                out.write(content);
            }
            try {
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw e;
                }
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static IOException changed(Path copy) {
        return new IOException(copy + " differs from the library in the jar: something has changed it. Delete the"
                + " folder " + copy.getParent() + " and start again");
    }

    static Object ownerOfNew(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner", null, ownerOnly());
        try {
            return Files.getAttribute(probe, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
    }

    static String digest(byte[] content) {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(content)) {
                hex.append(Character.forDigit(b >> 4 & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What a new file or folder is created with; Windows gives the user's own folder rights to the user alone. */
    private static FileAttribute<?>[] ownerOnly() {
        return Platform.isWindows() ? new FileAttribute<?>[0] : new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")),
        };
    }
}
