package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose public constants have the values of C constants of the same name behind a prefix. The C compiler
 * checks that, in each library with a JNI table of the same compilation.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface NativeConstants {
    /** The prefix in C. */
    String value();
}
