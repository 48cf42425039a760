package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** A file with an extended attribute that the JDK made. It calls that "name"; the system calls it {@link #NAME}. */
final class AttributeFile implements AutoCloseable {
    static final String NAME = "user.name";
    static final byte[] VALUE = {'v', 0, (byte) 0xFF};

    final String path;
    final String link;
    final SafeFileHandle file;
    private final UserDefinedFileAttributeView view;

    AttributeFile(Path folder) throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView(UserDefinedFileAttributeView.class),
                "the file system has no extended attributes");
        Path made = Files.writeString(folder.resolve("file"), "content");
        path = made.toString();
        link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file")).toString();
        file = Witness.open(made, OpenFlags.O_RDWR);
        view = Files.getFileAttributeView(made, UserDefinedFileAttributeView.class);
        set("name", VALUE);
    }

    /** By the JDK. */
    void set(String name, byte[] value) throws Exception {
        assertEquals(value.length, view.write(name, ByteBuffer.wrap(value)));
    }

    /** By the JDK. */
    byte[] get(String name) throws Exception {
        ByteBuffer value = ByteBuffer.allocate(view.size(name));
        view.read(name, value);
        return value.array();
    }

    /** By the JDK. */
    boolean has(String name) throws Exception {
        return view.list().contains(name);
    }

    /** That a result says that there is no such attribute. */
    static void assertMissing(int result) {
        assertEquals("ENODATA", ErrorCode.name(-result));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
