package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Tally;

/**
 * What is kept of records that were too many: how many there were.
 *
 * @param records their number, 0 or more
 */
public record Dropped(long records) implements Tally<Dropped> {
    /** None. */
    public static final Dropped NONE = new Dropped(0);

    @Override
    public Dropped merge(Dropped other) {
        return new Dropped(records + other.records);
    }
}
