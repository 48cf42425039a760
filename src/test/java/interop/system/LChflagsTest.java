package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LChflagsTest {
    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.createFile(dir.resolve("file"));
    }

    @Test
    void setsAndClearsWhatTheCommandShows() throws Exception {
        assumeFlags(SystemNative.lChflags(file.toString(), FileFlags.UF_NODUMP));
        assertTrue(Witness.flags(file).contains("d"));
        Witness.run("chattr", "+A", file.toString());
        assertEquals(0, SystemNative.lChflags(file.toString(), 0));
        assertFalse(Witness.flags(file).contains("d"));
        assertTrue(Witness.flags(file).contains("A"), "what is none of ours stays");
        assertEquals(0, SystemNative.lChflags(dir.toString(), FileFlags.UF_NODUMP));
        assertTrue(Witness.flags(dir).contains("d"));
    }

    @Test
    void whatIsImmutableStaysAsItIs() throws Exception {
        Worlds.assumeSuperuser("to make a file immutable");
        int result = SystemNative.lChflags(file.toString(), FileFlags.SF_IMMUTABLE);
        assumeFalse(result == -ErrorCode.EPERM, "this container may not make files immutable");
        assumeFlags(result);
        try {
            assertTrue(Witness.flags(file).contains("i"));
            assertEquals(-ErrorCode.EPERM, SystemNative.unlink(file.toString()));
            assertEquals(-ErrorCode.EPERM, SystemNative.truncate(file.toString(), 5));
            assertEquals(0, SystemNative.lChflags(file.toString(), FileFlags.SF_APPEND));
            assertEquals(ErrorCode.EPERM, Witness.errorOf(() -> Witness.open(file, OpenFlags.O_WRONLY)));
            Witness.open(file, OpenFlags.O_WRONLY | OpenFlags.O_APPEND).close();
        } finally {
            assertEquals(0, SystemNative.lChflags(file.toString(), 0));
        }
    }

    @Test
    void refusesWhatItDoesNotKnowOrLacks() {
        for (int flags : new int[] {8, 16, 0x80000, -1, Integer.MIN_VALUE}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.lChflags(file.toString(), flags));
        }
        for (int flags : new int[] {FileFlags.UF_HIDDEN, FileFlags.UF_IMMUTABLE, FileFlags.UF_APPEND,
                FileFlags.SF_ARCHIVED | FileFlags.UF_NODUMP}) {
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.lChflags(file.toString(), flags));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), file);
        assertEquals(-ErrorCode.ENOENT, SystemNative.lChflags(dir + "/none", 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.lChflags(file + "/x", 0));
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.lChflags(dir + "/link", 0));
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.lChflags("/dev/null", 0));
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.lChflags("/proc/version", 0));
    }

    @Test
    void isRefusedToAnOrdinaryUser() throws Exception {
        Witness.assumeOrdinaryUser();
        assumeFlags(SystemNative.lChflags(file.toString(), 0));
        assertEquals(-ErrorCode.EPERM, SystemNative.lChflags("/etc", FileFlags.UF_NODUMP));
        assertEquals(-ErrorCode.EPERM, SystemNative.lChflags(file.toString(), FileFlags.SF_IMMUTABLE));
        Witness.run("chmod", "200", file.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.lChflags(file.toString(), 0));
    }

    private static void assumeFlags(int result) {
        assumeFalse(result == -ErrorCode.ENOTSUP, "the file system has no flags");
        assertEquals(0, result);
    }
}
