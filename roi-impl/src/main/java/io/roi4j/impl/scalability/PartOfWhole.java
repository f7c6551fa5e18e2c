package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Tally;
import java.math.BigDecimal;

/**
 * Two exact sums whose ratio is wanted.
 *
 * @param part the sum above
 * @param whole the sum below
 */
public record PartOfWhole(BigDecimal part, BigDecimal whole) implements Tally<PartOfWhole> {
    /** Nothing. */
    public static final PartOfWhole EMPTY = new PartOfWhole(BigDecimal.ZERO, BigDecimal.ZERO);

    @Override
    public PartOfWhole merge(PartOfWhole other) {
        return new PartOfWhole(part.add(other.part), whole.add(other.whole));
    }
}
