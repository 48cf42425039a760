package interop.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Jars made from others and from folders. */
final class Jars {
    private static final String RUNTIMES = "runtimes/";

    private Jars() {
    }

    /** A copy with other entries in its manifest, and a byte more in its natives. */
    static Path other(Path jar, Path copy, Map<String, String> entries) throws IOException {
        return copy(jar, copy, entries, content -> new SequenceInputStream(content,
                new ByteArrayInputStream(new byte[1])));
    }

    /** A copy without the natives. */
    static Path withoutNatives(Path jar, Path copy) throws IOException {
        return copy(jar, copy, Map.of(), content -> null);
    }

    private static Path copy(Path jar, Path copy, Map<String, String> entries, UnaryOperator<InputStream> natives)
            throws IOException {
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest manifest = from.getManifest();
            entries.forEach(manifest.getMainAttributes()::putValue);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    InputStream content = from.getInputStream(entry);
                    boolean ofNatives = entry.getName().startsWith(RUNTIMES) && !entry.isDirectory();
                    content = ofNatives ? natives.apply(content) : content;
                    if (content != null && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        add(to, entry.getName(), content);
                    }
                }
            }
        }
        return copy;
    }

    /** What lies in a folder, with a manifest. */
    static Path of(Path folder, Map<String, String> entries, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(to, folder.relativize(file).toString().replace('\\', '/'), Files.newInputStream(file));
            }
        }
        return jar;
    }

    /** The one native file that a jar has. */
    static JarEntry nativeOf(JarFile jar) {
        return jar.stream().filter(entry -> entry.getName().startsWith(RUNTIMES) && !entry.isDirectory()).findFirst()
                .orElseThrow();
    }

    /** Puts that into a folder. */
    static Path extractNative(Path jar, Path folder) throws IOException {
        try (JarFile from = new JarFile(jar.toFile())) {
            JarEntry entry = nativeOf(from);
            Path file = folder.resolve(Path.of(entry.getName()).getFileName());
            try (InputStream in = from.getInputStream(entry)) {
                Files.copy(in, file);
            }
            return file;
        }
    }

    private static void add(JarOutputStream jar, String name, InputStream content) throws IOException {
        try (content) {
            jar.putNextEntry(new JarEntry(name));
            content.transferTo(jar);
            jar.closeEntry();
        }
    }
}
