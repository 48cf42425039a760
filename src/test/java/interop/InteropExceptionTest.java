package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.system.OpenFlags;
import interop.system.SystemNative;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the exceptions tell; what they become is in {@code SameExceptionTest}. */
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
    void theMessageTellsBothPaths() {
        InteropException e = new InteropException(-ErrorCode.EXDEV, "rename", "/x", "/y");
        assertEquals("rename: /x -> /y: " + ErrorCode.message(ErrorCode.EXDEV) + " (EXDEV)", e.getMessage());
        assertEquals("/x", e.path());
        assertEquals("/y", e.otherPath());
        assertNull(new InteropException(-ErrorCode.EXDEV, "rename", "/x").otherPath());
    }

    /** No system of ours does so; POSIX allows it, and Files asks for both. */
    @Test
    void aDirectoryThatIsNotEmptyMayExist() {
        for (String call : new String[] {"rmDir", "unlinkAt"}) {
            FileSystemException converted = (FileSystemException) new InteropException(-ErrorCode.EEXIST, call, "/x")
                    .toFileSystemException();
            assertSame(DirectoryNotEmptyException.class, converted.getClass());
            assertEquals("/x", converted.getFile());
        }
        FileSystemException converted = (FileSystemException) new InteropException(-ErrorCode.EEXIST, "rename", "/x",
                "/y").toFileSystemException();
        assertSame(FileAlreadyExistsException.class, converted.getClass());
        assertEquals("/x /y", converted.getFile() + " " + converted.getOtherFile());
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
}
