package interop.bench.startup;

import java.nio.charset.StandardCharsets;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Runtime;
import jnr.ffi.Struct;
import jnr.ffi.annotations.Out;

/** Ten calls of libc through jnr-ffi. */
final class JnrFfi {
    private JnrFfi() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        C c = LibraryLoader.create(C.class).load("c");
        int pid = c.getpid();
        long first = System.nanoTime();
        String path = arguments[0];
        c.clock();
        c.sysconf(Linux.SC_PAGESIZE);
        byte[] buffer = new byte[Linux.PATH_MAX];
        c.getcwd(buffer, buffer.length);
        int length = 0;
        while (buffer[length] != 0) {
            length++;
        }
        String folder = new String(buffer, 0, length, StandardCharsets.UTF_8);
        c.access(path, Linux.R_OK);
        Stat status = new Stat(Runtime.getRuntime(c));
        c.stat(path, status);
        int fd = c.open(path, Linux.O_RDONLY);
        long position = c.lseek(fd, 1, Linux.SEEK_SET);
        long read = c.read(fd, new byte[64], 64);
        c.close(fd);
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, status.size.get(), position, read, folder);
    }

    /** The ten functions. */
    public interface C {
        int getpid();

        long clock();

        long sysconf(int name);

        long getcwd(@Out byte[] buffer, long length);

        int access(String path, int mode);

        int stat(String path, @Out Stat status);

        int open(String path, int flags);

        long lseek(int fd, long offset, int whence);

        long read(int fd, @Out byte[] buffer, long length);

        int close(int fd);
    }

    /** {@code struct stat} of Linux on x64. */
    public static final class Stat extends Struct {
        final Struct.int64_t dev = new Struct.int64_t();
        final Struct.int64_t ino = new Struct.int64_t();
        final Struct.int64_t nlink = new Struct.int64_t();
        final Struct.int32_t mode = new Struct.int32_t();
        final Struct.int32_t uid = new Struct.int32_t();
        final Struct.int32_t gid = new Struct.int32_t();
        final Struct.int32_t padding = new Struct.int32_t();
        final Struct.int64_t rdev = new Struct.int64_t();
        final Struct.int64_t size = new Struct.int64_t();
        final Struct.int64_t blksize = new Struct.int64_t();
        final Struct.int64_t blocks = new Struct.int64_t();
        final Struct.int64_t[] rest = array(new Struct.int64_t[9]);

        Stat(Runtime runtime) {
            super(runtime);
        }
    }
}
