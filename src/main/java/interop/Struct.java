package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose fields are those of a C struct, in order and with its padding: each an {@code int}, {@code long},
 * {@code double} or, for an {@code int64_t}, a {@link SafeHandle} to be created. The C field has the name of the Java
 * field with its first letter in upper case. For a library with a JNI table the C compiler checks size, offsets and
 * types.
 *
 * <p>For a class {@code Point} in the package of a library {@code Geo}, the class {@code GeoImports.PointLayout} is
 * generated, with the {@code SIZE} of the struct in bytes and a method {@code read} that reads a struct from a {@code
 * ByteBuffer}, for calls that write structs among other bytes.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Struct {
    /** {@return the name of the struct in C} */
    String value();
}
