package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.system.OpenFlags;
import interop.system.SystemNative;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The exceptions beside those that java.nio.file throws for the same failure. */
@DisabledOnOs(OS.WINDOWS)
class InteropExceptionTest {
    @TempDir
    Path folder;

    @Test
    void theMessageTellsWhatFailedOnWhatAndWhy() {
        String reason = ErrorCode.message(ErrorCode.ENOENT) + " (ENOENT)";
        assertEquals("SystemNative_Open: /x: " + reason,
                new InteropException(-ErrorCode.ENOENT, "SystemNative_Open", "/x").getMessage());
        assertEquals("foo: " + reason, new InteropException(-ErrorCode.ENOENT, "foo", null).getMessage());
        assertEquals("foo: " + ErrorCode.message(ErrorCode.UNKNOWN + 4095) + " (platform error 4095)",
                new InteropException(-ErrorCode.UNKNOWN - 4095, "foo", null).getMessage());
    }

    @Test
    void anImportThatReturnsAHandleThrowsIt() {
        String path = folder.resolve("missing").toString();
        InteropException e = assertThrows(InteropException.class,
                () -> SystemNative.open(path, OpenFlags.O_RDONLY, 0));
        assertEquals(ErrorCode.ENOENT, e.error());
        assertEquals("SystemNative_Open", e.entryPoint());
        assertEquals(path, e.path());
    }

    @Test
    void missing() {
        Path path = folder.resolve("missing");
        assertSameAs(NoSuchFileException.class, () -> Files.newByteChannel(path), path,
                SystemNative.access(path.toString(), 0));
    }

    @Test
    void existing() {
        assertSameAs(FileAlreadyExistsException.class, () -> Files.createDirectory(folder), folder,
                SystemNative.mkDir(folder.toString(), 0700));
    }

    @Test
    void notEmpty() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertSameAs(DirectoryNotEmptyException.class, () -> Files.delete(folder), folder,
                SystemNative.rmDir(folder.toString()));
    }

    @Test
    void noDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        InteropException e = assertThrows(InteropException.class, () -> SystemNative.openDir(file.toString()));
        assertSameAs(NotDirectoryException.class, () -> Files.newDirectoryStream(file), file, -e.error());
    }

    @Test
    void denied() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeTrue(!Files.isReadable(closed), "root may read everything");
        Path file = closed.resolve("file");
        assertSameAs(AccessDeniedException.class, () -> Files.newByteChannel(file), file,
                SystemNative.access(file.toString(), 0));
    }

    @Test
    void loop() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        int result = SystemNative.access(link.toString(), 0);
        assertEquals(-ErrorCode.ELOOP, result);
        // java.nio says so only where it walks a tree, and elsewhere what this is a kind of.
        FileSystemException theirs = assertThrows(FileSystemException.class, () -> Files.newByteChannel(link));
        FileSystemException ours = convert(result, link);
        assertInstanceOf(FileSystemLoopException.class, ours);
        assertEquals(theirs.getFile(), ours.getFile());
    }

    @Test
    void anythingElseHasTheSystemsReason() {
        Path tooLong = folder.resolve("x".repeat(300));
        int result = SystemNative.mkDir(tooLong.toString(), 0700);
        assertSameAs(FileSystemException.class, () -> Files.createDirectory(tooLong), tooLong, result);
        assertEquals(assertThrows(FileSystemException.class, () -> Files.createDirectory(tooLong)).getReason(),
                convert(result, tooLong).getReason());

        int directory = -assertThrows(InteropException.class,
                () -> SystemNative.open(folder.toString(), OpenFlags.O_WRONLY, 0)).error();
        FileSystemException theirs = assertThrows(FileSystemException.class,
                () -> Files.newByteChannel(folder, StandardOpenOption.WRITE));
        assertEquals(theirs.getReason(), convert(directory, folder).getReason());
    }

    @Test
    void withoutAPathItIsAPlainOne() {
        InteropException e = new InteropException(-ErrorCode.ENOENT, "foo", null);
        IOException converted = e.toFileSystemException();
        assertSame(IOException.class, converted.getClass());
        assertEquals(e.getMessage(), converted.getMessage());
        assertSame(e, converted.getCause());
        assertSame(InterruptedIOException.class,
                new InteropException(-ErrorCode.EINTR, "foo", null).toFileSystemException().getClass());
        assertNull(e.path());
    }

    /** What java.nio throws, and ours for the result on the same path, are the same. */
    private static void assertSameAs(Class<? extends FileSystemException> type, Executable theirs, Path path,
            int result) {
        FileSystemException expected = assertThrows(FileSystemException.class, theirs);
        FileSystemException ours = convert(result, path);
        assertSame(type, expected.getClass());
        assertSame(type, ours.getClass());
        assertEquals(expected.getFile(), ours.getFile());
        assertInstanceOf(InteropException.class, ours.getCause());
    }

    private static FileSystemException convert(int result, Path path) {
        IOException converted = new InteropException(result, "foo", path.toString()).toFileSystemException();
        return assertInstanceOf(FileSystemException.class, converted);
    }
}
