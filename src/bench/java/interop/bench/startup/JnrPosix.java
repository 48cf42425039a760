package interop.bench.startup;

import jnr.constants.platform.Sysconf;
import jnr.posix.FileStat;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/** Ten calls through jnr-posix, with gettimeofday for the clock. */
final class JnrPosix {
    private JnrPosix() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        POSIX posix = POSIXFactory.getNativePOSIX();
        int pid = posix.getpid();
        long first = System.nanoTime();
        String path = arguments[0];
        posix.gettimeofday(posix.allocateTimeval());
        posix.sysconf(Sysconf._SC_PAGESIZE);
        String folder = posix.getcwd();
        posix.access(path, Linux.R_OK);
        FileStat status = posix.allocateStat();
        posix.stat(path, status);
        int fd = posix.open(path, Linux.O_RDONLY, 0);
        long position = posix.lseekLong(fd, 1, Linux.SEEK_SET);
        long read = posix.read(fd, new byte[64], 64L);
        posix.close(fd);
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, status.st_size(), position, read, folder);
    }
}
