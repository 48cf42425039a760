package interop.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says why a file that is there could not be loaded, and what to do. */
final class Diagnosis {
    private Diagnosis() {
    }

    static String of(Location location, String reason) {
        String advice;
        if (isOnNoexec(Path.of(location.file()))) {
            advice = "its file system is mounted noexec, so no library can be loaded from it. " + LibraryCache.ADVICE
                    + " Or put the library into a folder of your own and name it with -D"
                    + LibraryLoader.PATH_PROPERTY;
        } else {
            advice = "is it a library for " + Platform.IDENTIFIER + "? Name a folder with the right one with -D"
                    + LibraryLoader.PATH_PROPERTY + ", or remove this one";
        }
        return location + " could not be loaded: " + reason + " - " + advice;
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
