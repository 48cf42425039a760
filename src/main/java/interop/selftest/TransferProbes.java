package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.AllocationFlags;
import interop.system.FileAdvice;
import interop.system.FileMode;
import interop.system.FileOffset;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Probes of what moves bytes between descriptors, and of the space that they take. */
final class TransferProbes {
    private static final String TEXT = "seven of nine";

    private TransferProbes() {
    }

    static void add(Map<String, Probe> probes) {
        addCopies(probes);
        addPipes(probes);
        addSpace(probes);
        addVectors(probes);
    }

    private static void addCopies(Map<String, Probe> probes) {
        probes.put("CopyFile", folder -> {
            Path made = folder.resolve("copied");
            try (SafeFileHandle source = openText(folder); SafeFileHandle target = create(made)) {
                check(SystemNative.copyFile(source, target), "CopyFile");
            }
            agree(TEXT, Files.readString(made));
        });
        probes.put("CopyFileRange", folder -> {
            Path made = folder.resolve("range");
            try (SafeFileHandle source = openText(folder); SafeFileHandle target = create(made)) {
                agree(2L, check(SystemNative.copyFileRange(source, 6, target, 0, 2), "CopyFileRange"));
            }
            agree("of", Files.readString(made));
        });
        probes.put("SendFile", folder -> {
            Path made = folder.resolve("sent");
            try (SafeFileHandle source = openText(folder); SafeFileHandle target = create(made)) {
                agree(4L, check(SystemNative.sendFile(target, source, 9, 100), "SendFile"));
            }
            agree("nine", Files.readString(made));
        });
    }

    private static void addPipes(Map<String, Probe> probes) {
        probes.put("Splice", folder -> {
            try (SafeFileHandle source = openText(folder); PipeEnds pipe = new PipeEnds()) {
                check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "Pipe");
                long result = SystemNative.splice(source, 6, pipe.writeEnd, FileOffset.CURRENT_OFFSET, 2, 0);
                if (isSupported(result)) {
                    agree(2L, check(result, "Splice"));
                    agree("of", read(pipe));
                }
            }
        });
        probes.put("Tee", folder -> {
            try (PipeEnds pipe = new PipeEnds(); PipeEnds other = new PipeEnds()) {
                check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "Pipe");
                check(SystemNative.pipe(other, OpenFlags.O_CLOEXEC), "Pipe");
                check(SystemNative.write(pipe.writeEnd, new byte[] {'o', 'f'}, 0, 2), "Write");
                long result = SystemNative.tee(pipe.readEnd, other.writeEnd, 2, 0);
                if (isSupported(result)) {
                    agree(2L, check(result, "Tee"));
                    agree(read(pipe), read(other));
                }
            }
        });
    }

    private static void addSpace(Map<String, Probe> probes) {
        probes.put("FAllocate", folder -> {
            Path made = folder.resolve("allocated");
            try (SafeFileHandle file = create(made)) {
                int result = SystemNative.fAllocate(file, 0, 0, 10_000);
                if (isSupported(result)) {
                    agree(0L, check(result, "FAllocate"));
                    agree(10_000L, Files.size(made));
                    result = SystemNative.fAllocate(file, AllocationFlags.FALLOC_FL_KEEP_SIZE, 0, 20_000);
                    agree(true, result == 0 || !isSupported(result));
                    agree(10_000L, Files.size(made));
                }
            }
        });
        probes.put("PosixFAdvise", folder -> {
            try (SafeFileHandle file = openText(folder)) {
                int result = SystemNative.posixFAdvise(file, 0, 0, FileAdvice.POSIX_FADV_WILLNEED);
                agree(true, result == 0 || !isSupported(result));
            }
        });
    }

    private static void addVectors(Map<String, Probe> probes) {
        probes.put("ReadV", folder -> {
            try (SafeFileHandle file = openText(folder)) {
                ByteBuffer[] parts = {ByteBuffer.allocate(6), ByteBuffer.allocateDirect(2)};
                agree(8L, check(SystemNative.readV(file, parts), "ReadV"));
                agree(buffer("of"), parts[1].flip());
            }
        });
        probes.put("PReadV", folder -> {
            try (SafeFileHandle file = openText(folder)) {
                ByteBuffer[] parts = {ByteBuffer.allocateDirect(3), ByteBuffer.allocate(4)};
                agree(7L, check(SystemNative.pReadV(file, parts, 6), "PReadV"));
                agree(buffer("nine"), parts[1].flip());
            }
        });
        probes.put("WriteV", folder -> {
            Path made = folder.resolve("gathered");
            try (SafeFileHandle file = create(made)) {
                ByteBuffer[] parts = {buffer("seven"), buffer("nine")};
                agree(9L, check(SystemNative.writeV(file, parts), "WriteV"));
            }
            agree("sevennine", Files.readString(made));
        });
        probes.put("PWriteV", folder -> {
            Path made = Files.writeString(folder.resolve("patched"), TEXT);
            try (SafeFileHandle file = create(made)) {
                check(SystemNative.pWriteV(file, new ByteBuffer[] {buffer("o"), buffer("r")}, 6), "PWriteV");
            }
            agree("seven or nine", Files.readString(made));
        });
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSupported(long result) {
        return result != -ErrorCode.ENOTSUP;
    }

    private static SafeFileHandle openText(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("transferred"), TEXT);
        return SystemNative.open(file.toString(), OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
    }

    private static SafeFileHandle create(Path file) throws InteropException {
        return SystemNative.open(file.toString(), OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_CLOEXEC,
                FileMode.S_IRUSR | FileMode.S_IWUSR);
    }

    private static String read(PipeEnds pipe) throws InteropException {
        byte[] bytes = new byte[2];
        check(SystemNative.read(pipe.readEnd, bytes, 0, 2), "Read");
        return new String(bytes);
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
