package interop.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mappings to test with, and what the system says of them. */
public final class Memory {
    static final int READ = MemoryProtection.PROT_READ;
    static final int READ_WRITE = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;
    static final int PAGE = SystemNative.getPageSize();

    private Memory() {
    }

    /** Fresh memory. */
    static SafeMemoryMappedViewHandle anonymous(long length, int protection) throws IOException {
        return SystemNative.mMap(length, protection, MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS, null, 0);
    }

    /** A file, open for reading and writing while it is mapped. */
    static SafeMemoryMappedViewHandle file(Path path, long length, int protection, int flags) throws IOException {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR)) {
            return SystemNative.mMap(length, protection, flags, file, 0);
        }
    }

    /** What the system says of the pages from an address on, up to where something else begins: rw-p and the like. */
    static String protection(long address) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            String[] words = line.split("[- ]", 3);
            if (Long.parseUnsignedLong(words[0], 16) <= address && address < Long.parseUnsignedLong(words[1], 16)) {
                return words[2].substring(0, 4);
            }
        }
        return "none";
    }

    /** A line of what the system says of the mapping at an address, by its name, less its unit. */
    public static String detail(long address, String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
        boolean here = false;
        for (String line : lines) {
            String[] words = line.split("[- ]", 3);
            if (words[0].matches("[0-9a-f]+")) {
                here = Long.parseUnsignedLong(words[0], 16) <= address
                        && address < Long.parseUnsignedLong(words[1], 16);
            } else if (here && line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).replace("kB", "").strip();
            }
        }
        return "none";
    }

    /** Bytes of this process, as the system shows them; an emulator has addresses of its own. */
    static byte[] bytes(long address, int length) throws IOException {
        byte[] bytes = new byte[length];
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            memory.seek(address);
            memory.readFully(bytes);
        }
        return bytes;
    }

    /** Kilobytes of this process, by a name in /proc/self/status. */
    public static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith(name + ":"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", ""))).findFirst().orElseThrow();
    }
}
