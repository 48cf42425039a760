package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code pipe2(2)}, {@code CreatePipe}: makes a pipe. */
interface Pipe {
    /**
     * Makes a pipe: {@code pipe2(2)}, {@code CreatePipe}. The caller closes both ends. Thread-safe.
     *
     * @param ends receives both ends; unchanged on failure
     * @param flags a set of {@link OpenFlags#O_CLOEXEC}, {@link OpenFlags#O_NONBLOCK} and {@link OpenFlags#O_DIRECT}
     *     for packet mode, in which each write is a packet that a read returns alone; what exceeds the length of the
     *     read is discarded
     * @return 0, or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE; EINVAL for any other flag; ENOTSUP for
     *     {@code O_DIRECT} on macOS and Windows
     */
    @LibraryImport("SystemNative_Pipe")
    int pipe(@Out PipeEnds ends, int flags);
}
