package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TimerFdCreateTest {
    /** What Linux calls the clocks. */
    private static final int[] CLOCKS = {TimerFdFlags.TFD_CLOCK_REALTIME, TimerFdFlags.TFD_CLOCK_MONOTONIC,
        TimerFdFlags.TFD_CLOCK_BOOTTIME};

    @Test
    void makesATimerOfTheClock() throws Exception {
        for (int clock : CLOCKS) {
            try (SafeFileHandle timer = SystemNative.timerFdCreate(clock, TimerFdFlags.TFD_NONBLOCK)) {
                assertEquals("anon_inode:[timerfd]", Witness.openFile(timer).toString());
                String info = Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(timer)));
                assertTrue(info.contains("clockid: " + clock + "\n"), info);
                assertEquals(-ErrorCode.EAGAIN, EventFdTest.read(timer));
            }
        }
    }

    @Test
    void isInheritedUnlessAskedNotTo() throws Exception {
        for (int flags : new int[] {0, TimerFdFlags.TFD_CLOEXEC}) {
            try (SafeFileHandle timer = SystemNative.timerFdCreate(TimerFdFlags.TFD_CLOCK_MONOTONIC, flags)) {
                assertEquals(flags == 0, Witness.isInherited(Witness.number(timer)));
            }
        }
    }

    @Test
    void saysWhyItFails() {
        for (int clock : new int[] {-1, 2, 8, Integer.MAX_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.timerFdCreate(clock, 0)));
        }
        for (int flags : new int[] {1, 0x800, -1}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.timerFdCreate(0, flags)));
        }
    }
}
