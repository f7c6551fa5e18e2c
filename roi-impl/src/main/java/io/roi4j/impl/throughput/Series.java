package io.roi4j.impl.throughput;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.stats.PoissonDispersion;
import io.roi4j.impl.tally.Slice;
import java.time.Instant;
import java.util.List;

/** The work of a window in the order of time: the slices that were watched and are over. */
record Series(List<Slice<WorkTally>> slices) {
    /** Chance alone looks as uneven as this less often than once in twenty times. */
    static final double LEVEL = 0.05;

    static Series of(Evidence<ThroughputTally> evidence, Instant asOf) {
        return new Series(evidence.slices().stream()
                .filter(slice -> slice.tally().work().watched() && !slice.end().isAfter(asOf))
                .map(slice ->
                        new Slice<>(slice.start(), slice.length(), slice.tally().work()))
                .toList());
    }

    long[] tasks() {
        return slices.stream().mapToLong(slice -> slice.tally().tasks()).toArray();
    }

    double[] seconds() {
        return slices.stream()
                .mapToDouble(slice -> slice.tally().watchedSeconds())
                .toArray();
    }

    double[] rates() {
        return slices.stream().mapToDouble(slice -> slice.tally().rate()).toArray();
    }

    PoissonDispersion.Result dispersion() {
        return PoissonDispersion.of(tasks(), seconds());
    }

    boolean overdispersed() {
        return dispersion().over(LEVEL);
    }
}
