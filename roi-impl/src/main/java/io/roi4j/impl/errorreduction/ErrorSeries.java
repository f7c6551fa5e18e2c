package io.roi4j.impl.errorreduction;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.errorreduction.DeclaredRate;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.MannKendall;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The error rate in the order of time: over the slices of the window that have outcomes, or, where it has none, as it was
 * declared.
 *
 * @param points the rates, the oldest first
 * @param slices the slices that they are of; empty for declared rates
 * @param cut whether slices of the window were forgotten
 * @param settings window, confidence
 */
public record ErrorSeries(List<Point> points, List<Slice<Binomial>> slices, boolean cut, Settings settings) {
    /** The least number of points at which a trend is spoken of. */
    public static final int MIN_POINTS = MannKendall.MIN_OBSERVATIONS;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int HOURS_OF_A_DAY = 24;

    /**
     * The error rate of a slice, or of a declared period.
     *
     * @param start the start of the slice, or the instant that was declared
     * @param middleSeconds its place on the axis of time, in seconds since the epoch
     * @param rate wrong outcomes / all outcomes
     */
    public record Point(Instant start, double middleSeconds, double rate) {}

    /** The series of the cohort that is calculated. */
    public static ErrorSeries of(Inputs<ErrorReductionTally> inputs) {
        Evidence<Binomial> outcomes = inputs.current().part(ErrorReductionTally::outcomes);
        List<Slice<Binomial>> slices = outcomes.slices().stream()
                .filter(slice -> slice.tally().trials() > 0)
                .toList();
        if (slices.isEmpty()) {
            return new ErrorSeries(declared(inputs), List.of(), false, inputs.settings());
        }
        List<Point> points = slices.stream()
                .map(slice -> new Point(
                        slice.start(), slice.middleSeconds(), slice.tally().share()))
                .toList();
        long inSlices =
                slices.stream().mapToLong(slice -> slice.tally().trials()).sum();
        boolean cut = outcomes.cut() || inSlices < outcomes.tally().trials();
        return new ErrorSeries(points, slices, cut, inputs.settings());
    }

    private static List<Point> declared(Inputs<ErrorReductionTally> inputs) {
        return inputs.current()
                .tally()
                .declaredRates()
                .facts(inputs.settings().scope())
                .sorted(Comparator.comparing(DeclaredRate::at).thenComparing(DeclaredRate::id))
                .map(rate -> new Point(rate.at(), rate.at().getEpochSecond(), rate.errorRate()))
                .toList();
    }

    double[] seconds() {
        return points.stream().mapToDouble(Point::middleSeconds).toArray();
    }

    double[] rates() {
        return points.stream().mapToDouble(Point::rate).toArray();
    }

    long[] errors() {
        return slices.stream().mapToLong(slice -> slice.tally().events()).toArray();
    }

    long[] outcomes() {
        return slices.stream().mapToLong(slice -> slice.tally().trials()).toArray();
    }

    /** Whether the rates were declared. */
    boolean declared() {
        return slices.isEmpty();
    }

    /** The place of each point in its season: the day of the week, or the hour of the day; empty if there is none. */
    int[] seasons() {
        Duration length = declared() ? Duration.ZERO : slices.get(0).length();
        int period = length.equals(Duration.ofDays(1))
                ? DAYS_OF_A_WEEK
                : length.equals(Duration.ofHours(1)) ? HOURS_OF_A_DAY : 0;
        return period == 0
                ? new int[0]
                : points.stream()
                        .mapToInt(point ->
                                (int) Math.floorMod(point.start().getEpochSecond() / length.toSeconds(), (long) period))
                        .toArray();
    }

    Estimate enough(Estimate estimate) {
        if (points.isEmpty()) {
            return Estimate.absent(Reason.NO_DATA);
        }
        return points.size() < MIN_POINTS ? Estimate.absent(Reason.INSUFFICIENT_SAMPLE) : estimate;
    }

    Reading reading(Estimate estimate, Direction direction) {
        return builder(estimate, direction).build();
    }

    ReadingBuilder builder(Estimate estimate, Direction direction) {
        Comparison comparison = direction == Direction.NEUTRAL
                ? Comparison.none(direction, Reason.NOT_APPLICABLE)
                : Comparisons.withNoChange(estimate, direction);
        long observations = declared()
                ? points.size()
                : slices.stream().mapToLong(slice -> slice.tally().trials()).sum();
        return ReadingBuilder.of(estimate, settings)
                .from(observations, declared() ? Provenance.DECLARED : Provenance.MEASURED)
                .against(comparison)
                .warn(cut, Warning.HORIZON_CUT);
    }
}
