package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.History;
import io.roi4j.inference.InferenceRecorder;
import java.util.function.Consumer;

/**
 * The inferences of one model. Each is added to the open minute of a stripe; a minute that is over moves on to the ledger, and
 * so does what doesn't fit: an inference of another minute, one that finds all stripes held.
 */
final class InferenceSeries {
    /** An instant so near to the present needs no closer look. */
    private static final long NEAR = 2 * Stripe.MINUTE;

    private final RoomContext context;
    private final InferenceLedger ledger;
    private final Stripes stripes = new Stripes();
    private final SeriesPast past = new SeriesPast();
    private final InferenceRecorder recorder = new SeriesRecorder(this, Provenances.MEASURED);

    InferenceSeries(RoomContext context, InferenceLedger ledger) {
        this.context = context;
        this.ledger = ledger;
    }

    InferenceRecorder recorder() {
        return recorder;
    }

    void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double joules,
            double operations,
            long firstTokenNanos,
            Provenances provenances) {
        if (!context.open()) {
            return;
        }
        Reason refusal = InferenceChecks.refusal(
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                joules,
                operations,
                firstTokenNanos);
        if (refusal != null) {
            context.refuse(refusal);
            return;
        }
        long now = context.recentMillis();
        long at = endedAtMillis == UNKNOWN ? now : endedAtMillis;
        Stripe stripe = stripes.first();
        if (Long.compareUnsigned(now - at + NEAR, 2 * NEAR) <= 0 && stripe.tryHold()) {
            boolean fits = stripe.covers(at);
            try {
                if (fits) {
                    stripe.sums()
                            .add(
                                    latencyNanos,
                                    succeeded,
                                    billed,
                                    inputTokens,
                                    outputTokens,
                                    cachedTokens,
                                    costPicos,
                                    joules,
                                    operations,
                                    firstTokenNanos,
                                    provenances);
                }
            } finally {
                stripe.release();
            }
            if (fits) {
                return;
            }
        }
        InferenceSums one = new InferenceSums();
        one.add(
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                joules,
                operations,
                firstTokenNanos,
                provenances);
        place(now, at, one);
    }

    /** Finds the place of an inference that didn't fit at once. */
    private void place(long now, long at, InferenceSums one) {
        Reason refusal = ledger.refusal(now, at);
        if (refusal != null) {
            context.refuse(refusal);
            return;
        }
        Stripe stripe = stripes.holdAny();
        Minute over = new Minute(now, at, one);
        if (stripe != null) {
            try {
                over = stripe.put(over);
            } finally {
                stripe.release();
            }
        }
        if (over != null) {
            ledger.post(this, over);
        }
    }

    /** Counts a recorder that makes no sense. */
    void refuse() {
        context.refuse(Reason.INVALID_INPUT);
    }

    /** Takes what the stripes hold. */
    void drain(Consumer<Minute> reader) {
        stripes.forEach(stripe -> {
            Minute open = stripe.take();
            if (open != null) {
                reader.accept(open);
            }
        });
    }

    /** Books what moved on in the series' own past; under the ledger's lock, as {@link #history}. */
    void book(Minute minute) {
        past.add(minute.toldMillis(), minute.atMillis(), minute.sums());
    }

    History<InferenceTally> history() {
        return past.history();
    }
}
