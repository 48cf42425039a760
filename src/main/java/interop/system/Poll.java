package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code poll(2)}, {@code PeekNamedPipe}, {@code WaitForSingleObject}: waits for one of several files. */
interface Poll {
    /**
     * Waits until something can be told of one of the files. {@link PollSet} makes this call. Thread-safe.
     *
     * @param events an array of {@link PollEvent}, best in a direct buffer; what was triggered is written into it
     * @param milliseconds how long at most; -1 forever
     * @return how many of them were triggered, 0 when the time is over; or a negated {@link interop.ErrorCode} code:
     *     those of poll(2), EINVAL for an unknown bit or a time below -1, ENOMEM
     */
    @LibraryImport(value = "SystemNative_Poll", internal = true)
    int poll(@In @Out(whole = true) ByteBuffer events, int milliseconds);
}
