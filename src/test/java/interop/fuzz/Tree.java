package interop.fuzz;

import interop.ErrorCode;
import interop.system.DirectoryBatch;
import interop.system.FileMode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeDirectoryHandle;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A tree as a text: of each file its name, type, mode, links, size, content, and its time where that was set. Which
 * names are of one file is told by the first of them.
 */
final class Tree {
    /** What was set lies before this, what the system wrote behind it. */
    private static final long LONG_AGO = 1_500_000_000L;

    private final StringBuilder text = new StringBuilder();
    private final Map<Object, String> names = new HashMap<>();

    private Tree() {
    }

    static String byTheJdk(Path root) throws IOException {
        Tree tree = new Tree();
        tree.walkByTheJdk(root, "");
        return tree.text.toString();
    }

    private void walkByTheJdk(Path folder, String name) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.sorted().toList();
        }
        for (Path entry : entries) {
            String path = name + "/" + entry.getFileName();
            Map<String, Object> is = Files.readAttributes(entry, "unix:mode,nlink,ino,size,lastModifiedTime",
                    LinkOption.NOFOLLOW_LINKS);
            int mode = (int) is.get("mode");
            String content = "";
            if (Files.isSymbolicLink(entry)) {
                content = Files.readSymbolicLink(entry).toString();
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                content = hash(Files.readAllBytes(entry));
            }
            Instant time = ((FileTime) is.get("lastModifiedTime")).toInstant();
            add(path, mode, (int) is.get("nlink"), is.get("ino"), (long) is.get("size"), content,
                    time.getEpochSecond(), time.getNano());
            if ((mode & FileMode.S_IFMT) == FileMode.S_IFDIR) {
                walkByTheJdk(entry, path);
            }
        }
    }

    static String byOurCalls(Path root) throws IOException {
        Tree tree = new Tree();
        tree.walkByOurCalls(root.toString(), "");
        return tree.text.toString();
    }

    private void walkByOurCalls(String folder, String name) throws IOException {
        Map<String, FileStatus> entries = new TreeMap<>();
        DirectoryBatch batch = new DirectoryBatch();
        try (SafeDirectoryHandle directory = SystemNative.openDir(folder)) {
            while (ErrorCode.check(batch.read(directory), "readDirPlus", folder) > 0) {
                while (batch.next()) {
                    FileStatus status = new FileStatus();
                    String path = folder + "/" + batch.name();
                    ErrorCode.check(SystemNative.lStat(path, status), "lStat", path);
                    entries.put(batch.name().toString(), status);
                }
            }
        }
        for (Map.Entry<String, FileStatus> entry : entries.entrySet()) {
            String path = folder + "/" + entry.getKey();
            FileStatus is = entry.getValue();
            int type = is.mode & FileMode.S_IFMT;
            String content = type == FileMode.S_IFLNK ? SystemNative.readLink(path)
                    : type == FileMode.S_IFREG ? hash(read(path, (int) is.size)) : "";
            add(name + "/" + entry.getKey(), is.mode, (int) is.nlink, is.ino, is.size, content, is.mtime, is.mtimeNsec);
            if (type == FileMode.S_IFDIR) {
                walkByOurCalls(path, name + "/" + entry.getKey());
            }
        }
    }

    private static byte[] read(String path, int size) throws IOException {
        byte[] bytes = new byte[size + 1];
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            return Arrays.copyOf(bytes, ErrorCode.check(SystemNative.read(file, bytes, 0, bytes.length), "read", path));
        }
    }

    private void add(String name, int mode, int links, Object ino, long size, String content, long time, long nanos) {
        boolean isDirectory = (mode & FileMode.S_IFMT) == FileMode.S_IFDIR;
        text.append(name).append(' ').append(Integer.toOctalString(mode)).append(' ').append(links);
        String first = names.putIfAbsent(ino.toString(), name);
        text.append(first == null ? "" : " is " + first);
        // A directory has a size as the file system likes.
        text.append(isDirectory ? "" : " " + size + " " + content);
        text.append(time < LONG_AGO ? " " + time + "." + nanos : "").append('\n');
    }

    private static String hash(byte[] bytes) {
        String text = bytes.length > 20 ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f) && !text.isEmpty() ? text : "#" + Arrays.hashCode(bytes);
    }

    /** Removes a tree with whatever is in it. */
    static void remove(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = new ArrayList<>(files.toList());
        }
        Collections.reverse(all);
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
