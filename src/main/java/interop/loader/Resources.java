package interop.loader;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What lies beside a class in its jar or folder. Its class loader is asked only for what is not there: it asks all its
 * parents first, which takes longer than all the rest of a start.
 */
final class Resources implements Closeable {
    private final Class<?> owner;
    private final File folder;
    private final ZipFile jar;

    Resources(Class<?> owner) {
        this.owner = owner;
        File origin = origin(owner);
        jar = origin == null || origin.isDirectory() ? null : open(origin);
        folder = jar == null ? origin : null;
    }

    /** A resource's content, by its name without a leading slash; null if there is none. */
    byte[] read(String name) throws IOException {
        try (InputStream in = find(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** Whether a file is a copy of a resource. A jar tells length and checksum, and need not be unpacked for it. */
    boolean isCopy(String name, File file) throws IOException {
        byte[] content;
        try (InputStream in = new FileInputStream(file)) {
            content = in.readAllBytes();
        }
        ZipEntry entry = jar == null ? null : jar.getEntry(name);
        if (entry == null) {
            return Arrays.equals(content, read(name));
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return entry.getSize() == content.length && entry.getCrc() == checksum.getValue();
    }

    private InputStream find(String name) throws IOException {
        ZipEntry entry = jar == null ? null : jar.getEntry(name);
        if (entry != null) {
            return jar.getInputStream(entry);
        }
        File file = new File(folder, name);
        return folder != null && file.isFile() ? new FileInputStream(file) : owner.getResourceAsStream("/" + name);
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }

    private static File origin(Class<?> owner) {
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null || !source.getLocation().getProtocol().equals("file")) {
            return null;
        }
        try {
            return new File(URI.create(source.getLocation().toString()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ZipFile open(File file) {
        try {
            return new ZipFile(file);
        } catch (IOException e) {
            // Not a jar: its class loader knows what it is.
            return null;
        }
    }
}
