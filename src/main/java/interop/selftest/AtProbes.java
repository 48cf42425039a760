package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.AccessMode;
import interop.system.AtFlags;
import interop.system.FileMode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.RenameFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Probes of the imports that take a path under a directory. */
final class AtProbes {
    private AtProbes() {
    }

    /** A probe with a file called "file" in the folder, which is open. */
    private interface Work {
        void run(Path folder, SafeFileHandle directory) throws Exception;
    }

    static void add(Map<String, Probe> probes) {
        probes.put("OpenAt", in((folder, directory) -> {
            try (SafeFileHandle file = SystemNative.openAt(directory, "file", OpenFlags.O_RDONLY, 0)) {
                agree(7, SystemNative.read(file, new byte[9], 0, 9));
            }
        }));
        probes.put("FStatAt", in((folder, directory) -> {
            FileStatus status = new FileStatus();
            check(SystemNative.fStatAt(directory, "file", status, 0));
            agree(Files.getLastModifiedTime(folder.resolve("file")).toInstant(), status.lastModified());
        }));
        probes.put("FAccessAt", in((folder, directory) -> {
            check(SystemNative.fAccessAt(directory, "file", AccessMode.R_OK, AtFlags.AT_EACCESS));
            agree(-ErrorCode.ENOENT, SystemNative.fAccessAt(directory, "none", AccessMode.F_OK, 0));
        }));
        probes.put("FChModAt", in((folder, directory) -> {
            check(SystemNative.fChModAt(directory, "file", FileMode.S_IRUSR | FileMode.S_IWUSR, 0));
            agree(true, Files.isWritable(folder.resolve("file")));
        }));
        probes.put("FChOwnAt", in((folder, directory) -> check(SystemNative.fChOwnAt(directory, "file", -1, -1, 0))));
        probes.put("MkDirAt", in((folder, directory) -> {
            check(SystemNative.mkDirAt(directory, "made", FileMode.S_IRWXU));
            agree(true, Files.isDirectory(folder.resolve("made")));
        }));
        probes.put("UnlinkAt", in((folder, directory) -> {
            check(SystemNative.unlinkAt(directory, "file", 0));
            agree(false, Files.exists(folder.resolve("file")));
        }));
        probes.put("RenameAt", in((folder, directory) -> {
            check(SystemNative.renameAt(directory, "file", directory, "new", RenameFlags.RENAME_NOREPLACE));
            agree("content", Files.readString(folder.resolve("new")));
        }));
        probes.put("LinkAt", in((folder, directory) -> {
            check(SystemNative.linkAt(directory, "file", directory, "second", 0));
            agree(true, Files.isSameFile(folder.resolve("file"), folder.resolve("second")));
        }));
        probes.put("MkNodAt", in((folder, directory) -> {
            check(SystemNative.mkNodAt(directory, "made", FileMode.S_IFREG | FileMode.S_IRUSR, 0, 0));
            agree(0L, Files.size(folder.resolve("made")));
        }));
        probes.put("MkFifoAt", in((folder, directory) -> {
            check(SystemNative.mkFifoAt(directory, "made", FileMode.S_IRUSR));
            agree(false, Files.isRegularFile(folder.resolve("made")));
        }));
        probes.put("SymLinkAt", in((folder, directory) -> {
            check(SystemNative.symLinkAt("file", directory, "link"));
            agree("file", Files.readSymbolicLink(folder.resolve("link")).toString());
        }));
        probes.put("ReadLinkAt", in((folder, directory) -> {
            Files.createSymbolicLink(folder.resolve("link"), Path.of("anywhere"));
            agree("anywhere", SystemNative.readLinkAt(directory, "link"));
        }));
    }

    private static Probe in(Work work) {
        return folder -> {
            Files.writeString(folder.resolve("file"), "content");
            int flags = OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC;
            try (SafeFileHandle directory = SystemNative.open(folder.toString(), flags, 0)) {
                work.run(folder, directory);
            }
        };
    }

    private static void check(int result) throws InteropException {
        ErrorCode.check(result, "a call under a directory");
    }

    private static void agree(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("the JDK says " + expected + ", System.Native says " + actual);
        }
    }
}
