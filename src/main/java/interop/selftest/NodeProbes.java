package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.TextBuffer;
import interop.system.DeviceIdentifiers;
import interop.system.FileFlags;
import interop.system.FileMode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.Passwd;
import interop.system.PathConfName;
import interop.system.SafeFileHandle;
import interop.system.SyncRangeFlags;
import interop.system.SystemNative;
import interop.system.TemporaryFile;
import interop.system.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;

/** Probes for what makes files, says whose they are and keeps them. */
final class NodeProbes {
    private static final byte[] TEXT = "seven of nine".getBytes(StandardCharsets.UTF_8);

    private NodeProbes() {
    }

    static void add(Map<String, Probe> probes) {
        addOwners(probes);
        addNodes(probes);
        addFlags(probes);
        addSynchronization(probes);
        addUsers(probes);
    }

    private static void addOwners(Map<String, Probe> probes) {
        probes.put("ChOwn", folder -> {
            Path file = text(folder);
            check(SystemNative.chOwn(file.toString(), number(file, "uid"), -1), "ChOwn");
            agree(Files.getOwner(folder), Files.getOwner(file));
        });
        probes.put("LChMod", folder -> {
            check(SystemNative.lChMod(text(folder).toString(), FileMode.S_IRUSR | FileMode.S_IWUSR), "LChMod");
            agree(true, Files.isWritable(text(folder)));
        });
        probes.put("LChOwn", folder -> {
            Path file = text(folder);
            check(SystemNative.lChOwn(file.toString(), -1, number(file, "gid")), "LChOwn");
            agree(Files.getOwner(folder), Files.getOwner(file));
        });
        probes.put("FChOwn", folder -> {
            try (SafeFileHandle file = open(text(folder))) {
                check(SystemNative.fChOwn(file, -1, -1), "FChOwn");
            }
            agree(Files.getOwner(folder), Files.getOwner(text(folder)));
        });
        probes.put("UMask", folder -> {
            int before = (int) check(SystemNative.uMask(0777), "UMask");
            agree(0777L, check(SystemNative.uMask(before), "UMask"));
        });
    }

    private static void addNodes(Map<String, Probe> probes) {
        probes.put("Truncate", folder -> {
            check(SystemNative.truncate(text(folder).toString(), 5), "Truncate");
            agree("seven", Files.readString(text(folder)));
        });
        probes.put("MkNod", folder -> {
            Path made = folder.resolve("made");
            check(SystemNative.mkNod(made.toString(), FileMode.S_IFREG | FileMode.S_IRUSR, 0, 0), "MkNod");
            agree(0L, Files.size(made));
        });
        probes.put("MkFifo", folder -> {
            Path made = folder.resolve("made");
            check(SystemNative.mkFifo(made.toString(), FileMode.S_IRUSR), "MkFifo");
            agree(true, Files.readAttributes(made, PosixFileAttributes.class).isOther());
        });
        probes.put("GetDeviceIdentifiers", folder -> {
            FileStatus status = new FileStatus();
            DeviceIdentifiers identifiers = new DeviceIdentifiers();
            check(SystemNative.stat(folder.toString(), status), "Stat");
            check(SystemNative.getDeviceIdentifiers(status.dev, identifiers), "GetDeviceIdentifiers");
            agree(true, identifiers.major >= 0 && identifiers.minor >= 0);
        });
        probes.put("MkdTemp", folder -> {
            Path made = Path.of(SystemNative.mkdTemp(folder.resolve("made-XXXXXX").toString()));
            agree(folder, made.getParent());
            agree(true, Files.isDirectory(made));
        });
        probes.put("MksTemps", folder -> {
            try (TemporaryFile made = new TemporaryFile()) {
                Path path = Path.of(SystemNative.mksTemps(folder.resolve("XXXXXX.txt").toString(), 4, made));
                check(SystemNative.write(made.file, TEXT, 0, TEXT.length), "Write");
                agree((long) TEXT.length, Files.size(path));
            }
        });
        probes.put("PathConf", folder -> agree(true,
                check(SystemNative.pathConf(folder.toString(), PathConfName.PC_NAME_MAX), "PathConf") >= 12));
        probes.put("FPathConf", folder -> {
            try (SafeFileHandle file = open(text(folder))) {
                agree(true, check(SystemNative.fPathConf(file, PathConfName.PC_NAME_MAX), "FPathConf") >= 12);
            }
        });
    }

    private static void addFlags(Map<String, Probe> probes) {
        probes.put("LChflags", folder -> {
            check(SystemNative.lChflags(text(folder).toString(), someFlag()), "LChflags");
            agree(SystemNative.canGetHiddenFlag() == 1, isHidden(text(folder)));
            check(SystemNative.lChflags(text(folder).toString(), 0), "LChflags");
            agree(false, isHidden(text(folder)));
        });
        probes.put("FChflags", folder -> {
            try (SafeFileHandle file = open(text(folder))) {
                check(SystemNative.fChflags(file, someFlag()), "FChflags");
            }
            agree(SystemNative.canGetHiddenFlag() == 1, isHidden(text(folder)));
        });
        probes.put("LChflagsCanSetHiddenFlag", folder -> agree(
                SystemNative.lChflagsCanSetHiddenFlag() == 1 ? 0 : -ErrorCode.ENOTSUP,
                SystemNative.lChflags(text(folder).toString(), FileFlags.UF_HIDDEN)));
        probes.put("CanGetHiddenFlag", folder -> agree(SystemNative.lChflagsCanSetHiddenFlag(),
                SystemNative.canGetHiddenFlag()));
    }

    private static void addSynchronization(Map<String, Probe> probes) {
        probes.put("Sync", folder -> {
            // The second for a process that may not, where that takes an administrator.
            int result = SystemNative.sync();
            agree(true, result == 0 || result == -ErrorCode.EACCES);
        });
        probes.put("FDataSync", folder -> {
            try (SafeFileHandle file = open(text(folder))) {
                check(SystemNative.fDataSync(file), "FDataSync");
            }
        });
        probes.put("SyncFileRange", folder -> {
            try (SafeFileHandle file = open(text(folder))) {
                check(SystemNative.syncFileRange(file, 0, 0, SyncRangeFlags.SYNC_FILE_RANGE_WRITE), "SyncFileRange");
            }
        });
    }

    private static void addUsers(Map<String, Probe> probes) {
        probes.put("GetEUid", folder -> agree((long) number(text(folder), "uid"),
                check(SystemNative.getEUid(), "GetEUid")));
        probes.put("GetEGid", folder -> check(SystemNative.getEGid(), "GetEGid"));
        probes.put("GetPwUidR", folder -> {
            User user = new User();
            int result = user.read(SystemNative.getEUid());
            // A container may run as a user that it does not list.
            if (result != -ErrorCode.ENOENT) {
                check(result, "GetPwUidR");
                agree(Files.getOwner(text(folder)).getName(), user.name());
            }
        });
        probes.put("GetPwNamR", folder -> {
            Passwd passwd = new Passwd();
            TextBuffer texts = new TextBuffer();
            int result = SystemNative.getPwNamR(Files.getOwner(text(folder)).getName(), passwd, texts);
            if (result != -ErrorCode.ENOENT) {
                check(result, "GetPwNamR");
                agree((long) number(text(folder), "uid"), passwd.uid);
            }
        });
        probes.put("GetGroupName", folder -> {
            try {
                String name = SystemNative.getGroupName(number(text(folder), "gid"));
                agree(Files.readAttributes(text(folder), PosixFileAttributes.class).group().getName(), name);
            } catch (InteropException e) {
                if (e.error() != ErrorCode.ENOENT) {
                    throw e;
                }
            }
        });
    }

    /** A flag that the system has. */
    private static int someFlag() {
        return SystemNative.lChflagsCanSetHiddenFlag() == 1 ? FileFlags.UF_HIDDEN : FileFlags.UF_NODUMP;
    }

    private static boolean isHidden(Path file) throws InteropException {
        FileStatus status = new FileStatus();
        check(SystemNative.lStat(file.toString(), status), "LStat");
        return status.isHidden();
    }

    private static Path text(Path folder) throws IOException {
        Path file = folder.resolve("text");
        return Files.exists(file) ? file : Files.write(file, TEXT);
    }

    private static SafeFileHandle open(Path file) throws InteropException {
        return SystemNative.open(file.toString(), OpenFlags.O_RDWR | OpenFlags.O_CLOEXEC, 0);
    }

    /** What the JDK knows of who owns a file; 0 where owners have no numbers. */
    private static int number(Path file, String attribute) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (Integer) Files.getAttribute(file, "unix:" + attribute) : 0;
    }

    private static long check(long result, String entryPoint) throws InteropException {
        return ErrorCode.check(result, entryPoint);
    }

    private static void agree(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("the JDK says " + expected + ", System.Native says " + actual);
        }
    }
}
