package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.inference.InferenceFact.Provenances;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.inference.InferenceRecorder;
import java.util.Optional;

/** The inferences of one model: recorded here, and into the timeline of the whole initiative. */
final class ModelSeries {
    private final RoomContext context;
    private final Timeline<InferenceFact, InferenceTally> all;
    private final Timeline<InferenceFact, InferenceTally> own =
            new Timeline<>(Resolution.SHORT, InferenceAccumulator::new);

    private final boolean valid;

    /** @param valid whether the model has a good name; what is recorded for another is refused */
    ModelSeries(RoomContext context, Timeline<InferenceFact, InferenceTally> all, boolean valid) {
        this.context = context;
        this.all = all;
        this.valid = valid;
    }

    History<InferenceTally> history() {
        return own.history();
    }

    InferenceRecorder recorder() {
        return new Recorder(Provenances.MEASURED);
    }

    private void record(long endedAtMillis, InferenceFact fact) {
        if (!context.open()) {
            return;
        } else if (!valid) {
            context.refuse(Reason.INVALID_INPUT);
            return;
        }
        long now = context.nowMillis();
        long at = context.timeOf(endedAtMillis, now);
        Optional<Reason> refusal = fact.refusal().or(() -> all.add(now, at, fact));
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
        } else {
            // The own timeline reaches back less far: what is too old for it still counts for the initiative.
            own.add(now, at, fact);
        }
    }

    private final class Recorder implements InferenceRecorder {
        private final Provenances provenances;

        Recorder(Provenances provenances) {
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
            ModelSeries.this.record(
                    endedAtMillis,
                    new InferenceFact(
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
                            provenances));
        }

        @Override
        public InferenceRecorder withProvenance(Provenance cost, Provenance energy, Provenance operations) {
            if (cost == null || energy == null || operations == null) {
                context.refuse(Reason.INVALID_INPUT);
                return this;
            }
            return new Recorder(new Provenances(cost, energy, operations));
        }
    }
}
