package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code select(2)}: waits for events on several files, with a timeout in microseconds. */
interface Select {
    /**
     * Waits until a file can be read or written or has an exceptional condition. Called by {@link PollSet}.
     * Thread-safe.
     *
     * @param events an array of {@link PollEvent}, preferably in a direct buffer; receives the triggered events
     * @param microseconds the timeout in microseconds; -1 to wait indefinitely
     * @return the number of entries with triggered events, 0 on timeout; or a negated {@link interop.ErrorCode} code:
     *     EBADF for a file that is not open; EINVAL for an unknown bit or a timeout below -1; ENOMEM
     */
    @LibraryImport(value = "SystemNative_Select", internal = true)
    int select(@In @Out(whole = true) ByteBuffer events, long microseconds);
}
