package interop.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** The protection of each part of a mapping. Immutable. */
final class PageProtections {
    private static final int MIXED = -1;

    /** The protection of all pages, or {@link #MIXED}. */
    private final int all;
    /** The protection from each offset to the next one, starting with 0. */
    private final TreeMap<Long, Integer> parts;

    PageProtections(int protection) {
        this(new TreeMap<>(Map.of(0L, protection)));
    }

    private PageProtections(TreeMap<Long, Integer> parts) {
        this.parts = parts;
        all = parts.size() == 1 ? parts.get(0L) : MIXED;
    }

    /** The protection that all pages of a range have in common. */
    int of(long offset, long size) {
        if (all != MIXED) {
            return all;
        }
        int allowed = parts.floorEntry(offset).getValue();
        for (int other : parts.subMap(offset, offset + size).values()) {
            allowed &= other;
        }
        return allowed;
    }

    /** A copy with the protection of a range changed. {@link Long#MAX_VALUE} as the end stands for all the rest. */
    PageProtections with(long start, long end, IntUnaryOperator change) {
        TreeMap<Long, Integer> changed = new TreeMap<>(parts);
        if (end != Long.MAX_VALUE) {
            changed.put(end, changed.floorEntry(end).getValue());
        }
        changed.put(start, changed.floorEntry(start).getValue());
        changed.subMap(start, end).replaceAll((from, protection) -> change.applyAsInt(protection));
        TreeMap<Long, Integer> merged = new TreeMap<>();
        changed.forEach((from, protection) -> {
            if (merged.isEmpty() || !merged.lastEntry().getValue().equals(protection)) {
                merged.put(from, protection);
            }
        });
        return new PageProtections(merged);
    }

    /** A copy in which the protection of the last page before an end extends to all the rest. */
    PageProtections upTo(long end) {
        return new PageProtections(new TreeMap<>(parts.headMap(end)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageProtections protections && parts.equals(protections.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
