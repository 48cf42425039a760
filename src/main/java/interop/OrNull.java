package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter: null is allowed, and crosses as a NULL pointer, for a handle as a number. On a method with a text as
 * its result: null stands for {@link ErrorCode#ENOENT}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface OrNull {
    /**
     * What crosses for a handle that is null.
     *
     * @return the number, -1 for no descriptor
     */
    long value() default -1;
}
