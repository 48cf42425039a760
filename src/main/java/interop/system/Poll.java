package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code poll(2)}, {@code PeekNamedPipe}, {@code WaitForSingleObject}: waits for events on several files. */
interface Poll {
    /**
     * Waits for events on several files. On Windows it also waits while another thread waits in a call with the same
     * pipe. Called by {@link PollSet}. Thread-safe.
     *
     * @param events an array of {@link PollEvent}, preferably in a direct buffer; receives the triggered events
     * @param milliseconds the timeout in milliseconds; -1 to wait indefinitely
     * @return the number of entries with triggered events, 0 on timeout; or a negated {@link interop.ErrorCode} code:
     *     the errors of poll(2); EINVAL for an unknown bit or a timeout below -1; ENOMEM
     */
    @LibraryImport(value = "SystemNative_Poll", internal = true)
    int poll(@In @Out(whole = true) ByteBuffer events, int milliseconds);
}
