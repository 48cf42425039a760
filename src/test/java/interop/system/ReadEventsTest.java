package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadEventsTest {
    @TempDir
    Path dir;

    @Test
    void movesTheBufferByWholeRecords() throws Exception {
        try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
            int watch = SystemNative.iNotifyAddWatch(queue, dir.toString(), WatchMask.IN_CREATE);
            Witness.shell(dir, "mkdir one two three");
            for (boolean direct : new boolean[] {true, false}) {
                ByteBuffer buffer = (direct ? ByteBuffer.allocateDirect(40) : ByteBuffer.allocate(40))
                        .order(ByteOrder.nativeOrder()).position(3);
                assertEquals(32, SystemNative.readEvents(queue, buffer));
                assertEquals(35, buffer.position());
                assertEquals(watch, buffer.getInt(3));
                assertEquals(WatchMask.IN_CREATE | WatchMask.IN_ISDIR, buffer.getInt(7));
                assertEquals(0, buffer.getInt(11));
                assertEquals(16, buffer.getInt(15));
                assertEquals(direct ? 'o' : 't', buffer.get(19));
            }
            assertEquals(-ErrorCode.ERANGE, SystemNative.readEvents(queue, ByteBuffer.allocate(31)));
            assertEquals(-ErrorCode.ERANGE, SystemNative.readEvents(queue, ByteBuffer.allocate(0)));
            assertEquals(32, SystemNative.readEvents(queue, ByteBuffer.allocate(32)));
        }
    }

    @Test
    void waitsForAnEvent() throws Exception {
        try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
            SystemNative.iNotifyAddWatch(queue, dir.toString(), WatchMask.IN_CREATE);
            WatchEvents events = new WatchEvents();
            CompletableFuture<Integer> read = startRead(queue, events);
            Witness.shell(dir, "mkdir made");
            assertEquals(32, read.get(10, TimeUnit.SECONDS));
            assertTrue(events.next());
            assertEquals("made", events.name().toString());
        }
    }

    @Test
    void closingLetsAWaitEndByItselfAndClosesBehindIt() throws Exception {
        SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC);
        SystemNative.iNotifyAddWatch(queue, dir.toString(), WatchMask.IN_CREATE);
        Path descriptor = Path.of("/proc/self/fdinfo/" + Witness.number(queue));
        String watch = Files.readAllLines(descriptor).stream().filter(line -> line.startsWith("inotify")).findFirst()
                .orElseThrow();
        WatchEvents events = new WatchEvents();
        CompletableFuture<Integer> read = startRead(queue, events);
        queue.close();
        assertTrue(Files.readString(descriptor).contains(watch));
        assertFalse(read.isDone());
        Witness.shell(dir, "mkdir made");
        assertEquals(32, read.get(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(descriptor) && Files.readString(descriptor).contains(watch));
    }

    @Test
    void refusesADescriptorOfAnotherKind() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "x".repeat(1000));
        try (SafeFileHandle open = Witness.open(file, OpenFlags.O_RDONLY);
                SafeFileHandle folder = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.readEvents(open, ByteBuffer.allocate(100)));
            assertEquals(-ErrorCode.EINVAL, SystemNative.readEvents(open, ByteBuffer.allocateDirect(900)));
            assertEquals(-ErrorCode.EINVAL, SystemNative.readEvents(open, ByteBuffer.allocate(100)));
            assertEquals(-ErrorCode.EINVAL, SystemNative.readEvents(folder, ByteBuffer.allocate(100)));
        }
        // Its reader refuses the buffer with EINVAL, too, which then is no matter of room.
        try (SafeFileHandle counter = SystemNative.eventFd(1, EventFdFlags.EFD_NONBLOCK)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.readEvents(counter, ByteBuffer.allocate(4)));
        }
        try (SafeFileHandle closed = Witness.open(file, OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.readEvents(closed, ByteBuffer.allocate(100)));
        }
    }

    /** The masks of all events that are in a queue. */
    static List<Integer> masks(SafeFileHandle queue) {
        List<Integer> masks = new ArrayList<>();
        WatchEvents events = new WatchEvents();
        while (events.read(queue) > 0) {
            while (events.next()) {
                masks.add(events.mask());
            }
        }
        return masks;
    }

    /** Reads in another thread, which waits by now. */
    static CompletableFuture<Integer> startRead(SafeFileHandle queue, WatchEvents events) throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
            thread.complete(Witness.threadId());
            return events.read(queue);
        }, command -> new Thread(command).start());
        while (!Witness.isAsleep(thread.get(10, TimeUnit.SECONDS))) {
            Thread.onSpinWait();
        }
        return read;
    }
}
