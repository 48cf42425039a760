package interop.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured. Only figures of one round are divided by each other. */
final class Results {
    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    String toJson(int round) {
        return measurements.stream().filter(m -> m.round() == round).map(Measurement::toJson)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    List<Integer> threads() {
        return measurements.stream().map(Measurement::threads).distinct().sorted().collect(Collectors.toList());
    }

    boolean has(String jdk, Case what, Mechanism mechanism, int threads) {
        return !of(jdk, what, mechanism, threads).isEmpty();
    }

    /** How many times as long the one takes as the other; nothing unless both were measured. */
    Optional<Ratio> ratio(String jdk, Case what, Mechanism mechanism, Mechanism other, int threads) {
        List<Measurement> ones = of(jdk, what, mechanism, threads);
        List<Measurement> others = of(jdk, what, other, threads);
        if (ones.isEmpty() || ones.size() != others.size()) {
            return Optional.empty();
        }
        return Optional.of(Ratio.of(IntStream.range(0, ones.size())
                .mapToDouble(i -> ones.get(i).nanoseconds() / others.get(i).nanoseconds()).toArray()));
    }

    /** The hand-written mechanism that is the fastest in this case, by its median; C where nobody writes it by hand. */
    Optional<Mechanism> best(String jdk, Case what, int threads) {
        return Mechanism.HAND_WRITTEN.stream().filter(m -> has(jdk, what, m, threads))
                .min(Comparator.comparing(m -> median(jdk, what, m, threads)))
                .or(() -> Optional.of(Mechanism.C).filter(m -> has(jdk, what, m, threads)));
    }

    /** Bytes that an operation allocates, the median over the rounds; nothing for C. */
    OptionalDouble bytes(String jdk, Case what, Mechanism mechanism) {
        double[] bytes = of(jdk, what, mechanism, 1).stream().mapToDouble(Measurement::bytes)
                .filter(b -> !Double.isNaN(b)).toArray();
        return bytes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Ratio.of(bytes).median());
    }

    private double median(String jdk, Case what, Mechanism mechanism, int threads) {
        return Ratio.of(of(jdk, what, mechanism, threads).stream().mapToDouble(Measurement::nanoseconds).toArray())
                .median();
    }

    /** In the order of the rounds. */
    private List<Measurement> of(String jdk, Case what, Mechanism mechanism, int threads) {
        Case measured = mechanism.isOurs() ? what.ofOurs() : what;
        return measurements.stream().filter(m -> m.jdk().equals(jdk) && m.what() == measured
                && m.mechanism() == mechanism && m.threads() == threads)
                .sorted(Comparator.comparing(Measurement::round)).collect(Collectors.toList());
    }
}
