package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import interop.ErrorCode;
import interop.InteropException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DupTest {
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.toRealPath().resolve("file"), "content");
    }

    @Test
    void sharesTheFileAndItsOffset() throws Exception {
        byte[] buffer = new byte[3];
        try (SafeFileHandle file = Witness.open(path, 0); SafeFileHandle duplicate = SystemNative.dup(file)) {
            assertNotEquals(Witness.number(file), Witness.number(duplicate));
            assertEquals(path, Witness.openFile(duplicate));
            SystemNative.read(file, buffer, 0, 3);
            SystemNative.read(duplicate, buffer, 0, 3);
        }
        assertEquals("ten", new String(buffer));
    }

    @Test
    void keepsTheDuplicateFromChildProcesses() throws Exception {
        try (SafeFileHandle file = Witness.open(path, 0); SafeFileHandle duplicate = SystemNative.dup(file)) {
            assertFalse(Witness.isInherited(Witness.number(duplicate)));
        }
    }

    @Test
    void outlivesTheFirstHandle() throws Exception {
        SafeFileHandle file = Witness.open(path, 0);
        try (SafeFileHandle duplicate = SystemNative.dup(file)) {
            file.close();
            assertEquals(List.of(Witness.number(duplicate)), Witness.descriptorsOn(path));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(ErrorCode.EBADF, Witness.errorOf(() -> SystemNative.dup(new SafeFileHandle(-1, false))));
        assertEquals("EMFILE", Witness.javaWithFewDescriptors(WithFewDescriptors.class, path.toString()));
    }

    static final class WithFewDescriptors {
        public static void main(String[] arguments) throws Exception {
            SafeFileHandle file = SystemNative.open(arguments[0], OpenFlags.O_CLOEXEC, 0);
            // A first failure, since to load the classes that tell of one takes a descriptor, too.
            Witness.errorOf(() -> SystemNative.dup(new SafeFileHandle(-1, false)));
            List<SafeFileHandle> duplicates = new ArrayList<>();
            try {
                while (duplicates.size() < 1000) {
                    duplicates.add(SystemNative.dup(file));
                }
            } catch (InteropException e) {
                System.out.println(ErrorCode.name(e.error()));
            }
        }
    }
}
