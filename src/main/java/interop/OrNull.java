package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter: null is allowed, and passed as a NULL pointer, for a handle as a number. On a method that returns
 * text: null is returned for {@link ErrorCode#ENOENT}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface OrNull {
    /** {@return the number passed for a handle that is null, by default -1, which is no valid descriptor} */
    long value() default -1;
}
