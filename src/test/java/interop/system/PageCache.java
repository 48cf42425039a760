package interop.system;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system keeps of a file in memory. */
public final class PageCache {
    private PageCache() {
    }

    /** How many bytes of a file are there. */
    public static long bytesOf(Path file) throws Exception {
        assumeDisk(file);
        String said = Witness.run("sh", "-c", "fincore -b -n -o res \"$0\" 2>&1 || echo none", file.toString());
        assumeTrue(said.strip().matches("\\d+"), "there is no fincore to ask");
        return Long.parseLong(said.strip());
    }

    /** Drops what is there of a file, which the system does only with what the disk has, too. */
    public static void dropWhatIsWritten(Path file) throws Exception {
        assumeDisk(file);
        Witness.run("dd", "if=" + file, "iflag=nocache", "count=0");
    }

    private static void assumeDisk(Path file) throws IOException {
        assumeFalse(Files.getFileStore(file).type().equals("tmpfs"), "what lies in memory anyway stays there");
    }
}
