package io.roi4j.intake;

import io.roi4j.Once;
import io.roi4j.SlowFact;

/**
 * Takes batches of facts that a live process can't see for itself.
 *
 * <p>A record is known by its source and its key. Of its revisions the highest counts, in whatever order they come, and a
 * deletion is a revision too; so an export can be told again as a whole, to one instance or to several, and counts once.
 * The latest records are kept one by one. Older ones are summed up, after which they can't be revised: such a row is
 * refused as {@link io.roi4j.Reason#TOO_OLD}.
 *
 * <p>Persons and customers appear under pseudonyms that the host gives them. They become neither tags nor logs.
 *
 * <p>Safe for use by several threads.
 *
 * @param <F> the facts that are taken
 */
public interface Intake<F extends SlowFact> {

    /**
     * Takes a batch and answers row by row. Never throws: without a batch the answer has no rows, and a closed library
     * refuses all of them as {@link io.roi4j.Reason#NOT_RECORDED}. What is refused is also counted in
     * {@link io.roi4j.Roi#health()}.
     */
    @Once
    ImportAnswer importBatch(ImportBatch<? extends F> batch);
}
