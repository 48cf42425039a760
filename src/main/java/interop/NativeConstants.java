package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose public constants equal the C constants of the same name with a prefix. The C compiler checks the
 * values, in each library with a JNI table that is compiled together with the class.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeConstants {
    /** {@return the prefix in C} */
    String value();
}
