package io.roi4j.impl.scalability;

import io.roi4j.Provenance;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Slice;
import io.roi4j.scalability.CostAtVolume;
import java.util.ArrayList;
import java.util.List;

/**
 * Points of total cost at volume: one of each slice of time with priced inferences, and the declared ones.
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
        Evidence<InferenceTally> recorded = inferences.current();
        InferenceTally whole = recorded.tally();
        for (Slice<InferenceTally> slice : recorded.slices()) {
            add(slice.middleSeconds(), slice.tally(), times, volumes, costs);
        }
        if (recorded.slices().isEmpty()) {
            add(0, whole, times, volumes, costs);
        }
        double inSlices = volumes.stream().mapToDouble(v -> v).sum();
        boolean foreign = false;
        for (CostAtVolume point : declared.inOrder()) {
            times.add((double) point.at().getEpochSecond());
            volumes.add(point.volume());
            costs.add(point.cost().amount().doubleValue());
            foreign |= !point.cost().currency().equals(inferences.settings().currency());
        }
        Provenance weakest = declared.size() == 0 ? Provenance.NONE : Provenance.DECLARED;
        return new CostCurve(
                times,
                volumes,
                costs,
                whole.cost().provenance().weaker(weakest),
                whole.unpriced().events() > 0,
                foreign,
                declared.cut() || recorded.cut() || inSlices < whole.cost().priced());
    }

    private static void add(
            double time, InferenceTally tally, List<Double> times, List<Double> volumes, List<Double> costs) {
        if (tally.cost().priced() > 0) {
            times.add(time);
            volumes.add((double) tally.cost().priced());
            costs.add(tally.cost().sum().doubleValue());
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
