package interop.bench.startup;

/** Calls nothing: what the other programs' whole processes are compared with. */
final class Empty {
    private Empty() {
    }

    /**
     * Runs it.
     *
     * @param arguments unused
     */
    public static void main(String[] arguments) {
        Outcome.print(0, 0, 0, 0, 0, 0, "");
    }
}
