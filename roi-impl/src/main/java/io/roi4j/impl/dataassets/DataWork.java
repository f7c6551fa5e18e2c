package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Tally;

/**
 * What was done with data.
 *
 * @param processing how long runs of retrieval and processing took
 * @param checks quality checks that passed, of all
 */
public record DataWork(ProcessingTally processing, Binomial checks) implements Tally<DataWork> {
    /** Nothing. */
    public static final DataWork EMPTY = new DataWork(ProcessingTally.EMPTY, Binomial.EMPTY);

    @Override
    public DataWork merge(DataWork other) {
        return new DataWork(processing.merge(other.processing), checks.merge(other.checks));
    }

    /** How many facts it consists of. */
    long facts() {
        return processing.runs() + checks.trials();
    }
}
