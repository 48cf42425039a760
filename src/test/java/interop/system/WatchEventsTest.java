package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchEventsTest {
    @TempDir
    Path dir;
    private SafeFileHandle queue;

    @BeforeEach
    void makeQueue() throws Exception {
        queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK);
    }

    @AfterEach
    void closeQueue() throws Exception {
        queue.close();
    }

    @Test
    void tellsWhatAnotherProcessDoes() throws Exception {
        int watch = watch(dir, WatchMask.IN_CREATE | WatchMask.IN_CLOSE_WRITE | WatchMask.IN_ATTRIB
                | WatchMask.IN_DELETE);
        Witness.shell(dir, "echo x > file && mkdir folder && chmod 700 folder && rm file && rmdir folder");
        List<String> seen = new ArrayList<>();
        WatchEvents events = new WatchEvents();
        while (events.read(queue) > 0) {
            while (events.next()) {
                assertEquals(watch, events.watch());
                assertEquals(0, events.cookie());
                assertFalse(events.isOverflow());
                seen.add(Integer.toHexString(events.mask()) + " " + events.name());
            }
        }
        assertEquals(List.of("100 file", "8 file", "40000100 folder", "40000004 folder", "200 file",
                "40000200 folder"), seen);
    }

    @Test
    void findsTheTwoHalvesOfAMoveByTheirCookie() throws Exception {
        Path a = Files.createDirectory(dir.resolve("a"));
        Path b = Files.createDirectory(dir.resolve("b"));
        Files.createFile(a.resolve("one"));
        Files.createFile(a.resolve("two"));
        int from = watch(a, WatchMask.IN_MOVED_FROM);
        int to = watch(b, WatchMask.IN_MOVED_TO);
        Witness.shell(dir, "mv a/one b/three && mv a/two b/four");
        WatchEvents events = new WatchEvents();
        assertTrue(events.read(queue) > 0);
        int[] cookies = new int[4];
        String[] names = {"one", "three", "two", "four"};
        for (int i = 0; i < 4; i++) {
            assertTrue(events.next());
            assertEquals(i % 2 == 0 ? from : to, events.watch());
            assertEquals(i % 2 == 0 ? WatchMask.IN_MOVED_FROM : WatchMask.IN_MOVED_TO, events.mask());
            assertEquals(names[i], events.name().toString());
            cookies[i] = events.cookie();
        }
        assertFalse(events.next());
        assertNotEquals(0, cookies[0]);
        assertEquals(cookies[0], cookies[1]);
        assertEquals(cookies[2], cookies[3]);
        assertNotEquals(cookies[0], cookies[2]);
    }

    @Test
    void keepsNamesThatAreLongOrNotUtf8() throws Exception {
        watch(dir, WatchMask.IN_CREATE);
        Files.createFile(dir.resolve(Witness.NAME_255));
        Witness.shell(dir, "touch \"$f\"");
        assertEquals("", new WatchEvents(0).name().toString());
        WatchEvents tooSmall = new WatchEvents(271);
        assertEquals(-ErrorCode.ERANGE, tooSmall.read(queue));
        assertFalse(tooSmall.next());
        WatchEvents events = new WatchEvents(272);
        assertTrue(events.read(queue) > 0 && events.next());
        assertEquals(Witness.NAME_255, events.name().toString());
        assertFalse(events.next());
        assertTrue(events.read(queue) > 0 && events.next());
        assertArrayEquals(Witness.LATIN1, events.name().toByteArray());
        assertArrayEquals(Witness.LATIN1, events.name().toByteArray());
        assertEquals(-ErrorCode.EAGAIN, events.read(queue));
    }

    @Test
    void whatIsWatchedItselfHasNoName() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        int watch = watch(folder, WatchMask.IN_DELETE_SELF | WatchMask.IN_MOVE_SELF);
        Witness.shell(dir, "mv folder other && rmdir other");
        WatchEvents events = new WatchEvents();
        assertTrue(events.read(queue) > 0);
        for (int mask : new int[] {WatchMask.IN_MOVE_SELF, WatchMask.IN_DELETE_SELF, WatchMask.IN_IGNORED}) {
            assertTrue(events.next());
            assertEquals(mask, events.mask());
            assertEquals(watch, events.watch());
            assertEquals(0, events.name().length());
        }
        assertFalse(events.next());
    }

    @Test
    void tellsOfAnUnmount() throws Exception {
        Witness.assumeSuperuser();
        Path mounted = Files.createDirectory(dir.resolve("mounted"));
        Witness.shell(dir, "mount -t tmpfs -o size=64k name mounted");
        try {
            watch(mounted, WatchMask.IN_CREATE);
        } finally {
            Witness.shell(dir, "umount mounted");
        }
        assertEquals(List.of(WatchMask.IN_UNMOUNT | WatchMask.IN_ISDIR, WatchMask.IN_IGNORED),
                ReadEventsTest.masks(queue));
    }

    @Test
    void tellsOfEventsThatWereLost() throws Exception {
        // Not by the JDK, which reads such a file byte by byte, and it gives only the first.
        int length = Integer.parseInt(Witness.run("cat", "/proc/sys/fs/inotify/max_queued_events"));
        assumeTrue(length <= 100_000, "the system lets a queue grow very long");
        watch(dir, WatchMask.IN_CREATE | WatchMask.IN_DELETE);
        for (int i = 0; i < length / 2 + 10; i++) {
            Files.delete(Files.createFile(dir.resolve("file")));
        }
        int kept = 0;
        int overflows = 0;
        WatchEvents events = new WatchEvents();
        while (events.read(queue) > 0) {
            while (events.next()) {
                if (events.isOverflow()) {
                    assertEquals(-1, events.watch());
                    assertEquals(0, events.name().length());
                    overflows++;
                } else {
                    kept++;
                }
            }
        }
        assertEquals(1, overflows);
        assertEquals(length, kept);
    }

    @Test
    void isEmptyBeforeTheFirstReadAndBehindOneThatFails() throws Exception {
        WatchEvents events = new WatchEvents();
        assertFalse(events.next());
        assertEquals(0, events.name().length());
        watch(dir, WatchMask.IN_CREATE);
        Witness.shell(dir, "touch file");
        assertTrue(events.read(queue) > 0);
        queue.close();
        assertThrows(IllegalStateException.class, () -> events.read(queue));
        assertFalse(events.next());
        assertThrows(NullPointerException.class, () -> events.read(null));
        assertThrows(IllegalArgumentException.class, () -> new WatchEvents(-1));
    }

    @Test
    void makesNoGarbagePerEvent() throws Exception {
        watch(dir, WatchMask.IN_CREATE | WatchMask.IN_DELETE);
        WatchEvents events = new WatchEvents(1 << 20);
        long bytes = 0;
        int seen = 0;
        // The first time, the way to the figures makes garbage of its own.
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 1000; j++) {
                Files.delete(Files.createFile(dir.resolve("file")));
            }
            long before = Witness.allocatedBytes();
            assertTrue(events.read(queue) > 0);
            while (events.next()) {
                seen += events.name().length();
            }
            bytes = Witness.allocatedBytes() - before;
        }
        assertEquals(2 * 2000 * "file".getBytes(StandardCharsets.UTF_8).length, seen);
        assertTrue(bytes < 2000, bytes + " bytes were allocated");
    }

    private int watch(Path path, int mask) {
        int watch = SystemNative.iNotifyAddWatch(queue, path.toString(), mask);
        assertTrue(watch > 0);
        return watch;
    }
}
