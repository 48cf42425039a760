package interop.bench.mechanisms;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** The JDK's own way, where it has one. */
public class Jdk extends Inputs {
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private final Path filePath = Path.of(file);
    private FileInputStream stream;
    private FileChannel channel;

    @Setup
    public void open() throws IOException {
        stream = new FileInputStream(ZERO);
        channel = FileChannel.open(Path.of(ZERO));
    }

    @TearDown
    public void close() throws IOException {
        stream.close();
        channel.close();
    }

    @Benchmark
    public long getPid() {
        return ProcessHandle.current().pid();
    }

    @Benchmark
    public long stat() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(filePath, BasicFileAttributes.class);
        return attributes.size() + attributes.lastModifiedTime().toMillis() + (attributes.isDirectory() ? 1 : 0);
    }

    @Benchmark
    public int readArray() throws IOException {
        return stream.read(bytes);
    }

    @Benchmark
    public int readDirect() throws IOException {
        direct.clear();
        return channel.read(direct);
    }

    @Benchmark
    public void openClose() throws IOException {
        new FileInputStream(nullDevice).close();
    }

    @Benchmark
    public long listDirectory() throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(directory))) {
            for (Path entry : entries) {
                sum += sum(Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            }
        }
        return sum;
    }

    @Benchmark
    public long walkTree() throws IOException {
        long[] sum = new long[1];
        Files.walkFileTree(Path.of(tree), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += sum(attributes);
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    private static long sum(BasicFileAttributes attributes) {
        return attributes.size() + attributes.lastModifiedTime().toMillis() + 1;
    }
}
