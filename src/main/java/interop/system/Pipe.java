package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code pipe2(2)}, {@code CreatePipe}: makes a pipe. */
interface Pipe {
    /**
     * Makes a pipe. The caller closes both ends. Thread-safe.
     *
     * @param ends receives both ends; left alone on failure
     * @param flags any of {@link OpenFlags#O_CLOEXEC}, {@link OpenFlags#O_NONBLOCK} and {@link OpenFlags#O_DIRECT},
     *     with which each write is a packet that is read alone, and what a read has no room for is lost
     * @return 0, or a negated {@link interop.ErrorCode} code: EMFILE, ENFILE, EINVAL for another flag; ENOTSUP for
     *     {@code O_DIRECT} where there is none, on macOS and Windows
     */
    @LibraryImport("SystemNative_Pipe")
    int pipe(@Out PipeEnds ends, int flags);
}
