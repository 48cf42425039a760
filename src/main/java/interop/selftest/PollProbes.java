package interop.selftest;

import interop.InteropException;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.SystemNative;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Probes of what waits. */
final class PollProbes {
    private static final byte[] TEXT = "ready".getBytes(StandardCharsets.UTF_8);
    private static final long MILLISECOND = 1_000_000;

    private PollProbes() {
    }

    /** What is done with a pipe. */
    private interface PipeProbe {
        void run(PipeEnds pipe) throws Exception;
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
}
