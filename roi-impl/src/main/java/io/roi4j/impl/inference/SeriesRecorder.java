package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Provenance;
import io.roi4j.inference.InferenceRecorder;

/** Hands what the host tells of a series on, with where it comes from. */
final class SeriesRecorder implements InferenceRecorder {
    private final InferenceSeries series;
    private final Provenances provenances;

    SeriesRecorder(InferenceSeries series, Provenances provenances) {
        this.series = series;
        this.provenances = provenances;
    }

    @Override
    public void succeeded(long latencyNanos) {
        succeeded(latencyNanos, UNKNOWN, UNKNOWN);
    }

    @Override
    public void succeeded(long latencyNanos, long inputTokens, long outputTokens) {
        told(latencyNanos, true, inputTokens, outputTokens, UNKNOWN);
    }

    @Override
    public void generated(long latencyNanos, long firstTokenNanos, long inputTokens, long outputTokens) {
        told(latencyNanos, true, inputTokens, outputTokens, firstTokenNanos);
    }

    @Override
    public void failed(long latencyNanos) {
        told(latencyNanos, false, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    private void told(long latencyNanos, boolean succeeded, long input, long output, long firstTokenNanos) {
        record(
                UNKNOWN,
                latencyNanos,
                succeeded,
                true,
                input,
                output,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                firstTokenNanos);
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
                UNKNOWN);
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
        if (cost == null || energy == null || operations == null) {
            series.refuse();
            return this;
        }
        return new SeriesRecorder(series, new Provenances(cost, energy.weaker(operations)));
    }
}
