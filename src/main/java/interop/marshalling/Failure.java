package interop.marshalling;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.InvalidPathException;

/**
 * What is said where a library or an import cannot be had. Apart, since a start that succeeds needs none of it, nor the
 * classes of errors that {@link Library} then need not name.
 */
final class Failure {
    private Failure() {
    }

    /** Why a library could not be loaded, for a message; what no user can cause is thrown on. */
    static String toLoad(Class<?> owner, String name, Throwable e) {
        if (e instanceof UnsatisfiedLinkError) {
            return e.getMessage();
        } else if (e instanceof InvalidPathException) {
            return name + " cannot be looked for: a path in the properties cannot be written in this locale's"
                    + " encoding: " + e.getMessage();
        } else if (e instanceof IllegalCallerException) {
            return "the JVM denies native access: " + e.getMessage() + ". Start java with --enable-native-access="
                    + (owner.getModule().isNamed() ? owner.getModule().getName() : "ALL-UNNAMED");
        } else if (e instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) e;
    }

    static LinkageError unsatisfied(String reason) {
        return new UnsatisfiedLinkError(reason);
    }

    /** Unreachable: only a library that has a table is asked for what is in it. */
    static LinkageError noTable(String name) {
        return new UnsatisfiedLinkError(name + " has no JNI table");
    }

    static LinkageError noAbiVersion(String name, String symbol, String location, String binder) {
        return new UnsatisfiedLinkError(location + " is no build of " + name + ", or of another version: it has no "
                + symbol + " for " + binder + ". Remove it, or put the file of this version of " + name
                + " in its place");
    }

    static LinkageError otherAbiVersion(Class<?> owner, int actual, int expected, String location) {
        return new UnsatisfiedLinkError(location + " has ABI version " + actual + ", but this version of "
                + owner.getName() + " needs " + expected
                + ". Remove that file, or use the one that was released with the jar");
    }

    /** What to call in place of an import that could not be bound: it throws, each time. */
    static MethodHandle toBind(Class<?> holder, LinkageError error, String reason) {
        if (!(error instanceof UnsatisfiedLinkError)) {
            throw error;
        }
        Method method = Library.nativeMethod(holder);
        try {
            MethodHandle thrown = MethodHandles.lookup().findConstructor(UnsatisfiedLinkError.class,
                    MethodType.methodType(void.class, String.class)).bindTo(reason);
            MethodHandle thrower = MethodHandles.throwException(method.getReturnType(), UnsatisfiedLinkError.class);
            return MethodHandles.dropArguments(MethodHandles.foldArguments(thrower, thrown), 0,
                    method.getParameterTypes());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
