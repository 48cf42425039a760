package interop.loader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says why there is no library, and what to do: each method returns what is to be thrown, an UnsatisfiedLinkError. */
final class Diagnosis {
    private Diagnosis() {
    }

    static LinkageError cutShort(String path, String origin) {
        return new UnsatisfiedLinkError(LibraryLoader.describe(path, origin)
                + " is cut short. Put the whole file in its place, or remove it");
    }

    /** For another error than UnsatisfiedLinkError, that error. */
    static LinkageError notLoaded(String path, String origin, LinkageError e) {
        if (!(e instanceof UnsatisfiedLinkError)) {
            return e;
        }
        String advice;
        if (isOnNoexec(Path.of(path))) {
            advice = "its file system is mounted noexec, so no library can be loaded from it. " + LibraryCache.ADVICE
                    + " Or put the library into a folder of your own and name it with "
                    + LibraryLoader.PATH_OPTION;
        } else {
            advice = "is it a library for " + LibraryLoader.platform() + "? Name a folder with the right one with "
                    + LibraryLoader.PATH_OPTION + ", or remove this one";
        }
        return new UnsatisfiedLinkError(LibraryLoader.describe(path, origin) + " could not be loaded: " + e.getMessage()
                + " - " + advice);
    }

    /** Throws what is no IOException. */
    static LinkageError notCopied(String name, String file, Exception e) {
        if (e instanceof RuntimeException) {
            throw (RuntimeException) e;
        }
        // An exception of java.nio.file whose message is only the path tells by its type what is wrong.
        String reason = e instanceof AccessDeniedException ? "permission denied: " + e.getMessage()
                : e instanceof FileSystemException failed && failed.getReason() == null
                        ? e.getClass().getSimpleName() + ": " + e.getMessage() : e.getMessage();
        return new UnsatisfiedLinkError(name + " could not be copied from the jar: " + reason + ". "
                + LibraryCache.ADVICE + " Or put " + file + " into a folder and name it with "
                + LibraryLoader.PATH_OPTION);
    }

    static LinkageError noNativeFile(String name, String file, String resource, String folder) {
        return new UnsatisfiedLinkError(name + " has no native file for " + LibraryLoader.platform() + ": looked for "
                + file + " in " + LibraryLoader.PATH_OPTION + "=" + (folder.isEmpty() ? "(not set)" : folder)
                + ", in java.library.path, in the Java runtime and for /" + resource + " in the jar. Add the jar with"
                + " the natives for " + LibraryLoader.platform() + " (and its module to what jlink links), or build "
                + file + " and name its folder with " + LibraryLoader.PATH_OPTION);
    }

    private static boolean isOnNoexec(Path file) {
        boolean noexec = false;
        int longest = -1;
        try {
            Path real = file.toRealPath();
            for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
                String[] fields = line.split(" ");
                String mountPoint = fields[1].replace("\\040", " ");
                if (real.startsWith(mountPoint) && mountPoint.length() >= longest) {
                    longest = mountPoint.length();
                    noexec = (fields[3] + ",").contains("noexec,");
                }
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
        return noexec;
    }
}
