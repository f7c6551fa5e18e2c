package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Tally;

/**
 * How long runs took. The total is kept beside its parts, because its quantiles don't follow from theirs.
 *
 * @param retrieval the times of retrieval
 * @param processing the times of processing
 * @param total both together, run by run
 */
public record ProcessingTally(DurationSketch retrieval, DurationSketch processing, DurationSketch total)
        implements Tally<ProcessingTally> {
    /** No runs. */
    public static final ProcessingTally EMPTY =
            new ProcessingTally(DurationSketch.EMPTY, DurationSketch.EMPTY, DurationSketch.EMPTY);

    /** How many runs there were. */
    public long runs() {
        return total.size();
    }

    @Override
    public ProcessingTally merge(ProcessingTally other) {
        return new ProcessingTally(
                retrieval.merge(other.retrieval), processing.merge(other.processing), total.merge(other.total));
    }
}
