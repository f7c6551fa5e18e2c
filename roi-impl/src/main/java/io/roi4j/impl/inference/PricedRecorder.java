package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.Ticker;
import io.roi4j.impl.price.Rates;
import io.roi4j.impl.price.Tariff;
import io.roi4j.inference.InferenceRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a series where the host gave a list of prices: an inference without a cost is priced at its own time, and marked
 * as declared; as estimated where tokens from a cache have a price of their own and the host doesn't say how many there were.
 */
final class PricedRecorder implements ShortForms {
    private final InferenceSeries series;
    private final Tariff tariff;
    private final RoomContext context;
    private final boolean batch;
    private final Provenances told;
    private final Provenances listed;
    private final Provenances assumed;

    private PricedRecorder(
            InferenceSeries series, Tariff tariff, RoomContext context, boolean batch, Provenances told) {
        this.series = series;
        this.tariff = tariff;
        this.context = context;
        this.batch = batch;
        this.told = told;
        this.listed = new Provenances(Provenance.DECLARED, told.work());
        this.assumed = new Provenances(Provenance.ESTIMATED, told.work());
    }

    /** The series itself where there is no list. */
    static InferenceRecorder of(InferenceSeries series, @Nullable Tariff tariff, RoomContext context) {
        return tariff == null ? series : new PricedRecorder(series, tariff, context, false, Provenances.MEASURED);
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
        recordChecked(
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
                UNKNOWN);
    }

    @Override
    public void recordChecked(
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
            long firstTokenNanos,
            long cacheWrittenTokens) {
        long cost = costPicos;
        Provenances provenances = told;
        if (costPicos == UNKNOWN && billed) {
            Rates rates = tariff.rates(endedAtMillis == UNKNOWN ? now() : endedAtMillis, batch);
            if (rates != null) {
                cost = rates.cost(inputTokens, outputTokens, cachedTokens, cacheWrittenTokens);
                provenances = rates.tells(cachedTokens, cacheWrittenTokens) ? listed : assumed;
            }
        }
        series.record(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                cost,
                energyJoules,
                operations,
                firstTokenNanos,
                provenances);
    }

    private long now() {
        long recent = context.ticker().recent();
        return recent == Ticker.NONE ? context.nowMillis() : recent;
    }

    @Override
    public InferenceRecorder batched() {
        return new PricedRecorder(series, tariff, context, true, told);
    }

    @Override
    public InferenceRecorder withProvenance(Provenance cost, Provenance energy, Provenance operations) {
        if (cost == null || energy == null || operations == null) {
            refuse(Reason.INVALID_INPUT);
            return this;
        }
        return new PricedRecorder(series, tariff, context, batch, new Provenances(cost, energy.weaker(operations)));
    }

    @Override
    public void refuse(Reason reason) {
        context.refuse(reason);
    }
}
