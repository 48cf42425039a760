package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interop.ErrorCode;
import interop.Python;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The call below {@link PollSet}, which has a test of its own. */
class SelectTest {
    private static final int ALL = PollEvents.POLLIN | PollEvents.POLLPRI | PollEvents.POLLOUT;
    /** Below the limit of any process, and far above what a test opens. */
    private static final long NOBODYS = 900;
    private static final String PYTHON = """
            import os, select, sys
            for path in sys.argv[1:]:
                fd = os.open(path, os.O_RDONLY | os.O_NOCTTY)
                sets = select.select([fd], [fd], [fd], 0)
                print(path, len(sets[0]) * 1 + len(sets[2]) * 2 + len(sets[1]) * 4)
            """;

    private static ByteBuffer event(long descriptor, int asked) {
        return ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder()).putLong(descriptor).putInt(asked)
                .putInt(-1).flip();
    }

    @Test
    void tellsWhatPythonsSelectTells() throws Exception {
        // Not the mounts: they are told of as changed whenever another test mounts something.
        List<String> paths = List.of("/dev/null", "/dev/zero", "/dev/ptmx", "/", "/etc/passwd",
                "/proc/sys/kernel/hostname");
        List<String> lines = new ArrayList<>();
        for (String path : paths) {
            try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_NOCTTY, 0)) {
                ByteBuffer event = event(Witness.number(file), ALL);
                int ready = SystemNativeImports.select(event, 0);
                assertEquals(event.getInt(12) == 0 ? 0 : 1, ready);
                lines.add(path + " " + event.getInt(12));
            }
        }
        List<String> command = new ArrayList<>(List.of(Python.command(), "-c", PYTHON));
        command.addAll(paths);
        assertEquals(Witness.run(command.toArray(new String[0])), String.join("\n", lines));
    }

    @Test
    void saysWhyItFails() {
        assertEquals(0, SystemNativeImports.select(ByteBuffer.allocateDirect(0), 0));
        assertEquals(-ErrorCode.EINVAL, SystemNativeImports.select(ByteBuffer.allocateDirect(17), 0));
        assertEquals(-ErrorCode.EINVAL, SystemNativeImports.select(event(0, 0x40), 0));
        assertEquals(-ErrorCode.EINVAL, SystemNativeImports.select(event(0, 0), -2));
        for (long descriptor : new long[] {-1, 1_000_000, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            assertEquals(-ErrorCode.EBADF, SystemNativeImports.select(event(descriptor, PollEvents.POLLIN), -1));
        }
    }

    /** It has no set for most events, and the system looks at nothing that is in none. */
    @Test
    void saysThatAFileIsNotOpenWhateverItIsAskedFor() throws Exception {
        try (SafeFileHandle file = SystemNative.open("/dev/null", OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            // Numbers that nobody else is given, the open one above that which is not.
            SafeFileHandle open = new SafeFileHandle(NOBODYS + 1, false);
            SafeFileHandle closed = new SafeFileHandle(NOBODYS, false);
            assertEquals(0, SystemNative.dup3(file, open, OpenFlags.O_CLOEXEC));
            assertFalse(Files.exists(Path.of("/proc/self/fd/" + NOBODYS), LinkOption.NOFOLLOW_LINKS));
            for (int asked : new int[] {0, PollEvents.POLLERR, PollEvents.POLLHUP, PollEvents.POLLNVAL}) {
                PollSet set = new PollSet();
                set.add(open, PollEvents.POLLERR);
                assertEquals(0, set.select(0));
                set.add(closed, asked);
                assertEquals(1, set.poll(100));
                assertEquals(PollEvents.POLLNVAL, set.triggered(1));
                assertEquals(-ErrorCode.EBADF, set.select(100_000));
            }
            try (SafeFileHandle owned = new SafeFileHandle(NOBODYS + 1, true)) {
                assertEquals(NOBODYS + 1, Witness.number(owned));
            }
        }
    }
}
