package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a function of the native library of this package. The method is never implemented: callers use the static
 * method of the same name that is generated for the class with {@link NativeLibrary}. Its javadoc is copied there; in
 * it, only types of the same package, of {@code java.lang} and the exceptions of the imports may be named without a
 * package.
 *
 * <p>{@code int}, {@code long} and {@code double} are passed as {@code int32_t}, {@code int64_t} and {@code double}.
 * Other parameter types are {@link Utf8} {@code String}, {@code byte[]} followed by its offset and length, {@code
 * ByteBuffer}, a class with {@link Struct}, {@link TextBuffer} and {@link SafeHandle}. Other result types are {@code
 * Utf8 String}, for which the last two parameters of the function are a buffer and its length, and {@code SafeHandle}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LibraryImport {
    /** {@return the symbol that the library exports} */
    String value();

    /** {@return whether the static method is visible only in its own package, such as one that releases a handle} */
    boolean internal() default false;

    /**
     * {@return whether the function is called without a thread state transition} With {@code java.lang.foreign} it is
     * then called by {@code Linker.Option.critical(false)}, which saves about a nanosecond; other binders call it like
     * any other.
     *
     * <p>No safepoint is reached until the function returns: garbage collections, and all threads waiting for one, wait
     * for it. Only for a function that on every platform returns in well under a microsecond, never blocks (on a lock,
     * a file, a device or another thread) and never calls Java. Its parameters can only be numbers and {@link Struct}
     * classes. The C header of a library with a JNI table must confirm it by {@code INTEROP_LEAF(symbol);} after the
     * declaration.
     */
    boolean critical() default false;
}
