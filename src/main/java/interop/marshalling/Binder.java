package interop.marshalling;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/**
 * One way to reach the symbols of one library, beside its JNI table if it has one.
 */
public interface Binder {
    /**
     * Its name.
     *
     * @return what the property {@code interop.binder} knows it by
     */
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
     * @param holder the class whose only native method is the import
     * @param symbol the import's symbol
     * @return what to call instead of it, or null for itself
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    MethodHandle bind(Class<?> holder, String symbol);

    /**
     * The same for a function that never waits. Where the binder can, its calls do without a thread transition.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the import's symbol
     * @return what to call instead of it, or null for itself
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    default MethodHandle bindCritical(Class<?> holder, String symbol) {
        return bind(holder, symbol);
    }

    /**
     * Calls the export that states the ABI version.
     *
     * @param symbol the export
     * @return the version
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    int abiVersion(String symbol);

    /**
     * The address of a direct buffer.
     *
     * @param buffer a direct buffer
     * @return the address of its first byte
     */
    long address(ByteBuffer buffer);

    /**
     * {@code malloc(3)}.
     *
     * @param size bytes
     * @return the address, 0 if there is no memory
     */
    long allocate(long size);

    /**
     * {@code free(3)}.
     *
     * @param address what {@link #allocate} returned
     */
    void free(long address);

    /**
     * A buffer over native memory.
     *
     * @param address the first byte
     * @param capacity its size in bytes
     * @return the buffer, big-endian
     */
    ByteBuffer buffer(long address, long capacity);
}
