package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class INotifyRemoveWatchTest {
    @TempDir
    Path dir;

    @Test
    void theLastEventSaysSo() throws Exception {
        try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK)) {
            int watch = SystemNative.iNotifyAddWatch(queue, dir.toString(), WatchMask.IN_CREATE);
            Witness.shell(dir, "touch before");
            assertEquals(0, SystemNative.iNotifyRemoveWatch(queue, watch));
            Witness.shell(dir, "touch after");
            assertEquals(List.of(WatchMask.IN_CREATE, WatchMask.IN_IGNORED), ReadEventsTest.masks(queue));
            String info = Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(queue)));
            assertFalse(info.contains("wd:"), info);
        }
    }

    @Test
    void endsTheWaitOfAnotherThread() throws Exception {
        SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC);
        int watch = SystemNative.iNotifyAddWatch(queue, dir.toString(), WatchMask.IN_CREATE);
        WatchEvents events = new WatchEvents();
        CompletableFuture<Integer> read = ReadEventsTest.startRead(queue, events);
        assertEquals(0, SystemNative.iNotifyRemoveWatch(queue, watch));
        queue.close();
        assertTrue(read.get(10, TimeUnit.SECONDS) > 0);
        assertTrue(events.next());
        assertEquals(WatchMask.IN_IGNORED, events.mask());
        assertEquals(watch, events.watch());
    }

    @Test
    void refusesWhatIsNoWatch() throws Exception {
        try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC);
                SafeFileHandle noQueue = Witness.open(dir, OpenFlags.O_RDONLY)) {
            for (int watch : new int[] {0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertEquals(-ErrorCode.EINVAL, SystemNative.iNotifyRemoveWatch(queue, watch));
            }
            assertEquals(-ErrorCode.EINVAL, SystemNative.iNotifyRemoveWatch(noQueue, 1));
        }
    }
}
