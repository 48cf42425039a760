package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "numbers", prefix = "Numbers_", systemNames = {"libnumbers.so.2", "numbers2.dll"})
final class Numbers extends NumbersImports {
    private Numbers() {
    }
}

interface Arithmetic {
    /** Adds. */
    @LibraryImport("Numbers_Add")
    int add(int a, int b);

    /**
     * Multiplies.
     *
     * @param a one factor
     * @param b the other
     * @return 100% of the product
     */
    @LibraryImport("Numbers_Multiply")
    long multiply(long a, long b);

    @LibraryImport("Numbers_Root")
    double root(double x);

    /**
     * Resets.
     *
     * <pre>{@code
     * if (used) {
     *     reset();
     * }}</pre>
     */
    @LibraryImport("Numbers_Reset")
    void reset();

    /** Only for this package. */
    @LibraryImport(value = "Numbers_Mix", internal = true)
    double mix(int a, long b, double c);
}
