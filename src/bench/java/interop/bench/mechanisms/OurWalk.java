package interop.bench.mechanisms;

import interop.ErrorCode;
import interop.system.DirectoryBatch;
import interop.system.FileStatus;
import interop.system.SafeDirectoryHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Directories with attributes, by what interop offers for them. */
final class OurWalk {
    private final DirectoryBatch batch = new DirectoryBatch();
    private final Deque<byte[]> folders = new ArrayDeque<>();
    private long sum;

    long list(String folder) throws IOException {
        visit(folder.getBytes(StandardCharsets.UTF_8), false);
        return sum;
    }

    long walk(String folder) throws IOException {
        folders.push(folder.getBytes(StandardCharsets.UTF_8));
        while (!folders.isEmpty()) {
            visit(folders.pop(), true);
        }
        return sum;
    }

    private void visit(byte[] folder, boolean deep) throws IOException {
        FileStatus status = batch.status();
        try (SafeDirectoryHandle directory = SystemNative.openDir(folder)) {
            while (ErrorCode.check(batch.read(directory), "readDirPlus") > 0) {
                while (batch.next()) {
                    ErrorCode.check(batch.result(), "lStat");
                    sum += status.size + status.mtime + 1;
                    if (deep && status.isDirectory()) {
                        folders.push(child(folder, batch.name().toByteArray()));
                    }
                }
            }
        }
    }

    private static byte[] child(byte[] folder, byte[] last) {
        byte[] child = new byte[folder.length + 1 + last.length];
        System.arraycopy(folder, 0, child, 0, folder.length);
        child[folder.length] = '/';
        System.arraycopy(last, 0, child, folder.length + 1, last.length);
        return child;
    }
}
