package interop.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The files that are looked at: {@code file}, the directory {@code flat} and the {@code tree}, in a folder. */
final class DataSet {
    private static final int FILES_PER_FOLDER = 100;

    private DataSet() {
    }

    /** Makes them, unless an earlier run has. */
    static Path make(Path parent, int entries) throws IOException {
        Path folder = parent.resolve(Integer.toString(entries));
        if (Files.exists(folder)) {
            return folder;
        }
        // Renamed when it is whole: what a run that was stopped left is made again.
        Path making = parent.resolve("making");
        delete(making);
        Path flat = Files.createDirectories(making.resolve("flat"));
        for (int i = 0; i < entries; i++) {
            Files.createFile(flat.resolve(String.format("entry-%06d", i)));
        }
        Path tree = making.resolve("tree");
        for (int i = 0; i < entries; i++) {
            Path inner = tree.resolve(String.format("folder-%04d", i / FILES_PER_FOLDER));
            if (i % FILES_PER_FOLDER == 0) {
                Files.createDirectories(inner);
            }
            Files.createFile(inner.resolve(String.format("file-%02d", i % FILES_PER_FOLDER)));
        }
        Files.writeString(making.resolve("file"), "a file\n");
        return Files.move(making, folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
