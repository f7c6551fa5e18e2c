package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.Ticker;
import io.roi4j.impl.price.Tariff;
import io.roi4j.impl.tally.Reach;
import io.roi4j.inference.InferenceRecorder;
import org.jspecify.annotations.Nullable;

/**
 * The inferences of one model. Each is checked and added to the open minute, if it belongs there and nobody holds it. A minute
 * that is over moves on to the ledger, and so does what doesn't fit: an inference of another minute, one that finds all stripes
 * held.
 *
 * <p>A series is its own first stripe, so that a record reaches its sums in one step.
 */
final class InferenceSeries extends FirstStripe implements ShortForms {
    private final RoomContext context;
    private final Ticker ticker;
    private final InferenceLedger ledger;
    private final SeriesPast past = new SeriesPast();
    private final InferenceRecorder recorder;

    InferenceSeries(RoomContext context, InferenceLedger ledger) {
        this(context, ledger, null);
    }

    /** @param tariff what the model's tokens cost, where the host said so */
    InferenceSeries(RoomContext context, InferenceLedger ledger, @Nullable Tariff tariff) {
        this.context = context;
        this.ticker = context.ticker();
        this.ledger = ledger;
        this.recorder = PricedRecorder.of(this, tariff, context);
    }

    /** What the host is given: this itself, or what prices the inferences before they come here. */
    InferenceRecorder recorder() {
        return recorder;
    }

    // Both ways by one step: through each other they would hand on eleven figures twice.
    @Override
    public void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations) {
        record(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                energyJoules,
                operations,
                UNKNOWN,
                Provenances.MEASURED);
    }

    @Override
    public void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations,
            long firstTokenNanos) {
        record(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                energyJoules,
                operations,
                firstTokenNanos,
                Provenances.MEASURED);
    }

    /** Takes an inference as the host tells it. */
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
        long now = ticker.recent();
        Stripe stripe = ready(now, at(endedAtMillis, now), latencyNanos, succeeded, firstTokenNanos);
        // Whatever is rare, an unknown time too, goes the long way: see "What is rare" in docs/design.md.
        if (stripe == null) {
            addLater(
                    endedAtMillis,
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
        } else {
            // Last: what isn't needed any more after it keeps no register from the sums.
            stripe.addAndRelease(
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
    }

    private static long at(long endedAtMillis, long now) {
        return endedAtMillis == UNKNOWN ? now : endedAtMillis;
    }

    /** A stripe, held, that takes an inference of this instant at once; null if none does, or if nobody knows the time. */
    private @Nullable Stripe ready(long now, long at, long latencyNanos, boolean succeeded, long firstTokenNanos) {
        Stripe stripe = near(at, now) ? held() : null;
        if (stripe == null || stripe.takes(at, latencyNanos, succeeded, firstTokenNanos)) {
            return stripe;
        }
        stripe.release();
        return null;
    }

    private void addLater(
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
        long recent = ticker.recent();
        long now = recent == Ticker.NONE ? look() : recent;
        if (now == Ticker.NONE) {
            return;
        }
        long at = at(endedAtMillis, now);
        Stripe stripe = ready(now, at, latencyNanos, succeeded, firstTokenNanos);
        if (stripe != null) {
            stripe.addAndRelease(
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
            return;
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

    /** The present; {@link Ticker#NONE} if the library is closed. */
    private long look() {
        return context.open() ? context.lookMillis() : Ticker.NONE;
    }

    /** Finds the place of an inference that didn't fit at once, as the first of each minute. */
    private void place(long now, long at, InferenceSums one) {
        Reason refusal = ledger.refusal(now, at);
        if (refusal != null) {
            context.refuse(refusal);
            return;
        }
        context.heard(now);
        ticker.use();
        Stripe stripe = near(at, now) ? held() : null;
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

    @Override
    public InferenceRecorder withProvenance(Provenance cost, Provenance energy, Provenance operations) {
        if (cost == null || energy == null || operations == null) {
            context.refuse(Reason.INVALID_INPUT);
            return this;
        }
        return new SeriesRecorder(this, new Provenances(cost, energy.weaker(operations)));
    }

    @Override
    public void refuse(Reason reason) {
        context.refuse(reason);
    }

    /** Books what moved on in the series' own past; under the ledger's lock, as {@link #picture}. */
    void book(Minute minute) {
        past.add(minute.toldMillis(), minute.atMillis(), minute.sums());
    }

    SeriesPicture picture(Scope scope, Reach reach) {
        return past.picture(scope, reach);
    }
}
