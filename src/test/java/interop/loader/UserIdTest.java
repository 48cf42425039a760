package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without /proc, as on macOS, the user is known all the same, and nothing is written to a cache that has its copy. */
@Tag("once")
@EnabledOnOs(OS.LINUX)
class UserIdTest {
    private static final String[] HIDDEN = {"unshare", "-m", "sh", "-c",
        "mount -t tmpfs -o ro none /proc && exec \"$@\"", "sh"};

    /** Which the dynamic linker finds by /proc. */
    private static final String LIBRARIES_OF_JDK = System.getProperty("java.home") + "/lib";

    /** Without the JDK's module that tells the user. */
    private static final String FEW_MODULES = "--limit-modules=java.base,java.logging";

    @TempDir
    Path folder;

    private Path cache;
    private Path temporary;

    @BeforeEach
    void makeFolders() throws Exception {
        Copied.assumeSuccess("nothing can be mounted", List.of("unshare", "-m", "sh", "-c",
                "mount -t tmpfs none /proc"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        cache = folder.resolve("cache");
        temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(temporary, "unix:mode", 01777);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xrs", FEW_MODULES})
    void aReadOnlyCacheWithACopyServes(String option) throws Exception {
        Copied.mount(cache, "mode=700");
        try {
            Copied.assertWorks(call(option));
            Copied.assumeSuccess("no file system can be mounted otherwise",
                    List.of("mount", "-o", "remount,ro", cache.toString()));
            Copied.assertWorks(call(option));
        } finally {
            Copied.unmount(cache);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xrs", FEW_MODULES})
    void aStartWithACopyWritesNothingToTheCache(String option) throws Exception {
        Copied.assertWorks(call(option));
        FileTime longAgo = FileTime.fromMillis(0);
        Path own = cache.resolve(Copied.key());
        Files.setLastModifiedTime(own, longAgo);
        Files.setLastModifiedTime(cache, longAgo);
        Copied.assertWorks(call(option));
        assertEquals(longAgo, Files.getLastModifiedTime(own));
        assertEquals(longAgo, Files.getLastModifiedTime(cache));
        assertEquals(List.of(), Copied.files(temporary));
    }

    @Test
    void whereNothingElseTellsAFileInTheCacheDoes() throws IOException {
        for (int i = 0; i < 2; i++) {
            Copied.assertWorks(call(FEW_MODULES).property("java.io.tmpdir", folder.resolve("no")));
            assertEquals(List.of(cache.resolve(Copied.key()).resolve(Copied.FILE)), Copied.files(folder));
        }
    }

    @Test
    void aCacheOfAnotherUserIsRefused() throws Exception {
        Files.createDirectory(cache);
        Copied.assumeSuccess("nothing can be given away",
                List.of("chown", Integer.toString(Copied.OTHER_USER), cache.toString()));
        for (String option : List.of("-Xrs", FEW_MODULES)) {
            Copied.assertRefused(call(option), cache + " may be changed by others (owner " + Copied.OTHER_USER);
        }
    }

    @Test
    void theTemporaryFolderHasOneForEachUser() throws Exception {
        for (int user : new int[] {Copied.USER, Copied.OTHER_USER}) {
            for (int i = 0; i < 2; i++) {
                Copied.assertWorks(Copied.callAs(user, HIDDEN).property("user.home", folder.resolve("no"))
                        .property("java.io.tmpdir", temporary).environment("LD_LIBRARY_PATH", LIBRARIES_OF_JDK));
            }
            Path copy = temporary.resolve("interop-" + user).resolve(Copied.key()).resolve(Copied.FILE);
            assertEquals(user, Files.getAttribute(copy, "unix:uid"));
        }
        assertEquals(2, Copied.files(folder).size());
    }

    private ChildJvm call(String option) {
        return Copied.call().property("interop.binder", "jni").property("interop.cache", cache)
                .property("java.io.tmpdir", temporary).option(option)
                .environment("LD_LIBRARY_PATH", LIBRARIES_OF_JDK).by(HIDDEN);
    }
}
