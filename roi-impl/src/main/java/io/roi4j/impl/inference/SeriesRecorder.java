package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.inference.InferenceRecorder;

/** Tells a series inferences whose figures come from somewhere else than measuring. */
final class SeriesRecorder implements ShortForms {
    private final InferenceSeries series;
    private final Provenances provenances;

    SeriesRecorder(InferenceSeries series, Provenances provenances) {
        this.series = series;
        this.provenances = provenances;
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
        series.record(
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
                provenances);
    }

    @Override
    public InferenceRecorder withProvenance(Provenance cost, Provenance energy, Provenance operations) {
        return series.withProvenance(cost, energy, operations);
    }

    @Override
    public void refuse(Reason reason) {
        series.refuse(reason);
    }
}
