package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the callee writes through this pointer. Alone, what was there before does not cross; a struct must then be
 * written as a whole wherever the call succeeds.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface Out {
    /**
     * For bytes: whether all of them are transferred wherever the call succeeds. Else the result says how many were,
     * and a {@code ByteBuffer}'s position moves by that.
     */
    boolean whole() default false;
}
