package interop.bench.startup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What the JDK itself has for the ten calls, or the nearest. */
final class Jdk {
    private Jdk() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        long pid = ProcessHandle.current().pid();
        long first = System.nanoTime();
        Path path = Path.of(arguments[0]);
        System.currentTimeMillis();
        Runtime.getRuntime().availableProcessors();
        String folder = Path.of("").toAbsolutePath().toString();
        Files.isReadable(path);
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        FileChannel file = FileChannel.open(path);
        long position = file.position(1).position();
        int read = file.read(ByteBuffer.allocate(64));
        file.close();
        long tenth = System.nanoTime();
        Outcome.print(first - start, tenth - start, pid, attributes.size(), position, read, folder);
    }
}
