package io.roi4j.impl.intake;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the batches of one room, row by row. The rows' facts are built by foreign code, so no lock is held while reading
 * them.
 *
 * <p>Safe for use by several threads.
 */
public final class Importer<F extends SlowFact> {

    /** Where the rows go. */
    @FunctionalInterface
    public interface Desk<F extends SlowFact> {
        /** Takes a revision of a record, or says why not. */
        RecordLog.Outcome take(RecordKey key, Account<F> account);
    }

    private final RoomContext context;
    private final Desk<F> desk;
    private final AtomicReference<@Nullable Instant> asOf = new AtomicReference<>();

    /** An importer that hands all rows that can be true to the desk. */
    public Importer(RoomContext context, Desk<F> desk) {
        this.context = context;
        this.desk = desk;
    }

    /** Takes a batch and answers row by row. */
    public ImportAnswer take(@Nullable ImportBatch<? extends F> batch) {
        if (batch == null) {
            context.accepts(null);
            return new ImportAnswer(List.of());
        }
        Optional<Refusal> whole = refusalOf(batch);
        ImportAnswer answer = new ImportAnswer(batch.rows().stream()
                .map(row -> whole.isPresent() ? refused(row, whole.get()) : take(batch, row))
                .toList());
        if (whole.isEmpty()) {
            asOf.accumulateAndGet(batch.asOf(), Importer::later);
        }
        return answer;
    }

    private static @Nullable Instant later(@Nullable Instant known, @Nullable Instant told) {
        if (known == null || told == null) {
            return known == null ? told : known;
        }
        return told.isAfter(known) ? told : known;
    }

    private Optional<Refusal> refusalOf(ImportBatch<?> batch) {
        if (!context.open()) {
            return Optional.of(new Refusal(Reason.NOT_RECORDED, "the library takes no facts for this initiative"));
        } else if (Timeline.ahead(context.nowMillis(), batch.asOf())) {
            return Optional.of(new Refusal(Reason.OUT_OF_RANGE, "asOf: must not lie in the future"));
        }
        return Optional.empty();
    }

    private ImportAnswer.Row take(ImportBatch<?> batch, ImportRow<? extends F> row) {
        String id = row.recordId();
        if (id == null || id.isBlank() || id.length() > SlowFact.MAX_ID) {
            return refused(row, new Refusal(Reason.INVALID_INPUT, "recordId: must have 1 to 200 characters"));
        } else if (row.revision() < 0) {
            return refused(row, new Refusal(Reason.OUT_OF_RANGE, "revision: must be 0 or more"));
        }
        Supplier<? extends F> builder = row.fact().orElse(null);
        if (builder == null) {
            return hand(batch, row, Account.deleted(row.revision(), batch.asOf()));
        }
        try {
            F fact = builder.get();
            if (!id.equals(fact.id())) {
                return refused(row, new Refusal(Reason.INVALID_INPUT, "recordId: must be the id of its fact"));
            } else if (Timeline.ahead(context.nowMillis(), fact.at())) {
                return refused(row, new Refusal(Reason.OUT_OF_RANGE, "at: must not lie in the future"));
            }
            return hand(batch, row, Account.of(row.revision(), fact));
        } catch (InvalidFactException e) {
            return refused(row, new Refusal(e.reason(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // The message may hold what the row holds; a missing field names itself there.
            return refused(
                    row,
                    new Refusal(
                            Reason.INVALID_INPUT,
                            "the fact can't be built: " + e.getClass().getSimpleName()));
        }
    }

    private ImportAnswer.Row hand(ImportBatch<?> batch, ImportRow<?> row, Account<F> account) {
        return switch (desk.take(new RecordKey(batch.source(), row.recordId()), account)) {
            case TAKEN -> answer(row, ImportAnswer.Outcome.ACCEPTED);
            case KNOWN -> answer(row, ImportAnswer.Outcome.DUPLICATE);
            case CONTRADICTS ->
                refused(row, new Refusal(Reason.INVALID_INPUT, "revision: must grow when the record changes"));
            case TOO_OLD ->
                refused(row, new Refusal(Reason.TOO_OLD, "at: the record is older than those kept one by one"));
        };
    }

    private record Refusal(Reason reason, String message) {}

    private static ImportAnswer.Row answer(ImportRow<?> row, ImportAnswer.Outcome outcome) {
        return new ImportAnswer.Row(row.recordId(), row.revision(), outcome, Optional.empty(), "");
    }

    private ImportAnswer.Row refused(ImportRow<?> row, Refusal refusal) {
        context.count(refusal.reason());
        return new ImportAnswer.Row(
                String.valueOf(row.recordId()),
                row.revision(),
                ImportAnswer.Outcome.REFUSED,
                Optional.of(refusal.reason()),
                refusal.message());
    }

    /** When the latest batch was exported; empty before the first. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf.get());
    }
}
