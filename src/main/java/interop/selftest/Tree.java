package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.DirectoryBatch;
import interop.system.FileStatus;
import interop.system.SafeDirectoryHandle;
import interop.system.SystemNative;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A tree in three figures: how many entries it has, how many bytes its files come to, and when the newest changed. */
record Tree(long entries, long bytes, Instant newest) {
    /** Walks by OpenDir and ReadDirPlus; symbolic links are not followed. */
    static Tree byInterop(Path folder) throws IOException {
        Walk walk = new Walk();
        FileStatus status = new FileStatus();
        ErrorCode.check(SystemNative.lStat(folder.toString(), status), "LStat", folder.toString());
        walk.add(status);
        walk.folder(folder.toString().getBytes(StandardCharsets.UTF_8));
        return new Tree(walk.entries, walk.bytes, walk.newest);
    }

    /** Walks by {@code java.nio}. */
    static Tree byJdk(Path folder) throws IOException {
        Walk walk = new Walk();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return visitFile(directory, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                walk.add(attributes.isRegularFile() ? attributes.size() : 0,
                        attributes.lastModifiedTime().toInstant());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (!(e instanceof AccessDeniedException)) {
                    throw e;
                }
                return visitFile(file, Files.readAttributes(file, BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS));
            }
        });
        return new Tree(walk.entries, walk.bytes, walk.newest);
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // Windows keeps what is read-only.
                file.toFile().setWritable(true);
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

    @Override
    public String toString() {
        return entries + " entries, " + bytes + " bytes, newest " + newest;
    }

    private static final class Walk {
        private final DirectoryBatch batch = new DirectoryBatch();
        private long entries;
        private long bytes;
        private Instant newest = Instant.MIN;

        void add(long size, Instant modified) {
            entries++;
            bytes += size;
            if (modified.isAfter(newest)) {
                newest = modified;
            }
        }

        void add(FileStatus status) {
            add(status.isRegularFile() ? status.size : 0, status.lastModified());
        }

        void folder(byte[] path) throws IOException {
            List<byte[]> folders = new ArrayList<>();
            try (SafeDirectoryHandle directory = SystemNative.openDir(path)) {
                while (ErrorCode.check(batch.read(directory), "ReadDirPlus") > 0) {
                    addBatch(path, folders);
                }
            } catch (InteropException e) {
                // A folder that we may not read counts, with nothing in it.
                if (e.error() != ErrorCode.EACCES) {
                    throw e;
                }
            }
            for (byte[] child : folders) {
                folder(child);
            }
        }

        private void addBatch(byte[] path, List<byte[]> folders) throws IOException {
            while (batch.next()) {
                if (batch.result() < 0) {
                    throw new InteropException(batch.result(), "ReadDirPlus", batch.name().toString());
                }
                add(batch.status());
                if (batch.status().isDirectory()) {
                    folders.add(child(path));
                }
            }
        }

        private byte[] child(byte[] folder) {
            byte[] last = batch.name().toByteArray();
            byte[] child = new byte[folder.length + 1 + last.length];
            System.arraycopy(folder, 0, child, 0, folder.length);
            child[folder.length] = (byte) File.separatorChar;
            System.arraycopy(last, 0, child, folder.length + 1, last.length);
            return child;
        }
    }
}
