package io.roi4j.impl.scalability;

import io.roi4j.Provenance;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Slice;
import io.roi4j.scalability.CostAtVolume;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Points of total cost at volume: the declared ones; where there are none, one of each slice of time with priced inferences.
 * The two are never mixed: a bill of a month beside the price of a day's calls would make an elasticity of their own.
 *
 * @param times the middle of a slice, or when the period of a declared point ended, in seconds since the epoch
 * @param volumes the number of priced inferences of a slice, or the declared volume
 * @param costs their total cost
 * @param provenance where the weakest of them comes from
 * @param unpriced whether inferences without a price had to be left out
 * @param foreign whether a declared cost came in another currency
 * @param cut whether points that belong into the window were forgotten
 */
record CostCurve(
        List<Double> times,
        List<Double> volumes,
        List<Double> costs,
        Provenance provenance,
        boolean unpriced,
        boolean foreign,
        boolean cut) {

    static CostCurve of(Inputs<InferenceTally> inferences, Points<CostAtVolume> declared) {
        List<Double> times = new ArrayList<>();
        List<Double> volumes = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        return declared.size() > 0
                ? ofDeclared(declared, inferences.settings().currency(), times, volumes, costs)
                : ofRecorded(inferences.current(), declared.cut(), times, volumes, costs);
    }

    private static CostCurve ofDeclared(
            Points<CostAtVolume> declared,
            Currency currency,
            List<Double> times,
            List<Double> volumes,
            List<Double> costs) {
        boolean foreign = false;
        for (CostAtVolume point : declared.inOrder()) {
            times.add((double) point.at().getEpochSecond());
            volumes.add(point.volume());
            costs.add(point.cost().amount().doubleValue());
            foreign |= !point.cost().currency().equals(currency);
        }
        return new CostCurve(times, volumes, costs, Provenance.DECLARED, false, foreign, declared.cut());
    }

    private static CostCurve ofRecorded(
            Evidence<InferenceTally> recorded,
            boolean declaredCut,
            List<Double> times,
            List<Double> volumes,
            List<Double> costs) {
        InferenceTally whole = recorded.tally();
        for (Slice<InferenceTally> slice : recorded.slices()) {
            add(slice.middleSeconds(), slice.tally(), times, volumes, costs);
        }
        if (recorded.slices().isEmpty()) {
            add(0, whole, times, volumes, costs);
        }
        double inSlices = volumes.stream().mapToDouble(v -> v).sum();
        return new CostCurve(
                times,
                volumes,
                costs,
                whole.cost().provenance(),
                whole.unpriced().events() > 0,
                false,
                declaredCut || recorded.cut() || inSlices < whole.cost().priced());
    }

    private static void add(
            double time, InferenceTally tally, List<Double> times, List<Double> volumes, List<Double> costs) {
        if (tally.cost().priced() > 0) {
            times.add(time);
            volumes.add((double) tally.cost().priced());
            costs.add(tally.cost().sum());
        }
    }

    /** Whether the greatest volume is less than twice the least. */
    boolean narrow() {
        double least = volumes.stream().mapToDouble(v -> v).min().orElse(0);
        double most = volumes.stream().mapToDouble(v -> v).max().orElse(0);
        return most < 2 * least;
    }

    static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).toArray();
    }
}
