package interop.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The program of {@link VirtualThreads}: makes very many threads do a {@link Work}. */
final class ManyThreads {
    static final int THREADS = 100_000;

    private final Work work;

    private ManyThreads(Work work) {
        this.work = work;
    }

    /**
     * Prints the nanoseconds for each virtual thread and for each task of a pool, a line for each round, then what
     * {@link VirtualThreads} calls the resident memory before, at the most and after.
     *
     * @param arguments {@code interop} or {@code hand}; a file; how many rounds
     */
    public static void main(String[] arguments) throws Exception {
        long size = Files.size(Path.of(arguments[1]));
        ManyThreads threads = new ManyThreads(arguments[0].equals("interop")
                ? new InteropWork(arguments[1], size) : new HandJniWork(arguments[1], size));
        int rounds = Integer.parseInt(arguments[2]);
        threads.time(Executors.newVirtualThreadPerTaskExecutor());
        threads.time(pool());
        for (int i = 0; i < rounds; i++) {
            System.out.println(threads.time(Executors.newVirtualThreadPerTaskExecutor()) + " " + threads.time(pool()));
        }
        threads.aliveAtOnce();
    }

    private static ExecutorService pool() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    private long time(ExecutorService executor) throws Exception {
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>(THREADS);
        try (executor) {
            for (long i = 0; i < THREADS; i++) {
                long number = i;
                all.add(executor.submit(() -> {
                    work.call(number);
                    return null;
                }));
            }
        }
        long elapsed = System.nanoTime() - start;
        for (Future<?> one : all) {
            one.get();
        }
        checkSum(1);
        return elapsed / THREADS;
    }

    /** All threads have called, and stay alive, until the last of them has; then they call again. */
    private void aliveAtOnce() throws Exception {
        long before = resident();
        CountDownLatch called = new CountDownLatch(THREADS);
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>(THREADS);
        long most;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < THREADS; i++) {
                long number = i;
                all.add(executor.submit(() -> {
                    try {
                        work.call(number);
                    } finally {
                        called.countDown();
                    }
                    gate.await();
                    work.call(number);
                    return null;
                }));
            }
            called.await();
            most = resident();
            gate.countDown();
        }
        for (Future<?> one : all) {
            one.get();
        }
        checkSum(2);
        System.out.println(before + " " + most + " " + resident());
    }

    private void checkSum(int times) {
        long expected = (long) THREADS * (THREADS - 1) / 2 * times;
        long sum = work.takeSum();
        if (sum != expected) {
            throw new IllegalStateException("the numbers that were read come to " + sum + " and not to " + expected);
        }
    }

    /** Of this process, in KiB; the heap is a part of it from the start. */
    private static long resident() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmRSS:"))
                .findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
