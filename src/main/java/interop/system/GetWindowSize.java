package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code ioctl(2)} with {@code TIOCGWINSZ}, {@code GetConsoleScreenBufferInfo}: gets the size of a terminal. */
interface GetWindowSize {
    /**
     * Gets the size of a terminal: {@code ioctl(2)} with {@code TIOCGWINSZ}, {@code GetConsoleScreenBufferInfo}.
     * Thread-safe.
     *
     * @param terminal a terminal; on Windows a console output handle
     * @param size receives the size; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; ENOTTY if the file is not a terminal
     */
    @LibraryImport("SystemNative_GetWindowSize")
    int getWindowSize(SafeFileHandle terminal, @Out WindowSize size);
}
