package interop.bench.startup;

/** What programs without a shim must know of Linux on x64. Constants only, which the compiler copies. */
final class Linux {
    static final int CLOCK_MONOTONIC = 1;
    static final int SC_PAGESIZE = 30;
    static final int R_OK = 4;
    static final int O_RDONLY = 0;
    static final int SEEK_SET = 0;
    static final int PATH_MAX = 4096;

    private Linux() {
    }
}
