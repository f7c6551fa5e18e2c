package io.roi4j.impl.scalability;

import io.roi4j.Amount;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
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
import io.roi4j.impl.inference.CostFormulas;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.stats.DetrendedElasticity;
import io.roi4j.impl.stats.DifferencedElasticity;
import io.roi4j.impl.stats.Elasticity;
import io.roi4j.impl.tally.Slice;
import io.roi4j.scalability.CostScaling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Indicator 7, scalability: does the cost grow slower than the volume (7.7, and the bands of 7.4)? */
public final class CostScalingFormulas {
    private static final Duration DAY = Duration.ofDays(1);

    private CostScalingFormulas() {}

    /**
     * 7.7: the cost elasticity and what follows from it. Absent: {@code no-data} without points, {@code unknown-price} where
     * no inference has a price, {@code currency-mismatch} when a declared cost came in another currency,
     * {@code non-positive-for-log} when a cost or volume is 0, {@code insufficient-sample} with fewer than 4 points.
     */
    public static CostScaling costScaling(Inputs<InferenceTally> inferences, Inputs<ScalabilityTally> facts) {
        Settings settings = inferences.settings();
        CostCurve curve = CostCurve.of(inferences, Points.current(facts, ScalabilityTally::costs));
        double[] times = CostCurve.array(curve.times());
        double[] volumes = CostCurve.array(curve.volumes());
        double[] costs = CostCurve.array(curve.costs());
        double confidence = settings.confidence();
        Elasticity.Result fit = Elasticity.of(volumes, costs, confidence);
        boolean noPrice = inferences.current().tally().inferences() > 0;
        Estimate classical = known(curve, fit.classical(), noPrice);
        Estimate robust = known(curve, fit.robust(), noPrice);
        Estimate detrended = known(curve, DetrendedElasticity.of(times, volumes, costs, confidence), noPrice);
        Estimate ofChanges = known(curve, DifferencedElasticity.of(times, volumes, costs, confidence), noPrice);
        Estimate returns = Estimates.reciprocal(classical);
        Estimate unitCost = Estimates.plus(classical, -1);
        return new CostScaling(
                score(curve, classical, Comparisons.withOne(classical, Direction.DOWN), settings),
                score(curve, robust, Comparisons.withOne(robust, Direction.DOWN), settings),
                score(curve, detrended, Comparisons.withOne(detrended, Direction.DOWN), settings),
                score(curve, ofChanges, Comparisons.withOne(ofChanges, Direction.DOWN), settings),
                score(curve, returns, Comparisons.withOne(returns, Direction.UP), settings),
                score(curve, unitCost, Comparisons.withNoChange(unitCost, Direction.DOWN), settings),
                ComplexityFormulas.complexityElasticity(facts));
    }

    private static Estimate known(CostCurve curve, Estimate fitted, boolean noPrice) {
        if (curve.foreign()) {
            return Estimate.absent(Reason.CURRENCY_MISMATCH);
        } else if (curve.volumes().isEmpty()) {
            return noPrice
                    ? Estimate.absent(Reason.UNKNOWN_PRICE, "no inference has a price")
                    : Estimate.absent(Reason.NO_DATA);
        }
        return fitted;
    }

    private static Score score(CostCurve curve, Estimate estimate, Comparison comparison, Settings settings) {
        Reading reading = ReadingBuilder.of(estimate, settings)
                .from(curve.volumes().size(), curve.provenance())
                .against(comparison)
                .warn(curve.unpriced(), Warning.INCOMPLETE)
                .warn(curve.narrow(), Warning.LOW_LEVERAGE)
                .warn(curve.cut(), Warning.HORIZON_CUT)
                .build();
        return new Score(reading);
    }

    /**
     * 7.4: cost per inference of the days (UTC) whose number of inferences has as many digits; see the band's name. Compared
     * with the baseline's days of the same band.
     */
    public static Map<String, Amount> costPerInferenceBands(Inputs<InferenceTally> inputs) {
        Map<String, List<Slice<InferenceTally>>> before = bands(inputs.baseline());
        Map<String, Amount> costs = new TreeMap<>();
        bands(inputs.current())
                .forEach((band, days) -> costs.put(
                        band,
                        CostFormulas.perInference(new Inputs<>(
                                evidence(inputs.current(), days),
                                evidence(inputs.baseline(), before.getOrDefault(band, List.of())),
                                inputs.settings()))));
        return costs;
    }

    private static Evidence<InferenceTally> evidence(Evidence<InferenceTally> side, List<Slice<InferenceTally>> days) {
        InferenceTally all = days.stream().map(Slice::tally).reduce(InferenceTally.EMPTY, InferenceTally::merge);
        return new Evidence<>(all, days, side.provenance(), side.label(), side.cut());
    }

    private static Map<String, List<Slice<InferenceTally>>> bands(Evidence<InferenceTally> side) {
        Map<String, List<Slice<InferenceTally>>> bands = new TreeMap<>();
        for (Slice<InferenceTally> day : days(side.slices())) {
            if (day.tally().inferences() > 0) {
                int digits = Long.toString(day.tally().inferences()).length();
                bands.computeIfAbsent("1e" + (digits - 1), band -> new ArrayList<>())
                        .add(day);
            }
        }
        return bands;
    }

    /** Whole days of finer slices. */
    private static List<Slice<InferenceTally>> days(List<Slice<InferenceTally>> slices) {
        Map<Long, InferenceTally> days = new TreeMap<>();
        slices.forEach(slice -> days.merge(
                Math.floorDiv(slice.start().getEpochSecond(), DAY.toSeconds()), slice.tally(), InferenceTally::merge));
        return days.entrySet().stream()
                .map(day -> new Slice<>(Instant.EPOCH.plus(DAY.multipliedBy(day.getKey())), DAY, day.getValue()))
                .toList();
    }
}
