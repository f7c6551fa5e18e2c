package io.roi4j.impl.throughput;

import io.roi4j.Comparison;
import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.throughput.PeakSustainability;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Indicator 2, process throughput: how long a peak is held (2.3). */
public final class PeakFormulas {
    private static final int FEWEST = 2;
    private static final int FEW_RUNS = 5;

    private PeakFormulas() {}

    /** One side of the comparison. */
    private record Side(Peaks peaks, int slices, Optional<Duration> length) {
        static Side of(Evidence<ThroughputTally> evidence, Instant asOf) {
            Series series = Series.of(evidence, asOf);
            return new Side(
                    Peaks.of(series, Peaks.Rule.of(evidence.tally().declarations())),
                    series.slices().size(),
                    Peaks.length(series));
        }
    }

    /** What a figure is made of. */
    private enum Of {
        RUNS,
        SLICES
    }

    /**
     * 2.3: everything about peaks.
     *
     * @param inputs work in slices short enough to see a peak, those of both sides of one length
     */
    public static PeakSustainability peaks(Inputs<ThroughputTally> inputs) {
        return new PeakSustainability(
                peakSustainability(inputs),
                longestPeakRun(inputs),
                meanPeakRun(inputs),
                peakRuns(inputs),
                timeAtPeakShare(inputs),
                peakFade(inputs),
                peakFadeAlarm(inputs),
                referenceRate(inputs));
    }

    /**
     * 2.3: Kaplan-Meier median of the lengths of the runs, in seconds, Brookmeyer-Crowley interval. A run is censored that
     * a gap or an end of the window cuts, or that ends because fewer tasks arrived. Absent: {@code insufficient-sample}
     * below 2 slices, {@code zero-denominator} where nothing was finished, {@code censored-not-reached}.
     */
    public static Elapsed peakSustainability(Inputs<ThroughputTally> inputs) {
        return new Elapsed(reading(inputs, Of.RUNS, peaks -> median(peaks, inputs.settings())));
    }

    private static Estimate median(Peaks peaks, Settings settings) {
        return KaplanMeier.of(peaks.runs().stream()
                        .map(run -> run.censored() ? FollowUp.censored(run.seconds()) : FollowUp.event(run.seconds()))
                        .toList())
                .median(SurvivalScale.LOG_LOG, settings.confidence());
    }

    /** 2.3: the longest run, in seconds; 0 where a declared capacity was never neared, absent as above. */
    public static Elapsed longestPeakRun(Inputs<ThroughputTally> inputs) {
        return new Elapsed(reading(
                inputs,
                Of.RUNS,
                peaks -> Estimates.exact(peaks.longest().map(Peaks.Run::seconds).orElse(0.0))));
    }

    /** 2.3: mean length of the runs, in seconds, cut ones too; Student's t from {@value #FEW_RUNS} runs on. */
    public static Elapsed meanPeakRun(Inputs<ThroughputTally> inputs) {
        return new Elapsed(reading(inputs, Of.RUNS, peaks -> mean(peaks, inputs.settings())));
    }

    private static Estimate mean(Peaks peaks, Settings settings) {
        double[] lengths = peaks.runs().stream().mapToDouble(Peaks.Run::seconds).toArray();
        Estimate mean = StudentMean.of(Moments.of(lengths), settings.confidence());
        return mean instanceof Present present && lengths.length < FEW_RUNS
                ? Estimate.of(present.number(), Reason.INSUFFICIENT_SAMPLE)
                : Estimates.within(mean, 0, Double.MAX_VALUE);
    }

    /** How many runs there were; absent as above. */
    public static Count peakRuns(Inputs<ThroughputTally> inputs) {
        return new Count(reading(
                inputs,
                Of.SLICES,
                peaks -> Estimates.exact((double) peaks.runs().size())));
    }

    /** 2.3: watched time in slices at the peak / watched time; absent as above. */
    public static Ratio timeAtPeakShare(Inputs<ThroughputTally> inputs) {
        return new Ratio(reading(
                inputs, Of.SLICES, peaks -> Estimates.exact(Math.min(1, peaks.secondsAtPeak() / peaks.seconds()))));
    }

    /** 2.3: rate in the last / first quarter of the longest run; {@code insufficient-sample} below 4 slices in it. */
    public static Score peakFade(Inputs<ThroughputTally> inputs) {
        return new Score(reading(
                inputs,
                Of.SLICES,
                peaks -> peaks.longest()
                        .flatMap(Peaks.Run::fade)
                        .<Estimate>map(Estimates::exact)
                        .orElseGet(() -> Estimate.absent(Reason.INSUFFICIENT_SAMPLE))));
    }

    /** 2.3: time into the longest run at which {@link FadeAlarm} goes off; {@code censored-not-reached} if it doesn't. */
    public static Elapsed peakFadeAlarm(Inputs<ThroughputTally> inputs) {
        return new Elapsed(reading(
                inputs,
                Of.SLICES,
                peaks -> peaks.longest()
                        .map(FadeAlarm::of)
                        .orElseGet(() -> Estimate.absent(Reason.INSUFFICIENT_SAMPLE))));
    }

    /** 2.3: the reference rate, in 1/s; absent as above. */
    public static Rate referenceRate(Inputs<ThroughputTally> inputs) {
        return new Rate(reading(inputs, Of.SLICES, peaks -> Estimates.exact(peaks.reference())));
    }

    private static Reading reading(Inputs<ThroughputTally> inputs, Of of, Function<Peaks, Estimate> figure) {
        Settings settings = inputs.settings();
        Side current = Side.of(inputs.current(), settings.scope().asOf());
        Side baseline = Side.of(inputs.baseline(), settings.scope().asOf());
        Peaks peaks = current.peaks();
        Provenance origin = inputs.current().provenance();
        return ReadingBuilder.of(estimate(current, figure), settings)
                .from(
                        observations(current, of),
                        peaks.origin() == Peaks.Origin.DECLARED ? origin.weaker(Provenance.DECLARED) : origin)
                .against(comparison(inputs, current, baseline, of, figure))
                .warn(peaks.origin() == Peaks.Origin.MAXIMUM, Warning.PEAK_FROM_MAXIMUM)
                .warn(!peaks.demandKnown(), Warning.DEMAND_UNKNOWN)
                .warn(Resolution.cut(settings.scope()), Warning.HORIZON_CUT)
                .build();
    }

    private static long observations(Side side, Of of) {
        return of == Of.RUNS ? side.peaks().runs().size() : side.slices();
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
            Inputs<ThroughputTally> inputs, Side current, Side baseline, Of of, Function<Peaks, Estimate> figure) {
        if (baseline.slices() == 0) {
            return Comparison.none(Direction.UP, Reason.NO_BASELINE);
        } else if (!current.length().equals(baseline.length())) {
            return Comparison.none(Direction.UP, Reason.UNIT_MISMATCH);
        }
        Estimate now = estimate(current, figure);
        Estimate before = estimate(baseline, figure);
        return Comparisons.of(
                inputs.baseline(),
                observations(baseline, of),
                Direction.UP,
                before,
                Estimates.difference(now, before),
                Estimates.relativeChange(now, before));
    }
}
