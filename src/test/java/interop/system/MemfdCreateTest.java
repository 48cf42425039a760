package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.InteropException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemfdCreateTest {
    @TempDir
    Path dir;

    @Test
    void isAFileThatOtherProcessesRead() throws Exception {
        try (SafeFileHandle memory = SystemNative.memfdCreate("some é", MemfdFlags.MFD_CLOEXEC)) {
            assertEquals("/memfd:some é (deleted)", Witness.openFile(memory).toString());
            assertEquals(5, SystemNative.write(memory, "hello".getBytes(), 0, 5));
            assertEquals("hello", Witness.run("cat", FcntlWitness.shown(memory)));
            try (SafeMemoryMappedViewHandle view = SystemNative.mMap(5, MemoryProtection.PROT_READ
                    | MemoryProtection.PROT_WRITE, MapFlags.MAP_SHARED, memory, 0)) {
                view.putByte(0, (byte) 'j');
            }
            assertEquals("jello", Witness.run("cat", FcntlWitness.shown(memory)));
        }
    }

    @Test
    void keepsItFromChildProcessesOnlyWhenAsked() throws Exception {
        for (int flags : new int[] {0, MemfdFlags.MFD_CLOEXEC}) {
            try (SafeFileHandle memory = SystemNative.memfdCreate("", flags)) {
                assertEquals(flags == 0, Witness.isInherited(Witness.number(memory)));
            }
        }
    }

    @Test
    void takesNamesThatAreNotUtf8() throws Exception {
        try (SafeFileHandle memory = SystemNative.memfdCreate(Witness.LATIN1, MemfdFlags.MFD_CLOEXEC)) {
            byte[] shown = Witness.shell(dir, "readlink " + FcntlWitness.shown(memory));
            byte[] expected = Witness.shell(dir, "echo \"/memfd:$f (deleted)\"");
            assertArrayEquals(expected, shown);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        SystemNative.memfdCreate("n".repeat(249), MemfdFlags.MFD_CLOEXEC).close();
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.memfdCreate("n".repeat(250), 0)));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.memfdCreate("x", 0x40)));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.memfdCreate("x", Integer.MIN_VALUE | 0x40)));
        assertEquals("EMFILE", Witness.javaWithFewDescriptors(WithFewDescriptors.class));
    }

    static final class WithFewDescriptors {
        public static void main(String[] arguments) throws Exception {
            // A first failure, since to load the classes that tell of one takes a descriptor, too.
            Witness.errorOf(() -> SystemNative.memfdCreate("x", -1));
            List<SafeFileHandle> made = new ArrayList<>();
            try {
                while (made.size() < 1000) {
                    made.add(SystemNative.memfdCreate("x", 0));
                }
            } catch (InteropException e) {
                System.out.println(ErrorCode.name(e.error()));
            }
        }
    }

    @Test
    void hugePagesAreThereOrNot() throws Exception {
        int error = 0;
        try (SafeFileHandle memory = SystemNative.memfdCreate("huge", MemfdFlags.MFD_HUGETLB)) {
            assertTrue(Witness.openFile(memory).toString().contains("huge"));
        } catch (InteropException e) {
            error = e.error();
        }
        assertTrue(List.of(0, ErrorCode.ENOENT, ErrorCode.ENOTSUP, ErrorCode.EINVAL, ErrorCode.ENOSYS,
                ErrorCode.EPERM).contains(error),
                ErrorCode.name(error));
    }

    @Test
    @DisabledUnderEmulation("it has no huge pages")
    void hugePagesAreOfTheSizeThatIsChosen() throws Exception {
        List<String> known = Witness.run("sh", "-c", "ls /sys/kernel/mm/hugepages 2> /dev/null || true").lines()
                .toList();
        for (int logarithm = 12; logarithm <= 34; logarithm++) {
            long size = 1L << logarithm;
            int flags = MemfdFlags.MFD_HUGETLB | MemfdFlags.MFD_CLOEXEC | logarithm << MemfdFlags.MFD_HUGE_SHIFT;
            if (!known.contains("hugepages-" + size / 1024 + "kB")) {
                assertEquals(ErrorCode.ENOTSUP, Witness.errorOf(() -> SystemNative.memfdCreate("huge", flags)));
                continue;
            }
            try (SafeFileHandle memory = SystemNative.memfdCreate("huge", flags)) {
                String file = "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(memory);
                assertEquals(String.valueOf(size), Witness.run("stat", "-Lc", "%o", file));
            }
        }
        assertEquals(21, MemfdFlags.MFD_HUGE_2MB >> MemfdFlags.MFD_HUGE_SHIFT);
        assertEquals(30, MemfdFlags.MFD_HUGE_1GB >> MemfdFlags.MFD_HUGE_SHIFT);
    }

    @Test
    void aSystemMayForbidProgramsInIt() throws Exception {
        String forbid = Witness.asFirstProcess("echo 2 > /proc/sys/vm/memfd_noexec");
        assumeTrue(forbid != null, "the system lets nobody forbid it to processes of his own");
        assertEquals("with MFD_EXEC EACCES\nwith MFD_NOEXEC_SEAL 0",
                Witness.javaAfter(forbid, WithoutPrograms.class));
    }

    static final class WithoutPrograms {
        public static void main(String[] arguments) {
            tell("with MFD_EXEC", MemfdFlags.MFD_EXEC);
            tell("with MFD_NOEXEC_SEAL", MemfdFlags.MFD_NOEXEC_SEAL);
        }

        private static void tell(String call, int flags) {
            Worlds.tell(call, () -> {
                SystemNative.memfdCreate("", flags).close();
                return 0;
            });
        }
    }
}
