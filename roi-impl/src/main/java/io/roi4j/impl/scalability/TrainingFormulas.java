package io.roi4j.impl.scalability;

import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.scalability.StrongScaling;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.scalability.TrainingRun.Work;
import io.roi4j.scalability.TrainingScaling;
import io.roi4j.scalability.WeakScaling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Indicator 7, scalability: do more workers train faster (7.2)? */
public final class TrainingFormulas {
    /** How many numbers of workers are shown one by one: the least and the greatest. */
    public static final int SHOWN = 50;

    /** What an efficiency of 1 may exceed it by, from rounding. */
    private static final double ROUNDING = 1e-9;

    private TrainingFormulas() {}

    /**
     * 7.2: everything about training runs in the window. Absent: {@code no-data} without runs, {@code no-baseline} where
     * only one number of workers was tried.
     */
    public static TrainingScaling trainingScaling(Inputs<ScalabilityTally> inputs) {
        Facts<TrainingRun> facts = inputs.current().tally().runs();
        Settings settings = inputs.settings();
        List<TrainingRun> runs = facts.inOrder();
        TrainingTimes strong = TrainingTimes.of(runs, Work.FIXED, settings.confidence());
        TrainingTimes weak = TrainingTimes.of(runs, Work.PER_WORKER, settings.confidence());
        boolean cut = facts.incomplete();
        return new TrainingScaling(
                new Ratio(headline(strong, strong::strongEfficiency, cut, settings)),
                new Ratio(headline(weak, weak::weakEfficiency, cut, settings)),
                shown(strong, workers -> strongScaling(strong, workers, cut, settings)),
                shown(weak, workers -> weakScaling(weak, workers, cut, settings)));
    }

    private static Reading headline(
            TrainingTimes times, IntFunction<Estimate> efficiency, boolean cut, Settings settings) {
        if (times.logs().isEmpty()) {
            return ReadingBuilder.of(Estimate.absent(Reason.NO_DATA), settings).build();
        }
        int most = times.logs().lastKey();
        Estimate estimate = most == times.base()
                ? Estimate.absent(Reason.NO_BASELINE, "needs runs with another number of workers")
                : efficiency.apply(most);
        return reading(estimate, efficiency.apply(most), times.observations(most), cut, settings);
    }

    private static StrongScaling strongScaling(TrainingTimes times, int workers, boolean cut, Settings settings) {
        Estimate efficiency = times.strongEfficiency(workers);
        long both = times.observations(workers);
        return new StrongScaling(
                new Elapsed(time(times, workers, cut, settings)),
                new Score(reading(times.speedup(workers), efficiency, both, cut, settings)),
                new Ratio(reading(efficiency, efficiency, both, cut, settings)),
                new Score(reading(times.serialFraction(workers), efficiency, both, cut, settings)));
    }

    private static WeakScaling weakScaling(TrainingTimes times, int workers, boolean cut, Settings settings) {
        Estimate efficiency = times.weakEfficiency(workers);
        return new WeakScaling(
                new Elapsed(time(times, workers, cut, settings)),
                new Ratio(reading(efficiency, efficiency, times.observations(workers), cut, settings)));
    }

    private static Reading time(TrainingTimes times, int workers, boolean cut, Settings settings) {
        return ReadingBuilder.of(times.time(workers), settings)
                .from(times.runs(workers), Provenance.MEASURED)
                .warn(cut, Warning.HORIZON_CUT)
                .build();
    }

    private static Reading reading(
            Estimate estimate, Estimate efficiency, long observations, boolean cut, Settings settings) {
        return ReadingBuilder.of(estimate, settings)
                .from(observations, Provenance.MEASURED)
                .warn(efficiency.value().orElse(0) > 1 + ROUNDING, Warning.SUPERLINEAR)
                .warn(cut, Warning.HORIZON_CUT)
                .build();
    }

    /** The base, and the greatest numbers of workers: as many as may be shown. */
    private static <V> Map<String, V> shown(TrainingTimes times, IntFunction<V> value) {
        List<Integer> workers = new ArrayList<>(times.logs().keySet());
        if (workers.size() > SHOWN) {
            workers.subList(1, workers.size() - SHOWN + 1).clear();
        }
        Map<String, V> shown = new LinkedHashMap<>();
        workers.forEach(n -> shown.put(Integer.toString(n), value.apply(n)));
        return shown;
    }
}
