package io.roi4j.intake;

import io.roi4j.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a batch, row by row. Immutable.
 *
 * @param rows an answer to each row, in the order of the batch
 */
public record ImportAnswer(List<Row> rows) {
    public ImportAnswer {
        rows = List.copyOf(rows);
    }

    /** What became of a row. */
    public enum Outcome {
        /** It counts from now on; an earlier revision no longer does. */
        ACCEPTED,
        /** It was known already, in this revision or a later one. */
        DUPLICATE,
        /** It can't be taken, see its reason. */
        REFUSED
    }

    /**
     * The answer to one row.
     *
     * @param recordId the record's key, as the row has it
     * @param revision the number of the change, as the row has it
     * @param outcome what became of it
     * @param reason why it was refused; empty for the others
     * @param message the field and what would be right, for a person; empty unless refused
     */
    public record Row(String recordId, long revision, Outcome outcome, Optional<Reason> reason, String message) {
        public Row {
            Objects.requireNonNull(recordId, "recordId");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
        }
    }

    /** How many rows were taken. */
    public long accepted() {
        return with(Outcome.ACCEPTED);
    }

    /** How many rows were known already. */
    public long duplicates() {
        return with(Outcome.DUPLICATE);
    }

    /** The rows that can't be taken. */
    public List<Row> refused() {
        return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
    }

    private long with(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
