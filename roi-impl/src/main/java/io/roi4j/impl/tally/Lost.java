package io.roi4j.impl.tally;

/**
 * How many facts were forgotten because there were too many of them: what is kept of facts that can't be summed up.
 *
 * @param facts how many
 */
public record Lost(long facts) implements Tally<Lost> {
    /** None. */
    public static final Lost NONE = new Lost(0);
    /** One. */
    public static final Lost ONE = new Lost(1);

    @Override
    public Lost merge(Lost other) {
        return new Lost(Counts.plus(facts, other.facts));
    }
}
