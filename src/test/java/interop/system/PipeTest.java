package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipeTest {
    private static final Path DESCRIPTORS = Path.of("/proc/" + ProcessHandle.current().pid() + "/fd");

    @Test
    void anotherProcessReadsWhatIsWritten() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            SystemNative.write(ends.writeEnd, "hello".getBytes(), 0, 5);
            Path end = DESCRIPTORS.resolve("" + Witness.number(ends.readEnd));
            assertEquals("hello", Witness.run("head", "-c", "5", end.toString()));
        }
    }

    @Test
    void readsWhatAnotherProcessWrites() throws Exception {
        byte[] buffer = new byte[10];
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            Witness.shell(DESCRIPTORS, "printf hello > " + Witness.number(ends.writeEnd));
            assertEquals(5, SystemNative.read(ends.readEnd, buffer, 0, 10));
            ends.writeEnd.close();
            assertEquals(0, SystemNative.read(ends.readEnd, buffer, 5, 5));
        }
        assertEquals("hello", new String(buffer, 0, 5));
    }

    @Test
    void keepsBothEndsFromChildProcessesOnlyWhenAsked() throws Exception {
        for (int flags : new int[] {0, OpenFlags.O_CLOEXEC}) {
            try (PipeEnds ends = new PipeEnds()) {
                assertEquals(0, SystemNative.pipe(ends, flags));
                assertEquals(flags == 0, Witness.isInherited(Witness.number(ends.readEnd)));
                assertEquals(flags == 0, Witness.isInherited(Witness.number(ends.writeEnd)));
            }
        }
    }

    @Test
    void doesNotWaitWhenAsked() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK));
            assertEquals(-ErrorCode.EAGAIN, SystemNative.read(ends.readEnd, new byte[1], 0, 1));
        }
    }

    @Test
    void carriesPacketsWhenAsked() throws Exception {
        byte[] buffer = new byte[8];
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_DIRECT));
            assertEquals(2, SystemNative.write(ends.writeEnd, "de".getBytes(), 0, 2));
            assertEquals(2, SystemNative.write(ends.writeEnd, "fg".getBytes(), 0, 2));
            assertEquals(1, SystemNative.read(ends.readEnd, buffer, 0, 1));
            assertEquals(2, SystemNative.read(ends.readEnd, buffer, 1, 7));
        }
        assertEquals("dfg", new String(buffer, 0, 3));
    }

    @Test
    void closesBothEnds() throws Exception {
        PipeEnds ends = new PipeEnds();
        assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
        Path pipe = Witness.openFile(ends.readEnd);
        assertEquals(2, Witness.descriptorsOn(pipe).size());
        ends.close();
        assertEquals(0, Witness.descriptorsOn(pipe).size());
        assertTrue(ends.readEnd.isClosed());
        ends.close();
    }

    @Test
    void leavesTheEndsAloneWhenItFails() throws Exception {
        PipeEnds ends = new PipeEnds();
        assertEquals(-ErrorCode.EINVAL, SystemNative.pipe(ends, OpenFlags.O_APPEND));
        assertEquals(-ErrorCode.EINVAL, SystemNative.pipe(ends, -1));
        assertNull(ends.readEnd);
        assertNull(ends.writeEnd);
        ends.close();
        assertEquals("EMFILE", Witness.javaWithFewDescriptors(WithFewDescriptors.class));
    }

    static final class WithFewDescriptors {
        public static void main(String[] arguments) throws Exception {
            // A first pipe, since to load the classes that close one takes a descriptor, too.
            PipeEnds first = new PipeEnds();
            SystemNative.pipe(first, OpenFlags.O_CLOEXEC);
            first.close();
            List<PipeEnds> made = new ArrayList<>();
            int result = 0;
            while (result == 0) {
                made.add(new PipeEnds());
                result = SystemNative.pipe(made.get(made.size() - 1), OpenFlags.O_CLOEXEC);
            }
            for (PipeEnds ends : made) {
                ends.close();
            }
            System.out.println(ErrorCode.name(-result));
        }
    }
}
