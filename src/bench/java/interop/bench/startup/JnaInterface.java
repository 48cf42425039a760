package interop.bench.startup;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** Ten calls of libc through an interface of JNA. */
final class JnaInterface {
    private JnaInterface() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        int pid = C.LIBRARY.getpid();
        long first = System.nanoTime();
        String path = arguments[0];
        C.LIBRARY.clock();
        C.LIBRARY.sysconf(Linux.SC_PAGESIZE);
        byte[] buffer = new byte[Linux.PATH_MAX];
        C.LIBRARY.getcwd(buffer, buffer.length);
        String folder = Native.toString(buffer);
        C.LIBRARY.access(path, Linux.R_OK);
        JnaStat status = new JnaStat();
        C.LIBRARY.stat(path, status);
        int fd = C.LIBRARY.open(path, Linux.O_RDONLY);
        long position = C.LIBRARY.lseek(fd, 1, Linux.SEEK_SET);
        long read = C.LIBRARY.read(fd, new byte[64], 64);
        C.LIBRARY.close(fd);
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, status.size, position, read, folder);
    }

    /** The ten functions. */
    public interface C extends Library {
        C LIBRARY = Native.load("c", C.class);

        int getpid();

        long clock();

        long sysconf(int name);

        String getcwd(byte[] buffer, long length);

        int access(String path, int mode);

        int stat(String path, JnaStat status);

        int open(String path, int flags);

        long lseek(int fd, long offset, int whence);

        long read(int fd, byte[] buffer, long length);

        int close(int fd);
    }
}
