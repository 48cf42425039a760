package interop.loader;

import interop.marshalling.Library;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Puts libraries into the cache. Folders are created exclusively, with mode 0700 whatever the umask; files appear
 * under their name only when they are complete, so that another process may do the same at the same moment.
 */
final class LibraryCache {
    static final String ADVICE = "Name another folder, private to you and allowed to execute, with "
            + LibraryLoader.CACHE_OPTION + "=FOLDER.";

    /** Behind a character that a relocator does not take for the beginning of our packages' name. */
    private static final String NAME = "-interop";

    private LibraryCache() {
    }

    /** The path that a jar's address means; "" if it cannot be told. */
    static String decode(URL location) {
        try {
            return new File(URI.create(location.toString())).getPath();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether it is a bundle's of OSGi: the jar that its classes name is the first, whatever it was updated to. */
    static boolean isOfBundle(ClassLoader loader) {
        for (Class<?> type = loader == null ? null : loader.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> implemented : type.getInterfaces()) {
                if (implemented.getName().equals("org.osgi.framework.BundleReference")) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The copy of a resource that does not lie in the owner's jar, but beside the owner in a folder or in memory, or in
     * another jar of the class path or module path.
     */
    static String copyFromElsewhere(Class<?> owner, String resource, String file) throws IOException {
        byte[] content = find(owner, resource);
        if (content == null) {
            return null;
        }
        String key = LibraryLoader.key(content);
        Path copy = LibraryLoader.find(key, file);
        return LibraryLoader.check(copy != null ? copy : write(key, file, content), key);
    }

    private static byte[] find(Class<?> owner, String resource) throws IOException {
        byte[] content = RuntimeImage.find(owner, resource);
        if (content == null) {
            content = read(owner.getResourceAsStream("/" + resource));
        }
        if (content == null) {
            // A module's class sees what is in that alone, its loader also what is in others and on the class path.
            ClassLoader loader = owner.getClassLoader();
            content = read(loader == null ? null : loader.getResourceAsStream(resource));
        }
        return content != null ? content : findOnModulePath(resource);
    }

    /** A jar without classes is a module that nothing requires, so the JVM leaves it out. */
    private static byte[] findOnModulePath(String resource) throws IOException {
        for (String entry : System.getProperty("jdk.module.path", "").split(File.pathSeparator)) {
            for (File jar : jars(entry)) {
                byte[] content = readFromJar(jar, resource);
                if (content != null) {
                    return content;
                }
            }
        }
        return null;
    }

    /** The jars that an entry of the module path names: itself, or those in it unless it is a module itself. */
    private static List<File> jars(String entry) {
        List<File> jars = new ArrayList<>();
        File named = new File(entry);
        File[] inside = entry.isEmpty() || new File(named, "module-info.class").exists() ? null : named.listFiles();
        for (File candidate : inside != null ? inside : new File[] {named}) {
            if (candidate.getName().endsWith(".jar") && candidate.isFile()) {
                jars.add(candidate);
            }
        }
        Collections.sort(jars);
        return jars;
    }

    private static byte[] readFromJar(File file, String resource) throws IOException {
        try (ZipFile jar = new ZipFile(file)) {
            ZipEntry entry = jar.getEntry(resource);
            return entry == null ? null : read(jar.getInputStream(entry));
        } catch (ZipException e) {
            throw new IOException(file + " on the module path is no jar: " + e.getMessage(), e);
        }
    }

    static byte[] read(InputStream stream) throws IOException {
        try (stream) {
            return stream == null ? null : stream.readAllBytes();
        }
    }

    static Path write(String key, String file, ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return write(key, file, in.readAllBytes());
        }
    }

    private static Path write(String key, String file, byte[] content) throws IOException {
        Path copy = createFolder(key).resolve(file);
        place(copy, content);
        return copy;
    }

    /** The private folder for a library with this key. */
    static Path createFolder(String key) throws IOException {
        Path root = createRoot();
        Path folder = createUnlessThere(root.resolve(key));
        LibraryLoader.checkRoot(root, LibraryLoader.checkPrivate(folder));
        return folder;
    }

    /**
     * Makes the cache's folder, unless it is there.
     *
     * @return the folder that the property names, else the one in which this user keeps caches, else, where that is
     *     refused, a private one among the temporary files
     */
    private static Path createRoot() throws IOException {
        String chosen = Library.property(LibraryLoader.CACHE_OPTION);
        if (!chosen.isEmpty()) {
            return create(Path.of(chosen).toAbsolutePath());
        }
        File named = inEnvironment();
        return usualOrTemporary(named != null ? named : LibraryLoader.inHome());
    }

    /** The folder for caches that the environment names, or null. */
    static File inEnvironment() {
        String folder = System.getenv(LibraryLoader.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return folder != null && new File(folder).isAbsolute() ? new File(folder, NAME.substring(1)) : null;
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
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"),
                NAME.substring(1) + "-" + System.getProperty("user.name"));
        try {
            return createPrivate(temporary);
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

    static Path createPrivate(Path folder) throws IOException {
        LibraryLoader.checkPrivate(createUnlessThere(folder));
        return folder;
    }

    private static Path createUnlessThere(Path folder) throws IOException {
        try {
            return Files.createDirectory(folder, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            // Its owner and mode are checked like those of one that was just made.
            return folder;
        }
    }

    /** Writes a file, unless it is there. */
    static void place(Path path, byte[] content) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // Two threads may come in the same nanosecond.
        Path part = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + "-" + Long.toHexString(System.nanoTime()));
        try {
            Files.createFile(part, ownerOnly());
            // A stream, and no channel: that would be closed where the calling thread has been interrupted.
            try (OutputStream out = new FileOutputStream(part.toFile())) {
                out.write(content);
            }
            publish(part, path);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** By a link where there are links: a move would replace a file that another process has just loaded. */
    private static void publish(Path part, Path path) throws IOException {
        try {
            Files.createLink(path, part);
        } catch (IOException | UnsupportedOperationException e) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                move(part, path);
            }
        }
    }

    private static void move(Path part, Path path) throws IOException {
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    static void refuseRoot(Path root, int permissions, Object owner) throws IOException {
        throw new IOException(root + " may be changed by others (mode " + Integer.toOctalString(permissions)
                + ", owner " + owner + "): take that right away from them, or name another folder with "
                + LibraryLoader.CACHE_OPTION);
    }

    static void refuseFolder(Path folder) throws IOException {
        throw new IOException(folder + " is not a folder that only this user can enter (mode 0700): somebody else may"
                + " have made it. Delete it, or name another with " + LibraryLoader.CACHE_OPTION);
    }

    static void refuseCopy(Path copy) throws IOException {
        throw new IOException(copy + " differs from the library in the jar: something has changed it. Delete the"
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

    /** What a new file or folder is created with; Windows gives the user's own folder rights to the user alone. */
    private static FileAttribute<?>[] ownerOnly() {
        return LibraryLoader.isWindows() ? new FileAttribute<?>[0] : new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")),
        };
    }
}
