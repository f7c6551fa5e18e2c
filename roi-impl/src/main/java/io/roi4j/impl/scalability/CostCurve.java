package io.roi4j.impl.scalability;

import io.roi4j.Provenance;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Slice;
import io.roi4j.scalability.CostAtVolume;
import java.util.ArrayList;
import java.util.List;

/**
 * Points of total cost at volume: one of each slice of time with priced inferences, and the declared ones.
 *
 * @param volumes the number of priced inferences of a slice, or the declared volume
 * @param costs their total cost
 * @param provenance where the weakest of them comes from
 * @param unpriced whether inferences without a price had to be left out
 * @param foreign whether a declared cost came in another currency
 * @param cut whether declared points were forgotten
 */
record CostCurve(
        List<Double> volumes,
        List<Double> costs,
        Provenance provenance,
        boolean unpriced,
        boolean foreign,
        boolean cut) {

    static CostCurve of(Inputs<InferenceTally> inferences, Facts<CostAtVolume> declared) {
        List<Double> volumes = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        InferenceTally whole = inferences.current().tally();
        List<InferenceTally> tallies =
                inferences.current().slices().stream().map(Slice::tally).toList();
        for (InferenceTally tally : tallies.isEmpty() ? List.of(whole) : tallies) {
            if (tally.cost().priced() > 0) {
                volumes.add((double) tally.cost().priced());
                costs.add(tally.cost().sum().doubleValue());
            }
        }
        boolean foreign = false;
        for (CostAtVolume point : declared.inOrder()) {
            volumes.add(point.volume());
            costs.add(point.cost().amount().doubleValue());
            foreign |= !point.cost().currency().equals(inferences.settings().currency());
        }
        Provenance weakest = declared.size() == 0 ? Provenance.NONE : Provenance.DECLARED;
        return new CostCurve(
                volumes,
                costs,
                whole.cost().provenance().weaker(weakest),
                whole.unpriced().events() > 0,
                foreign,
                declared.incomplete());
    }

    /** Whether the greatest volume is less than twice the least. */
    boolean narrow() {
        double least = volumes.stream().mapToDouble(v -> v).min().orElse(0);
        double most = volumes.stream().mapToDouble(v -> v).max().orElse(0);
        return most < 2 * least;
    }

    double[] volumeArray() {
        return volumes.stream().mapToDouble(v -> v).toArray();
    }

    double[] costArray() {
        return costs.stream().mapToDouble(c -> c).toArray();
    }
}
