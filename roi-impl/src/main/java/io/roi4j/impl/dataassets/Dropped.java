package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;

/**
 * What is left of facts for which there was no room.
 *
 * @param facts how many there were
 */
public record Dropped(long facts) implements Tally<Dropped> {
    /** None. */
    public static final Dropped NONE = new Dropped(0);

    @Override
    public Dropped merge(Dropped other) {
        return new Dropped(Counts.plus(facts, other.facts));
    }
}
