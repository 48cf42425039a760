package interop.loader;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Tells whether files can be opened, for what could not be tried again. */
public final class Descriptors {
    private Descriptors() {
    }

    /**
     * Fails unless files can be opened now.
     *
     * @param count how many at once
     * @param what what could not be done, for the message
     * @throws UnsatisfiedLinkError if so many cannot; another call may succeed
     */
    public static void require(int count, String what) {
        File file = new File(System.getProperty("java.home", ""), "release");
        if (!file.isFile()) {
            return;
        }
        FileInputStream[] files = new FileInputStream[count];
        try {
            for (int i = 0; i < count; i++) {
                files[i] = new FileInputStream(file);
            }
        } catch (IOException e) {
            throw new UnsatisfiedLinkError(what + ", since no more files can be opened now (" + e.getMessage()
                    + "): close some, and call again");
        } finally {
            for (FileInputStream opened : files) {
                close(opened);
            }
        }
    }

    private static void close(FileInputStream file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // It was only to see.
        }
    }
}
