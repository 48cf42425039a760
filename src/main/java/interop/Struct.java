package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose fields are those of a C struct, in order and with its padding: {@code int}, {@code long},
 * {@code double} or a {@link SafeHandle} that is created from an {@code int64_t}. The C field is called like the Java
 * field with its first letter in upper case. For a library with a JNI table the C compiler checks size, offsets and
 * types.
 *
 * <p>For a class {@code Point} in the package of a library {@code Geo}, {@code GeoImports.PointLayout} is generated
 * too, with the struct's {@code SIZE} in bytes and a method {@code read} that takes a struct out of a
 * {@code ByteBuffer}: for calls that write structs among other bytes.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Struct {
    /** The struct's name in C. */
    String value();
}
