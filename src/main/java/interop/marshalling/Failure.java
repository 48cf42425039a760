package interop.marshalling;

import interop.binders.Binders;
import java.lang.invoke.MethodHandles;

/**
 * What is said where a library or an import cannot be had. Apart, since a start that succeeds needs none of it, nor the
 * classes of errors that {@link Library} then need not name.
 */
final class Failure {
    private Failure() {
    }

    /** What is to be thrown where a library could not be loaded; what no user can cause is thrown on. */
    static LinkageError toLoad(Class<?> owner, boolean foreign, Throwable e) {
        if (e instanceof UnsatisfiedLinkError error) {
            return error;
        } else if (e instanceof IllegalCallerException) {
            // By java.lang.foreign this module opens the library, else the one that declares it.
            return unsatisfied("the JVM denies native access: " + e.getMessage() + ". Start java with "
                    + (foreign ? Binders.accessOption(owner.getModule(), Failure.class.getModule())
                    : Binders.accessOption(owner.getModule())), e);
        } else if (e instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) e;
    }

    static LinkageError unsatisfied(String reason, Throwable cause) {
        LinkageError error = new UnsatisfiedLinkError(reason);
        error.initCause(cause);
        return error;
    }

    static LinkageError toBind(String reason, LinkageError e) {
        return e instanceof UnsatisfiedLinkError ? unsatisfied(reason, e) : e;
    }

    /** Generated code can reach what it names. */
    static RuntimeException inaccessible(Class<?> type, Exception e) {
        return new IllegalArgumentException(type + " cannot be initialized by generated code", e);
    }

    static RuntimeException notDeclared(String symbol, Exception e) {
        return new IllegalArgumentException("there is no import of " + symbol, e);
    }

    static RuntimeException notGenerated(MethodHandles.Lookup generated, Class<?> owner) {
        return new IllegalCallerException(generated + " is no full lookup of the class that " + owner.getName()
                + " extends: only generated code makes a library");
    }

    /** Only a library that has a table is asked for what is in it. */
    static LinkageError noTable(String name) {
        return new UnsatisfiedLinkError(name + " has no JNI table");
    }

    /** With what the JVM says of a file that another class loader has loaded, since the same is to be done. */
    static LinkageError unregistered(String file, boolean tryCopies) {
        return new UnsatisfiedLinkError(file + (tryCopies
                ? " is already loaded in another classloader, or in this one for classes of another name"
                : " registers none of the native methods of the classes that a relocator has renamed: it is of another"
                        + " version. Remove it, or put the file of this version in its place"));
    }

    static LinkageError noAbiVersion(String name, String symbol, String location, String binder,
            Throwable cause) {
        return unsatisfied(location + " is no build of " + name + ", or of another version: it has no "
                + symbol + " for " + binder + ". Remove it, or put the file of this version of " + name
                + " in its place", cause);
    }

    static LinkageError otherAbiVersion(Class<?> owner, int actual, int expected, String location) {
        return new UnsatisfiedLinkError(location + " has ABI version " + actual + ", but this version of "
                + owner.getName() + " needs " + expected
                + ". Remove that file, or use the one that was released with the jar");
    }
}
