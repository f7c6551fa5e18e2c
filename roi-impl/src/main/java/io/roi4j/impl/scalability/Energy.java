package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.EnergyReading;
import java.math.BigDecimal;

/**
 * Energy readings, summed.
 *
 * @param joules energy of the facility, and of its computers
 * @param readings how many readings
 */
public record Energy(PartOfWhole joules, long readings) implements Tally<Energy> {
    /** No reading. */
    public static final Energy EMPTY = new Energy(PartOfWhole.EMPTY, 0);

    /** One reading. */
    public static Energy of(EnergyReading reading) {
        return new Energy(
                new PartOfWhole(new BigDecimal(reading.facilityJoules()), new BigDecimal(reading.itJoules())), 1);
    }

    @Override
    public Energy merge(Energy other) {
        return new Energy(joules.merge(other.joules), Counts.plus(readings, other.readings));
    }
}
