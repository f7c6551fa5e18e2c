package io.roi4j.impl.errorreduction;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Rate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.errorreduction.Trend;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.BinomialLogitTrend;
import io.roi4j.impl.stats.MannKendall;
import io.roi4j.impl.stats.SenSlope;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Indicator 6, error-rate reduction: how the error rate moves (6.4), over the slices of the window that have outcomes. Time
 * counts in seconds.
 */
public final class TrendFormulas {
    /** The least number of slices at which a trend is spoken of. */
    public static final int MIN_SLICES = MannKendall.MIN_OBSERVATIONS;

    private TrendFormulas() {}

    /**
     * 6.4: everything about the trend.
     *
     * @param retrainings all retrainings, whatever the window: the alarm starts afresh after each
     */
    public static Trend trend(Inputs<ErrorReductionTally> inputs, Retrainings retrainings) {
        Series series = Series.of(inputs);
        MannKendall.Result test = MannKendall.of(series.rates());
        return new Trend(
                trendSlope(series),
                senSlope(series),
                kendallTau(series, test),
                new Score(series.reading(series.enough(test.p()), Direction.NEUTRAL)),
                degradationLevel(series, retrainings),
                degradationAlarms(series, retrainings),
                sinceOnset(series, retrainings));
    }

    /**
     * The error rate in the order of time.
     *
     * @param slices those with outcomes, the oldest first
     * @param settings window, confidence
     */
    public record Series(List<Slice<Binomial>> slices, Settings settings) {
        /** The slices with outcomes. */
        public static Series of(Inputs<ErrorReductionTally> inputs) {
            return new Series(
                    inputs.current().part(ErrorReductionTally::outcomes).slices().stream()
                            .filter(slice -> slice.tally().trials() > 0)
                            .toList(),
                    inputs.settings());
        }

        double[] seconds() {
            return slices.stream().mapToDouble(Slice::middleSeconds).toArray();
        }

        double[] rates() {
            return slices.stream().mapToDouble(slice -> slice.tally().share()).toArray();
        }

        long[] errors() {
            return slices.stream().mapToLong(slice -> slice.tally().events()).toArray();
        }

        long[] outcomes() {
            return slices.stream().mapToLong(slice -> slice.tally().trials()).toArray();
        }

        long size() {
            return slices.stream().mapToLong(slice -> slice.tally().trials()).sum();
        }

        Estimate enough(Estimate estimate) {
            if (slices.isEmpty()) {
                return Estimate.absent(Reason.NO_DATA);
            }
            return slices.size() < MIN_SLICES ? Estimate.absent(Reason.INSUFFICIENT_SAMPLE) : estimate;
        }

        Reading reading(Estimate estimate, Direction direction) {
            return builder(estimate, direction).build();
        }

        ReadingBuilder builder(Estimate estimate, Direction direction) {
            Comparison comparison = direction == Direction.NEUTRAL
                    ? Comparison.none(direction, Reason.NOT_APPLICABLE)
                    : Comparisons.withNoChange(estimate, direction);
            return ReadingBuilder.of(estimate, settings)
                    .from(size(), io.roi4j.Provenance.MEASURED)
                    .against(comparison);
        }
    }

    /** 6.4: slope of a logistic regression at the mean rate, per second; {@code insufficient-sample} below 4 slices. */
    public static Rate trendSlope(Series series) {
        BinomialLogitTrend.Result fit = BinomialLogitTrend.of(
                series.seconds(),
                series.errors(),
                series.outcomes(),
                series.settings().confidence());
        return new Rate(series.builder(series.enough(fit.probabilitySlope()), Direction.DOWN)
                .warn(fit.dispersion() > 1, Warning.OVERDISPERSED)
                .build());
    }

    /** 6.4: median slope between all pairs of slices, per second, Gilbert's interval. */
    public static Rate senSlope(Series series) {
        Estimate slope =
                SenSlope.of(series.seconds(), series.rates(), series.settings().confidence());
        return new Rate(series.reading(series.enough(slope), Direction.DOWN));
    }

    private static Score kendallTau(Series series, MannKendall.Result test) {
        return new Score(series.reading(series.enough(test.tau()), Direction.NEUTRAL));
    }

    /** 6.4: level of the detector / its limit; 1 or more means alarm; {@code no-data} without outcomes. */
    public static Score degradationLevel(Series series, Retrainings retrainings) {
        Estimate level = series.slices().isEmpty()
                ? Estimate.absent(Reason.NO_DATA)
                : Estimates.exact(watch(series, retrainings).level());
        return new Score(series.reading(level, Direction.NEUTRAL));
    }

    /** 6.4: how many alarms there were; {@code no-data} without outcomes. */
    public static Count degradationAlarms(Series series, Retrainings retrainings) {
        Estimate alarms = series.slices().isEmpty()
                ? Estimate.absent(Reason.NO_DATA)
                : Estimates.exact(watch(series, retrainings).alarms());
        return new Count(series.reading(alarms, Direction.NEUTRAL));
    }

    /** 6.4: time since the onset that the last alarm speaks of; {@code censored-not-reached} without an alarm. */
    public static Elapsed sinceOnset(Series series, Retrainings retrainings) {
        return new Elapsed(series.reading(sinceOnsetEstimate(series, retrainings), Direction.NEUTRAL));
    }

    private static Estimate sinceOnsetEstimate(Series series, Retrainings retrainings) {
        if (series.slices().isEmpty()) {
            return Estimate.absent(Reason.NO_DATA);
        }
        DegradationDetector.Result found = watch(series, retrainings);
        Instant onset = found.onset();
        Instant now = series.settings().scope().asOf();
        return onset == null
                ? Estimate.absent(Reason.CENSORED_NOT_REACHED, "no alarm so far")
                : Estimates.exact(seconds(Duration.between(onset, now)));
    }

    private static DegradationDetector.Result watch(Series series, Retrainings retrainings) {
        return DegradationDetector.watch(series.slices(), retrainings.inOrder());
    }

    private static double seconds(Duration duration) {
        return Math.max(0, duration.toMillis() / 1e3);
    }
}
