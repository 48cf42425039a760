package interop.loader;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What {@code elf(5)} says of a library before the dynamic linker touches it, and what is none. */
final class ElfFile {
    private static final String LINKER_SCRIPT = "/* GNU ld script";
    private static final int MAGIC = 0x7F454C46;
    private static final int HEADER_SIZE = 64;
    private static final int CLASS_AT = 4;
    private static final int CLASS_64 = 2;
    private static final int DATA_AT = 5;
    private static final int BIG_ENDIAN = 2;
    private static final int SEGMENTS_AT = 0x20;
    private static final int SEGMENT_SIZE_AT = 0x36;
    private static final int SEGMENT_COUNT_AT = 0x38;
    private static final int SEGMENT_OFFSET_AT = 0x08;
    private static final int SEGMENT_LENGTH_AT = 0x20;
    private static final int SEGMENT_HEADER_SIZE = 56;
    private static final int SECTIONS_AT = 0x28;
    private static final int SECTION_SIZE_AT = 0x3A;
    private static final int SECTION_COUNT_AT = 0x3C;

    private ElfFile() {
    }

    /**
     * Whether a 64-bit ELF file ends before one of its segments, or before its last part, the table of sections. The
     * dynamic linker maps such a file, and the process dies of a SIGBUS where it touches what is gone.
     */
    static boolean isCutShort(File file) {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            ByteBuffer header = read(in, 0, HEADER_SIZE);
            if (header == null || header.getInt(0) != MAGIC || header.get(CLASS_AT) != CLASS_64) {
                return false;
            }
            header.order(header.get(DATA_AT) == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            long end = header.getLong(SECTIONS_AT)
                    + (header.getShort(SECTION_SIZE_AT) & 0xFFFFL) * (header.getShort(SECTION_COUNT_AT) & 0xFFFFL);
            int size = header.getShort(SEGMENT_SIZE_AT) & 0xFFFF;
            for (int i = 0; i < (header.getShort(SEGMENT_COUNT_AT) & 0xFFFF); i++) {
                ByteBuffer segment = read(in, header.getLong(SEGMENTS_AT) + (long) i * size, SEGMENT_HEADER_SIZE);
                if (segment == null) {
                    return true;
                }
                segment.order(header.order());
                end = Math.max(end, segment.getLong(SEGMENT_OFFSET_AT) + segment.getLong(SEGMENT_LENGTH_AT));
            }
            return end > in.length();
        } catch (IOException e) {
            // Whoever loads it tells why it cannot be read; but only if there still is no descriptor then.
            Descriptors.require(1, file + " cannot be looked into");
            return false;
        }
    }

    /** So many bytes from there, or null where the file ends before. */
    private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
        if (at < 0 || at > in.length() - length) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /** What stands in for a library where C is compiled, like Debian's libc.so: text that names the library. */
    static boolean isLinkerScript(File file) {
        byte[] start = LINKER_SCRIPT.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = new FileInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        } catch (IOException e) {
            Descriptors.require(1, file + " cannot be looked into");
            return false;
        }
    }
}
