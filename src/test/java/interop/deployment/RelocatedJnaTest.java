package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ChildJvm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JNA under another name, as tools that pack all into one jar give it: its own native part is lost then. */
@Tag("deployment")
class RelocatedJnaTest {
    private static final int POOL_AT = 8;
    private static final int UTF8 = 1;

    @TempDir
    Path folder;

    @Test
    void itIsToldAndTheTableWorks() throws Exception {
        Path all = folder.resolve("all.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(all))) {
            relocate(Deployment.jar(), out);
            relocate(Deployment.jna(), out);
            String name = "interop/loader/Caller.class";
            out.putNextEntry(new ZipEntry(name));
            out.write(getClass().getClassLoader().getResourceAsStream(name).readAllBytes());
        }
        ChildJvm child = new ChildJvm(Class.forName("interop.loader.Caller"), "binder", "timestamp")
                .classPath(all.toString()).property("interop.cache", folder.resolve("cache"));
        assertTrue(child.property("interop.binder", null).run().matches("binder jni\ntimestamp \\d+\n"));
        String said = child.property("interop.binder", "jna").run();
        assertTrue(said.startsWith("binder failed: the binder jna cannot be used: JNA has been relocated to"
                + " shaded.sun.jna, where its own native library does not find it: leave com.sun.jna out of the"
                + " relocation. Set -Dinterop.binder=jni"), said);
        assertEquals(said.lines().toList().get(0).substring("binder ".length()),
                said.lines().toList().get(1).substring("timestamp ".length()));
    }

    private static void relocate(Path jar, ZipOutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String name = entry.getName();
                if (!entry.isDirectory() && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    out.putNextEntry(new ZipEntry(relocated(name)));
                    out.write(name.endsWith(".class") ? relocated(content) : content);
                }
            }
        }
    }

    private static String relocated(String text) {
        return text.replace("com/sun/jna", "shaded/sun/jna").replace("com.sun.jna", "shaded.sun.jna");
    }

    /** The texts of a class's pool of constants, in which all its names are, changed. */
    private static byte[] relocated(byte[] content) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        DataOutputStream out = new DataOutputStream(changed);
        out.write(in.readNBytes(POOL_AT));
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case UTF8:
                    out.writeUTF(relocated(in.readUTF()));
                    break;
                case 5:
                case 6:
                    // A long or a double counts twice.
                    out.write(in.readNBytes(8));
                    i++;
                    break;
                case 7:
                case 8:
                case 16:
                case 19:
                case 20:
                    out.write(in.readNBytes(2));
                    break;
                case 15:
                    out.write(in.readNBytes(3));
                    break;
                default:
                    out.write(in.readNBytes(4));
                    break;
            }
        }
        in.transferTo(out);
        return changed.toByteArray();
    }
}
