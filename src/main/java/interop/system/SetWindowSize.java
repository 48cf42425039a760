package interop.system;

import interop.In;
import interop.LibraryImport;

/** {@code ioctl(2)} {@code TIOCSWINSZ}, {@code SetConsoleWindowInfo}: sets the size of a terminal. */
interface SetWindowSize {
    /**
     * Sets the size of a terminal, of which its programs are told by {@code SIGWINCH}. Thread-safe.
     *
     * @param terminal a terminal; on Windows the output of a console
     * @param size the new size, each number 0 to 65,535
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTTY for what is no terminal, EINVAL for another number
     */
    @LibraryImport("SystemNative_SetWindowSize")
    int setWindowSize(SafeFileHandle terminal, @In WindowSize size);
}
