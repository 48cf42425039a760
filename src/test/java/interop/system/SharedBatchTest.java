package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Batches that threads share against the rules: what they tell may be nonsense, but each loop ends, nothing is thrown,
 * and no memory is taken.
 */
class SharedBatchTest {
    private static final int THREADS = 4;
    private static final long NANOSECONDS = Long.getLong("stress.seconds", 0) * 1_000_000_000L + 200_000_000L;
    private static final int CAPACITY = 1500;
    /** More than any batch has records, by far. */
    private static final int ENDLESS = 1_000_000;

    @TempDir
    Path dir;

    @Test
    void ofADirectory() throws Exception {
        makeFiles();
        DirectoryBatch batch = new DirectoryBatch(CAPACITY);
        share(() -> {
            try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
                while (ErrorCode.check(batch.read(open), "readDirPlus") > 0) {
                    for (int i = 0; batch.next(); i++) {
                        assertTrue(i < ENDLESS, "next() comes to no end");
                        look(batch.name());
                        batch.status().lastModified();
                    }
                }
            }
        });
    }

    @Test
    void ofAQueue() throws Exception {
        makeFiles();
        WatchEvents events = new WatchEvents(CAPACITY);
        try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK)) {
            assertTrue(SystemNative.iNotifyAddWatch(queue, dir.toString(), WatchMask.IN_OPEN) > 0);
            share(() -> {
                for (int i = 1; i < 200; i += 9) {
                    SystemNative.open(dir + "/" + "n".repeat(i), OpenFlags.O_RDONLY, 0).close();
                }
                while (events.read(queue) > 0) {
                    for (int i = 0; events.next(); i++) {
                        assertTrue(i < ENDLESS, "next() comes to no end");
                        look(events.name());
                    }
                }
            });
        }
    }

    @Test
    void ofMountPoints() throws Exception {
        MountPoints mounts = new MountPoints();
        share(() -> {
            assertEquals(0, mounts.read());
            for (int i = 0; mounts.next(); i++) {
                assertTrue(i < ENDLESS, "next() comes to no end");
                mounts.path().toString();
            }
        });
    }

    @Test
    void ofTexts() throws Exception {
        // Each thread meets the others at a new one, since only a text that grows has its bytes replaced.
        TextBuffer[] texts = new TextBuffer[1000];
        AtomicInteger next = new AtomicInteger();
        ByteBuffer source = ByteBuffer.allocate(2000);
        share(() -> {
            int turn = next.getAndIncrement();
            int place = turn / THREADS % texts.length;
            if (turn % THREADS == 0) {
                texts[(place + 1) % texts.length] = new TextBuffer();
            }
            TextBuffer text = texts[place];
            if (text != null) {
                text.set(source, 0, 300 + 400 * (turn % THREADS));
                text.toList();
                text.toByteArray();
                text.toString();
            }
        });
    }

    /** What another thread's call has half written can be any number. */
    @Test
    void noLengthOfARecordLeadsAstray() {
        RecordBuffer records = new RecordBuffer(64);
        TextBuffer text = new TextBuffer();
        for (int length : new int[] {0, -1, 15, 65, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 8}) {
            ByteBuffer lent = records.lend();
            assertEquals(-1, records.next(16));
            records.takeBack(lent.position(64));
            int start = records.next(16);
            assertEquals(0, start);
            records.skip(start, length, 16);
            assertEquals(-1, records.next(16), "length " + length);
            for (int at : new int[] {0, 63, 64, 65, 1 << 20}) {
                records.copyTo(text, at, length);
                assertTrue(text.length() <= Math.max(0, 64 - at), "length " + length);
            }
        }
        ByteBuffer lent = records.lend();
        records.takeBack(lent.position(40));
        records.skip(0, 24, 16);
        assertEquals(24, records.next(16));
        records.skip(24, 16, 16);
        assertEquals(-1, records.next(16));
        assertFalse(records.memory().isReadOnly());
    }

    private void makeFiles() throws Exception {
        for (int i = 1; i < 200; i++) {
            Files.createFile(dir.resolve("n".repeat(i)));
        }
    }

    private static void look(TextBuffer name) {
        assertTrue(name.toByteArray().length <= CAPACITY, "a name is longer than its batch");
        assertTrue(name.toString().length() <= CAPACITY);
    }

    /** Has some threads do the same again and again for a while. */
    private static void share(Executable step) throws Exception {
        ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
        CountDownLatch allAreThere = new CountDownLatch(THREADS);
        long end = System.nanoTime() + NANOSECONDS;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                try {
                    allAreThere.countDown();
                    allAreThere.await();
                    while (System.nanoTime() < end && thrown.isEmpty()) {
                        step.execute();
                    }
                } catch (Throwable e) {
                    thrown.add(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(NANOSECONDS / 1_000_000 + 20_000);
            assertFalse(thread.isAlive(), "a thread comes to no end");
        }
        if (!thrown.isEmpty()) {
            throw new AssertionError(thrown.size() + " threads failed", thrown.peek());
        }
    }
}
