package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.DirectoryBatch;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeDirectoryHandle;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.User;
import interop.system.Witness;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** List a folder with the names of the owners, which are asked for once each. */
class ListAFolderWithOwnersNamesTest {
    private static final int NOBODY_YET = 1_234_567_890;

    @TempDir
    Path dir;
    private final Map<Long, String> users = new HashMap<>();
    private final Map<Long, String> groups = new HashMap<>();
    private final User user = new User();

    /** A line for each entry: permissions, owner, group, size, name. */
    private List<String> list(String folder) throws IOException {
        List<String> lines = new ArrayList<>();
        DirectoryBatch batch = new DirectoryBatch();
        try (SafeDirectoryHandle directory = SystemNative.openDir(folder)) {
            while (ErrorCode.check(batch.read(directory), "readDirPlus", folder) > 0) {
                while (batch.next()) {
                    if (batch.result() == 0) {
                        lines.add(describe(batch.status()) + " " + batch.name());
                    }
                }
            }
        }
        return lines;
    }

    private String describe(FileStatus status) throws IOException {
        return Integer.toOctalString(status.mode & 07777) + " " + user(status.uid) + " " + group(status.gid) + " "
                + status.size;
    }

    /** A user that has been removed has no name, but a number. */
    private String user(long uid) throws IOException {
        if (!users.containsKey(uid)) {
            int result = user.read(uid);
            if (result == -ErrorCode.ENOENT) {
                users.put(uid, Long.toString(uid));
            } else {
                ErrorCode.check(result, "getPwUidR");
                users.put(uid, user.name());
            }
        }
        return users.get(uid);
    }

    private String group(long gid) throws IOException {
        if (!groups.containsKey(gid)) {
            try {
                groups.put(gid, SystemNative.getGroupName(gid));
            } catch (InteropException e) {
                if (e.error() != ErrorCode.ENOENT) {
                    throw e;
                }
                groups.put(gid, Long.toString(gid));
            }
        }
        return groups.get(gid);
    }

    @BeforeEach
    void makeFiles() throws Exception {
        Files.writeString(dir.resolve("file"), "content");
        Files.createDirectory(dir.resolve("folder"));
        Files.createSymbolicLink(dir.resolve("a link"), Path.of("file"));
        Files.createSymbolicLink(dir.resolve("lost"), Path.of("none"));
    }

    @Test
    void saysWhatTheSystemSays() throws Exception {
        assertEquals(witness("%a %U %G %s %n"), sorted(list(dir.toString())));
    }

    @Test
    void anOwnerWithoutANameHasANumber() throws Exception {
        try {
            Files.setAttribute(dir.resolve("file"), "unix:uid", NOBODY_YET);
            Files.setAttribute(dir.resolve("file"), "unix:gid", NOBODY_YET);
        } catch (FileSystemException e) {
            abort("only the superuser gives files away: " + e.getReason());
        }
        assertEquals(dir.resolve("file") + " UNKNOWN UNKNOWN", Witness.stat("%n %U %G", dir.resolve("file")));
        assertEquals(1, list(dir.toString()).stream()
                .filter(line -> line.contains(" " + NOBODY_YET + " " + NOBODY_YET + " 7 file")).count());
    }

    @Test
    void anOpenFileHasAnOwner() throws Exception {
        FileStatus status = new FileStatus();
        try (SafeFileHandle file = SystemNative.open(dir + "/file", OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            ErrorCode.check(SystemNative.fStat(file, status), "fStat");
        }
        assertEquals(Witness.stat("%a %U %G %s", dir.resolve("file")), describe(status));
    }

    private String witness(String format) throws Exception {
        return sorted(Witness.run("sh", "-c", "cd \"$0\" && stat -c '" + format + "' *", dir.toString()).lines()
                .toList());
    }

    private static String sorted(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }
}
