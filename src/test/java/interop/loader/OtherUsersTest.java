package interop.loader;

import interop.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder that everybody may change serves where there is nobody else, and is refused where there is. */
@Tag("once")
@EnabledOnOs(OS.LINUX)
class OtherUsersTest {
    /** Tests beside this one start others. */
    private static final String ANY = " belongs to user 1234";

    @TempDir
    Path folder;

    private Process neighbour;
    private Path open;

    @BeforeEach
    void openAFolderBesideANeighbour() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        open = Files.createDirectory(folder.resolve("open"));
        neighbour = Copied.neighbour();
    }

    @AfterEach
    void endNeighbour() {
        if (neighbour != null) {
            neighbour.destroy();
        }
    }

    @Test
    void aNeighbourMayChangeIt() throws Exception {
        for (int mode : List.of(0777, 0770)) {
            Files.setAttribute(open, "unix:mode", mode);
            assertRefused(open, ANY);
        }
        Files.setAttribute(open, "unix:mode", 01777);
        Copied.assertWorks(call(open));
    }

    @Test
    void aCopyThatIsThereIsRefusedOnceANeighbourMayChangeIt() throws Exception {
        Copied.assertWorks(call(open));
        Files.setAttribute(open, "unix:mode", 0777);
        assertRefused(open, ANY);
    }

    @Test
    void aNeighbourMayChangeAFolderAboveIt() throws Exception {
        Files.setAttribute(open, "unix:mode", 0777);
        assertRefused(open.resolve("cache"), ANY);
        Files.setAttribute(open, "unix:mode", 0755);
        Copied.assertWorks(call(open.resolve("cache")));
        Files.setAttribute(open, "unix:mode", 0777);
        assertRefused(open.resolve("cache"), ANY);
    }

    /** Of the temporary folder too, where Kubernetes mounts one. */
    @Test
    void aNeighbourMayChangeTheTemporaryFolder() throws Exception {
        Files.setAttribute(open, "unix:mode", 0777);
        ChildJvm child = Copied.call().property("interop.binder", null).property("user.home", folder.resolve("no"))
                .property("java.io.tmpdir", open);
        Copied.assertRefused(child, open + " may be changed by others (mode 777)", "-Dinterop.cache");
        Copied.assertWorks(child.by(Copied.alone()));
        Copied.assertWorks(child);
    }

    @Test
    void aloneItServes() throws Exception {
        Files.setAttribute(open, "unix:mode", 0777);
        for (int i = 0; i < 2; i++) {
            Copied.assertWorks(call(open).by(Copied.alone()));
            Copied.assertWorks(call(open.resolve("cache")).by(Copied.alone()));
        }
    }

    @Test
    void aFileOfSomebodyElseTellsThatHeMayComeAgain() throws Exception {
        Files.setAttribute(open, "unix:mode", 0777);
        Path file = Files.writeString(open.resolve("file"), "");
        Copied.assumeSuccess("nothing can be given away",
                List.of("chown", Integer.toString(Copied.OTHER_USER), file.toString()));
        Copied.assertRefused(call(open).by(Copied.alone()), "in it file belongs to user " + Copied.OTHER_USER,
                "-Dinterop.cache");
    }

    /** A process that sees only its own cannot tell. */
    @Test
    void whereProcessesAreHiddenItIsRefused() throws Exception {
        Files.setAttribute(open, "unix:mode", 0777);
        String[] hidden = {"unshare", "-m", "sh", "-c", "mount -t proc -o hidepid=2 proc /proc && exec \"$@\"", "sh"};
        ChildJvm child = Copied.callAs(Copied.USER, hidden).property("interop.cache", open);
        Copied.assertRefused(child, "it cannot be told", "-Dinterop.cache");
    }

    private static ChildJvm call(Path cache) {
        return Copied.call().property("interop.cache", cache);
    }

    private void assertRefused(Path cache, String why) throws IOException {
        Copied.assertRefused(call(cache), open + " may be changed by others (mode 77", why, "chmod +t",
                "-Dinterop.cache", "-Dinterop.library.path");
    }
}
