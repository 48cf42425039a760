// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Numbers}. */
class NumbersImports {
    static final Library LIBRARY = new Library(Numbers.class, "numbers",
            null, 0, null, new String[] {"libnumbers.so.2", "numbers2.dll"});

    NumbersImports() {
    }

    /** Adds. */
    public static int add(int a, int b) {
        return Numbers_Add.callAdd(a, b);
    }

    /**
     * Multiplies.
     *
     * @param a one factor
     * @param b the other
     * @return 100% of the product
     */
    public static long multiply(long a, long b) {
        return Numbers_Multiply.callMultiply(a, b);
    }

    public static double root(double x) {
        return Numbers_Root.callRoot(x);
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
        Numbers_Reset.callReset();
    }

    /** Only for this package. */
    static double mix(int a, long b, double c) {
        return Numbers_Mix.callMix(a, b, c);
    }

    private static final class Numbers_Add {
        static final MethodHandle HANDLE = LIBRARY.bind(Numbers_Add.class,
                "Numbers_Add");

        static native int Numbers_Add(int a, int b);

        static int invoke(int a, int b) {
            try {
                if (HANDLE == null) {
                    return Numbers_Add(a, b);
                } else {
                    return (int) HANDLE.invokeExact(a, b);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Numbers_Add", HANDLE, e);
            }
        }

        static int callAdd(int a, int b) {
            return invoke(a, b);
        }
    }

    private static final class Numbers_Multiply {
        static final MethodHandle HANDLE = LIBRARY.bind(Numbers_Multiply.class,
                "Numbers_Multiply");

        static native long Numbers_Multiply(long a, long b);

        static long invoke(long a, long b) {
            try {
                if (HANDLE == null) {
                    return Numbers_Multiply(a, b);
                } else {
                    return (long) HANDLE.invokeExact(a, b);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Numbers_Multiply", HANDLE, e);
            }
        }

        static long callMultiply(long a, long b) {
            return invoke(a, b);
        }
    }

    private static final class Numbers_Root {
        static final MethodHandle HANDLE = LIBRARY.bind(Numbers_Root.class,
                "Numbers_Root");

        static native double Numbers_Root(double x);

        static double invoke(double x) {
            try {
                if (HANDLE == null) {
                    return Numbers_Root(x);
                } else {
                    return (double) HANDLE.invokeExact(x);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Numbers_Root", HANDLE, e);
            }
        }

        static double callRoot(double x) {
            return invoke(x);
        }
    }

    private static final class Numbers_Reset {
        static final MethodHandle HANDLE = LIBRARY.bind(Numbers_Reset.class,
                "Numbers_Reset");

        static native void Numbers_Reset();

        static void invoke() {
            try {
                if (HANDLE == null) {
                    Numbers_Reset();
                } else {
                    HANDLE.invokeExact();
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Numbers_Reset", HANDLE, e);
            }
        }

        static void callReset() {
            invoke();
        }
    }

    private static final class Numbers_Mix {
        static final MethodHandle HANDLE = LIBRARY.bind(Numbers_Mix.class,
                "Numbers_Mix");

        static native double Numbers_Mix(int a, long b, double c);

        static double invoke(int a, long b, double c) {
            try {
                if (HANDLE == null) {
                    return Numbers_Mix(a, b, c);
                } else {
                    return (double) HANDLE.invokeExact(a, b, c);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Numbers_Mix", HANDLE, e);
            }
        }

        static double callMix(int a, long b, double c) {
            return invoke(a, b, c);
        }
    }
}
