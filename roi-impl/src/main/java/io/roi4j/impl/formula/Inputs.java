package io.roi4j.impl.formula;

import io.roi4j.impl.tally.Tally;
import java.util.Objects;
import java.util.function.Function;

/**
 * All that the formulas of a room read.
 *
 * @param current the cohort that is calculated, in the window
 * @param baseline what it is compared with, over all its time; its tally is empty where there is nothing
 * @param settings window, confidence, currency
 */
public record Inputs<T extends Tally<T>>(Evidence<T> current, Evidence<T> baseline, Settings settings) {
    public Inputs {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(settings, "settings");
    }

    /** A part of the tallies of both sides. */
    public <P extends Tally<P>> Inputs<P> part(Function<? super T, P> part) {
        return new Inputs<>(current.part(part), baseline.part(part), settings);
    }

    /** A part of the tallies of both sides alone, for a formula that doesn't look at slices. */
    public <P extends Tally<P>> Inputs<P> whole(Function<? super T, P> part) {
        return new Inputs<>(current.whole(part), baseline.whole(part), settings);
    }
}
