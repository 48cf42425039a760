package interop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.system.DirectoryEntry;
import interop.system.SafeDirectoryHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextBufferTest {
    @TempDir
    Path folder;

    private final TextBuffer buffer = new TextBuffer();

    @Test
    void isEmptyAtFirst() {
        assertEquals("", buffer.toString());
        assertEquals(0, buffer.length());
        assertArrayEquals(new byte[0], buffer.toByteArray());
    }

    @Test
    void holdsTheLastTextAlone() {
        for (String text : new String[] {"short", "long".repeat(1000), "", "x".repeat(257), "grüße 漢字 🙂"}) {
            byte[] bytes = ("--" + text + "--").getBytes(StandardCharsets.UTF_8);
            for (ByteBuffer source : new ByteBuffer[] {
                ByteBuffer.wrap(bytes), ByteBuffer.allocateDirect(bytes.length).put(bytes)}) {
                buffer.set(source, 2, bytes.length - 4);
                assertEquals(text, buffer.toString());
                assertEquals(bytes.length - 4, buffer.length());
                assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), buffer.toByteArray());
            }
        }
    }

    @Test
    void givesCopiesAway() {
        buffer.set(ByteBuffer.wrap(new byte[] {'a', 'b'}), 0, 2);
        byte[] copy = buffer.toByteArray();
        copy[0] = 'x';
        assertNotSame(copy, buffer.toByteArray());
        assertEquals("ab", buffer.toString());
    }

    @Test
    void showsWhatIsNotUtf8AsAReplacement() {
        byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xC3};
        buffer.set(ByteBuffer.wrap(bytes), 0, 4);
        assertEquals("a\uFFFDb\uFFFD", buffer.toString());
        assertArrayEquals(bytes, buffer.toByteArray());
    }

    @Test
    void receivesNamesOfAnyLength() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("a", "x".repeat(250), "漢".repeat(80), "🙂"));
        for (String name : names) {
            ErrorCode.check(SystemNative.mkDir(folder.resolve(".") + "/" + name, 0700), "mkdir", name);
        }
        names.addAll(Set.of(".", ".."));
        Set<String> read = new TreeSet<>();
        try (SafeDirectoryHandle directory = SystemNative.openDir(folder.toString())) {
            while (ErrorCode.check(SystemNative.readDir(directory, new DirectoryEntry(), buffer), "readdir") > 0) {
                read.add(buffer.toString());
            }
        }
        assertEquals(names, read);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNotUtf8FindsItsFile() throws IOException {
        byte[] name = (folder + "/x").getBytes(StandardCharsets.UTF_8);
        name[name.length - 1] = (byte) 0xFF;
        int made = SystemNative.mkDir(name, 0700);
        assumeTrue(made == 0, "this file system takes only UTF-8: " + ErrorCode.name(-made));
        try (SafeDirectoryHandle directory = SystemNative.openDir(folder.toString())) {
            while (ErrorCode.check(SystemNative.readDir(directory, new DirectoryEntry(), buffer), "readdir") > 0) {
                if (buffer.length() == 1 && buffer.toByteArray()[0] == (byte) 0xFF) {
                    assertEquals("\uFFFD", buffer.toString());
                    byte[] path = name.clone();
                    path[path.length - 1] = buffer.toByteArray()[0];
                    assertEquals(0, SystemNative.rmDir(path));
                    assertEquals(0, Files.list(folder).count());
                    return;
                }
            }
        }
        throw new AssertionError("the name was not read");
    }

    @Test
    void splitsAListAtItsNuls() {
        buffer.set(ByteBuffer.wrap(new byte[] {'a', 0, 0, (byte) 0xFF, 'b', 0}), 0, 6);
        List<byte[]> texts = buffer.toList();
        assertEquals(3, texts.size());
        assertArrayEquals(new byte[] {'a'}, texts.get(0));
        assertArrayEquals(new byte[0], texts.get(1));
        assertArrayEquals(new byte[] {(byte) 0xFF, 'b'}, texts.get(2));
        buffer.set(ByteBuffer.wrap(new byte[] {'a', 0, 'b'}), 0, 3);
        assertArrayEquals(new byte[] {'b'}, buffer.toList().get(1));
        buffer.set(ByteBuffer.allocate(0), 0, 0);
        assertEquals(List.of(), buffer.toList());
    }
}
