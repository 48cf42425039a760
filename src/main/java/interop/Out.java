package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks memory that the callee writes. Without {@link In}, its previous content is not passed; the callee must then
 * write every field of a struct whenever the call succeeds.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Out {
    /**
     * {@return for bytes, whether a successful call always transfers all of them} Otherwise the result is the number of
     * bytes transferred, by which the position of a {@code ByteBuffer} advances.
     */
    boolean whole() default false;
}
