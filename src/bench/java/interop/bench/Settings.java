package interop.bench;

import java.util.List;

/** How long a run takes. Times are in milliseconds. */
enum Settings {
    /** Only whether everything runs. */
    SMOKE(1, 1, 10, 1, 10, 1_000, List.of(1)),
    SHORT(3, 2, 300, 10, 50, 100_000, List.of(1, 2, 4, 16)),
    FULL(10, 2, 500, 20, 100, 100_000, List.of(1, 2, 4, 16));

    final int rounds;
    final int warmups;
    final int warmupTime;
    final int measurements;
    final int measurementTime;
    final int entries;

    /** How many threads a case runs with in turn; more than one for a few cases only. */
    final List<Integer> threads;

    Settings(int rounds, int warmups, int warmupTime, int measurements, int measurementTime, int entries,
            List<Integer> threads) {
        this.rounds = rounds;
        this.warmups = warmups;
        this.warmupTime = warmupTime;
        this.measurements = measurements;
        this.measurementTime = measurementTime;
        this.entries = entries;
        this.threads = threads;
    }
}
