package interop.bench.startup;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;

/** What each of very many threads does: six calls, whose results are compared with what the JDK says. */
abstract class Work {
    final String path;
    final long size;
    final long pid = ProcessHandle.current().pid();
    final String folder = System.getProperty("user.dir");

    private final LongAdder read = new LongAdder();

    Work(String path, long size) {
        this.path = path;
        this.size = size;
    }

    /**
     * Asks for the pid, the folder, the file's status and whether it can be read, writes a number to a pipe that all
     * threads share, and reads one. Whoever reads has written before, so there is always one to read.
     *
     * @param number the number to write
     */
    final void call(long number) throws IOException {
        check(pid() == pid, "pid");
        check(folder.equals(folder()), "folder");
        check(size() == size, "size");
        check(readable(), "access");
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number >>> i * Byte.SIZE);
        }
        check(write(bytes) == bytes.length, "write");
        check(read(bytes) == bytes.length, "read");
        long got = 0;
        for (int i = 0; i < bytes.length; i++) {
            got |= (bytes[i] & 0xFFL) << i * Byte.SIZE;
        }
        read.add(got);
    }

    /** What all numbers that were read come to since the last time. */
    final long takeSum() {
        return read.sumThenReset();
    }

    abstract int pid();

    abstract String folder() throws IOException;

    abstract long size();

    abstract boolean readable();

    abstract int write(byte[] bytes);

    abstract int read(byte[] bytes);

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("a thread got a wrong result: " + what);
        }
    }
}
