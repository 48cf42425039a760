package interop.bench.startup;

/** Ten calls through {@link HandJniCalls}. */
final class HandJni {
    private HandJni() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        int pid = HandJniCalls.getPid();
        long first = System.nanoTime();
        String path = arguments[0];
        HandJniCalls.clock();
        HandJniCalls.sysConf(Linux.SC_PAGESIZE);
        String folder = HandJniCalls.getCwd();
        HandJniCalls.access(path, Linux.R_OK);
        long[] status = new long[13];
        HandJniCalls.stat(path, status);
        int fd = HandJniCalls.open(path, Linux.O_RDONLY);
        long position = HandJniCalls.lSeek(fd, 1, Linux.SEEK_SET);
        int read = HandJniCalls.read(fd, new byte[64], 64);
        HandJniCalls.close(fd);
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, status[HandJniCalls.SIZE], position, read, folder);
    }
}
