package interop.loader;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Tells which C library this process runs on, where there are two. */
final class Musl {
    private static final int HEAD = 4096;

    private Musl() {
    }

    /**
     * Whether this process was started by musl's dynamic linker. Its program names that linker (PT_INTERP of
     * {@code elf(5)}) near its start, unless a tool has moved the name; then the memory map tells.
     */
    static boolean isRunning() {
        String head = read("/proc/self/exe", HEAD);
        return head.contains("/ld-musl-")
                || !head.contains("/ld") && read("/proc/self/maps", Integer.MAX_VALUE).contains("/ld-musl-");
    }

    private static String read(String file, int limit) {
        try (InputStream in = new FileInputStream(file)) {
            // Whatever is in it, each byte is a char.
            return new String(in.readNBytes(limit), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // There may be no /proc; but while nothing can be opened, nothing is known of that.
            Descriptors.require(1, "the C library of this process cannot be told");
            return "";
        }
    }
}
