package io.roi4j.impl.timetomarket;

import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.tally.Spells;
import java.util.function.Function;

/** The times of this room beside those of the baseline. */
final class Survivals {
    private Survivals() {}

    /** Spells until they reach their aim if not cancelled; the baseline's are read over all its time. */
    static Survival of(Inputs<TimeToMarketTally> inputs, Function<TimeToMarketTally, Spells> part, String declared) {
        return of(
                inputs,
                part.apply(inputs.current().tally()),
                part.apply(inputs.baseline().tally()),
                declared);
    }

    /** Such spells of both sides. */
    static Survival of(Inputs<TimeToMarketTally> inputs, Spells current, Spells baseline, String declared) {
        return Survival.of(
                inputs,
                current,
                baseline,
                TimeToMarketTally.REACHED,
                inputs.baseline().tally().declarations().find(declared));
    }
}
