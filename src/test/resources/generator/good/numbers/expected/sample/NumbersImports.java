// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Numbers}. */
class NumbersImports {
    private static volatile Library library;

    NumbersImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Numbers.class, "numbers", null, 0, new String[] {"libnumbers.so.2", "numbers2.dll"});
        }
        return library;
    }

    /** Adds. */
    public static int add(int a, int b) {
        AsyncErrors.requireRoom();
        return Numbers_AddImport.add(a, b);
    }

    /**
     * Multiplies.
     *
     * @param a one factor
     * @param b the other
     * @return 100% of the product
     */
    public static long multiply(long a, long b) {
        AsyncErrors.requireRoom();
        return Numbers_MultiplyImport.multiply(a, b);
    }

    public static double root(double x) {
        AsyncErrors.requireRoom();
        return Numbers_RootImport.root(x);
    }

    /**
     * Resets.
     *
     * <pre>{@code
     * if (used) {
     * reset();
     * }}</pre>
     */
    public static void reset() {
        AsyncErrors.requireRoom();
        Numbers_ResetImport.reset();
    }

    /** Only for this package. */
    static double mix(int a, long b, double c) {
        AsyncErrors.requireRoom();
        return Numbers_MixImport.mix(a, b, c);
    }
}

final class Numbers_AddImport {
    static final Library LIBRARY = NumbersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Numbers_AddImport.class, "Numbers_Add");

    static native int Numbers_Add(int a, int b);

    static int invoke(int a, int b) {
        try {
            if (HANDLE == null) {
                return Numbers_Add(a, b);
            } else {
                return (int) HANDLE.invokeExact(a, b);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Numbers_AddImport.class, "Numbers_Add", HANDLE, e);
            return Numbers_Add(a, b);
        }
    }

    static int add(int a, int b) {
        return invoke(a, b);
    }
}

final class Numbers_MultiplyImport {
    static final Library LIBRARY = NumbersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Numbers_MultiplyImport.class, "Numbers_Multiply");

    static native long Numbers_Multiply(long a, long b);

    static long invoke(long a, long b) {
        try {
            if (HANDLE == null) {
                return Numbers_Multiply(a, b);
            } else {
                return (long) HANDLE.invokeExact(a, b);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Numbers_MultiplyImport.class, "Numbers_Multiply", HANDLE, e);
            return Numbers_Multiply(a, b);
        }
    }

    static long multiply(long a, long b) {
        return invoke(a, b);
    }
}

final class Numbers_RootImport {
    static final Library LIBRARY = NumbersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Numbers_RootImport.class, "Numbers_Root");

    static native double Numbers_Root(double x);

    static double invoke(double x) {
        try {
            if (HANDLE == null) {
                return Numbers_Root(x);
            } else {
                return (double) HANDLE.invokeExact(x);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Numbers_RootImport.class, "Numbers_Root", HANDLE, e);
            return Numbers_Root(x);
        }
    }

    static double root(double x) {
        return invoke(x);
    }
}

final class Numbers_ResetImport {
    static final Library LIBRARY = NumbersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Numbers_ResetImport.class, "Numbers_Reset");

    static native void Numbers_Reset();

    static void invoke() {
        try {
            if (HANDLE == null) {
                Numbers_Reset();
            } else {
                HANDLE.invokeExact();
            }
        } catch (Throwable e) {
            LIBRARY.failed(Numbers_ResetImport.class, "Numbers_Reset", HANDLE, e);
            Numbers_Reset();
        }
    }

    static void reset() {
        invoke();
    }
}

final class Numbers_MixImport {
    static final Library LIBRARY = NumbersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Numbers_MixImport.class, "Numbers_Mix");

    static native double Numbers_Mix(int a, long b, double c);

    static double invoke(int a, long b, double c) {
        try {
            if (HANDLE == null) {
                return Numbers_Mix(a, b, c);
            } else {
                return (double) HANDLE.invokeExact(a, b, c);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Numbers_MixImport.class, "Numbers_Mix", HANDLE, e);
            return Numbers_Mix(a, b, c);
        }
    }

    static double mix(int a, long b, double c) {
        return invoke(a, b, c);
    }
}
