package interop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a measurement is to be: the time of ours at most {@code limit} times that of the other, with one thread.
 *
 * @param other null for a target of allocation, whose limit is in bytes
 */
record Target(Case what, Mechanism ours, Mechanism other, double limit) {
    /** A rate of allocation is a quotient of two measurements: 0 is measured as a small fraction of a byte. */
    private static final double NO_BYTE = 0.5;

    /** Ours by a binder, and what an expert would write with the same. */
    private enum Pair {
        JNI(Mechanism.OURS_JNI, Mechanism.JNI),
        FFM(Mechanism.OURS_FFM, Mechanism.FFM),
        JNA(Mechanism.OURS_JNA, Mechanism.JNA_DIRECT);

        final Mechanism ours;
        final Mechanism byHand;

        Pair(Mechanism ours, Mechanism byHand) {
            this.ours = ours;
            this.byHand = byHand;
        }
    }

    static List<Target> all() {
        List<Target> all = new ArrayList<>();
        for (Pair pair : Pair.values()) {
            for (Case what : List.of(Case.ADD, Case.GET_PID, Case.FAIL)) {
                // With java.lang.foreign these two imports are critical, so the same is wanted of the other.
                boolean critical = pair == Pair.FFM && what != Case.FAIL;
                all.add(new Target(what, pair.ours, critical ? Mechanism.FFM_CRITICAL : pair.byHand, 1.05));
            }
        }
        for (Pair pair : Pair.values()) {
            all.add(new Target(Case.STRING, pair.ours, pair.byHand, 1.1));
        }
        all.add(new Target(Case.STRING_OWN, Mechanism.OURS_JNI, Mechanism.JNR_FFI, 0.2));
        all.add(new Target(Case.STAT, Mechanism.OURS_JNI, Mechanism.C, 1.05));
        all.add(new Target(Case.STAT, Mechanism.OURS_JNI, Mechanism.JDK, 1));
        all.add(new Target(Case.READ_ARRAY, Mechanism.OURS_JNI, Mechanism.JDK, 1));
        for (Pair pair : Pair.values()) {
            all.add(new Target(Case.OPEN_CLOSE, pair.ours, pair.byHand, 1.1));
        }
        all.add(new Target(Case.LIST_DIRECTORY, Mechanism.OURS_JNI, Mechanism.C, 1.1));
        all.add(new Target(Case.WALK_TREE, Mechanism.OURS_JNI, Mechanism.C, 1.1));
        for (Pair pair : Pair.values()) {
            for (Case what : List.of(Case.ADD, Case.GET_PID, Case.FAIL, Case.SYS_CONF, Case.STAT)) {
                all.add(new Target(what, pair.ours, null, 0));
            }
        }
        return all;
    }

    /** A row of the table; nothing where it was not measured. */
    Optional<String> row(Results results, String jdk) {
        if (other == null) {
            OptionalDouble bytes = results.bytes(jdk, what, ours);
            return bytes.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                    "| %s | %s | 0 B | %.0f B | %s |", what.title, ours.title, bytes.getAsDouble(),
                    verdict(bytes.getAsDouble() < NO_BYTE)));
        }
        return results.ratio(jdk, what, ours, other, 1).map(ratio -> String.format(Locale.ROOT,
                "| %s | %s | ≤ %s × %s | %s | %s |", what.title, ours.title, limit, other.title, ratio,
                verdict(ratio.median() <= limit)));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "**not met**";
    }
}
