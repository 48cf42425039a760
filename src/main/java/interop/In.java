package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the callee reads through this pointer. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface In {
    /**
     * For bytes: whether all of them are transferred wherever the call succeeds. Else the result says how many were,
     * and a {@code ByteBuffer}'s position moves by that.
     */
    boolean whole() default false;
}
