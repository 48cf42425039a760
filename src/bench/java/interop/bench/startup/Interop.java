package interop.bench.startup;

import interop.system.AccessMode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SeekOrigin;
import interop.system.SysConfName;
import interop.system.SystemNative;
import java.io.IOException;

/** Ten calls through this library, by the binder that {@code interop.binder} names. */
final class Interop {
    private Interop() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        int pid = SystemNative.getPid();
        long first = System.nanoTime();
        String path = arguments[0];
        SystemNative.getTimestamp();
        SystemNative.sysConf(SysConfName.SC_PAGESIZE);
        String folder = SystemNative.getCwd();
        SystemNative.access(path, AccessMode.R_OK);
        FileStatus status = new FileStatus();
        SystemNative.stat(path, status);
        SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY, 0);
        long position = SystemNative.lSeek(file, 1, SeekOrigin.SEEK_SET);
        int read = SystemNative.read(file, new byte[64], 0, 64);
        file.close();
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, status.size, position, read, folder);
    }
}
