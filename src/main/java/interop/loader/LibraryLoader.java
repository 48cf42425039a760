package interop.loader;

import interop.binders.Binder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the file of a library and has a binder load it: from the folder that a property names, else from
 * {@code java.library.path}, else from the jar, else by the system's dynamic linker. The first that is there is
 * taken, and must work: a file that was put in our way is never passed over in silence.
 */
public final class LibraryLoader {
    /** The property that names a folder to look in first. */
    public static final String PATH_PROPERTY = "interop.library.path";

    private static final String LINKER_SCRIPT = "/* GNU ld script";
    private static final String OTHER_LOADER = "already loaded in another classloader";

    private LibraryLoader() {
    }

    /**
     * Names this machine's platform.
     *
     * @return .NET's runtime identifier
     */
    public static String platform() {
        return Platform.IDENTIFIER;
    }

    /**
     * Loads a library.
     *
     * @param owner the class whose jar may hold it
     * @param name its name
     * @param systemNames what to ask the system's dynamic linker for, in turn
     * @param binder what loads it
     * @return what was loaded
     * @throws UnsatisfiedLinkError if there is none, or it cannot be loaded; the message says what to do
     */
    public static Location load(Class<?> owner, String name, String[] systemNames, Binder binder) {
        String file = System.mapLibraryName(name);
        Location found = find(owner, name, file, systemNames.length > 0);
        if (found == null) {
            return loadSystem(name, file, systemNames, binder);
        }
        if (ElfFile.isCutShort(Path.of(found.file()))) {
            throw new UnsatisfiedLinkError(found + " is cut short. Put the whole file in its place, or remove it");
        }
        try {
            return load(found, binder);
        } catch (UnsatisfiedLinkError e) {
            throw new UnsatisfiedLinkError(Diagnosis.of(found, e.getMessage()));
        }
    }

    private static Location load(Location found, Binder binder) {
        try {
            binder.load(found.file());
            return found;
        } catch (UnsatisfiedLinkError e) {
            if (e.getMessage() == null || !e.getMessage().contains(OTHER_LOADER)) {
                throw e;
            }
        }
        // The JVM lends a file to one class loader at a time: another one gets a copy under another name.
        return LibraryCache.loadCopy(found, binder, OTHER_LOADER);
    }

    private static Location find(Class<?> owner, String name, String file, boolean systemHasIt) {
        String folder = System.getProperty(PATH_PROPERTY);
        if (folder != null && !folder.isEmpty()) {
            Path path = Path.of(folder).toAbsolutePath().resolve(file);
            if (Files.exists(path)) {
                return new Location(path.toString(), "from the property " + PATH_PROPERTY);
            }
        }
        for (String entry : System.getProperty("java.library.path", "").split(File.pathSeparator)) {
            File candidate = new File(entry, file);
            if (!entry.isEmpty() && candidate.exists() && !isLinkerScript(candidate.toPath())) {
                return new Location(candidate.getAbsolutePath(), "from java.library.path");
            }
        }
        String resource = "/runtimes/" + Platform.IDENTIFIER + "/native/" + file;
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in != null) {
                byte[] content = in.readAllBytes();
                Path copy = LibraryCache.extract(file, content, digest(owner, resource, content));
                return new Location(copy.toString(), "copied from the jar");
            }
        } catch (IOException e) {
            throw new UnsatisfiedLinkError(name + " could not be copied from the jar: " + reason(e) + ". "
                    + LibraryCache.ADVICE + " Or put " + file + " into a folder and name it with -D" + PATH_PROPERTY);
        }
        if (systemHasIt) {
            return null;
        }
        throw new UnsatisfiedLinkError(name + " has no native file for " + Platform.IDENTIFIER + ": looked for " + file
                + " in -D" + PATH_PROPERTY + "=" + (folder == null ? "(not set)" : folder)
                + ", in java.library.path and for " + resource + " in the jar. Add the jar with the natives for "
                + Platform.IDENTIFIER + ", or build " + file + " and name its folder with -D" + PATH_PROPERTY);
    }

    /** What stands in for a library where C is compiled, like Debian's libc.so: text that names the library. */
    private static boolean isLinkerScript(Path file) {
        byte[] start = LINKER_SCRIPT.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        } catch (IOException e) {
            return false;
        }
    }

    private static Location loadSystem(String name, String file, String[] systemNames, Binder binder) {
        List<String> reasons = new ArrayList<>();
        for (String candidate : systemNames) {
            try {
                binder.load(candidate);
                return new Location(candidate, "found by the system");
            } catch (UnsatisfiedLinkError e) {
                reasons.add(candidate + ": " + firstLine(e.getMessage()));
            }
        }
        throw new UnsatisfiedLinkError("the library " + name + " was not found on " + Platform.IDENTIFIER + ": neither "
                + file + " in -D" + PATH_PROPERTY + " or java.library.path, nor the system knows it ("
                + String.join("; ", reasons) + "). Install it, or name its folder with -D" + PATH_PROPERTY);
    }

    /** An exception of java.nio.file whose message is only the path tells by its type what is wrong. */
    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied: " + e.getMessage() : e.getMessage();
    }

    private static String firstLine(String message) {
        return message == null ? "not found" : message.lines().findFirst().orElse("not found");
    }

    /** The build writes a library's digest beside it, which spares a start from computing it. */
    private static String digest(Class<?> owner, String resource, byte[] content) throws IOException {
        try (InputStream in = owner.getResourceAsStream(resource + ".sha256")) {
            return in != null ? new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip()
                    : LibraryCache.digest(content);
        }
    }
}
