import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.SafeHandle;
import interop.Utf8;

@NativeLibrary(value = "plain", table = true)
final class Plain extends PlainImports {
    private Plain() {
    }
}

final class Door extends SafeHandle {
    Door() {
        super(null);
    }
}

interface Calls {
    @LibraryImport("plain_length")
    long length(@Utf8 String text);

    /** A method need not be named after a symbol that has no prefix to be told from. */
    @LibraryImport("_exit2")
    void end(int code);

    /** The parameters have names that JNI's own could have. */
    @LibraryImport("plain_socket")
    int socket(int env, int type);

    /** Named as the symbols, and with the same parameters as they cross. */
    @LibraryImport("plain")
    int plain(int number);

    @LibraryImport("door")
    Door door(long number) throws InteropException;
}
