package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code pipe2(2)}, {@code CreatePipe}: makes a pipe. */
interface Pipe {
    /**
     * Makes a pipe. The caller closes both ends. Thread-safe.
     *
     * @param ends receives both ends; left alone on failure
     * @param flags {@link OpenFlags#O_CLOEXEC}, {@link OpenFlags#O_NONBLOCK} or 0; Windows has no {@code
     *     O_NONBLOCK} here
     * @return 0, or a negated {@link interop.Error} code: EMFILE, ENFILE, EINVAL for another flag
     */
    @LibraryImport("SystemNative_Pipe")
    int pipe(@Out PipeEnds ends, int flags);
}
