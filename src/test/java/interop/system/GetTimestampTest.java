package interop.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GetTimestampTest {
    @Test
    void runsAsFastAsTheClockOfTheJdk() throws Exception {
        SystemNative.getTimestamp();
        long start = System.nanoTime();
        long first = SystemNative.getTimestamp();
        long between = System.nanoTime();
        Thread.sleep(20);
        long after = System.nanoTime();
        long second = SystemNative.getTimestamp();
        long end = System.nanoTime();
        assertTrue(second - first >= after - between, () -> second - first + " of " + (after - between));
        assertTrue(second - first <= end - start, () -> second - first + " of " + (end - start));
    }

    @Test
    void neverGoesBackAndIsFinerThanAMicrosecond() {
        boolean fine = false;
        long last = SystemNative.getTimestamp();
        for (int i = 0; i < 100_000; i++) {
            long now = SystemNative.getTimestamp();
            assertTrue(now >= last);
            fine |= now % 1000 != 0;
            last = now;
        }
        assertTrue(fine);
    }
}
