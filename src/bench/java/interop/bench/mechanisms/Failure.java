package interop.bench.mechanisms;

/** A case that fails measures nothing. */
final class Failure {
    private Failure() {
    }

    static int check(int result) {
        if (result < 0) {
            throw new IllegalStateException("failed: " + result);
        }
        return result;
    }

    static long check(long result) {
        if (result < 0) {
            throw new IllegalStateException("failed: " + result);
        }
        return result;
    }
}
