package io.roi4j.impl.throughput;

import io.roi4j.impl.stats.Quantiles;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The runs of slices at a share of a reference rate or more.
 *
 * @param reference tasks per second
 * @param origin what the reference is
 * @param runs the runs, in the order of time
 * @param seconds the watched time of the series
 * @param secondsAtPeak how much of it at a peak, gaps in runs not among it
 * @param demandKnown whether arrivals were told
 */
record Peaks(
        double reference, Origin origin, List<Run> runs, double seconds, double secondsAtPeak, boolean demandKnown) {
    /** The share of the reference that counts as a peak unless the host says otherwise. */
    static final double THETA = 0.9;

    private static final int MANY = 200;
    private static final double HIGH = 0.99;
    private static final double ROUNDING = 1e-12;
    static final int QUARTERS = 4;

    /** What peaks are judged against. */
    enum Origin {
        DECLARED,
        PERCENTILE,
        MAXIMUM
    }

    /**
     * One run.
     *
     * @param slices its slices
     * @param censored whether it ended, or began, for another reason than the process
     */
    record Run(List<Slice<WorkTally>> slices, boolean censored) {
        double seconds() {
            return Peaks.seconds(slices);
        }

        /** The rate in the last quarter over that in the first; empty below 4 slices. */
        Optional<Double> fade() {
            int quarter = slices.size() / QUARTERS;
            return quarter == 0
                    ? Optional.empty()
                    : Optional.of(rate(slices.subList(slices.size() - quarter, slices.size()))
                            / rate(slices.subList(0, quarter)));
        }

        static double rate(List<Slice<WorkTally>> part) {
            return part.stream()
                    .map(Slice::tally)
                    .reduce(WorkTally.EMPTY, WorkTally::merge)
                    .rate();
        }
    }

    /**
     * What counts as a run.
     *
     * @param capacity the declared reference
     * @param share the share of the reference that counts as a peak
     * @param gap how many slices below it in a row a run survives
     */
    record Rule(Optional<Declared> capacity, double share, int gap) {
        static Rule of(Declarations declarations) {
            return new Rule(
                    declarations.find(ThroughputTally.CAPACITY),
                    declarations
                            .find(ThroughputTally.PEAK_SHARE)
                            .map(Declared::value)
                            .orElse(THETA),
                    declarations
                            .find(ThroughputTally.PEAK_GAP)
                            .map(gap -> (int) gap.value())
                            .orElse(0));
        }
    }

    static Peaks of(Series series, Rule rule) {
        double[] rates = series.rates();
        Arrays.sort(rates);
        Origin origin = rates.length > MANY ? Origin.PERCENTILE : Origin.MAXIMUM;
        double reference = rule.capacity().map(Declared::value).orElseGet(() -> highest(rates));
        double threshold = rule.share() * reference * (1 - ROUNDING);
        List<Slice<WorkTally>> slices = series.slices();
        boolean demandKnown = slices.stream().anyMatch(slice -> slice.tally().offered() > 0);
        return new Peaks(
                reference,
                rule.capacity().isPresent() ? Origin.DECLARED : origin,
                runs(slices, threshold, rule.gap(), demandKnown),
                seconds(slices),
                seconds(slices.stream()
                        .filter(slice -> slice.tally().rate() >= threshold)
                        .toList()),
                demandKnown);
    }

    private static double highest(double[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length > MANY
                ? Quantiles.of(sorted, HIGH, Quantiles.Type.TYPE_7, HIGH)
                        .value()
                        .orElse(0)
                : sorted[sorted.length - 1];
    }

    private static List<Run> runs(List<Slice<WorkTally>> slices, double threshold, int gap, boolean demandKnown) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < slices.size()) {
            if (!high(slices, i, threshold)) {
                i++;
                continue;
            }
            int end = i + 1;
            int next = end;
            while (next < slices.size() && next - end <= gap && adjoin(slices, next)) {
                next++;
                end = high(slices, next - 1, threshold) ? next : end;
            }
            boolean begunBefore = i == 0 || !adjoin(slices, i);
            boolean ended = next - end > gap && !(demandKnown && demandFell(slices.get(end), threshold));
            runs.add(new Run(List.copyOf(slices.subList(i, end)), begunBefore || !ended));
            i = end;
        }
        return runs;
    }

    private static boolean high(List<Slice<WorkTally>> slices, int i, double threshold) {
        return slices.get(i).tally().rate() >= threshold;
    }

    private static boolean adjoin(List<Slice<WorkTally>> slices, int i) {
        return slices.get(i - 1).end().equals(slices.get(i).start());
    }

    /** Fewer tasks arrived than a peak needs: that the process finished fewer says nothing of its stamina. */
    private static boolean demandFell(Slice<WorkTally> slice, double threshold) {
        return slice.tally().offered() / slice.tally().watchedSeconds() < threshold;
    }

    static double seconds(List<Slice<WorkTally>> slices) {
        return slices.stream()
                .mapToDouble(slice -> slice.tally().watchedSeconds())
                .sum();
    }

    /** The first of the longest runs. */
    Optional<Run> longest() {
        return runs.stream()
                .reduce((a, b) -> Comparator.comparingDouble(Run::seconds).compare(a, b) >= 0 ? a : b);
    }

    /** The length that all slices have, empty where there are none. */
    static Optional<Duration> length(Series series) {
        return series.slices().stream().map(Slice::length).findFirst();
    }
}
