package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.inference.InferenceRecorder;

/** Stands for a model with a bad name: every inference is refused and counted. */
final class RefusingRecorder implements ShortForms {
    private final RoomContext context;

    RefusingRecorder(RoomContext context) {
        this.context = context;
    }

    private void refuse() {
        refuse(Reason.INVALID_INPUT);
    }

    @Override
    public void refuse(Reason reason) {
        context.refuse(reason);
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
        refuse();
    }

    @Override
    public InferenceRecorder withProvenance(Provenance cost, Provenance energy, Provenance operations) {
        if (cost == null || energy == null || operations == null) {
            refuse();
        }
        return this;
    }
}
