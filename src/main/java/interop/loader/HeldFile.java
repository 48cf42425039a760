package interop.loader;

import java.nio.file.FileSystemException;

/**
 * Waits for others to close a file: on Windows a virus scanner opens each new one, and what somebody has opened cannot
 * be moved, replaced or deleted meanwhile. How often is limited, to a second in all; not every failure passes.
 */
final class HeldFile {
    private static final int TRIES = 10;
    private static final int MILLISECONDS = 20;

    private final int tries;
    private int failed;

    /** As often as is worth it: elsewhere an open file stands in nobody's way. */
    HeldFile() {
        this(LibraryLoader.isWindows() ? TRIES : 1);
    }

    HeldFile(int tries) {
        this.tries = tries;
    }

    /** Returns when it is time to try again, longer after each failure; throws the last one's reason. */
    void await(FileSystemException failure) throws FileSystemException {
        failed++;
        if (failed >= tries) {
            throw failure;
        }
        // An interrupted thread loads its library all the same, and is interrupted afterwards.
        boolean interrupted = Thread.interrupted();
        try {
            Thread.sleep((long) failed * MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
