package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter: null is allowed, and crosses as a NULL pointer, for a handle as -100, which is no descriptor and not
 * the -1 of one that could not be opened. On a method with a text as its result: null stands for {@link
 * ErrorCode#ENOENT}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface OrNull {
}
