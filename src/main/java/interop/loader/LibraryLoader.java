package interop.loader;

import interop.marshalling.Library;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the file of a library and has the JVM load it: from the folder that a property names, else from
 * {@code java.library.path}, else from a jar, else by the system's dynamic linker. The first that is there is
 * taken, and must work: a file that was put in our way is never passed over in silence, nor is a folder that is named
 * and cannot be looked into. Only for copies from a jar the first folder is taken that serves ({@link CacheFolder}).
 *
 * <p>The first call waits for all of this, so the usual way, a copy from the jar that an earlier start made, loads as
 * few classes as it can; what happens once, or goes wrong, is in classes of its own. That is also why some methods here
 * name a wider exception than they mean: the JVM's verifier loads each class that is thrown or caught by its name.
 */
public final class LibraryLoader {
    /** The property that names a folder to look in first, as {@link Library#property} takes it. */
    public static final String PATH_OPTION = "-Dinterop.library.path";

    /** The property that names the folder for copies from jars, in the same way. */
    static final String CACHE_OPTION = "-Dinterop.cache";

    /** The name of our folders, behind a character that a relocator does not take for the beginning of a package's. */
    static final String NAME = "-interop";

    /** Where a copy comes from. */
    static final String COPIED = "copied from the jar";

    /** The folder of what is being written, which is there only meanwhile, or where a process was killed. */
    static final String UNFINISHED = "unfinished";

    static final String OTHER_LOADER = "already loaded in another classloader";

    static final int WRITABLE_BY_OTHERS = 022;

    /** What the JDK of Windows puts into each library path that it makes, in the folder of the system. */
    private static final String OF_WINDOWS_JDK = "\\Sun\\Java\\bin;";

    private static final int HEXADECIMAL = 16;
    private static final int PART = 8192;
    private static final int PERMISSIONS = 07777;
    private static final int STICKY = 01000;
    private static final int RIGHTS_OF_OTHERS = 077;
    private static final int WRITABLE_BY_ALL = 02;
    private static final int TYPE = 0170000;
    private static final int DIRECTORY = 0040000;

    /** Not final: to tell it may take a file, and there may be none that can be opened now. */
    private static volatile String platform;

    private LibraryLoader() {
    }

    /**
     * Names this machine's platform.
     *
     * @return .NET's runtime identifier
     * @throws UnsatisfiedLinkError while no file can be opened that tells it
     */
    public static String platform() {
        String known = platform;
        if (known == null) {
            known = identifier(System.getProperty("os.name"), System.getProperty("os.arch"));
            platform = known;
        }
        return known;
    }

    /**
     * Loads a library.
     *
     * @param owner the class whose jar may hold it
     * @param name its name
     * @param systemNames what to ask the system's dynamic linker for, in turn
     * @param library the library, which loads it
     * @return the file that was loaded and where it comes from
     * @throws UnsatisfiedLinkError if there is none, or it cannot be loaded; the message says what to do
     */
    public static String load(Class<?> owner, String name, String[] systemNames, Library library) {
        String file = System.mapLibraryName(name);
        String folder = Library.property(PATH_OPTION);
        if (!folder.isEmpty()) {
            File named = new File(folder, file).getAbsoluteFile();
            if (named.isFile()) {
                return loadForeign(named, "from the property " + PATH_OPTION.substring(2), library);
            } else if (!named.getParentFile().canExecute()) {
                throw Diagnosis.noFolder(folder);
            }
        }
        File onPath = findOnPath(withoutAppended(System.getProperty("java.library.path", "")), file);
        if (onPath != null) {
            return loadForeign(onPath, "from java.library.path", library);
        }
        // A library of the system's is not taken from there: a JDK has some of its own, built for itself alone.
        File ofRuntime = systemNames.length > 0 ? null
                : findOnPath(System.getProperty("sun.boot.library.path", ""), file);
        if (ofRuntime != null) {
            return loadForeign(ofRuntime, "from the Java runtime", library);
        }
        String resource = resource(file);
        String origin;
        try {
            origin = loadFromJar(owner, resource, name, file, library);
        } catch (Exception e) {
            throw Diagnosis.notRead(name, resource, e);
        }
        if (origin != null) {
            return origin;
        }
        if (systemNames.length > 0) {
            return SystemLibrary.load(name, file, systemNames, library);
        }
        throw Diagnosis.noNativeFile(name, file, resource, folder);
    }

    /**
     * A library path without the current folder that the JDK of macOS and that of Windows put at its end, unless the
     * user sets the path: whatever lies in the folder in which a program happens to be started is not meant.
     */
    static String withoutAppended(String path) {
        boolean appended = path.endsWith(":/usr/lib/java:.") || path.endsWith(";.") && path.contains(OF_WINDOWS_JDK);
        return appended ? path.substring(0, path.length() - 2) : path;
    }

    /** The file in the first folder of a path that has it, or null. */
    private static File findOnPath(String path, String file) {
        for (int start = 0, end; start < path.length(); start = end + 1) {
            end = path.indexOf(File.pathSeparatorChar, start);
            end = end < 0 ? path.length() : end;
            File candidate = new File(path.substring(start, end), file);
            if (end > start && candidate.isFile() && !ElfFile.isLinkerScript(candidate)) {
                return candidate.getAbsoluteFile();
            }
        }
        return null;
    }

    private static String loadForeign(File found, String origin, Library library) {
        if (ElfFile.isCutShort(found)) {
            throw Diagnosis.cutShort(found.getPath(), origin);
        }
        return load(found.getPath(), origin, library);
    }

    private static String load(String path, String origin, Library library) {
        try {
            library.open(path);
            return describe(path, origin);
        } catch (LinkageError e) {
            String reason = e.getMessage();
            if (reason != null && reason.contains(OTHER_LOADER)) {
                // The JVM lends a file to one class loader at a time: another one gets a copy under another name.
                return LibraryCopies.ofForeign(path, origin, library);
            }
            throw Diagnosis.notLoaded(path, origin, e);
        }
    }

    /** Where a library lies in a jar. */
    static String resource(String file) {
        return "runtimes/" + platform() + "/native/" + file;
    }

    static String describe(String path, String origin) {
        return path + " (" + origin + ")";
    }

    /**
     * Loads the copy of a resource, which is made if need be; the result is null if there is no such resource.
     *
     * @param owner a class whose jar, or else whose class loader, may have the resource
     */
    private static String loadFromJar(Class<?> owner, String resource, String name, String file, Library library)
            throws IOException {
        String path = jar(owner);
        if (path != null) {
            // Its class loader has opened it already, and so has us share what it knows of it.
            try (ZipFile jar = new ZipFile(path)) {
                ZipEntry entry = jar.getEntry(resource);
                if (entry != null) {
                    String origin = loadCopy(key(entry.getSize(), entry.getCrc()), file, library);
                    return origin != null ? origin
                            : LibraryCopies.load(name, file, LibraryCache.read(jar.getInputStream(entry)), library);
                }
            }
        }
        return LibraryCache.loadFromElsewhere(owner, resource, name, file, library);
    }

    /** Loads the copy that is there already; null if there is none, or one that does not serve. */
    static String loadCopy(String key, String file, Library library) {
        try {
            Path copy = find(key, file);
            if (copy != null) {
                String checked = check(copy, key);
                library.open(checked);
                return describe(checked, COPIED);
            }
        } catch (Exception | LinkageError e) {
            // Whoever makes copies meets it again, and knows what to do.
        }
        return null;
    }

    /**
     * The jar that a class comes from; null if that is none or cannot be told. To ask the class's loader for a resource
     * takes longer than all the rest of a start, since it asks all its parents first.
     */
    private static String jar(Class<?> owner) {
        ClassLoader loader = owner.getClassLoader();
        if (loader != ClassLoader.getSystemClassLoader() && LibraryCache.isOfBundle(loader)) {
            return null;
        }
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            return null;
        }
        String path = location.getPath();
        if (path.indexOf('%') >= 0 || !location.getHost().isEmpty()) {
            path = LibraryCache.decode(location);
        }
        return path.endsWith(".jar") && new File(path).isFile() ? path : null;
    }

    /** What tells one library's versions apart, and a copy from what is none. */
    static String key(long length, long checksum) {
        return Long.toString(length, HEXADECIMAL) + "-" + Long.toString(checksum, HEXADECIMAL);
    }

    static String key(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return key(content.length, checksum.getValue());
    }

    /**
     * The copy that is there already, or null. One in the user's home is as good as one that the environment names, and
     * to read the environment takes long.
     */
    private static Path find(String key, String file) throws IOException {
        String chosen = Library.property(CACHE_OPTION);
        if (!chosen.isEmpty()) {
            Path copy = find(new File(chosen), key, file);
            return copy != null ? copy : find(inShared(chosen), key, file);
        }
        Path copy = find(inHome(), key, file);
        if (copy == null) {
            File named = LibraryCache.inEnvironment();
            copy = find(named != null ? named : inShared(System.getProperty("java.io.tmpdir", "")), key, file);
        }
        return copy;
    }

    private static Path find(File root, String key, String file) {
        if (root == null) {
            return null;
        }
        File copy = new File(new File(root, key), file);
        return copy.exists() ? copy.toPath().toAbsolutePath() : null;
    }

    /** This user's own folder in one that others may use too; null where it takes a new file to learn its name. */
    private static File inShared(String folder) throws IOException {
        Object self = folder.isEmpty() ? null : user();
        return self == null ? null : new File(folder, nameFor(self));
    }

    /** By number: not each user has a name, and of two with the same name only one could make the folder. */
    static String nameFor(Object user) {
        return NAME.substring(1) + "-" + user;
    }

    /** Where the system's users keep caches in their homes; null for a user without a home. */
    static File inHome() {
        File home = new File(System.getProperty("user.home", "?"));
        if (!home.isAbsolute() || !home.isDirectory()) {
            return null;
        }
        return new File(home, isWindows() ? "AppData\\Local\\interop"
                : isMacOs() ? "Library/Caches/interop" : ".cache/interop");
    }

    /** The path of a copy that is safe to load, without a link on the way that could be led elsewhere meanwhile. */
    static String check(Path found, String key) throws IOException {
        Path root = found.getParent().getParent().toRealPath();
        Path folder = root.resolve(found.getParent().getFileName());
        Path copy = folder.resolve(found.getFileName());
        checkRoot(root, checkPrivate(folder));
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS) || !key.equals(keyOf(copy))) {
            throw CacheFolder.changed(copy);
        }
        if (new File(root.toString(), UNFINISHED).exists()) {
            Unfinished.deleteDead(root);
        }
        return copy.toString();
    }

    private static String keyOf(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        long length = 0;
        // As much as the JVM reads without memory of its own. Not through a channel: that would be closed where the
        // calling thread has been interrupted.
        byte[] part = new byte[PART];
        try (InputStream in = new FileInputStream(file.toString())) {
            for (int count; (count = in.read(part)) > 0; length += count) {
                checksum.update(part, 0, count);
            }
        }
        return key(length, checksum.getValue());
    }

    /**
     * That nobody else can put another folder in the place of one of ours. Of the folders above, it is asked only
     * whether everybody may change them, or might have made them: what their owners and groups do is else up to who
     * made them.
     *
     * @param self what {@link #checkPrivate} gave
     */
    static void checkRoot(Path root, Object self) throws IOException {
        if (isWindows()) {
            if (hasAccessList(root)) {
                AccessControl.checkRoot(root);
            }
            return;
        }
        String home = System.getProperty("user.home");
        int writable = WRITABLE_BY_OTHERS;
        Path below = root;
        Object maker = self;
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            Map<String, Object> attributes = Files.readAttributes(folder, "unix:mode,uid");
            int mode = (Integer) attributes.get("mode");
            Object owner = attributes.get("uid");
            if (folder == root && isOfAnother(owner, self)) {
                throw CacheFolder.ofAnother(root, owner);
            }
            if ((mode & writable) != 0 && (mode & STICKY) == 0) {
                OtherUsers.requireNone(folder, mode & PERMISSIONS, self);
            } else if ((mode & WRITABLE_BY_ALL) != 0 && isOfAnother(maker, self)) {
                throw CacheFolder.ofAnother(below, maker);
            } else if ((mode & WRITABLE_BY_ALL) == 0 && owner.equals(self) && folder.toString().equals(home)) {
                // Who may change the user's home needs no library for that.
                return;
            }
            writable = WRITABLE_BY_ALL;
            below = folder;
            maker = owner;
        }
    }

    /** Whether it is neither this user's nor root's. */
    private static boolean isOfAnother(Object owner, Object self) {
        return !owner.equals(self) && !owner.equals(0);
    }

    /** Result: the folder's owner, which is this process; null where a folder of the user's is private by itself. */
    static Object checkPrivate(Path folder) throws IOException {
        if (isWindows()) {
            if (hasAccessList(folder)) {
                AccessControl.checkPrivate(folder);
            }
            return null;
        }
        Map<String, Object> attributes = Files.readAttributes(folder, "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) attributes.get("mode");
        Object owner = attributes.get("uid");
        if ((mode & TYPE) != DIRECTORY || (mode & RIGHTS_OF_OTHERS) != 0 || !owner.equals(self(folder))) {
            throw CacheFolder.notPrivate(folder);
        }
        return owner;
    }

    /**
     * Whether it takes access control lists to tell who may change a folder: on Windows, but not in the user's profile,
     * which the system has made private. To read lists takes longer than all the rest of a start there.
     */
    static boolean hasAccessList(Path folder) {
        if (!isWindows()) {
            return false;
        }
        String home = System.getProperty("user.home", "");
        return home.isEmpty() || !home.equalsIgnoreCase(System.getenv("USERPROFILE")) || !folder.startsWith(home);
    }

    /** Who this process is, as the file system sees it: the owner of its own entry, or of what it creates. */
    static Object self(Path folder) throws IOException {
        Object user = user();
        return user != null ? user : UserId.ofNewFile(folder, "unix:uid");
    }

    /** The user ID of this process; null where there are none or it takes a new file to tell. */
    private static Object user() throws IOException {
        if (isWindows()) {
            return null;
        }
        return new File("/proc/self").exists() ? Files.getAttribute(Path.of("/proc/self"), "unix:uid")
                : UserId.ofProcess();
    }

    static boolean isWindows() {
        return platform().startsWith("win-");
    }

    static boolean isMacOs() {
        return platform().startsWith("osx-");
    }

    private static String identifier(String name, String architecture) {
        String system = system(name.toLowerCase(Locale.ROOT));
        String processor = processor(architecture.toLowerCase(Locale.ROOT));
        return system.equals("linux") && isMusl(architecture) ? "linux-musl-" + processor : system + "-" + processor;
    }

    private static String system(String name) {
        if (name.startsWith("mac")) {
            return "osx";
        }
        return name.startsWith("windows") ? "win" : name;
    }

    private static String processor(String architecture) {
        switch (architecture) {
            case "amd64":
            case "x86_64":
                return "x64";
            case "aarch64":
                return "arm64";
            default:
                return architecture;
        }
    }

    /**
     * Whether this process runs on musl, whose dynamic linker a system with glibc may have beside its own. To list its
     * folder would take a tenth of a start.
     */
    private static boolean isMusl(String architecture) {
        return new File("/lib/ld-musl-" + muslName(architecture) + ".so.1").exists() && Musl.isRunning();
    }

    private static String muslName(String architecture) {
        switch (architecture) {
            case "amd64":
                return "x86_64";
            case "ppc64le":
                return "powerpc64le";
            default:
                return architecture;
        }
    }
}
