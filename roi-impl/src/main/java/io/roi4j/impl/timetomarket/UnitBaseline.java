package io.roi4j.impl.timetomarket;

import io.roi4j.Provenance;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.timetomarket.WorkHours.Work;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much time of people a unit of each type of work takes without AI: as the baseline recorded it, else as the baseline or
 * this cohort declared it. Types of work for which nobody knows it are not in here.
 *
 * @param secondsPerUnit by type of work
 * @param provenance the weakest of what was used
 */
record UnitBaseline(Map<String, Double> secondsPerUnit, Provenance provenance) {
    private static final double MILLIS = 1e3;

    static UnitBaseline of(Inputs<TimeToMarketTally> inputs) {
        Map<String, Double> seconds = new TreeMap<>();
        Provenance weakest = Provenance.NONE;
        for (String type : inputs.current().tally().work().byType().keySet()) {
            Work before = inputs.baseline().tally().work().byType().getOrDefault(type, Work.EMPTY);
            String name = TimeToMarketTally.secondsPerUnit(type);
            var declared = inputs.baseline()
                    .tally()
                    .declarations()
                    .find(name)
                    .or(() -> inputs.current().tally().declarations().find(name));
            if (before.units() > 0) {
                seconds.put(type, before.millis() / MILLIS / before.units());
                weakest = weakest.weaker(inputs.baseline().provenance());
            } else if (declared.isPresent()) {
                seconds.put(type, declared.get().value());
                weakest = weakest.weaker(Provenance.DECLARED);
            }
        }
        return new UnitBaseline(seconds, weakest);
    }

    /** The time in seconds that the work would take without AI, over the types known here. */
    double expected(WorkHours work) {
        double sum = 0;
        for (var entry : secondsPerUnit.entrySet()) {
            sum += entry.getValue()
                    * work.byType().getOrDefault(entry.getKey(), Work.EMPTY).units();
        }
        return sum;
    }

    /** The time in seconds that went into the units, over the types known here. */
    double direct(WorkHours work) {
        return known(work).directMillis() / MILLIS;
    }

    /** The time in seconds that the work took, with the upkeep of the AI, over the types known here. */
    double actual(WorkHours work) {
        return known(work).millis() / MILLIS;
    }

    /** The work of the types known here. */
    Work known(WorkHours work) {
        return secondsPerUnit.keySet().stream()
                .map(type -> work.byType().getOrDefault(type, Work.EMPTY))
                .reduce(Work.EMPTY, Work::merge);
    }
}
