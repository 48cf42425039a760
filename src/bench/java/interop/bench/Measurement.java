package interop.bench;

import java.util.Locale;

/**
 * One figure of one round: nanoseconds and allocated bytes of an operation; bytes are NaN for C.
 *
 * @param jdk the version of the JDK; C runs once beside each, close in time
 */
record Measurement(int round, String jdk, Case what, Mechanism mechanism, int threads, double nanoseconds,
        double bytes) {
    String toJson() {
        return String.format(Locale.ROOT, "{\"round\": %d, \"jdk\": \"%s\", \"case\": \"%s\", \"mechanism\": \"%s\","
                + " \"threads\": %d, \"nanoseconds\": %.3f, \"bytes\": %s}", round, jdk, what.method,
                mechanism.title, threads, nanoseconds,
                Double.isNaN(bytes) ? "null" : String.format(Locale.ROOT, "%.3f", bytes));
    }
}
