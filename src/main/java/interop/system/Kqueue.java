package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code kqueue(2)}: makes a queue of kernel events. */
interface Kqueue {
    /**
     * Makes a queue of kernel events, to be used with {@link KernelEvents}: {@code kqueue(2)}. Child processes do not
     * inherit it. The caller closes the handle. Thread-safe.
     *
     * @return the queue
     * @throws InteropException EMFILE, ENFILE, ENOMEM; ENOTSUP on Linux and Windows
     */
    @LibraryImport("SystemNative_Kqueue")
    SafeFileHandle kqueue() throws InteropException;
}
