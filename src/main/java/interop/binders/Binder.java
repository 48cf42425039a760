package interop.binders;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/** One way to reach the symbols of one library. */
public interface Binder {
    /** The name that the property {@code interop.binder} knows it by. */
    String name();

    /**
     * Loads the library, once.
     *
     * @param file an absolute path, or a name for the system's dynamic linker
     * @throws UnsatisfiedLinkError if that fails
     */
    void load(String file);

    /**
     * Makes the native method of a class work.
     *
     * @return what to call instead of it, or null for itself
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    MethodHandle bind(Class<?> holder, String symbol);

    /**
     * Calls the export that states the ABI version.
     *
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    int abiVersion(String symbol);

    /** The address of a direct buffer's first byte. */
    long address(ByteBuffer buffer);

    /** {@code malloc(3)}: the address of fresh memory, 0 if there is none. */
    long allocate(long size);

    /** {@code free(3)}. */
    void free(long address);

    /** A buffer over native memory. */
    ByteBuffer buffer(long address, long capacity);
}
