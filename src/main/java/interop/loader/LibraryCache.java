package interop.loader;

import interop.marshalling.Library;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Finds libraries in jars, and writes copies of them. Files appear under their name only when they are complete, so
 * that another process may do the same at the same moment.
 */
final class LibraryCache {
    /** How often a file is written whose folder others delete meanwhile, each when it has written its own. */
    private static final int ATTEMPTS = 100;

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
     * Loads a copy of a resource that does not lie in the owner's jar, but beside the owner in a folder or in memory,
     * or in another jar of the class path or module path; the result is null if there is none.
     */
    static String loadFromElsewhere(Class<?> owner, String resource, String name, String file, Library library)
            throws IOException {
        byte[] content = find(owner, resource);
        if (content == null) {
            return null;
        }
        String origin = LibraryLoader.loadCopy(LibraryLoader.key(content), file, library);
        return origin != null ? origin : LibraryCopies.load(name, file, content, library);
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

    /** The folder for caches that the environment names, or null. */
    static File inEnvironment() {
        String folder = System.getenv(LibraryLoader.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return folder != null && new File(folder).isAbsolute()
                ? new File(folder, LibraryLoader.NAME.substring(1)) : null;
    }

    /**
     * Sees to it that a file has this content. One that has it stays: another process may have loaded it. One that was
     * cut short or changed is replaced at once, and who has loaded it keeps what it has.
     *
     * @param root the folder of this user's that it lies in, at any depth
     */
    static void place(Path root, Path path, byte[] content) throws IOException {
        place(root, path, content, new HeldFile());
    }

    static void place(Path root, Path path, byte[] content, HeldFile held) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                if (isWhole(path, content)) {
                    return;
                }
                writeAndPublish(root, path, content);
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // Another process took it for dead, or was quicker; or somebody has deleted the folder.
                if (!Files.exists(path.getParent(), LinkOption.NOFOLLOW_LINKS)) {
                    LibraryLoader.checkPrivate(CacheFolder.createUnlessThere(path.getParent()));
                }
            } catch (FileSystemException e) {
                held.await(e);
            }
        }
        throw CacheFolder.changed(path);
    }

    private static void writeAndPublish(Path root, Path path, byte[] content) throws IOException {
        Path part = Unfinished.name(root, path.getFileName().toString());
        try {
            Unfinished.createFolder(root);
            write(part, content);
            publish(part, path, content);
        } finally {
            Unfinished.discard(part);
            Unfinished.deleteDead(root);
        }
    }

    private static boolean isWhole(Path path, byte[] content) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) == content.length
                && Arrays.equals(Files.readAllBytes(path), content);
    }

    private static void write(Path part, byte[] content) throws IOException {
        if (!LibraryLoader.isWindows()) {
            // There it would have to be opened a second time, when a virus scanner may hold it.
            Files.createFile(part, CacheFolder.ownerOnly());
        }
        // A stream, and no channel: that would be closed where the calling thread has been interrupted.
        try (OutputStream out = new FileOutputStream(part.toFile())) {
            out.write(content);
        } catch (IOException e) {
            // It has the system's reason, and no path.
            throw new FileSystemException(part.toString(), null, e.getMessage());
        }
    }

    /** By a link where there are links: a move would replace a file that another process has just loaded. */
    private static void publish(Path part, Path path, byte[] content) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createLink(path, part);
                return;
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                throw e;
            } catch (IOException | UnsupportedOperationException e) {
                // The file system has no links.
            }
        }
        try {
            if (!isWhole(path, content)) {
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            if (!isWhole(path, content)) {
                throw e;
            }
        }
    }
}
