package interop.marshalling;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/** A way to call the functions of a native library other than by its JNI table. */
public interface Binder {
    /**
     * Returns the name of the binder.
     *
     * @return its value of the property {@code interop.binder}
     */
    String name();

    /**
     * Loads the library. Called once.
     *
     * @param file an absolute path, or a name for the system's dynamic linker
     * @throws UnsatisfiedLinkError if the library cannot be loaded
     */
    void load(String file);

    /**
     * Binds the native method of a class to a symbol.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the symbol of the import
     * @return the handle to call instead of the native method, or null to call that
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    MethodHandle bind(Class<?> holder, String symbol);

    /**
     * Binds the native method of a class to a function that never blocks, which is called without a thread state
     * transition if the binder supports it.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the symbol of the import
     * @return the handle to call instead of the native method, or null to call that
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    default MethodHandle bindCritical(Class<?> holder, String symbol) {
        return bind(holder, symbol);
    }

    /**
     * Calls the function that returns the ABI version.
     *
     * @param symbol the symbol of the function
     * @return the version
     * @throws UnsatisfiedLinkError if the library has no such symbol
     */
    int abiVersion(String symbol);

    /**
     * Returns the address of a direct buffer.
     *
     * @param buffer a direct buffer
     * @return the address of its first byte, whatever its position
     */
    long address(ByteBuffer buffer);

    /**
     * Allocates memory: {@code malloc(3)}.
     *
     * @param size the size in bytes
     * @return the address, 0 if there is no memory
     */
    long allocate(long size);

    /**
     * Frees memory: {@code free(3)}.
     *
     * @param address the result of {@link #allocate}
     */
    void free(long address);

    /**
     * Returns a buffer over native memory.
     *
     * @param address the address of the first byte
     * @param capacity the size in bytes
     * @return a direct buffer in big-endian order
     */
    ByteBuffer buffer(long address, long capacity);
}
