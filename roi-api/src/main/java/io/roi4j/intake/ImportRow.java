package io.roi4j.intake;

import io.roi4j.SlowFact;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One row of a batch: what its source says of one record, or that there is no such record any more. Immutable.
 *
 * <p>The fact is built when the row is read, so that a fact that can't be true refuses its row and no other.
 *
 * @param <F> the facts of the room that takes the batch
 */
public final class ImportRow<F extends SlowFact> {
    private final String recordId;
    private final long revision;
    private final Optional<Supplier<? extends F>> fact;

    private ImportRow(String recordId, long revision, Optional<Supplier<? extends F>> fact) {
        this.recordId = recordId;
        this.revision = revision;
        this.fact = fact;
    }

    /**
     * A record as its source has it now.
     *
     * @param recordId the record's key within its source, which the fact bears as its id
     * @param revision grows with each change of the record, 0 or more; of several the highest counts
     * @param fact builds the fact; what it throws refuses the row
     */
    public static <F extends SlowFact> ImportRow<F> of(String recordId, long revision, Supplier<? extends F> fact) {
        return new ImportRow<>(recordId, revision, Optional.of(Objects.requireNonNull(fact, "fact")));
    }

    /** A record that its source has deleted: what was told of it in earlier revisions no longer counts. */
    public static <F extends SlowFact> ImportRow<F> deleted(String recordId, long revision) {
        return new ImportRow<>(recordId, revision, Optional.empty());
    }

    /** The record's key within its source. */
    public String recordId() {
        return recordId;
    }

    /** The number of the change. */
    public long revision() {
        return revision;
    }

    /** Builds the fact; empty for a record that was deleted. */
    public Optional<Supplier<? extends F>> fact() {
        return fact;
    }
}
