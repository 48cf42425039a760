package interop.system;

import interop.NativeConstants;

/** What {@link PollSet} waits for, and what it tells: the events of {@code poll(2)}. */
@NativeConstants("SystemNative_")
public final class PollEvents {
    /** Something can be read, or its end. */
    public static final int POLLIN = 0x01;

    /** Something out of the ordinary, like data that is urgent. */
    public static final int POLLPRI = 0x02;

    /** Something can be written. */
    public static final int POLLOUT = 0x04;

    /** It is broken, like a pipe that nobody reads. Told without being asked. */
    public static final int POLLERR = 0x08;

    /** The other side has hung up; what it wrote before can still be read. Told without being asked. */
    public static final int POLLHUP = 0x10;

    /** It is not open, or cannot be polled. Told without being asked. */
    public static final int POLLNVAL = 0x20;

    private PollEvents() {
    }
}
