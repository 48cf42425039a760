package interop.system;

/** Lets the benchmarks reach the import that only this package sees. */
public final class AddCall {
    private AddCall() {
    }

    public static int add(int left, int right) {
        return SystemNative.add(left, right);
    }
}
