package interop.fuzz;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One change of a tree, that our calls and java.nio.file can both make.
 *
 * @param kind which
 * @param path in the tree
 * @param other another path, or what a link says
 * @param number a size, a mode, a time
 */
record Step(Kind kind, String path, String other, int number) {
    private static final String[] NAMES = {"a", "b", "c", "é"};

    /** What can be done. */
    enum Kind {
        MKDIR, CREATE, WRITE, WRITE_NEW, APPEND, TRUNCATE, EMPTY, RENAME, LINK, SYMLINK, CHMOD, UTIMENS, UNLINK, RMDIR
    }

    static Step random(Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        // No way out of the tree: what a link says goes down from where it is, or in a circle.
        return new Step(kind, path(random), path(random), random.nextInt(10_000));
    }

    /** Few names, so that steps meet. */
    private static String path(Random random) {
        StringBuilder path = new StringBuilder(NAMES[random.nextInt(NAMES.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            path.append('/').append(NAMES[random.nextInt(NAMES.length)]);
        }
        return path.toString();
    }

    /** Empty if both did it, "the same failure" if both failed for the same reason, else what differs. */
    String compare(Path ours, Path jdks) throws IOException {
        IOException expected = null;
        IOException actual = null;
        try {
            byTheJdk(jdks);
        } catch (IOException e) {
            expected = e;
        }
        try {
            byOurCalls(ours.toString());
        } catch (InteropException e) {
            actual = e.toFileSystemException();
        }
        if (expected == null && actual == null) {
            return "";
        }
        return expected != null && actual != null && isTheSame((FileSystemException) expected, actual)
                ? "the same failure" : "java.nio.file: " + expected + "; ours: " + actual;
    }

    private static boolean isTheSame(FileSystemException expected, IOException actual) {
        FileSystemException ours = (FileSystemException) actual;
        return expected.getClass() == ours.getClass() && Objects.equals(expected.getReason(), ours.getReason())
                && (expected.getOtherFile() == null) == (ours.getOtherFile() == null);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[number % 300 + 1];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }

    /** Nobody is shut out, superuser or not. */
    private int mode() {
        return number & 0777 | (kind == Kind.MKDIR || number % 2 == 0 ? 0700 : 0600);
    }

    private void byOurCalls(String root) throws InteropException {
        String file = root + "/" + path;
        String second = root + "/" + other;
        switch (kind) {
            case MKDIR -> ErrorCode.check(SystemNative.mkDir(file, mode()), "mkDir", file);
            case CREATE -> write(file, OpenFlags.O_CREAT | OpenFlags.O_EXCL, mode(), new byte[0], 0);
            case WRITE -> write(file, 0, 0, bytes(), number);
            case WRITE_NEW -> write(file, OpenFlags.O_CREAT, 0666, bytes(), 0);
            case APPEND -> write(file, OpenFlags.O_APPEND, 0, bytes(), -1);
            case TRUNCATE -> truncate(file);
            case EMPTY -> write(file, OpenFlags.O_TRUNC, 0, new byte[0], 0);
            case RENAME -> ErrorCode.check(SystemNative.rename(file, second), "rename", file, second);
            case LINK -> ErrorCode.check(SystemNative.link(file, second), "link", file, second);
            case SYMLINK -> ErrorCode.check(SystemNative.symLink(other, file), "symLink", other, file);
            case CHMOD -> ErrorCode.check(SystemNative.chMod(file, number & 0777 | 0700), "chMod", file);
            case UTIMENS -> setTimes(file);
            case UNLINK -> ErrorCode.check(SystemNative.unlink(file), "unlink", file);
            case RMDIR -> ErrorCode.check(SystemNative.rmDir(file), "rmDir", file);
            default -> throw new AssertionError(kind);
        }
    }

    private static void write(String path, int flags, int mode, byte[] bytes, long offset) throws InteropException {
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_WRONLY | OpenFlags.O_CLOEXEC | flags, mode)) {
            ErrorCode.check(offset < 0 ? SystemNative.write(file, bytes, 0, bytes.length)
                    : SystemNative.pWrite(file, bytes, 0, bytes.length, offset), "write", path);
        } catch (InteropException e) {
            throw withPath(e, path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InteropException withPath(InteropException e, String path) {
        return new InteropException(-e.error(), e.entryPoint(), path);
    }

    private void truncate(String path) throws InteropException {
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_WRONLY | OpenFlags.O_CLOEXEC, 0)) {
            ErrorCode.check(SystemNative.fTruncate(file, number), "fTruncate", path);
        } catch (InteropException e) {
            throw withPath(e, path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void setTimes(String path) throws InteropException {
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            ErrorCode.check(SystemNative.fUTimens(file, number, 0, number * 100_000L, number * 1000), "fUTimens", path);
        } catch (InteropException e) {
            throw withPath(e, path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void byTheJdk(Path root) throws IOException {
        Path file = root.resolve(path);
        Path second = root.resolve(other);
        switch (kind) {
            case MKDIR -> Files.createDirectory(file, permissions(mode()));
            case CREATE -> Files.createFile(file, permissions(mode()));
            case WRITE -> write(file, number, StandardOpenOption.WRITE);
            case WRITE_NEW -> write(file, 0, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            case APPEND -> write(file, -1, StandardOpenOption.APPEND);
            case TRUNCATE -> truncate(file);
            case EMPTY -> Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
            case RENAME -> Files.move(file, second, StandardCopyOption.ATOMIC_MOVE);
            case LINK -> Files.createLink(second, file);
            case SYMLINK -> Files.createSymbolicLink(file, Path.of(other));
            case CHMOD -> Files.setPosixFilePermissions(file, permissions(number & 0777 | 0700).value());
            case UTIMENS -> Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(
                    FileTime.from(number * 100_000L * 1_000_000 + number, TimeUnit.MICROSECONDS),
                    FileTime.from(number, TimeUnit.SECONDS), null);
            case UNLINK -> delete(file, false);
            case RMDIR -> delete(file, true);
            default -> throw new AssertionError(kind);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(int mode) {
        StringBuilder text = new StringBuilder();
        for (int i = 8; i >= 0; i--) {
            text.append((mode >> i & 1) == 0 ? '-' : "xwr".charAt(i % 3));
        }
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text.toString()));
    }

    private void write(Path file, long offset, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(bytes());
            if (offset < 0) {
                channel.write(bytes);
            } else {
                channel.write(bytes, offset);
            }
        }
    }

    /** The JDK only makes files shorter so; longer ones end with a zero, and the same size is no change of its own. */
    private void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() < number) {
                channel.write(ByteBuffer.allocate(1), number - 1);
            } else if (channel.size() > number) {
                channel.truncate(number);
            } else {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            }
        }
    }

    /** Files.delete removes both. */
    private static void delete(Path file, boolean isForDirectories) throws IOException {
        boolean isDirectory = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (isDirectory && !isForDirectories) {
            throw new FileSystemException(file.toString(), null, ErrorCode.message(ErrorCode.EISDIR));
        } else if (!isDirectory && isForDirectories && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, ErrorCode.message(ErrorCode.ENOTDIR));
        }
        Files.delete(file);
    }
}
