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
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface LibraryImport {
    /** The symbol, as the library exports it. */
    String value();

    /** Whether the static method is only for its own package, like what releases a handle. */
    boolean internal() default false;
}
