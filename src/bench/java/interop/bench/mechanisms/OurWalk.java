package interop.bench.mechanisms;

import interop.Error;
import interop.TextBuffer;
import interop.system.DirectoryEntry;
import interop.system.FileStatus;
import interop.system.SafeDirectoryHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Directories with attributes, by what interop offers for them. */
final class OurWalk {
    private final FileStatus status = new FileStatus();
    private final DirectoryEntry entry = new DirectoryEntry();
    private final TextBuffer name = new TextBuffer();
    private boolean deep;
    private long sum;

    long list(String folder) throws IOException {
        visit(folder.getBytes(StandardCharsets.UTF_8));
        return sum;
    }

    long walk(String folder) throws IOException {
        deep = true;
        return list(folder);
    }

    private void visit(byte[] folder) throws IOException {
        try (SafeDirectoryHandle directory = SystemNative.openDir(folder)) {
            while (Error.check(SystemNative.readDir(directory, entry, name), "readDir") > 0) {
                byte[] last = name.toByteArray();
                if (last[0] == '.' && (last.length == 1 || last.length == 2 && last[1] == '.')) {
                    continue;
                }
                byte[] child = child(folder, last);
                Error.check(SystemNative.lStat(child, status), "lStat");
                sum += status.size + status.mtime + 1;
                if (deep && status.isDirectory()) {
                    visit(child);
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
