package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code select(2)}: waits for one of several files, for microseconds. */
interface Select {
    /**
     * Waits until one of the files can be read, can be written or has something out of the ordinary. {@link PollSet}
     * makes this call. Thread-safe.
     *
     * @param events an array of {@link PollEvent}, best in a direct buffer; what was triggered is written into it
     * @param microseconds how long at most; -1 forever
     * @return how many of them were triggered, 0 when the time is over; or a negated {@link interop.ErrorCode} code:
     *     EBADF for a file that is not open, EINVAL for an unknown bit or a time below -1, ENOMEM
     */
    @LibraryImport(value = "SystemNative_Select", internal = true)
    int select(@In @Out(whole = true) ByteBuffer events, long microseconds);
}
