package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.DescriptorFlags;
import interop.system.FileMode;
import interop.system.LockOperation;
import interop.system.LockType;
import interop.system.MemfdFlags;
import interop.system.OpenFlags;
import interop.system.PeerID;
import interop.system.PipeEnds;
import interop.system.RegionLock;
import interop.system.SafeFileHandle;
import interop.system.Seals;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Probes of duplicates, flags and locks of descriptors, and of memory that is a file. */
final class FcntlProbes {
    private FcntlProbes() {
    }

    static void add(Map<String, Probe> probes) {
        addDuplicates(probes);
        addFlags(probes);
        addPipes(probes);
        addLocks(probes);
        addMemory(probes);
        probes.put("GetPeerID", folder -> {
            try (SafeFileHandle file = file(folder)) {
                // To make a socket takes more than the JDK shows of its own.
                int result = SystemNative.getPeerID(file, new PeerID());
                check(result == -ErrorCode.ENOTSOCK ? 0 : result, "GetPeerID");
            }
        });
    }

    private static void addDuplicates(Map<String, Probe> probes) {
        probes.put("Dup2", folder -> {
            try (SafeFileHandle file = file(folder); SafeFileHandle onto = file(folder)) {
                check(SystemNative.dup2(file, onto), "Dup2");
                agree(0, SystemNative.fcntlGetFD(onto));
            }
        });
        probes.put("Dup3", folder -> {
            try (SafeFileHandle file = file(folder); SafeFileHandle onto = file(folder)) {
                check(SystemNative.dup3(file, onto, OpenFlags.O_CLOEXEC), "Dup3");
                agree(DescriptorFlags.FD_CLOEXEC, SystemNative.fcntlGetFD(onto));
            }
        });
    }

    private static void addFlags(Map<String, Probe> probes) {
        probes.put("FcntlGetFD", folder -> {
            try (SafeFileHandle file = file(folder)) {
                agree(DescriptorFlags.FD_CLOEXEC, check(SystemNative.fcntlGetFD(file), "FcntlGetFD"));
            }
        });
        probes.put("FcntlSetFD", folder -> {
            try (SafeFileHandle file = file(folder)) {
                check(SystemNative.fcntlSetFD(file, 0), "FcntlSetFD");
                agree(0, SystemNative.fcntlGetFD(file));
            }
        });
        probes.put("FcntlGetIsNonBlocking", folder -> {
            try (SafeFileHandle file = file(folder)) {
                agree(0, check(SystemNative.fcntlGetIsNonBlocking(file), "FcntlGetIsNonBlocking"));
            }
        });
        probes.put("FcntlSetIsNonBlocking", folder -> {
            try (PipeEnds ends = pipe()) {
                check(SystemNative.fcntlSetIsNonBlocking(ends.readEnd, 1), "FcntlSetIsNonBlocking");
                agree(-ErrorCode.EAGAIN, SystemNative.read(ends.readEnd, new byte[1], 0, 1));
            }
        });
    }

    private static void addPipes(Map<String, Probe> probes) {
        probes.put("FcntlCanGetSetPipeSz", folder ->
                check(SystemNative.fcntlCanGetSetPipeSz(), "FcntlCanGetSetPipeSz"));
        probes.put("FcntlGetPipeSz", folder -> {
            try (PipeEnds ends = pipe()) {
                agree(true, check(SystemNative.fcntlGetPipeSz(ends.readEnd), "FcntlGetPipeSz") > 0);
            }
        });
        probes.put("FcntlSetPipeSz", folder -> {
            try (PipeEnds ends = pipe()) {
                long size = check(SystemNative.fcntlSetPipeSz(ends.readEnd, 8192), "FcntlSetPipeSz");
                agree(size, SystemNative.fcntlGetPipeSz(ends.writeEnd));
            }
        });
        probes.put("IsAtomicNonInheritablePipeCreationSupported", folder -> check(
                SystemNative.isAtomicNonInheritablePipeCreationSupported(),
                "IsAtomicNonInheritablePipeCreationSupported"));
    }

    private static void addLocks(Map<String, Probe> probes) {
        probes.put("FLock", folder -> {
            try (SafeFileHandle file = file(folder); SafeFileHandle other = file(folder)) {
                check(SystemNative.fLock(file, LockOperation.LOCK_EX), "FLock");
                agree(-ErrorCode.EAGAIN, SystemNative.fLock(other, LockOperation.LOCK_SH | LockOperation.LOCK_NB));
            }
        });
        probes.put("GetRegionLock", folder -> {
            try (SafeFileHandle file = file(folder);
                    FileChannel channel = FileChannel.open(folder.resolve("made"), StandardOpenOption.WRITE);
                    FileLock held = channel.lock(10, 10, false)) {
                RegionLock lock = new RegionLock();
                check(SystemNative.getRegionLock(file, 15, 1, LockType.F_RDLCK, lock), "GetRegionLock");
                agree(true, held.isValid());
                agree(LockType.F_WRLCK, lock.type);
                check(SystemNative.getRegionLock(file, 20, 1, LockType.F_WRLCK, lock), "GetRegionLock");
                agree(LockType.F_UNLCK, lock.type);
            }
        });
        probes.put("LockFileRegion", folder -> {
            try (SafeFileHandle file = file(folder); FileChannel channel =
                    FileChannel.open(folder.resolve("made"), StandardOpenOption.WRITE)) {
                check(SystemNative.lockFileRegion(file, 10, 10, LockType.F_WRLCK), "LockFileRegion");
                agree(true, channel.tryLock(19, 1, false) == null);
                try (FileLock free = channel.tryLock(20, 1, false)) {
                    agree(true, free != null && free.isValid());
                }
            }
        });
    }

    private static void addMemory(Map<String, Probe> probes) {
        probes.put("IsMemfdSupported", folder -> check(SystemNative.isMemfdSupported(), "IsMemfdSupported"));
        probes.put("MemfdCreate", folder -> {
            try (SafeFileHandle memory = memory()) {
                byte[] read = new byte[3];
                agree(3, SystemNative.write(memory, new byte[] {1, 2, 3}, 0, 3));
                agree(3, SystemNative.pRead(memory, read, 0, 3, 0));
                agree(3, read[2]);
            }
        });
        probes.put("FcntlAddSeals", folder -> {
            try (SafeFileHandle memory = memory()) {
                check(SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_GROW), "FcntlAddSeals");
                agree(-ErrorCode.EPERM, SystemNative.fTruncate(memory, 1));
            }
        });
        probes.put("FcntlGetSeals", folder -> {
            try (SafeFileHandle memory = memory()) {
                agree(0, check(SystemNative.fcntlGetSeals(memory), "FcntlGetSeals"));
            }
        });
        probes.put("ShmOpen", folder -> {
            SystemNative.shmOpen(name(), OpenFlags.O_RDWR | OpenFlags.O_CREAT, FileMode.S_IRUSR).close();
            check(SystemNative.shmUnlink(name()), "ShmUnlink");
        });
        probes.put("ShmUnlink", folder -> {
            int result = SystemNative.shmUnlink(name());
            check(result == -ErrorCode.ENOENT ? 0 : result, "ShmUnlink");
        });
    }

    /** A name of shared memory that no other process has. */
    private static String name() {
        return "/interop-" + ProcessHandle.current().pid();
    }

    private static SafeFileHandle memory() throws InteropException {
        return SystemNative.memfdCreate("interop", MemfdFlags.MFD_CLOEXEC | MemfdFlags.MFD_ALLOW_SEALING);
    }

    private static PipeEnds pipe() throws IOException {
        PipeEnds ends = new PipeEnds();
        check(SystemNative.pipe(ends, OpenFlags.O_CLOEXEC), "Pipe");
        return ends;
    }

    private static SafeFileHandle file(Path folder) throws InteropException {
        return SystemNative.open(folder.resolve("made").toString(), OpenFlags.O_RDWR | OpenFlags.O_CREAT
                | OpenFlags.O_CLOEXEC, FileMode.S_IRUSR | FileMode.S_IWUSR);
    }

    private static long check(long result, String entryPoint) throws InteropException {
        return ErrorCode.check(result, entryPoint);
    }

    private static void agree(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", System.Native says " + actual);
        }
    }

    private static void agree(long expected, long actual) {
        agree(Long.valueOf(expected), Long.valueOf(actual));
    }
}
