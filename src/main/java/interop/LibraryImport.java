package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a function of the library of this package. The method is never implemented: its generated counterpart is a
 * static method of the class with {@link NativeLibrary}, of the same name, and has its javadoc, in which only types of
 * the same package, {@code java.lang} and the exceptions of the imports have a short name.
 *
 * <p>{@code int}, {@code long} and {@code double} cross as {@code int32_t}, {@code int64_t} and {@code double}; the
 * other types of a parameter are {@link Utf8} {@code String}, a {@code byte[]} with its offset and length,
 * {@code ByteBuffer}, a class with {@link Struct}, {@link TextBuffer} and {@link SafeHandle}. A result may also be a
 * {@code Utf8 String}, for which the function takes a buffer and its length last, or a {@code SafeHandle}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LibraryImport {
    /** The symbol, as the library exports it. */
    String value();

    /** Whether the static method is only for its own package, like what releases a handle. */
    boolean internal() default false;

    /**
     * Whether the function is called without a thread transition: {@code java.lang.foreign}'s
     * {@code Linker.Option.critical(false)}, which saves about a nanosecond; the other binders have no such thing and
     * call it as any other.
     *
     * <p>The thread stays in its Java state, so no safepoint is reached before the function returns, and a garbage
     * collection waits for it, as does every thread that waits for the collection. Only for a function that on every
     * platform returns in well under a microsecond, never waits (for a lock, a file, a device, another thread) and
     * never calls Java. Only numbers and pointers to a {@link Struct} can cross. The C header of a library with a JNI
     * table must agree, with {@code INTEROP_LEAF(symbol);} behind the declaration.
     */
    boolean critical() default false;
}
