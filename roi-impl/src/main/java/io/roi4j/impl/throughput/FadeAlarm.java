package io.roi4j.impl.throughput;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.stats.ChangeSignal;
import io.roi4j.impl.stats.Cusum;
import io.roi4j.impl.tally.Slice;
import java.util.List;
import java.util.Optional;

/**
 * When a run begins to fade: the tabular CUSUM of its slices, each less what the rate of the run's first quarter would make of
 * it, in standard deviations of a Poisson count (wider where the first quarter itself varies by more). It signals a fall of one
 * standard deviation: k = 1/2, h = 5.
 *
 * <p>Source: Page 1954; Montgomery, Introduction to Statistical Quality Control, chapter 9.
 */
final class FadeAlarm {
    private static final double HALF_THE_SHIFT = 0.5;
    private static final double LIMIT = 5;

    private FadeAlarm() {}

    /** From the start of the run to the end of the slice with the alarm, in seconds; censored at its end without any. */
    static Estimate of(Peaks.Run run) {
        List<Slice<WorkTally>> slices = run.slices();
        int quarter = slices.size() / Peaks.QUARTERS;
        if (quarter == 0) {
            return Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        }
        List<Slice<WorkTally>> first = slices.subList(0, quarter);
        double rate = Peaks.Run.rate(first);
        double spread =
                Math.max(1, new Series(first).dispersion().index().value().orElse(1));
        double[] standardised = slices.stream()
                .mapToDouble(slice -> {
                    double expected = rate * slice.tally().watchedSeconds();
                    return (slice.tally().tasks() - expected) / Math.sqrt(expected * spread);
                })
                .toArray();
        Optional<ChangeSignal> fall = Cusum.of(standardised, 0, HALF_THE_SHIFT, LIMIT).signals().stream()
                .filter(signal -> signal.direction() == ChangeSignal.Direction.DOWN)
                .findFirst();
        return fall.<Estimate>map(signal -> Estimates.exact(Peaks.seconds(slices.subList(0, signal.index() + 1))))
                .orElseGet(() -> Estimate.censored(run.seconds()));
    }
}
