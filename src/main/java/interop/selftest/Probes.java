package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.TextBuffer;
import interop.system.AccessMode;
import interop.system.DirectoryBatch;
import interop.system.DirectoryEntry;
import interop.system.FileMode;
import interop.system.FileStatus;
import interop.system.MapFlags;
import interop.system.MemoryProtection;
import interop.system.MemorySyncFlags;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SafeDirectoryHandle;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SeekOrigin;
import interop.system.SysConfName;
import interop.system.SystemNative;
import interop.system.TimeFlags;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One probe for each import; one without a probe is listed as not tried. */
final class Probes {
    private static final byte[] TEXT = "seven of nine".getBytes(StandardCharsets.UTF_8);
    private static final long SECONDS = 1_234_567_890;

    private Probes() {
    }

    static Map<String, Probe> all() {
        Map<String, Probe> probes = new HashMap<>();
        addDescriptors(probes);
        addStatus(probes);
        addPaths(probes);
        addDirectories(probes);
        addMemory(probes);
        addSystem(probes);
        PageProbes.add(probes);
        HeapProbes.add(probes);
        TransferProbes.add(probes);
        FcntlProbes.add(probes);
        PollProbes.add(probes);
        NodeProbes.add(probes);
        FileSystemProbes.add(probes);
        WatchProbes.add(probes);
        AtProbes.add(probes);
        AttributeProbes.add(probes);
        return probes;
    }

    private static void addDescriptors(Map<String, Probe> probes) {
        probes.put("Open", folder -> {
            Path file = folder.resolve("made");
            open(file, OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_EXCL).close();
            agree(true, Files.exists(file));
        });
        probes.put("Close", folder -> {
            SafeFileHandle file = openText(folder);
            file.close();
            file.close();
            agree(true, file.isClosed());
        });
        probes.put("Read", folder -> {
            try (SafeFileHandle file = openText(folder)) {
                byte[] read = new byte[TEXT.length + 1];
                agree((long) TEXT.length, check(SystemNative.read(file, read, 0, read.length), "Read"));
                agree(true, Arrays.equals(TEXT, 0, TEXT.length, read, 0, TEXT.length));
            }
        });
        probes.put("PRead", folder -> {
            try (SafeFileHandle file = openText(folder)) {
                byte[] read = new byte[2];
                agree(2L, check(SystemNative.pRead(file, read, 0, 2, 6), "PRead"));
                agree("of", new String(read, StandardCharsets.UTF_8));
            }
        });
        probes.put("Write", folder -> {
            Path made = folder.resolve("written");
            try (SafeFileHandle file = open(made, OpenFlags.O_WRONLY | OpenFlags.O_CREAT)) {
                agree((long) TEXT.length, check(SystemNative.write(file, TEXT, 0, TEXT.length), "Write"));
            }
            agree(true, Arrays.equals(TEXT, Files.readAllBytes(made)));
        });
        probes.put("PWrite", folder -> {
            Path made = text(folder);
            try (SafeFileHandle file = open(made, OpenFlags.O_WRONLY)) {
                check(SystemNative.pWrite(file, TEXT, 0, 5, 9), "PWrite");
            }
            agree("seven of seven", Files.readString(made));
        });
        probes.put("LSeek", folder -> {
            try (SafeFileHandle file = openText(folder)) {
                agree((long) TEXT.length, check(SystemNative.lSeek(file, 0, SeekOrigin.SEEK_END), "LSeek"));
            }
        });
        probes.put("FSync", folder -> {
            try (SafeFileHandle file = open(text(folder), OpenFlags.O_RDWR)) {
                agree(0L, check(SystemNative.fSync(file), "FSync"));
            }
        });
        probes.put("FTruncate", folder -> {
            Path made = text(folder);
            try (SafeFileHandle file = open(made, OpenFlags.O_RDWR)) {
                check(SystemNative.fTruncate(file, 5), "FTruncate");
            }
            agree("seven", Files.readString(made));
        });
        probes.put("Dup", folder -> {
            SafeFileHandle second;
            try (SafeFileHandle file = openText(folder)) {
                second = SystemNative.dup(file);
            }
            try (second) {
                agree((long) TEXT.length, check(SystemNative.read(second, new byte[99], 0, 99), "Read"));
            }
        });
        probes.put("Pipe", folder -> {
            try (PipeEnds pipe = new PipeEnds()) {
                check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "Pipe");
                check(SystemNative.write(pipe.writeEnd, TEXT, 0, TEXT.length), "Write");
                byte[] read = new byte[TEXT.length];
                check(SystemNative.read(pipe.readEnd, read, 0, read.length), "Read");
                agree(true, Arrays.equals(TEXT, read));
            }
        });
    }

    private static void addStatus(Map<String, Probe> probes) {
        probes.put("Stat", folder -> {
            FileStatus status = new FileStatus();
            check(SystemNative.stat(text(folder).toString(), status), "Stat");
            agree((long) TEXT.length, status.size);
            agree(Files.getLastModifiedTime(text(folder)).toInstant(), status.lastModified());
        });
        probes.put("LStat", folder -> {
            FileStatus status = new FileStatus();
            check(SystemNative.lStat(folder.toString(), status), "LStat");
            agree(true, status.isDirectory());
        });
        probes.put("FStat", folder -> {
            FileStatus status = new FileStatus();
            try (SafeFileHandle file = openText(folder)) {
                check(SystemNative.fStat(file, status), "FStat");
            }
            agree((long) TEXT.length, status.size);
        });
        probes.put("ChMod", folder -> {
            Path file = text(folder);
            check(SystemNative.chMod(file.toString(), FileMode.S_IRUSR), "ChMod");
            agree(FileMode.S_IRUSR, mode(file) & FileMode.S_IRWXU);
        });
        probes.put("FChMod", folder -> {
            Path made = text(folder);
            try (SafeFileHandle file = open(made, OpenFlags.O_RDWR)) {
                check(SystemNative.fChMod(file, FileMode.S_IRUSR), "FChMod");
            }
            agree(FileMode.S_IRUSR, mode(made) & FileMode.S_IRWXU);
        });
        probes.put("Access", folder -> {
            check(SystemNative.access(text(folder).toString(), AccessMode.R_OK), "Access");
            agree(-ErrorCode.ENOENT, SystemNative.access(folder.resolve("none").toString(), AccessMode.F_OK));
        });
        probes.put("UTimensat", folder -> {
            Path file = text(folder);
            check(SystemNative.uTimensat(null, file.toString(), 0, TimeFlags.UTIME_OMIT, SECONDS, 500, 0), "UTimensat");
            agree(Instant.ofEpochSecond(SECONDS, 500), Files.getLastModifiedTime(file).toInstant());
        });
        probes.put("FUTimens", folder -> {
            Path made = text(folder);
            try (SafeFileHandle file = open(made, OpenFlags.O_RDWR)) {
                check(SystemNative.fUTimens(file, SECONDS, 0, SECONDS, 700), "FUTimens");
            }
            agree(Instant.ofEpochSecond(SECONDS, 700), Files.getLastModifiedTime(made).toInstant());
        });
    }

    private static void addPaths(Map<String, Probe> probes) {
        probes.put("MkDir", folder -> {
            check(SystemNative.mkDir(folder.resolve("made").toString(), FileMode.S_IRWXU), "MkDir");
            agree(true, Files.isDirectory(folder.resolve("made")));
        });
        probes.put("RmDir", folder -> {
            Path made = Files.createDirectory(folder.resolve("made"));
            check(SystemNative.rmDir(made.toString()), "RmDir");
            agree(false, Files.exists(made));
        });
        probes.put("Unlink", folder -> {
            check(SystemNative.unlink(text(folder).toString()), "Unlink");
            agree(0L, Files.list(folder).count());
        });
        probes.put("Rename", folder -> {
            check(SystemNative.rename(text(folder).toString(), folder.resolve("new").toString()), "Rename");
            agree(true, Arrays.equals(TEXT, Files.readAllBytes(folder.resolve("new"))));
        });
        probes.put("Link", folder -> {
            check(SystemNative.link(text(folder).toString(), folder.resolve("second").toString()), "Link");
            agree(true, Files.isSameFile(folder.resolve("text"), folder.resolve("second")));
        });
        probes.put("SymLink", folder -> {
            check(SystemNative.symLink("text", folder.resolve("link").toString()), "SymLink");
            agree("text", Files.readSymbolicLink(folder.resolve("link")).toString());
        });
        probes.put("ReadLink", folder -> {
            Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("anywhere"));
            agree("anywhere", SystemNative.readLink(link.toString()));
        });
        probes.put("RealPath", folder -> agree(folder.toRealPath().toString(),
                SystemNative.realPath(folder.resolve(".").toString())));
    }

    private static void addDirectories(Map<String, Probe> probes) {
        probes.put("OpenDir", folder -> SystemNative.openDir(folder.toString()).close());
        probes.put("FdOpenDir", folder -> {
            Files.createFile(folder.resolve("file"));
            DirectoryBatch batch = new DirectoryBatch();
            try (SafeFileHandle opened = open(folder, OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC);
                    SafeDirectoryHandle directory = SystemNative.fdOpenDir(opened)) {
                agree(true, check(batch.read(directory), "FdOpenDir") > 0 && batch.next());
                agree("file", batch.name().toString());
            }
        });
        probes.put("ReadDir", folder -> {
            Set<String> names = new HashSet<>(Set.of(".", ".."));
            for (int i = 0; i < 100; i++) {
                names.add(Files.createFile(folder.resolve("file-" + i)).getFileName().toString());
            }
            DirectoryEntry entry = new DirectoryEntry();
            TextBuffer name = new TextBuffer();
            try (SafeDirectoryHandle directory = SystemNative.openDir(folder.toString())) {
                while (check(SystemNative.readDir(directory, entry, name), "ReadDir") > 0) {
                    agree(true, names.remove(name.toString()));
                }
            }
            agree(Set.of(), names);
        });
        probes.put("ReadDirPlus", folder -> {
            Map<String, Long> sizes = new HashMap<>();
            for (int i = 0; i < 100; i++) {
                sizes.put(Files.write(folder.resolve("file-" + i), new byte[i]).getFileName().toString(), (long) i);
            }
            DirectoryBatch batch = new DirectoryBatch();
            try (SafeDirectoryHandle directory = SystemNative.openDir(folder.toString())) {
                while (check(batch.read(directory), "ReadDirPlus") > 0) {
                    while (batch.next()) {
                        check(batch.result(), "ReadDirPlus");
                        agree(true, sizes.remove(batch.name().toString(), batch.status().size));
                    }
                }
            }
            agree(Map.of(), sizes);
        });
        probes.put("CloseDir", folder -> {
            SafeDirectoryHandle directory = SystemNative.openDir(folder.toString());
            directory.close();
            directory.close();
            agree(true, directory.isClosed());
        });
    }

    private static void addMemory(Map<String, Probe> probes) {
        probes.put("MMap", folder -> {
            try (SafeFileHandle file = openText(folder); SafeMemoryMappedViewHandle view = SystemNative.mMap(
                    TEXT.length, MemoryProtection.PROT_READ, MapFlags.MAP_PRIVATE, file, 0)) {
                byte[] read = new byte[TEXT.length];
                view.get(0, read, 0, read.length);
                agree(true, Arrays.equals(TEXT, read));
            }
        });
        probes.put("MSync", folder -> {
            Path made = text(folder);
            try (SafeFileHandle file = open(made, OpenFlags.O_RDWR); SafeMemoryMappedViewHandle view =
                    SystemNative.mMap(TEXT.length, MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE,
                            MapFlags.MAP_SHARED, file, 0)) {
                view.putByte(0, (byte) 'S');
                check(SystemNative.mSync(view, TEXT.length, MemorySyncFlags.MS_SYNC), "MSync");
            }
            agree("Seven of nine", Files.readString(made));
        });
        probes.put("MUnmap", folder -> {
            SafeMemoryMappedViewHandle view = SystemNative.mMap(1, MemoryProtection.PROT_READ,
                    MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS, null, 0);
            view.close();
            view.close();
            agree(true, view.isClosed());
        });
    }

    private static void addSystem(Map<String, Probe> probes) {
        probes.put("GetPid", folder -> agree(ProcessHandle.current().pid(), (long) SystemNative.getPid()));
        probes.put("GetCwd", folder -> agree(Path.of("").toRealPath().toString(), SystemNative.getCwd()));
        probes.put("ChDir", folder -> {
            String before = SystemNative.getCwd();
            try {
                check(SystemNative.chDir(folder.toString()), "ChDir");
                agree(folder.toRealPath().toString(), SystemNative.getCwd());
            } finally {
                check(SystemNative.chDir(before), "ChDir");
            }
        });
        probes.put("FChDir", folder -> {
            String before = SystemNative.getCwd();
            try (SafeFileHandle directory = open(folder, OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY)) {
                check(SystemNative.fChDir(directory), "FChDir");
                agree(folder.toRealPath().toString(), SystemNative.getCwd());
            } finally {
                check(SystemNative.chDir(before), "ChDir");
            }
        });
        probes.put("GetEnv", folder -> agree(System.getenv("PATH"), SystemNative.getEnv("PATH")));
        probes.put("GetHostName", folder -> agree(false, SystemNative.getHostName().isEmpty()));
        probes.put("SysConf", folder -> {
            long processors = check(SystemNative.sysConf(SysConfName.SC_NPROCESSORS_ONLN), "SysConf");
            agree(true, processors >= Runtime.getRuntime().availableProcessors());
        });
        probes.put("GetCryptographicallySecureRandomBytes", folder -> {
            byte[] bytes = new byte[1000];
            agree(1000L, check(SystemNative.getCryptographicallySecureRandomBytes(bytes, 0, 1000), "random"));
            // 1,000 random bytes have about 251 values; fewer than 200 has no chance.
            Set<Byte> values = new HashSet<>();
            for (byte b : bytes) {
                values.add(b);
            }
            agree(true, values.size() > 200);
        });
        probes.put("GetTimestamp", folder -> {
            long before = SystemNative.getTimestamp();
            long nanoTime = System.nanoTime();
            Thread.sleep(5);
            long passed = System.nanoTime() - nanoTime;
            agree(true, SystemNative.getTimestamp() - before >= passed);
        });
        probes.put("StrError", folder -> agree(false, SystemNative.strError(ErrorCode.ENOENT).isEmpty()));
        probes.put("ConvertErrorPlatformToPal", folder -> agree(ErrorCode.ENOENT,
                SystemNative.convertErrorPlatformToPal(SystemNative.convertErrorPalToPlatform(ErrorCode.ENOENT))));
        probes.put("ConvertErrorPalToPlatform", folder -> agree(2,
                SystemNative.convertErrorPalToPlatform(ErrorCode.ENOENT)));
        probes.put("GetAbiVersion", folder -> agree(2, SystemNative.getAbiVersion()));
        probes.put("Add", folder -> {
            // Nobody outside of its package has a use for it.
            Method add = SystemNative.class.getSuperclass().getDeclaredMethod("add", int.class, int.class);
            add.setAccessible(true);
            agree(Math.addExact(40, 2), add.invoke(null, 40, 2));
        });
    }

    private static Path text(Path folder) throws IOException {
        Path file = folder.resolve("text");
        return Files.exists(file) ? file : Files.write(file, TEXT);
    }

    private static SafeFileHandle openText(Path folder) throws IOException {
        return open(text(folder), OpenFlags.O_RDONLY);
    }

    private static SafeFileHandle open(Path file, int flags) throws InteropException {
        return SystemNative.open(file.toString(), flags | OpenFlags.O_CLOEXEC, FileMode.S_IRUSR | FileMode.S_IWUSR);
    }

    private static int mode(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS)
                : Files.isWritable(file) ? FileMode.S_IRUSR | FileMode.S_IWUSR : FileMode.S_IRUSR;
    }

    static long check(long result, String entryPoint) throws InteropException {
        return ErrorCode.check(result, entryPoint);
    }

    static void agree(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("the JDK says " + expected + ", System.Native says " + actual);
        }
    }
}
