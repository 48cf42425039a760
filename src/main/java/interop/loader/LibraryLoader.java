package interop.loader;

import interop.marshalling.Binder;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the file of a library and has a binder load it: from the folder that a property names, else from
 * {@code java.library.path}, else from the jar, else by the system's dynamic linker. The first that is there is
 * taken, and must work: a file that was put in our way is never passed over in silence.
 *
 * <p>The first call waits for all of this, so the usual way, a copy from the jar that an earlier start made, loads as
 * few classes as it can; what happens once, or goes wrong, is in classes of its own.
 */
public final class LibraryLoader {
    /** The property that names a folder to look in first. */
    public static final String PATH_PROPERTY = "interop.library.path";

    static final String OTHER_LOADER = "already loaded in another classloader";

    private static final String LINKER_SCRIPT = "/* GNU ld script";

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
     * @return the file that was loaded and where it comes from
     * @throws UnsatisfiedLinkError if there is none, or it cannot be loaded; the message says what to do
     */
    public static String load(Class<?> owner, String name, String[] systemNames, Binder binder) {
        String file = System.mapLibraryName(name);
        String folder = System.getProperty(PATH_PROPERTY, "");
        if (!folder.isEmpty()) {
            File named = new File(folder, file).getAbsoluteFile();
            if (named.exists()) {
                return loadForeign(named, "from the property " + PATH_PROPERTY, binder);
            }
        }
        String path = System.getProperty("java.library.path", "");
        for (int start = 0, end; start < path.length(); start = end + 1) {
            end = path.indexOf(File.pathSeparatorChar, start);
            end = end < 0 ? path.length() : end;
            File candidate = new File(path.substring(start, end), file);
            if (end > start && candidate.exists() && !isLinkerScript(candidate)) {
                return loadForeign(candidate.getAbsoluteFile(), "from java.library.path", binder);
            }
        }
        String resource = "runtimes/" + Platform.IDENTIFIER + "/native/" + file;
        String copy;
        try (Resources resources = new Resources(owner)) {
            copy = LibraryCache.copy(resources, resource, file);
        } catch (IOException e) {
            throw Diagnosis.notCopied(name, file, e);
        }
        if (copy != null) {
            return load(copy, "copied from the jar", binder);
        }
        if (systemNames.length > 0) {
            return SystemLibrary.load(name, file, systemNames, binder);
        }
        throw Diagnosis.noNativeFile(name, file, resource, folder);
    }

    private static String loadForeign(File found, String origin, Binder binder) {
        if (ElfFile.isCutShort(found)) {
            throw new UnsatisfiedLinkError(describe(found.getPath(), origin)
                    + " is cut short. Put the whole file in its place, or remove it");
        }
        return load(found.getPath(), origin, binder);
    }

    private static String load(String path, String origin, Binder binder) {
        try {
            binder.load(path);
            return describe(path, origin);
        } catch (UnsatisfiedLinkError e) {
            String reason = e.getMessage();
            if (reason != null && reason.contains(OTHER_LOADER)) {
                // The JVM lends a file to one class loader at a time: another one gets a copy under another name.
                return LibraryCopies.load(path, origin, binder);
            }
            throw Diagnosis.notLoaded(path, origin, reason);
        }
    }

    static String describe(String path, String origin) {
        return path + " (" + origin + ")";
    }

    /** What stands in for a library where C is compiled, like Debian's libc.so: text that names the library. */
    private static boolean isLinkerScript(File file) {
        byte[] start = LINKER_SCRIPT.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = new FileInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        } catch (IOException e) {
            return false;
        }
    }
}
