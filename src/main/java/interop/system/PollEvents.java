package interop.system;

import interop.NativeConstants;

/** The events of {@code poll(2)} that {@link PollSet} waits for and returns. */
@NativeConstants("SystemNative_")
public final class PollEvents {
    /** Data can be read, or end of file. */
    public static final int POLLIN = 0x01;

    /** An exceptional condition, such as out-of-band data. */
    public static final int POLLPRI = 0x02;

    /** Data can be written. */
    public static final int POLLOUT = 0x04;

    /** An error, such as a pipe whose read end is closed. Always returned, even if not requested. */
    public static final int POLLERR = 0x08;

    /** Hang up: the peer is closed; remaining data can still be read. Always returned, even if not requested. */
    public static final int POLLHUP = 0x10;

    /** The file is not open, or cannot be polled. Always returned, even if not requested. */
    public static final int POLLNVAL = 0x20;

    private PollEvents() {
    }
}
