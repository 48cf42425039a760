package interop.loader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says why there is no library, and what to do: each method returns what is to be thrown, an UnsatisfiedLinkError. */
final class Diagnosis {
    private static final String OTHER_FOLDER = "Name another folder for copies, private to you and allowed to execute,"
            + " with " + LibraryLoader.CACHE_OPTION + "=FOLDER.";

    /** What is said of a path there. */
    static final String NOEXEC = " is on a file system that is mounted noexec, so no library can be loaded from it";

    /** What is said of a path there, which need not be the reason: a file may still be for another system. */
    private static final String NOT_ASCII = " has characters outside ASCII in its path, from which a JDK of Windows may"
            + " be unable to load";

    private static final int ASCII = 0x7F;

    private Diagnosis() {
    }

    static LinkageError cutShort(String path, String origin) {
        return new UnsatisfiedLinkError(LibraryLoader.describe(path, origin)
                + " is cut short. Put the whole file in its place, or remove it");
    }

    /** For a folder that is named and cannot be looked into. */
    static LinkageError noFolder(String named) {
        String reason;
        try {
            Path path = Path.of(named).toAbsolutePath();
            reason = path + (Files.isDirectory(path) ? " cannot be entered by this user"
                    : Files.exists(path) ? " is no folder" : " is not there");
        } catch (InvalidPathException e) {
            reason = noPath("it", e);
        }
        return new UnsatisfiedLinkError("the folder in " + LibraryLoader.PATH_OPTION + " cannot be used: " + reason
                + ". Name one folder with native files, or leave the property out");
    }

    static String noPath(String property, InvalidPathException e) {
        return property + " names what is no path here: " + e.getMessage()
                + ". If it is the locale's encoding, start java with LC_ALL=C.UTF-8";
    }

    /** For another error than UnsatisfiedLinkError, that error. */
    static LinkageError notLoaded(String path, String origin, LinkageError e) {
        if (!(e instanceof UnsatisfiedLinkError)) {
            return e;
        }
        String advice;
        if (isOnNoexec(Path.of(path))) {
            advice = "it" + NOEXEC + ". Put the library into another folder and name it with "
                    + LibraryLoader.PATH_OPTION;
        } else if (isBeyondAscii(path)) {
            advice = "it" + NOT_ASCII + ". Put the library into a folder whose path is ASCII and name that with "
                    + LibraryLoader.PATH_OPTION;
        } else {
            advice = "is it for " + LibraryLoader.platform()
                    + ", and is all there that it needs? Name a folder with the right one with "
                    + LibraryLoader.PATH_OPTION + ", or remove this one";
        }
        return new UnsatisfiedLinkError(LibraryLoader.describe(path, origin) + " could not be loaded: "
                + reason(path, e) + " - " + advice);
    }

    /**
     * What was said of a library that cannot be loaded, without its name before it. JNA gives each way that it tried a
     * line, behind a headline, and in the last line the whole class path.
     */
    static String reason(String library, LinkageError e) {
        Set<String> reasons = new LinkedHashSet<>();
        String[] lines = e.getMessage() == null ? new String[0] : e.getMessage().split("\\R");
        for (String line : lines) {
            if (lines.length == 1 || !line.endsWith(":") && !line.contains(" not found in resource path ")) {
                String rest = line;
                while (rest.startsWith(library + ": ")) {
                    rest = rest.substring(library.length() + 2);
                }
                reasons.add(rest);
            }
        }
        return reasons.isEmpty() ? "not found" : String.join(", ", reasons);
    }

    /** Throws what is no IOException. */
    static LinkageError notRead(String name, String resource, Exception e) {
        if (e instanceof RuntimeException) {
            throw (RuntimeException) e;
        }
        return new UnsatisfiedLinkError(name + " could not be read from the jar, where " + resource + " is looked for: "
                + reason(e));
    }

    /** What is known of the path of a copy that could not be loaded, or "". */
    static String ofPath(Path copy) {
        if (isOnNoexec(copy)) {
            return " - it" + NOEXEC;
        }
        return isBeyondAscii(copy.toString()) ? " - it" + NOT_ASCII + ": name a folder whose path is ASCII" : "";
    }

    private static boolean isBeyondAscii(String path) {
        return LibraryLoader.isWindows() && path.chars().anyMatch(each -> each > ASCII);
    }

    static LinkageError notCopied(String name, String file, List<String> reasons) {
        return new UnsatisfiedLinkError(name + " could not be copied from the jar and loaded: "
                + String.join("; ", reasons) + ". " + OTHER_FOLDER + " Or take " + LibraryLoader.resource(file)
                + " out of the jar into a folder and name it with " + LibraryLoader.PATH_OPTION);
    }

    static LinkageError notCopiedAgain(String original, List<String> reasons) {
        return new UnsatisfiedLinkError("another class loader has loaded " + original + ", and no copy of it: "
                + String.join("; ", reasons) + ". " + OTHER_FOLDER);
    }

    /** An exception of java.nio.file whose message is only the path tells by its type what is wrong. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied: " + e.getMessage();
        } else if (e instanceof NoSuchFileException) {
            return e.getMessage() + " is not there, and cannot be made";
        } else if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is there, and is no folder";
        }
        return e instanceof FileSystemException failed && failed.getReason() == null
                ? e.getClass().getSimpleName() + ": " + e.getMessage() : e.getMessage();
    }

    static LinkageError noNativeFile(String name, String file, String resource, String folder) {
        return new UnsatisfiedLinkError(name + " has no native file for " + LibraryLoader.platform() + ": looked for "
                + file + " in " + LibraryLoader.PATH_OPTION + "=" + (folder.isEmpty() ? "(not set)" : folder)
                + ", in java.library.path, in the Java runtime and for /" + resource + " in the jar. Add the jar with"
                + " the natives for " + LibraryLoader.platform() + " (and its module to what jlink links), or build "
                + file + " and name its folder with " + LibraryLoader.PATH_OPTION);
    }

    static boolean isOnNoexec(Path file) {
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
