package interop.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import interop.DisabledUnderEmulation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same random steps on one tree by our calls and on another by java.nio.file: each step succeeds on both or fails
 * on both for the same reason, and behind it both trees are the same. A failure tells the seed, which
 * {@code -Dfuzz.seed} repeats, and the fewest of its steps that fail.
 */
class SameTreeTest {
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime() & 0xffffff);
    private static final double SECONDS = Double.parseDouble(System.getProperty("fuzz.seconds", "1"));
    private static final int STEPS = 80;

    @TempDir
    Path dir;
    private int runs;

    @Test
    @DisabledUnderEmulation("as many steps as it takes to find something would take hours")
    void randomStepsMakeTheSameTree() throws Exception {
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        Set<Step.Kind> succeeded = EnumSet.noneOf(Step.Kind.class);
        Random random = new Random(SEED);
        do {
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                steps.add(Step.random(random));
            }
            String difference = run(steps, succeeded);
            if (difference != null) {
                tell(steps);
            }
        } while (System.nanoTime() < end || runs < 20 || succeeded.size() < Step.Kind.values().length && runs < 2000);
        assertEquals(EnumSet.allOf(Step.Kind.class), succeeded, "what ever succeeded");
    }

    /** Leaves out each step that the difference does not need. */
    private void tell(List<Step> steps) throws Exception {
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.remove(i);
            if (run(fewer, EnumSet.noneOf(Step.Kind.class)) != null) {
                steps.remove(i);
            }
        }
        StringBuilder all = new StringBuilder("fuzz.seed=" + SEED + ":\n");
        steps.forEach(step -> all.append("  ").append(step).append('\n'));
        fail(all + run(steps, EnumSet.noneOf(Step.Kind.class)));
    }

    /** What differs after some step, or null. */
    private String run(List<Step> steps, Set<Step.Kind> succeeded) throws Exception {
        Path ours = Files.createDirectories(dir.resolve("ours" + runs));
        Path jdks = Files.createDirectories(dir.resolve("jdks" + runs));
        runs++;
        try {
            for (Step step : steps) {
                String outcome = step.compare(ours, jdks);
                if (outcome.isEmpty()) {
                    succeeded.add(step.kind());
                } else if (!outcome.equals("the same failure")) {
                    return step + ": " + outcome;
                }
                String expected = Tree.byTheJdk(jdks);
                String actual = Tree.byTheJdk(ours);
                String seen = Tree.byOurCalls(ours);
                if (!expected.equals(actual) || !expected.equals(seen)) {
                    return "after " + step + "\nby java.nio.file:\n" + expected + "\nby our calls:\n" + actual
                            + "\nour calls see of that:\n" + seen;
                }
            }
            return null;
        } finally {
            Tree.remove(ours);
            Tree.remove(jdks);
        }
    }
}
