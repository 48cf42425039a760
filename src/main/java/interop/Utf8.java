package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A string that crosses as UTF-8 with a NUL at its end. A NUL inside, or a surrogate without its other half, is an
 * {@link IllegalArgumentException}. Beside the method with {@code String} stands one with {@code byte[]}, for text
 * that is not UTF-8; where only the result is text its name ends in {@code Bytes}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Utf8 {
}
