package interop.loader;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder of files that are being written, and of what is left of them where a process was killed meanwhile. Their
 * names tell the process. A writer whose file or folder is deleted writes again, so it does no harm to take one for
 * dead that lives in another container, whose processes cannot be seen.
 */
final class Unfinished {
    /** No library takes as long to write; and the number of who has written may be another process's by then. */
    private static final long MILLISECONDS = 60_000;

    private Unfinished() {
    }

    static void createFolder(Path root) throws IOException {
        LibraryLoader.checkPrivate(CacheFolder.createUnlessThere(root.resolve(LibraryLoader.UNFINISHED)));
    }

    /** A file in it, with a name that nobody else gives. */
    static Path name(Path root, String file) {
        return root.resolve(LibraryLoader.UNFINISHED).resolve(uniqueName() + file);
    }

    static String uniqueName() {
        // Two threads may come in the same nanosecond.
        return ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + "-"
                + Long.toHexString(System.nanoTime()) + "-";
    }

    /** Deletes a file that is no longer needed; where it is held open, a later start does when this process is dead. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // As above.
        }
    }

    /** Deletes what dead processes have left, and the folder if nothing else is in it. */
    static void deleteDead(Path root) {
        Path folder = root.resolve(LibraryLoader.UNFINISHED);
        try {
            LibraryLoader.checkPrivate(folder);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[0-9]*-*")) {
                for (Path file : files) {
                    if (isDead(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            Files.delete(folder);
        } catch (IOException | DirectoryIteratorException e) {
            // Somebody still writes, or was quicker, or the next start can.
        }
    }

    private static boolean isDead(Path file) throws IOException {
        String name = file.getFileName().toString();
        long process;
        try {
            process = Long.parseLong(name.substring(0, name.indexOf('-')));
        } catch (NumberFormatException e) {
            // No name that we give.
            return false;
        }
        return !ProcessHandle.of(process).isPresent()
                || System.currentTimeMillis() - Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis()
                > MILLISECONDS;
    }
}
