package io.roi4j.impl.throughput;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.throughput.PeakSustainability;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Indicator 2, process throughput: how long a peak is held (2.3). */
public final class PeakFormulas {
    private static final int FEWEST = 2;

    private PeakFormulas() {}

    /** One side of the comparison. */
    private record Side(Peaks peaks, int slices, Optional<Duration> length) {
        static Side of(Series series, Optional<Declared> capacity) {
            return new Side(Peaks.of(series, capacity), series.slices().size(), Peaks.length(series));
        }
    }

    /** 2.3: everything about peaks. */
    public static PeakSustainability peaks(Inputs<ThroughputTally> inputs, Declarations declarations) {
        return new PeakSustainability(
                peakSustainability(inputs, declarations),
                longestPeakRun(inputs, declarations),
                timeAtPeakShare(inputs, declarations),
                peakFade(inputs, declarations),
                referenceRate(inputs, declarations));
    }

    /**
     * 2.3: Kaplan-Meier median of the lengths of the runs, in seconds, Brookmeyer-Crowley interval. A run is censored that
     * a gap or an end of the window cuts, or that ends because fewer tasks arrived. Absent: {@code insufficient-sample}
     * below 2 slices, {@code zero-denominator} where nothing was finished, {@code censored-not-reached}.
     */
    public static Elapsed peakSustainability(Inputs<ThroughputTally> inputs, Declarations declarations) {
        return new Elapsed(reading(inputs, declarations, peaks -> median(peaks, inputs.settings())));
    }

    private static Estimate median(Peaks peaks, Settings settings) {
        return KaplanMeier.of(peaks.runs().stream()
                        .map(run -> run.censored() ? FollowUp.censored(run.seconds()) : FollowUp.event(run.seconds()))
                        .toList())
                .median(SurvivalScale.LOG_LOG, settings.confidence());
    }

    /** 2.3: the longest run, in seconds; 0 where a declared capacity was never neared, absent as above. */
    public static Elapsed longestPeakRun(Inputs<ThroughputTally> inputs, Declarations declarations) {
        return new Elapsed(reading(
                inputs,
                declarations,
                peaks -> Estimates.exact(peaks.longest().map(Peaks.Run::seconds).orElse(0.0))));
    }

    /** 2.3: watched time in runs / watched time; absent as above. */
    public static Ratio timeAtPeakShare(Inputs<ThroughputTally> inputs, Declarations declarations) {
        return new Ratio(reading(
                inputs, declarations, peaks -> Estimates.exact(Math.min(1, peaks.secondsAtPeak() / peaks.seconds()))));
    }

    /** 2.3: rate in the last / first quarter of the longest run; {@code insufficient-sample} below 4 slices in it. */
    public static Score peakFade(Inputs<ThroughputTally> inputs, Declarations declarations) {
        return new Score(reading(
                inputs,
                declarations,
                peaks -> peaks.longest()
                        .flatMap(Peaks.Run::fade)
                        .<Estimate>map(Estimates::exact)
                        .orElseGet(() -> Estimate.absent(Reason.INSUFFICIENT_SAMPLE))));
    }

    /** 2.3: the reference rate, in 1/s; absent as above. */
    public static Rate referenceRate(Inputs<ThroughputTally> inputs, Declarations declarations) {
        return new Rate(reading(inputs, declarations, peaks -> Estimates.exact(peaks.reference())));
    }

    private static Reading reading(
            Inputs<ThroughputTally> inputs, Declarations declarations, Function<Peaks, Estimate> figure) {
        Settings settings = inputs.settings();
        var asOf = settings.scope().asOf();
        Side current = Side.of(Series.of(inputs.current(), asOf), declarations.capacity());
        Side baseline = Side.of(Series.of(inputs.baseline(), asOf), declarations.baselineCapacity());
        Peaks peaks = current.peaks();
        Provenance origin = inputs.current().provenance();
        return ReadingBuilder.of(estimate(current, figure), settings)
                .from(
                        current.slices(),
                        peaks.origin() == Peaks.Origin.DECLARED ? origin.weaker(Provenance.DECLARED) : origin)
                .against(comparison(inputs, current, baseline, figure))
                .warn(peaks.origin() == Peaks.Origin.MAXIMUM, Warning.PEAK_FROM_MAXIMUM)
                .warn(!peaks.demandKnown(), Warning.DEMAND_UNKNOWN)
                .build();
    }

    private static Estimate estimate(Side side, Function<Peaks, Estimate> figure) {
        if (side.slices() < FEWEST) {
            return Estimate.absent(side.slices() == 0 ? Reason.NO_DATA : Reason.INSUFFICIENT_SAMPLE);
        }
        return side.peaks().reference() == 0
                ? Estimate.absent(Reason.ZERO_DENOMINATOR, "nothing was finished")
                : figure.apply(side.peaks());
    }

    /** Runs of minutes and runs of days can't be compared: both sides must have slices of one length. */
    private static Comparison comparison(
            Inputs<ThroughputTally> inputs, Side current, Side baseline, Function<Peaks, Estimate> figure) {
        if (baseline.slices() == 0) {
            return Comparison.none(Direction.UP, Reason.NO_BASELINE);
        } else if (!current.length().equals(baseline.length())) {
            return Comparison.none(Direction.UP, Reason.UNIT_MISMATCH);
        }
        Estimate now = estimate(current, figure);
        Estimate before = estimate(baseline, figure);
        return Comparisons.of(
                inputs.baseline(),
                baseline.slices(),
                Direction.UP,
                before,
                Estimates.difference(now, before),
                Estimates.relativeChange(now, before));
    }
}
