package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a string that is passed as NUL-terminated UTF-8. A string that contains a NUL or an unpaired surrogate is an
 * {@link IllegalArgumentException}. For text that is not UTF-8, each method with {@code String} has an overload with
 * {@code byte[]}; if only the result is text, its name has the suffix {@code Bytes}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Utf8 {
}
