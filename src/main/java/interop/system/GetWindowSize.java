package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code ioctl(2)} {@code TIOCGWINSZ}, {@code GetConsoleScreenBufferInfo}: the size of a terminal. */
interface GetWindowSize {
    /**
     * Tells the size of a terminal. Thread-safe.
     *
     * @param terminal a terminal; on Windows the output of a console
     * @param size receives it; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTTY for what is no terminal
     */
    @LibraryImport("SystemNative_GetWindowSize")
    int getWindowSize(SafeFileHandle terminal, @Out WindowSize size);
}
