package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import interop.Python;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The call below {@link PollSet}, which has a test of its own. */
class PollTest {
    /** Opens what poll(2) treats in different ways, and prints what Python's poll says of it, asked for each event. */
    private static final String PYTHON = """
            import os, select, sys
            for path in sys.argv[1:]:
                fd = os.open(path, os.O_RDONLY | os.O_NOCTTY)
                for asked in range(0x40):
                    poll = select.poll()
                    poll.register(fd, asked)
                    print(path, asked, dict(poll.poll(0)).get(fd, 0))
            """;

    private static ByteBuffer event(long descriptor, int asked) {
        return ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder()).putLong(descriptor).putInt(asked)
                .putInt(-1).flip();
    }

    @Test
    void tellsWhatPythonsPollTells() throws Exception {
        // Not the mounts: they are told of as changed whenever another test mounts something.
        List<String> paths = List.of("/dev/null", "/dev/zero", "/dev/ptmx", "/", "/etc/passwd",
                "/proc/sys/kernel/hostname");
        List<String> lines = new ArrayList<>();
        for (String path : paths) {
            try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_NOCTTY, 0)) {
                for (int asked = 0; asked < 0x40; asked++) {
                    ByteBuffer event = event(Witness.number(file), asked);
                    int ready = SystemNativeImports.poll(event, 0);
                    assertEquals(event.getInt(12) == 0 ? 0 : 1, ready);
                    lines.add(path + " " + asked + " " + event.getInt(12));
                }
            }
        }
        List<String> command = new ArrayList<>(List.of(Python.command(), "-c", PYTHON));
        command.addAll(paths);
        assertEquals(Witness.run(command.toArray(new String[0])), String.join("\n", lines));
    }

    @Test
    void takesBuffersOfAnyKind() {
        byte[] event = new byte[16];
        event(-1, PollEvents.POLLIN).get(event);
        ByteBuffer heap = ByteBuffer.wrap(event).order(ByteOrder.nativeOrder());
        assertEquals(1, SystemNativeImports.poll(heap, -1));
        assertEquals(16, heap.position());
        assertEquals(PollEvents.POLLNVAL, heap.getInt(12));
        ByteBuffer unaligned = ByteBuffer.allocateDirect(40).position(3).put(event).flip().position(3);
        assertEquals(1, SystemNativeImports.poll(unaligned, -1));
        assertEquals(PollEvents.POLLNVAL, unaligned.order(ByteOrder.nativeOrder()).getInt(15));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(0, SystemNativeImports.poll(ByteBuffer.allocateDirect(0), 0));
        assertEquals(-ErrorCode.EINVAL, SystemNativeImports.poll(ByteBuffer.allocateDirect(15), 0));
        assertEquals(-ErrorCode.EINVAL, SystemNativeImports.poll(event(0, 0x40), 0));
        assertEquals(-ErrorCode.EINVAL, SystemNativeImports.poll(event(0, 0), -2));
        assertEquals("EINVAL", Witness.javaAfter("ulimit -n 100", WithFewDescriptors.class));
    }

    /** The system holds the number of events against the limit, even where the descriptors are all the same. */
    static final class WithFewDescriptors {
        public static void main(String[] arguments) {
            System.out.println(ErrorCode.name(-SystemNativeImports.poll(ByteBuffer.allocateDirect(16 * 101), 0)));
        }
    }
}
