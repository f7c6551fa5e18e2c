package io.roi4j.impl.stats;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Who was at risk when events happened: at {@code t} those with {@code entry < t ≤ exit}. */
final class RiskTable {
    private final NavigableMap<Double, Long> enteredBefore;
    private final NavigableMap<Double, Long> leftBefore;
    private final TreeMap<Double, Events> events = new TreeMap<>();

    /** A time with events; {@code ofCause} counts those of the cause asked for. */
    record Row(double time, double atRisk, double events, double ofCause) {}

    private record Events(long all, long ofCause) {}

    RiskTable(Collection<FollowUp> observations, int cause) {
        TreeMap<Double, Long> entries = new TreeMap<>();
        TreeMap<Double, Long> exits = new TreeMap<>();
        for (FollowUp one : observations) {
            if (one.counts()) {
                entries.merge(one.entry(), one.count(), Long::sum);
                exits.merge(one.exit(), one.count(), Long::sum);
                if (one.cause() != FollowUp.CENSORED) {
                    var here = new Events(one.count(), one.cause() == cause ? one.count() : 0);
                    events.merge(one.exit(), here, (a, b) -> new Events(a.all + b.all, a.ofCause + b.ofCause));
                }
            }
        }
        enteredBefore = summed(entries);
        leftBefore = summed(exits);
    }

    private static NavigableMap<Double, Long> summed(NavigableMap<Double, Long> counts) {
        long sum = 0;
        for (var entry : counts.entrySet()) {
            sum += entry.getValue();
            entry.setValue(sum);
        }
        return counts;
    }

    boolean isEmpty() {
        return leftBefore.isEmpty();
    }

    /** The last exit; there must be one. */
    double end() {
        return leftBefore.lastKey();
    }

    long atRisk(double time) {
        return below(enteredBefore, time) - below(leftBefore, time);
    }

    long events(double time) {
        Events here = events.get(time);
        return here == null ? 0 : here.all;
    }

    /** The times with events, in rising order. */
    List<Row> rows() {
        return events.entrySet().stream()
                .map(e -> new Row(e.getKey(), atRisk(e.getKey()), e.getValue().all, e.getValue().ofCause))
                .toList();
    }

    private static long below(NavigableMap<Double, Long> sums, double time) {
        var entry = sums.lowerEntry(time);
        return entry == null ? 0 : entry.getValue();
    }
}
