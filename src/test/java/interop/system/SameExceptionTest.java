package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import interop.InteropException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A failure of {@code java.nio.file.Files}, and one of ours in the same place, end in the same exception. */
class SameExceptionTest {
    @TempDir
    Path dir;
    private Path missing;
    private Path file;
    private Path full;
    private Path loop;

    /** What may be changed, of one file and of two. */
    private interface Call {
        int on(String path);
    }

    private interface CallOnTwo {
        int on(String path, String other);
    }

    @BeforeEach
    void makeFiles() throws IOException {
        missing = dir.resolve("missing");
        file = Files.createFile(dir.resolve("file"));
        full = Files.createDirectory(dir.resolve("full"));
        Files.createFile(full.resolve("file"));
        loop = Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
    }

    @Test
    void onWhatIsNotThere() throws IOException {
        Path below = missing.resolve("x");
        same(NoSuchFileException.class, () -> Files.newByteChannel(missing), () -> open(missing, OpenFlags.O_RDONLY));
        same(NoSuchFileException.class, () -> Files.readAttributes(missing, BasicFileAttributes.class),
                () -> stat(missing));
        same(NoSuchFileException.class, () -> Files.delete(missing), on(missing, "unlink", SystemNative::unlink));
        same(NoSuchFileException.class, () -> Files.createDirectory(below), () -> mkDir(below));
        same(NoSuchFileException.class, () -> Files.newDirectoryStream(missing), () -> openDir(missing));
        same(NoSuchFileException.class, () -> Files.readSymbolicLink(missing), () -> readLink(missing));
        same(NoSuchFileException.class, () -> missing.toRealPath(), () -> SystemNative.realPath(missing.toString()));
        same(NoSuchFileException.class, () -> move(missing, dir.resolve("new")), rename(missing, dir.resolve("new")));
        same(NoSuchFileException.class, () -> move(file, below), rename(file, below));
        same(NoSuchFileException.class, () -> Files.createLink(dir.resolve("new"), missing),
                link(missing, dir.resolve("new")));
        same(NoSuchFileException.class, () -> Files.createSymbolicLink(below, file), symLink(file, below));
    }

    @Test
    void onWhatIsThereAlready() throws IOException {
        same(FileAlreadyExistsException.class, () -> Files.createDirectory(full), () -> mkDir(full));
        same(FileAlreadyExistsException.class, () -> Files.createFile(file),
                () -> open(file, OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_WRONLY));
        same(FileAlreadyExistsException.class, () -> Files.createFile(full),
                () -> open(full, OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_WRONLY));
        same(FileAlreadyExistsException.class, () -> Files.createLink(loop, file), link(file, loop));
        same(FileAlreadyExistsException.class, () -> Files.createSymbolicLink(full, file), symLink(file, full));
        same(FileAlreadyExistsException.class, () -> Files.move(file, loop),
                onTwo(file, loop, "renameAt", (from, to) -> SystemNative.renameAt(null, from, null, to,
                        RenameFlags.RENAME_NOREPLACE)));
    }

    @Test
    void onADirectoryThatIsNotEmpty() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        same(DirectoryNotEmptyException.class, () -> Files.delete(full), on(full, "rmDir", SystemNative::rmDir));
        same(DirectoryNotEmptyException.class, () -> Files.delete(full),
                on(full, "unlinkAt", path -> SystemNative.unlinkAt(null, path, AtFlags.AT_REMOVEDIR)));
        same(FileSystemException.class, () -> move(folder, full), rename(folder, full));
    }

    @Test
    void onWhatIsNoDirectory() throws IOException {
        Path below = file.resolve("x");
        same(NotDirectoryException.class, () -> Files.newDirectoryStream(file), () -> openDir(file));
        same(NotDirectoryException.class, () -> Files.newDirectoryStream(below), () -> openDir(below));
        same(FileSystemException.class, () -> Files.newByteChannel(below), () -> open(below, OpenFlags.O_RDONLY));
        Class<? extends FileSystemException> unseen = Runtime.version().feature() >= 25 ? NoSuchFileException.class
                : FileSystemException.class;
        same(unseen, () -> Files.readAttributes(below, BasicFileAttributes.class), () -> stat(below));
        same(unseen, () -> Files.readAttributes(below, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
                on(below, "lStat", path -> SystemNative.lStat(path, new FileStatus())));
        same(unseen, () -> Files.readAttributes(below, BasicFileAttributes.class),
                on(below, "fStatAt", path -> SystemNative.fStatAt(null, path, new FileStatus(), 0)));
        same(unseen, () -> below.getFileSystem().provider().checkAccess(below),
                on(below, "access", path -> SystemNative.access(path, AccessMode.F_OK)));
        same(unseen, () -> below.getFileSystem().provider().checkAccess(below, java.nio.file.AccessMode.WRITE),
                on(below, "fAccessAt", path -> SystemNative.fAccessAt(null, path, AccessMode.W_OK, 0)));
        same(FileSystemException.class, () -> below.toRealPath(), () -> SystemNative.realPath(below.toString()));
        same(FileSystemException.class, () -> Files.createDirectory(below), () -> mkDir(below));
        same(FileSystemException.class, () -> Files.delete(below), on(below, "unlink", SystemNative::unlink));
        same(FileSystemException.class, () -> Files.readSymbolicLink(below), () -> readLink(below));
        same(FileSystemException.class, () -> move(full, file), rename(full, file));
        same(FileSystemException.class, () -> move(file, below), rename(file, below));
        same(FileSystemException.class, () -> Files.createLink(below, file), link(file, below));
        same(FileSystemException.class, () -> Files.createSymbolicLink(below, file), symLink(file, below));
    }

    @Test
    void onADirectoryInPlaceOfAFile() throws IOException {
        same(FileSystemException.class, () -> Files.newByteChannel(full, StandardOpenOption.WRITE),
                () -> open(full, OpenFlags.O_WRONLY));
        same(FileSystemException.class, () -> move(file, full), rename(file, full));
        same(FileSystemException.class, () -> Files.createLink(dir.resolve("new"), full),
                link(full, dir.resolve("new")));
        same(FileSystemException.class, () -> move(full, full.resolve("x")), rename(full, full.resolve("x")));
    }

    @Test
    void onALinkThatLeadsToItself() throws IOException {
        Path below = loop.resolve("x");
        same(FileSystemException.class, () -> Files.newByteChannel(loop), () -> open(loop, OpenFlags.O_RDONLY));
        same(FileSystemException.class, () -> Files.readAttributes(loop, BasicFileAttributes.class), () -> stat(loop));
        same(FileSystemException.class, () -> loop.toRealPath(), () -> SystemNative.realPath(loop.toString()));
        same(FileSystemException.class, () -> Files.newDirectoryStream(loop), () -> openDir(loop));
        same(FileSystemException.class, () -> Files.createDirectory(below), () -> mkDir(below));
        same(FileSystemException.class, () -> move(file, below), rename(file, below));
        same(FileSystemException.class, () -> Files.createLink(below, file), link(file, below));
    }

    @Test
    void onALinkThatIsNone() throws IOException {
        same(NotLinkException.class, () -> Files.readSymbolicLink(file), () -> readLink(file));
        same(NotLinkException.class, () -> Files.readSymbolicLink(full), () -> readLink(full));
        same(NotLinkException.class, () -> Files.readSymbolicLink(full),
                () -> SystemNative.readLinkAt(null, full.toString()));
    }

    @Test
    void onNamesThatNoneCanHave() throws IOException {
        Path longName = dir.resolve(Witness.NAME_255 + "n");
        same(FileSystemException.class, () -> Files.createDirectory(longName), () -> mkDir(longName));
        same(FileSystemException.class, () -> Files.createFile(longName),
                () -> open(longName, OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_WRONLY));
        same(FileSystemException.class, () -> move(file, longName), rename(file, longName));
        same(FileSystemException.class, () -> move(full.resolve("."), dir.resolve("new")),
                rename(full.resolve("."), dir.resolve("new")));
        same(FileSystemException.class, () -> Files.delete(full.resolve(".")),
                on(full.resolve("."), "rmDir", SystemNative::rmDir));
    }

    @Test
    void onWhatCannotBeOpened() throws Exception {
        Path socket = dir.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            same(FileSystemException.class, () -> Files.newByteChannel(socket), () -> open(socket, OpenFlags.O_RDONLY));
        }
        Path program = Files.copy(Path.of("/bin/sleep"), dir.resolve("program"));
        Process process = new ProcessBuilder(program.toString(), "60").start();
        try {
            same(FileSystemException.class, () -> Files.newByteChannel(program, StandardOpenOption.WRITE),
                    () -> open(program, OpenFlags.O_WRONLY));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void onAnotherDisk() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"))) {
            Path there = disk.folder().resolve("there");
            same(AtomicMoveNotSupportedException.class, () -> move(file, there), rename(file, there));
            same(AtomicMoveNotSupportedException.class, () -> move(file, there), onTwo(file, there, "renameAt",
                    (from, to) -> SystemNative.renameAt(null, from, null, to, 0)));
            same(FileSystemException.class, () -> Files.createLink(there, file), link(file, there));
            same(FileSystemException.class, () -> Files.delete(disk.folder()),
                    on(disk.folder(), "rmDir", SystemNative::rmDir));
            Files.createFile(disk.folder().resolve("file"));
            disk.makeReadOnly();
            same(FileSystemException.class, () -> Files.createDirectory(there), () -> mkDir(there));
            same(FileSystemException.class, () -> Files.createSymbolicLink(there, file), symLink(file, there));
            same(FileSystemException.class, () -> Files.delete(disk.folder().resolve("file")),
                    on(disk.folder().resolve("file"), "unlink", SystemNative::unlink));
        }
    }

    @Test
    void onAFullDisk() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), 64, 2)) {
            Files.createFile(disk.folder().resolve("one"));
            Files.createFile(disk.folder().resolve("two"));
            Path third = disk.folder().resolve("three");
            same(FileSystemException.class, () -> Files.createDirectory(third), () -> mkDir(third));
            same(FileSystemException.class, () -> Files.createSymbolicLink(third, file), symLink(file, third));
        }
    }

    @Test
    void asAUserWhoMayNot() throws Exception {
        Path shut = Files.createDirectory(dir.resolve("shut"));
        Files.createFile(shut.resolve("file"));
        Path sticky = Files.createDirectory(dir.resolve("sticky"));
        Worlds.giveAway(Files.createFile(sticky.resolve("file")));
        Worlds.giveAway(sticky);
        Witness.run("chmod", "1777", sticky.toString());
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        assertEquals("", Worlds.asOrdinaryUser(WithoutPermission.class, dir.toString()));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }

    static final class WithoutPermission {
        public static void main(String[] arguments) throws IOException {
            Path dir = Path.of(arguments[0]);
            Path file = dir.resolve("file");
            Path below = dir.resolve("shut/file");
            same(AccessDeniedException.class, () -> Files.newByteChannel(below), () -> open(below, OpenFlags.O_RDONLY));
            same(AccessDeniedException.class, () -> Files.newDirectoryStream(dir.resolve("shut")),
                    () -> openDir(dir.resolve("shut")));
            same(AccessDeniedException.class, () -> Files.createDirectory(below), () -> mkDir(below));
            same(AccessDeniedException.class, () -> move(file, below), rename(file, below));
            same(AccessDeniedException.class, () -> Files.createLink(below, file), link(file, below));
            same(AccessDeniedException.class, () -> Files.createSymbolicLink(below, file), symLink(file, below));
            Path others = dir.resolve("sticky/file");
            Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-------");
            same(FileSystemException.class, () -> Files.setPosixFilePermissions(others, mode),
                    on(others, "chMod", path -> SystemNative.chMod(path, 0600)));
            same(FileSystemException.class, () -> Files.setAttribute(others, "unix:uid", 0),
                    on(others, "chOwn", path -> SystemNative.chOwn(path, 0, -1)));
            same(FileSystemException.class, () -> Files.delete(others), on(others, "unlink", SystemNative::unlink));
            same(FileSystemException.class, () -> move(others, dir.resolve("new")),
                    rename(others, dir.resolve("new")));
        }
    }

    /** {@code Files.move} as one step, which is what rename(2) does. */
    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void open(Path path, int flags) throws IOException {
        SystemNative.open(path.toString(), flags | OpenFlags.O_CLOEXEC, 0600).close();
    }

    private static void openDir(Path path) throws IOException {
        SystemNative.openDir(path.toString()).close();
    }

    private static void readLink(Path path) throws IOException {
        SystemNative.readLink(path.toString());
    }

    private static void stat(Path path) throws IOException {
        ErrorCode.check(SystemNative.stat(path.toString(), new FileStatus()), "stat", path.toString());
    }

    private static void mkDir(Path path) throws IOException {
        ErrorCode.check(SystemNative.mkDir(path.toString(), 0700), "mkDir", path.toString());
    }

    private static Executable on(Path path, String name, Call call) {
        return () -> ErrorCode.check(call.on(path.toString()), name, path.toString());
    }

    private static Executable onTwo(Path path, Path other, String name, CallOnTwo call) {
        return () -> ErrorCode.check(call.on(path.toString(), other.toString()), name, path.toString(),
                other.toString());
    }

    private static Executable rename(Path from, Path to) {
        return onTwo(from, to, "rename", SystemNative::rename);
    }

    private static Executable link(Path existing, Path made) {
        return onTwo(existing, made, "link", SystemNative::link);
    }

    private static Executable symLink(Path target, Path made) {
        return onTwo(target, made, "SystemNative_SymLink", SystemNative::symLink);
    }

    /** The class is written out, so that a JDK that changes its mind is seen. */
    private static void same(Class<? extends FileSystemException> type, Executable theirs, Executable ours) {
        FileSystemException expected = assertThrows(FileSystemException.class, theirs);
        InteropException cause = assertThrows(InteropException.class, ours);
        IOException converted = cause.toFileSystemException();
        FileSystemException actual = assertInstanceOf(FileSystemException.class, converted, converted.toString());
        assertEquals(type, expected.getClass());
        assertEquals(shown(expected), shown(actual));
        assertEquals(cause, actual.getCause());
    }

    private static String shown(FileSystemException e) {
        return e.getClass().getName() + ": " + e.getFile() + " -> " + e.getOtherFile() + ": " + e.getReason();
    }
}
