package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimerFdSetTimeTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long HOUR = 3600 * 1000 * MILLISECOND;

    @TempDir
    Path dir;
    private final TimerSetting old = new TimerSetting();

    private static SafeFileHandle timer(int clock) throws Exception {
        return SystemNative.timerFdCreate(clock, TimerFdFlags.TFD_CLOEXEC);
    }

    @Test
    void runsOutByTheClockOfTheJdk() throws Exception {
        try (SafeFileHandle timer = timer(TimerFdFlags.TFD_CLOCK_MONOTONIC)) {
            long start = System.nanoTime();
            assertEquals(0, SystemNative.timerFdSetTime(timer, 0, new TimerSetting(50 * MILLISECOND, 0), old));
            assertEquals(1, EventFdTest.read(timer));
            long passed = System.nanoTime() - start;
            assertTrue(passed >= 50 * MILLISECOND, passed + " ns");
        }
    }

    @Test
    void runsOutAgainAndAgain() throws Exception {
        try (SafeFileHandle timer = timer(TimerFdFlags.TFD_CLOCK_BOOTTIME)) {
            long start = System.nanoTime();
            TimerSetting setting = new TimerSetting(5 * MILLISECOND, 5 * MILLISECOND);
            assertEquals(0, SystemNative.timerFdSetTime(timer, 0, setting, old));
            long times = 0;
            while (times < 10) {
                times += EventFdTest.read(timer);
            }
            long passed = System.nanoTime() - start;
            assertTrue(passed >= 49 * MILLISECOND, passed + " ns");
            assertTrue(times <= passed / (5 * MILLISECOND) + 1, times + " times in " + passed + " ns");
        }
    }

    @Test
    void runsOutAtATimeOfTheDay() throws Exception {
        try (SafeFileHandle timer = timer(TimerFdFlags.TFD_CLOCK_REALTIME)) {
            Instant end = Instant.now().plusMillis(50);
            TimerSetting setting = new TimerSetting(Duration.between(Instant.EPOCH, end).toNanos(), 0);
            int flags = TimerFdFlags.TFD_TIMER_ABSTIME | TimerFdFlags.TFD_TIMER_CANCEL_ON_SET;
            assertEquals(0, SystemNative.timerFdSetTime(timer, flags, setting, old));
            assertEquals(1, EventFdTest.read(timer));
            assertTrue(!Instant.now().isBefore(end));
        }
    }

    @Test
    void theSystemShowsWhatWasSet() throws Exception {
        try (SafeFileHandle timer = timer(TimerFdFlags.TFD_CLOCK_MONOTONIC)) {
            assertEquals(0, SystemNative.timerFdSetTime(timer, 0, new TimerSetting(HOUR, 1_000_000_007), old));
            assertEquals(0, old.value);
            assertEquals(0, old.interval);
            String info = Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(timer)));
            Matcher value = Pattern.compile("it_value: \\((\\d+), \\d+\\)").matcher(info);
            assertTrue(value.find() && Long.parseLong(value.group(1)) >= 3590, info);
            assertTrue(info.contains("it_interval: (1, 7)"), info);
            assertEquals(0, SystemNative.timerFdSetTime(timer, 0, new TimerSetting(), old));
            assertTrue(old.value > HOUR - HOUR / 100 && old.value <= HOUR);
            assertEquals(1_000_000_007, old.interval);
            info = Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(timer)));
            assertTrue(info.contains("it_value: (0, 0)"), info);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        TimerSetting setting = new TimerSetting(1, 1);
        try (SafeFileHandle timer = timer(TimerFdFlags.TFD_CLOCK_REALTIME);
                SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY)) {
            old.value = 77;
            assertEquals(-ErrorCode.EINVAL, SystemNative.timerFdSetTime(file, 0, setting, old));
            assertEquals(-ErrorCode.EINVAL, SystemNative.timerFdSetTime(timer, 4, setting, old));
            assertEquals(-ErrorCode.EINVAL, SystemNative.timerFdSetTime(timer, -1, setting, old));
            assertEquals(-ErrorCode.EINVAL, SystemNative.timerFdSetTime(timer, 0, new TimerSetting(-1, 0), old));
            TimerSetting negative = new TimerSetting(1, Long.MIN_VALUE);
            assertEquals(-ErrorCode.EINVAL, SystemNative.timerFdSetTime(timer, 0, negative, old));
            assertEquals(77, old.value);
        }
    }
}
