package interop.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of one megabyte, which only the superuser can make: a tmpfs. */
final class SmallDisk implements AutoCloseable {
    static final int SIZE = 1 << 20;

    final Path folder;

    SmallDisk(Path parent) throws Exception {
        folder = Files.createTempDirectory(parent, "disk");
        String said = Witness.run("sh", "-c", "mount -t tmpfs -o size=" + SIZE + " none \"$0\" 2>&1 || true",
                folder.toString());
        assumeTrue(said.isEmpty(), () -> "no small disk can be mounted: " + said);
    }

    @Override
    public void close() throws Exception {
        Witness.run("umount", folder.toString());
    }
}
