package interop.system;

import interop.In;
import interop.LibraryImport;

/** {@code ioctl(2)} with {@code TIOCSWINSZ}, {@code SetConsoleWindowInfo}: sets the size of a terminal. */
interface SetWindowSize {
    /**
     * Sets the size of a terminal, which sends {@code SIGWINCH} to its programs: {@code ioctl(2)} with {@code
     * TIOCSWINSZ}, {@code SetConsoleWindowInfo}. Thread-safe.
     *
     * @param terminal a terminal; on Windows a console output handle
     * @param size the new size, each number 0 to 65,535
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; ENOTTY if the file is not a terminal; EINVAL for a
     *     number out of range
     */
    @LibraryImport("SystemNative_SetWindowSize")
    int setWindowSize(SafeFileHandle terminal, @In WindowSize size);
}
