package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it does where the system has it, the C tests show. */
class ReadDirectoryChangesTest {
    @TempDir
    Path dir;

    @Test
    void thisSystemHasNoSuchCall() throws Exception {
        WatchEvents events = new WatchEvents();
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_DIRECTORY)) {
            assertEquals(-ErrorCode.ENOTSUP, events.read(directory, true, NotifyFilter.FILE_NOTIFY_CHANGE_FILE_NAME));
            assertFalse(events.next());
            ByteBuffer buffer = ByteBuffer.allocate(100);
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.readDirectoryChanges(directory, buffer, 0,
                    NotifyFilter.FILE_NOTIFY_CHANGE_DIR_NAME));
            assertEquals(0, buffer.position());
        }
    }
}
