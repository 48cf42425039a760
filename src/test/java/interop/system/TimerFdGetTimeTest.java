package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimerFdGetTimeTest {
    private static final long HOUR = 3_600_000_000_000L;

    @TempDir
    Path dir;
    private final TimerSetting setting = new TimerSetting();

    @Test
    void tellsWhatIsLeft() throws Exception {
        try (SafeFileHandle timer = SystemNative.timerFdCreate(TimerFdFlags.TFD_CLOCK_MONOTONIC, 0)) {
            assertEquals(0, SystemNative.timerFdGetTime(timer, setting));
            assertEquals(0, setting.value);
            assertEquals(0, setting.interval);
            long before = System.nanoTime();
            assertEquals(0, SystemNative.timerFdSetTime(timer, 0, new TimerSetting(HOUR, 12345), new TimerSetting()));
            long set = System.nanoTime();
            Thread.sleep(20);
            long least = HOUR - (System.nanoTime() - before);
            assertEquals(0, SystemNative.timerFdGetTime(timer, setting));
            long most = HOUR - 20_000_000;
            least -= System.nanoTime() - set;
            assertTrue(setting.value >= least && setting.value <= most, setting.value + " ns");
            assertEquals(12345, setting.interval);
        }
    }

    @Test
    void tellsWhatIsLeftUntilATimeOfTheDay() throws Exception {
        try (SafeFileHandle timer = SystemNative.timerFdCreate(TimerFdFlags.TFD_CLOCK_REALTIME, 0)) {
            long end = System.currentTimeMillis() * 1_000_000 + HOUR;
            assertEquals(0, SystemNative.timerFdSetTime(timer, TimerFdFlags.TFD_TIMER_ABSTIME,
                    new TimerSetting(end, 0), setting));
            assertEquals(0, SystemNative.timerFdGetTime(timer, setting));
            assertTrue(setting.value > HOUR - HOUR / 100 && setting.value <= HOUR);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        setting.value = 77;
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.timerFdGetTime(file, setting));
        }
        assertEquals(77, setting.value);
    }
}
