package interop.loader;

import interop.marshalling.Library;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder for copies from jars. Whoever can write a copy, or put another folder in its place, can run code in this
 * process; so a copy lies in a folder of its own with mode 0700 whatever the umask, which only this user can enter, and
 * nobody else may change what is above it ({@link OtherUsers} tells of exceptions, {@link AccessControl} of Windows).
 * In a folder that is not this user's alone, as one for temporary files, there is one for this user.
 */
final class CacheFolder {
    /** How many names are tried in a folder where others may have taken them. */
    private static final int NAMES = 9;

    private final String path;
    private final String namedBy;
    private final boolean shared;

    private CacheFolder(String path, String namedBy, boolean shared) {
        this.path = path;
        this.namedBy = namedBy;
        this.shared = shared;
    }

    /**
     * Where copies may be, the best first.
     *
     * @return the folder that the property names; else the one in which this user keeps caches, and the temporary one
     */
    static List<CacheFolder> all() {
        List<CacheFolder> all = new ArrayList<>();
        String chosen = Library.property(LibraryLoader.CACHE_OPTION);
        if (!chosen.isEmpty()) {
            all.add(new CacheFolder(chosen, LibraryLoader.CACHE_OPTION, false));
            return all;
        }
        File named = LibraryCache.inEnvironment();
        File usual = named != null ? named : LibraryLoader.inHome();
        if (usual != null) {
            all.add(new CacheFolder(usual.getPath(),
                    named != null ? "the environment" : "-Duser.home", false));
        }
        all.add(new CacheFolder(System.getProperty("java.io.tmpdir", ""), "-Djava.io.tmpdir", true));
        return all;
    }

    /**
     * Makes a folder for one version of a library, unless it is there.
     *
     * @param key the version
     * @return the folder, which is private
     */
    Path create(String key) throws IOException {
        Path root = createRoot();
        Path folder = createUnlessThere(root.resolve(key));
        LibraryLoader.checkRoot(root, LibraryLoader.checkPrivate(folder));
        return folder;
    }

    private Path createRoot() throws IOException {
        Path folder;
        try {
            folder = Path.of(path).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IOException(Diagnosis.noPath(namedBy, e), e);
        }
        if (shared) {
            return createPrivate(folder.toRealPath());
        }
        if (!Files.isDirectory(folder)) {
            create(folder);
        }
        Path real = folder.toRealPath();
        return isOwn(real) ? real : createPrivate(real);
    }

    private static void create(Path folder) throws IOException {
        if (folder.getParent() != null) {
            // Where the umask leaves everybody's rights, anybody could put something into what is above.
            Files.createDirectories(folder.getParent(), ownerOnly());
        }
        try {
            createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker, or it is no folder: then this says so.
            Files.createDirectories(folder);
        }
    }

    /** Whether a folder is this user's, and nobody else may put anything into it. */
    private static boolean isOwn(Path folder) throws IOException {
        if (LibraryLoader.isWindows()) {
            return !LibraryLoader.hasAccessList(folder) || AccessControl.isOwn(folder);
        }
        Map<String, Object> attributes = Files.readAttributes(folder, "unix:mode,uid");
        return ((Integer) attributes.get("mode") & LibraryLoader.WRITABLE_BY_OTHERS) == 0
                && attributes.get("uid").equals(LibraryLoader.self(folder));
    }

    /** This user's own folder in one where anybody may have taken its name: then it has another. */
    private static Path createPrivate(Path parent) throws IOException {
        Object self = LibraryLoader.isWindows() ? System.getProperty("user.name") : LibraryLoader.self(parent);
        LibraryLoader.checkRoot(parent, self);
        IOException refused = null;
        for (int i = 1; i <= NAMES; i++) {
            Path folder = parent.resolve(LibraryLoader.nameFor(self) + (i == 1 ? "" : "-" + i));
            try {
                LibraryLoader.checkPrivate(createUnlessThere(folder));
                return folder;
            } catch (NotPrivateException | AccessDeniedException e) {
                // Where nothing else tells the user, whose folder it is shows only in what may be created in it.
                refused = refused == null ? e : refused;
            }
        }
        throw refused;
    }

    static Path createUnlessThere(Path folder) throws IOException {
        try {
            return createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Its owner and mode are checked like those of one that was just made.
            return folder;
        }
    }

    private static Path createDirectory(Path folder) throws IOException {
        return LibraryLoader.hasAccessList(folder) ? AccessControl.createDirectory(folder)
                : Files.createDirectory(folder, ownerOnly());
    }

    /** What a new file or folder is created with; on Windows it inherits what is right, or {@link AccessControl}. */
    static FileAttribute<?>[] ownerOnly() {
        return LibraryLoader.isWindows() ? new FileAttribute<?>[0] : new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")),
        };
    }

    /** What is to be thrown for a folder that others may enter, or have made. */
    static IOException notPrivate(Path folder) {
        return new NotPrivateException(folder + " is not a folder that only this user can enter (mode 0700): somebody"
                + " else may have made it, so delete it");
    }

    /** The same on Windows. */
    static IOException notPrivate(Path folder, String other) {
        return new NotPrivateException(folder + " is not a folder that only this user can change (but " + other
                + " too): somebody else may have made it, so delete it");
    }

    static IOException changeable(Path folder, String other) {
        return new IOException(folder + " may be changed by others (" + other + "): take that right away from them"
                + " (icacls), or name a folder elsewhere that is not there yet, which is then made private");
    }

    static IOException ofAnother(Path folder, Object owner) {
        return new IOException(folder + " may be changed by others (owner " + owner + "): make this user its owner");
    }

    static IOException changed(Path copy) {
        return new IOException(copy + " differs from the library in the jar and cannot be replaced: delete"
                + " the folder " + copy.getParent());
    }

    /** Another name may do. */
    private static final class NotPrivateException extends IOException {
        private static final long serialVersionUID = 1L;

        NotPrivateException(String message) {
            super(message);
        }
    }
}
