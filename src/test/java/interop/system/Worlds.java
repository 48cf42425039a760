package interop.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.ErrorCode;
import interop.InteropException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a test needs of the system and does not find there: a disk that is full, one that is read-only, a second one, a
 * user with no privileges. Where the system refuses it, the test is skipped, and says why.
 */
public final class Worlds {
    /** The number of a user, and of a group, that the tests do not run as: nobody's. */
    static final int SOMEBODY_ELSE = 65534;

    private Worlds() {
    }

    /** A file system of the test's own. Closing it unmounts it, whatever is still open there. */
    static final class Disk implements AutoCloseable {
        private final Path folder;

        private Disk(Path folder) {
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }

        /** A path in it. */
        String path(String name) {
            return folder.resolve(name).toString();
        }

        /** From now on nothing can be changed there; no file may be open for writing. */
        void makeReadOnly() throws Exception {
            Witness.run("mount", "-o", "remount,ro", folder.toString());
        }

        /** Fills it with a file of zeros to the last byte. */
        void fill() throws Exception {
            Path zeros = folder.resolve("zeros");
            Witness.run("sh", "-c", "cat /dev/zero 2> /dev/null > \"$0\" || test -s \"$0\"", zeros.toString());
        }

        @Override
        public void close() throws IOException {
            said("umount", "-l", folder.toString());
        }
    }

    /** A file system in memory, in a new folder of that name, with room for some KiB and some files and folders. */
    static Disk disk(Path folder, int kibibytes, int files) throws IOException {
        assumeSuperuser("to mount a file system");
        String refusal = mount(folder, sizes(kibibytes, files) + ",nodev");
        assumeTrue(refusal.isEmpty(), () -> "the system mounts no file system: " + refusal);
        return new Disk(folder);
    }

    private static String sizes(int kibibytes, int files) {
        // The root is one of the files.
        return "mode=755,nosuid,size=" + kibibytes + "k,nr_inodes=" + (files + 1);
    }

    private static String mount(Path folder, String options) throws IOException {
        Files.createDirectory(folder);
        return said("mount", "-t", "tmpfs", "-o", options, "interop", folder.toString());
    }

    /** The same where the system allows it, else a folder. */
    public static AutoCloseable diskIfPossible(Path folder, int kibibytes, int files) throws IOException {
        return mount(folder, sizes(kibibytes, files) + ",nodev").isEmpty() ? new Disk(folder) : () -> { };
    }

    /**
     * A folder with {@code null} and {@code pts/ptmx}, to do with as one likes: devices of the test's own where the
     * system allows it; those of the system for a user who cannot change them; else nothing.
     */
    public static AutoCloseable devicesIfPossible(Path folder) throws IOException {
        Path terminals = folder.resolve("pts");
        if (mount(folder, sizes(16, 10)).isEmpty()) {
            said("mknod", "-m", "666", folder.resolve("null").toString(), "c", "1", "3");
            Files.createDirectory(terminals);
            said("mount", "-t", "devpts", "-o", "ptmxmode=666", "interop", terminals.toString());
            return new Disk(folder);
        }
        if (!isSuperuser()) {
            Files.createDirectory(terminals);
            Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
            Files.createSymbolicLink(terminals.resolve("ptmx"), Path.of("/dev/ptmx"));
        }
        return () -> { };
    }

    /** The same with room for what a test usually makes. */
    static Disk disk(Path folder) throws IOException {
        return disk(folder, 1024, 100);
    }

    /** Gives a file away to {@link #SOMEBODY_ELSE}, a link itself and not what it leads to. */
    static void giveAway(Path file) throws IOException {
        assumeSuperuser("to give a file away");
        String refusal = said("chown", "-h", SOMEBODY_ELSE + ":" + SOMEBODY_ELSE, file.toString());
        assumeTrue(refusal.isEmpty(), () -> "no file can be given away: " + refusal);
    }

    /**
     * What a new JVM prints that runs a class as an ordinary user: this one, or the superuser without its privileges,
     * who owns its files and is refused the others' and its own without permission. Its files need not be opened to
     * others for that, nor the JDK or the class path.
     */
    static String asOrdinaryUser(Class<?> main, String... arguments) throws IOException {
        ChildJvm child = new ChildJvm(main, arguments);
        return child.by(withoutPrivileges("")).run();
    }

    /** The same behind a command of sh, which may set limits. */
    static String asOrdinaryUserAfter(String command, Class<?> main, String... arguments) throws IOException {
        ChildJvm child = new ChildJvm(main, arguments);
        return child.by("sh", "-c", command + " && exec \"$@\"", "sh").by(withoutPrivileges("")).run();
    }

    /** Prints the name of a call and what came of it, for such a JVM. */
    static void tell(String call, Callable<?> made) {
        String result;
        try {
            Object returned = made.call();
            long number = returned instanceof Number ? ((Number) returned).longValue() : 0;
            result = number < 0 ? ErrorCode.name((int) -number) : String.valueOf(returned);
        } catch (InteropException e) {
            result = ErrorCode.name(e.error());
        } catch (Exception e) {
            result = e.toString();
        }
        System.out.println(call + " " + result);
    }

    /** The command that runs another one without the superuser's privileges, but for some, like "+chown,+fowner". */
    public static String[] withoutPrivileges(String kept) throws IOException {
        if (!isSuperuser()) {
            return new String[0];
        }
        String bounds = "--bounding-set=-all" + (kept.isEmpty() ? "" : "," + kept);
        String refusal = said("setpriv", bounds, "--inh-caps=-all", "true");
        assumeTrue(refusal.isEmpty(), () -> "the superuser cannot do without its privileges: " + refusal);
        return new String[] {"setpriv", bounds, "--inh-caps=-all"};
    }

    static void assumeSuperuser(String what) {
        assumeTrue(isSuperuser(), "only the superuser may be asked " + what);
    }

    static boolean isSuperuser() {
        try {
            return said("id", "-u").equals("0");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The first line that a command says, or in place of nothing how it ended badly. */
    private static String said(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return e.getMessage();
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.onExit().join().exitValue();
        return said.isEmpty() && status != 0 ? List.of(command) + " ended with " + status : said.split("\n")[0];
    }
}
