package interop.bench.startup;

import com.sun.jna.Native;

/** Ten calls of libc through JNA's direct mapping. */
final class JnaDirect {
    private JnaDirect() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        int pid = C.getpid();
        long first = System.nanoTime();
        String path = arguments[0];
        C.clock();
        C.sysconf(Linux.SC_PAGESIZE);
        byte[] buffer = new byte[Linux.PATH_MAX];
        C.getcwd(buffer, buffer.length);
        String folder = Native.toString(buffer);
        C.access(path, Linux.R_OK);
        JnaStat status = new JnaStat();
        C.stat(path, status);
        int fd = C.open(path, Linux.O_RDONLY);
        long position = C.lseek(fd, 1, Linux.SEEK_SET);
        long read = C.read(fd, new byte[64], 64);
        C.close(fd);
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, status.size, position, read, folder);
    }

    /** The ten functions. */
    private static final class C {
        static {
            Native.register("c");
        }

        private C() {
        }

        static native int getpid();

        static native long clock();

        static native long sysconf(int name);

        static native String getcwd(byte[] buffer, long length);

        static native int access(String path, int mode);

        static native int stat(String path, JnaStat status);

        static native int open(String path, int flags);

        static native long lseek(int fd, long offset, int whence);

        static native long read(int fd, byte[] buffer, long length);

        static native int close(int fd);
    }
}
