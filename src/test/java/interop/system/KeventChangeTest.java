package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it does where the system has it, the C tests show. */
class KeventChangeTest {
    @TempDir
    Path dir;

    @Test
    void thisSystemHasNoSuchCall() throws Exception {
        KernelEvents events = new KernelEvents();
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_DIRECTORY)) {
            assertEquals(-ErrorCode.ENOTSUP, events.change(directory, directory, KernelEventFilter.EVFILT_VNODE,
                    KernelEventFlags.EV_ADD | KernelEventFlags.EV_CLEAR, KernelEventNotes.NOTE_WRITE, 7));
            assertEquals(-ErrorCode.ENOTSUP, events.change(directory, 7, KernelEventFilter.EVFILT_USER,
                    KernelEventFlags.EV_ADD, 0, 0, 7));
        }
    }
}
