package interop.loader;

import interop.binders.Binder;
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
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;

/**
 * The user's private folder of libraries that were copied from a jar: {@code <folder>/<digest>/<file>}. Folders are
 * created exclusively with mode 0700 and belong to the user, files appear under their name only when complete, and
 * what is there is compared byte by byte with the jar before it is used.
 */
final class LibraryCache {
    /** The property that names the folder. */
    static final String PROPERTY = "interop.cache";

    static final String ADVICE = "Name another folder, private to you and allowed to execute, with -D" + PROPERTY
            + "=FOLDER.";

    private static final int COPIES = 1000;
    private static final int WRITABLE_BY_OTHERS = 022;
    private static final int STICKY = 01000;

    private LibraryCache() {
    }

    static Path extract(String file, byte[] content, String digest) throws IOException {
        Path folder = privateFolder(root().resolve(digest));
        return place(folder.resolve(file), content);
    }

    /** Loads a copy of a library under a path that no class loader has loaded yet. */
    static Location loadCopy(Location original, Binder binder, String taken) {
        try {
            byte[] content = Files.readAllBytes(Path.of(original.file()));
            Path name = Path.of(original.file()).getFileName();
            Path root = privateFolder(root().resolve(digest(content)));
            for (int i = 2; i < COPIES; i++) {
                Path copy = place(privateFolder(root.resolve(Integer.toString(i))).resolve(name), content);
                try {
                    binder.load(copy.toString());
                    return new Location(copy.toString(), original.origin() + ", as a copy for a further class loader");
                } catch (UnsatisfiedLinkError e) {
                    if (!e.getMessage().contains(taken)) {
                        throw e;
                    }
                }
            }
            throw new UnsatisfiedLinkError(COPIES + " class loaders have loaded " + original.file());
        } catch (IOException e) {
            throw new UnsatisfiedLinkError("another class loader has loaded it, and no copy could be made: "
                    + e.getMessage() + ". " + ADVICE);
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

    private static Path place(Path path, byte[] content) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            write(path, content);
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || Files.size(path) != content.length || !Arrays.equals(Files.readAllBytes(path), content)) {
            throw new IOException(path + " differs from the library in the jar: something has changed it. Delete the"
                    + " folder " + path.getParent() + " and start again");
        }
        return path;
    }

    /** Another process may do the same at this moment: each writes a file of its own, and renames it when complete. */
    private static void write(Path path, byte[] content) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + Long.toHexString(System.nanoTime()));
        try {
            if (posix(path)) {
                Files.createFile(part, ownerOnly());
            } else {
                Files.createFile(part);
            }
            // A stream, and no channel: that would be closed where the calling thread has been interrupted.
            try (OutputStream out = Files.newOutputStream(part)) {
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

    private static Path root() throws IOException {
        Path root = findRoot();
        if (posix(root)) {
            int mode = (Integer) Files.getAttribute(root, "unix:mode");
            if ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
                throw new IOException(root + " may be changed by others (mode " + Integer.toOctalString(mode & 07777)
                        + "): take that right away from them, or name another folder with -D" + PROPERTY);
            }
        }
        return root;
    }

    private static Path findRoot() throws IOException {
        String chosen = System.getProperty(PROPERTY);
        if (chosen != null && !chosen.isEmpty()) {
            return createPrivately(Path.of(chosen).toAbsolutePath());
        }
        IOException refused = null;
        Path usual = usualFolder();
        if (usual != null) {
            try {
                createPrivately(usual);
                if (Files.isWritable(usual)) {
                    return usual;
                }
                refused = new AccessDeniedException(usual.toString());
            } catch (IOException e) {
                refused = e;
            }
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "interop-" + System.getProperty("user.name"));
        try {
            return privateFolder(temporary);
        } catch (IOException e) {
            if (refused != null) {
                e.addSuppressed(refused);
            }
            throw e;
        }
    }

    /** A folder that is there stays as it is; one that is made is ours alone, whatever the umask. */
    private static Path createPrivately(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = Files.createDirectories(folder.getParent());
        try {
            return posix(parent) ? Files.createDirectory(folder, ownerOnly()) : Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker, or it is no folder: then this says so.
            return Files.createDirectories(folder);
        }
    }

    /** Where the system's users keep caches; null where the user has no home. */
    private static Path usualFolder() {
        try {
            return findUsualFolder();
        } catch (InvalidPathException e) {
            // Not to be written in this locale's encoding: as good as none.
            return null;
        }
    }

    private static Path findUsualFolder() {
        String folder = System.getenv(Platform.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (folder != null && Path.of(folder).isAbsolute()) {
            return Path.of(folder, "interop");
        }
        Path home = Path.of(System.getProperty("user.home", "?"));
        if (!home.isAbsolute() || !Files.isDirectory(home)) {
            return null;
        }
        return home.resolve(Platform.IDENTIFIER.startsWith("osx-") ? "Library/Caches" : ".cache").resolve("interop");
    }

    private static Path privateFolder(Path folder) throws IOException {
        if (!posix(folder.getParent())) {
            return Files.createDirectories(folder);
        }
        try {
            Files.createDirectory(folder, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            // Checked below, like one that was just made.
        }
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class,
                LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions = attributes.permissions();
        permissions.removeAll(PosixFilePermissions.fromString("rwx------"));
        if (!attributes.isDirectory() || !permissions.isEmpty() || !attributes.owner().equals(self(folder))) {
            throw new IOException(folder + " is not a folder that only this user can enter (mode 0700): somebody else"
                    + " may have made it. Delete it, or name another with -D" + PROPERTY);
        }
        return folder;
    }

    /** Who this process is, as the file system sees it: the owner of its own entry, or of what it creates. */
    private static UserPrincipal self(Path folder) throws IOException {
        Path process = Path.of("/proc/self");
        if (Files.exists(process)) {
            return Files.getOwner(process);
        }
        Path probe = Files.createTempFile(folder, "owner", null, ownerOnly());
        try {
            return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }
}
