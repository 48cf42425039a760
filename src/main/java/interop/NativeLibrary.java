package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class through which callers use a native library. The imports of its package are that library's, and
 * their methods are generated into the class {@code <name>Imports}, which it extends.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface NativeLibrary {
    /** The library's name with no prefix or suffix of the platform: {@code "z"} for {@code libz.so}. */
    String value();

    /** What each of its symbols starts with. */
    String prefix() default "";

    /**
     * What the library's {@code GetAbiVersion} must return before another function of it is called; 0 for a library
     * without one.
     */
    int abiVersion() default 0;

    /**
     * The names under which the system's own dynamic linker is asked for a library that is found nowhere else, in
     * this order: {@code {"libz.so.1", "libz.dylib", "zlib1.dll"}}.
     */
    String[] systemNames() default {};

    /** Whether the JNI functions that are generated beside the class are compiled into the library. */
    boolean table() default false;
}
