// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Numbers}. */
class NumbersImports {
    static final Library LIBRARY = new Library(
            Numbers.class, "numbers", null, 0, new String[] {"libnumbers.so.2", "numbers2.dll"});

    NumbersImports() {
    }

    /** Adds. */
    public static int add(int a, int b) {
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
        return Numbers_MultiplyImport.multiply(a, b);
    }

    public static double root(double x) {
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
        Numbers_ResetImport.reset();
    }

    /** Only for this package. */
    static double mix(int a, long b, double c) {
        return Numbers_MixImport.mix(a, b, c);
    }
}

final class Numbers_AddImport {
    static final MethodHandle HANDLE = NumbersImports.LIBRARY.bind(
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
            throw NumbersImports.LIBRARY.failed("Numbers_Add", HANDLE, e);
        }
    }

    static int add(int a, int b) {
        return invoke(a, b);
    }
}

final class Numbers_MultiplyImport {
    static final MethodHandle HANDLE = NumbersImports.LIBRARY.bind(
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
            throw NumbersImports.LIBRARY.failed("Numbers_Multiply", HANDLE, e);
        }
    }

    static long multiply(long a, long b) {
        return invoke(a, b);
    }
}

final class Numbers_RootImport {
    static final MethodHandle HANDLE = NumbersImports.LIBRARY.bind(
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
            throw NumbersImports.LIBRARY.failed("Numbers_Root", HANDLE, e);
        }
    }

    static double root(double x) {
        return invoke(x);
    }
}

final class Numbers_ResetImport {
    static final MethodHandle HANDLE = NumbersImports.LIBRARY.bind(
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
            throw NumbersImports.LIBRARY.failed("Numbers_Reset", HANDLE, e);
        }
    }

    static void reset() {
        invoke();
    }
}

final class Numbers_MixImport {
    static final MethodHandle HANDLE = NumbersImports.LIBRARY.bind(
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
            throw NumbersImports.LIBRARY.failed("Numbers_Mix", HANDLE, e);
        }
    }

    static double mix(int a, long b, double c) {
        return invoke(a, b, c);
    }
}
