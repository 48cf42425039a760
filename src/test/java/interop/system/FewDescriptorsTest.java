package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.Error;
import interop.InteropException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls do that open something, in a process that may have no more open. */
class FewDescriptorsTest {
    @TempDir
    Path dir;

    @Test
    void nothingMoreIsOpened() throws Exception {
        Files.createFile(dir.resolve("file"));
        assertEquals("open EMFILE, openDir EMFILE, create EMFILE, again 0",
                Witness.javaAfter("ulimit -n 64", OpensUntilItFails.class, dir.toString()));
    }

    static final class OpensUntilItFails {
        public static void main(String[] arguments) throws Exception {
            String dir = arguments[0];
            // Once each before: to load the classes that they need takes descriptors, too.
            openDir(dir);
            open(dir + "/none", 0);
            Error.name(open(dir + "/file", 0));
            List<SafeFileHandle> all = new ArrayList<>();
            int last = 0;
            while (last == 0) {
                try {
                    all.add(SystemNative.open(dir + "/file", OpenFlags.O_CLOEXEC, 0));
                } catch (InteropException e) {
                    last = e.error();
                }
            }
            int directory = openDir(dir);
            int created = open(dir + "/made", OpenFlags.O_CREAT);
            all.get(0).close();
            int again = open(dir + "/file", 0);
            System.out.println("open " + Error.name(last) + ", openDir " + Error.name(directory) + ", create "
                    + Error.name(created) + ", again " + again);
        }

        private static int open(String path, int flags) throws Exception {
            try {
                SystemNative.open(path, OpenFlags.O_CLOEXEC | flags, 0600).close();
                return 0;
            } catch (InteropException e) {
                return e.error();
            }
        }

        private static int openDir(String path) throws Exception {
            try {
                SystemNative.openDir(path).close();
                return 0;
            } catch (InteropException e) {
                return e.error();
            }
        }
    }
}
