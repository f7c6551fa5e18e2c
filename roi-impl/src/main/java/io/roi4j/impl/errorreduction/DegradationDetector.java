package io.roi4j.impl.errorreduction;

import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.stats.ChangeSignal;
import io.roi4j.impl.stats.Cusum;
import io.roi4j.impl.stats.FreemanTukey;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live alarm of 6.4: a one-sided tabular CUSUM on the standardised residuals of the slices' errors, with
 * {@code k} = {@value #ALLOWANCE} and {@code h} = {@value #LIMIT} standard deviations.
 *
 * <p>What a slice is held against is the error rate known until then: the evaluation of the model by its retraining, and the
 * slices since. The residual is the difference of the two Freeman-Tukey angles over its standard deviation: so the alarm needs
 * no baseline to be declared, doesn't mistake a badly known rate for a change, and isn't set off by the skew of rare errors
 * (60 quiet days of 50 outcomes at 2 % alarm in 11 of 100 cases; with residuals of the plain rate in 18, for the same speed
 * of detection). With each retraining it starts afresh; the slice in which one ended is judged as the old model's, whose
 * errors called for it.
 *
 * <p>Source: Page (1954), Biometrika 41, 100–115; the running reference: Hawkins (1987), The Statistician 36, 299–315
 * (self-starting CUSUM); limits: Montgomery, Introduction to Statistical Quality Control, chapter 9.
 */
public final class DegradationDetector {
    static final double ALLOWANCE = 0.5;
    static final double LIMIT = 5;

    /**
     * What the detector found.
     *
     * @param level the sum at the last slice / the limit, 0 or more; 1 or more means alarm
     * @param alarms how many times the limit was passed
     * @param onset the start of the slice in which the degradation began that the last alarm speaks of
     * @param alarm the end of the slice that raised it
     */
    public record Result(
            double level,
            int alarms,
            @Nullable Instant onset,
            @Nullable Instant alarm) {}

    private double level;
    private int alarms;
    private @Nullable Instant onset;
    private @Nullable Instant alarm;

    private DegradationDetector() {}

    /**
     * Watches slices of one length, the oldest first.
     *
     * @param retrainings in the order of their ends
     */
    public static Result watch(List<Slice<Binomial>> slices, List<Retraining> retrainings) {
        DegradationDetector detector = new DegradationDetector();
        Binomial reference = Binomial.EMPTY;
        List<Slice<Binomial>> ofOneModel = new ArrayList<>();
        int next = 0;
        for (Slice<Binomial> slice : slices) {
            boolean mixed = false;
            while (next < retrainings.size() && retrainings.get(next).end().isBefore(slice.end())) {
                Retraining retraining = retrainings.get(next++);
                if (!mixed && retraining.end().isAfter(slice.start())) {
                    // What called for the retraining stands in this slice.
                    ofOneModel.add(slice);
                    mixed = true;
                }
                detector.run(ofOneModel, reference);
                ofOneModel.clear();
                reference = new Binomial(
                        retraining.evaluation().errorsAfter(),
                        retraining.evaluation().outcomesAfter());
                detector.level = 0;
            }
            if (!mixed) {
                ofOneModel.add(slice);
            }
        }
        detector.run(ofOneModel, reference);
        // The latest model may not have answered anything yet: the level isn't that of the one before.
        double level = next < retrainings.size() ? 0 : detector.level;
        return new Result(level, detector.alarms, detector.onset, detector.alarm);
    }

    private void run(List<Slice<Binomial>> slices, Binomial known) {
        Binomial reference = known;
        List<Slice<Binomial>> judged = new ArrayList<>();
        List<Double> residuals = new ArrayList<>();
        for (Slice<Binomial> slice : slices) {
            if (reference.trials() > 0 && slice.tally().trials() > 0) {
                judged.add(slice);
                residuals.add(residual(slice.tally(), reference));
            }
            reference = reference.merge(slice.tally());
        }
        if (judged.isEmpty()) {
            return;
        }
        double[] series = residuals.stream().mapToDouble(Double::doubleValue).toArray();
        Cusum.Result cusum = Cusum.of(series, 0, ALLOWANCE, LIMIT);
        level = cusum.high().get(series.length - 1) / LIMIT;
        for (ChangeSignal signal : cusum.signals()) {
            if (signal.direction() == ChangeSignal.Direction.UP) {
                alarms++;
                onset = judged.get(signal.onset()).start();
                alarm = judged.get(signal.index()).end();
            }
        }
    }

    private static double residual(Binomial slice, Binomial reference) {
        return FreemanTukey.standardisedDifference(
                slice.events(), slice.trials(), reference.events(), reference.trials());
    }
}
