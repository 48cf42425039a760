package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.EventFdFlags;
import interop.system.IoctlRequest;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.TimerFdFlags;
import interop.system.TimerSetting;
import interop.system.WindowSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Probes of what waits, and of devices. */
final class PollProbes {
    private static final byte[] TEXT = "ready".getBytes(StandardCharsets.UTF_8);
    private static final long MILLISECOND = 1_000_000;

    private PollProbes() {
    }

    /** What is done with a pipe. */
    private interface PipeProbe {
        void run(PipeEnds pipe) throws Exception;
    }

    /** A call that may not be there. */
    private interface Call {
        void make() throws Exception;
    }

    static void add(Map<String, Probe> probes) {
        probes.put("Poll", folder -> withPipe(pipe -> {
            PollSet set = new PollSet();
            set.add(pipe.readEnd, PollEvents.POLLIN);
            long start = System.nanoTime();
            Probes.agree(0, set.poll(20));
            Probes.agree(true, System.nanoTime() - start >= 20 * MILLISECOND);
            write(pipe);
            Probes.agree(1, set.poll(-1));
            Probes.agree(PollEvents.POLLIN, set.triggered(0));
        }));
        probes.put("Select", folder -> withPipe(pipe -> {
            PollSet set = new PollSet();
            set.add(pipe.readEnd, PollEvents.POLLIN);
            set.add(pipe.writeEnd, PollEvents.POLLOUT);
            Probes.agree(1, set.select(-1));
            Probes.agree(PollEvents.POLLOUT, set.triggered(1));
        }));
        probes.put("ReadFromNonblocking", folder -> withPipe(pipe -> {
            write(pipe);
            byte[] read = new byte[TEXT.length];
            int count = SystemNative.readFromNonblocking(pipe.readEnd, read, 0, read.length);
            Probes.agree((long) TEXT.length, Probes.check(count, "ReadFromNonblocking"));
            Probes.agree("ready", new String(read, StandardCharsets.UTF_8));
        }));
        probes.put("WriteToNonblocking", folder -> withPipe(pipe -> {
            int count = SystemNative.writeToNonblocking(pipe.writeEnd, TEXT, 0, TEXT.length);
            Probes.agree((long) TEXT.length, Probes.check(count, "WriteToNonblocking"));
            Probes.agree(TEXT.length, SystemNative.read(pipe.readEnd, new byte[99], 0, 99));
        }));
        addIoctl(probes);
        addCounters(probes);
    }

    private static void addIoctl(Map<String, Probe> probes) {
        probes.put("Ioctl", folder -> {
            Path file = Files.write(folder.resolve("text"), TEXT);
            try (SafeFileHandle text = SystemNative.open(file.toString(), OpenFlags.O_RDONLY, 0)) {
                SystemNative.read(text, new byte[2], 0, 2);
                Probes.agree(Files.size(file) - 2, SystemNative.ioctl(text, IoctlRequest.FIONREAD));
            }
        });
        // Whether there is a terminal depends on who runs this; a file is none.
        probes.put("GetWindowSize", folder -> withPipe(pipe -> Probes.agree(-ErrorCode.ENOTTY,
                SystemNative.getWindowSize(pipe.readEnd, new WindowSize()))));
        probes.put("SetWindowSize", folder -> withPipe(pipe -> Probes.agree(-ErrorCode.ENOTTY,
                SystemNative.setWindowSize(pipe.readEnd, new WindowSize()))));
    }

    private static void addCounters(Map<String, Probe> probes) {
        probes.put("EventFd", folder -> ifSupported(() -> {
            try (SafeFileHandle counter = SystemNative.eventFd(42, EventFdFlags.EFD_CLOEXEC)) {
                Probes.agree(42L, readNumber(counter));
            }
        }));
        probes.put("TimerFdCreate", folder -> ifSupported(() -> timer(0).close()));
        probes.put("TimerFdSetTime", folder -> ifSupported(() -> {
            try (SafeFileHandle timer = timer(20 * MILLISECOND)) {
                long start = System.nanoTime();
                Probes.agree(1L, readNumber(timer));
                Probes.agree(true, System.nanoTime() - start >= 10 * MILLISECOND);
            }
        }));
        probes.put("TimerFdGetTime", folder -> ifSupported(() -> {
            TimerSetting left = new TimerSetting();
            try (SafeFileHandle timer = timer(10_000 * MILLISECOND)) {
                Probes.check(SystemNative.timerFdGetTime(timer, left), "TimerFdGetTime");
            }
            Probes.agree(true, left.value > 0 && left.value <= 10_000 * MILLISECOND);
        }));
    }

    private static void withPipe(PipeProbe probe) throws Exception {
        try (PipeEnds pipe = new PipeEnds()) {
            Probes.check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "Pipe");
            probe.run(pipe);
        }
    }

    private static void write(PipeEnds pipe) throws InteropException {
        Probes.check(SystemNative.write(pipe.writeEnd, TEXT, 0, TEXT.length), "Write");
    }

    /** A system may lack counters and timers that are read like files, and then says so. */
    private static void ifSupported(Call call) throws Exception {
        try {
            call.make();
        } catch (InteropException e) {
            Probes.agree(ErrorCode.ENOTSUP, e.error());
        }
    }

    private static SafeFileHandle timer(long nanoseconds) throws Exception {
        SafeFileHandle timer = SystemNative.timerFdCreate(TimerFdFlags.TFD_CLOCK_MONOTONIC, TimerFdFlags.TFD_CLOEXEC);
        TimerSetting setting = new TimerSetting(nanoseconds, 0);
        Probes.check(SystemNative.timerFdSetTime(timer, 0, setting, new TimerSetting()), "TimerFdSetTime");
        return timer;
    }

    private static long readNumber(SafeFileHandle file) throws InteropException {
        ByteBuffer number = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        Probes.check(SystemNative.read(file, number), "Read");
        return number.getLong(0);
    }
}
