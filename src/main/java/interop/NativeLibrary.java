package interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class through which callers use a native library. All imports of its package belong to that library; their
 * methods are generated into the class {@code <name>Imports}, which the marked class extends.
 *
 * <p>A tool may compile a part of the package into the folder that has the class files of the rest: the generator then
 * reads those. They have no javadoc and, unless compiled with {@code -parameters}, no parameter names; the generated
 * class has neither for them until the whole package is compiled again.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeLibrary {
    /** {@return the name of the library without platform prefix and suffix, {@code "z"} for {@code libz.so}} */
    String value();

    /** {@return the common prefix of all its symbols} */
    String prefix() default "";

    /**
     * {@return the version that {@code GetAbiVersion} of the library must return, checked before any other call; 0 if
     * the library has no such function}
     */
    int abiVersion() default 0;

    /**
     * {@return the names to load by the system's dynamic linker, in this order, if the library is not found elsewhere,
     * such as {@code {"libz.so.1", "libz.dylib", "zlib1.dll"}}}
     */
    String[] systemNames() default {};

    /** {@return whether the library contains the JNI table, the JNI functions generated beside the class} */
    boolean table() default false;
}
