package io.roi4j.samples.portfolio;

import io.roi4j.Provenance;
import io.roi4j.inference.Inference;
import io.roi4j.inference.InferenceRecorder;
import java.time.Duration;

/** What several indicators read: the calls of a model, with tokens, cost, energy and operations. */
final class InferenceFeed implements Feed {
    private static final int INPUT_TOKENS = 400;
    private static final int OUTPUT_TOKENS = 60;

    /**
     * What the model does.
     *
     * @param model its name
     * @param callsPerMinute how often it is called
     * @param latencyMillis how long a call takes, about
     * @param failedShare share of the calls without an answer
     * @param euros what a call costs
     * @param joules what energy a call takes
     * @param operations how many floating-point operations a call takes
     */
    record Pace(
            String model,
            int callsPerMinute,
            double latencyMillis,
            double failedShare,
            double euros,
            double joules,
            double operations) {}

    @Override
    public void minute(Today today, int minute) {
        Pace pace = today.of(today.plan().calls());
        InferenceRecorder recorder = today.initiative()
                .inferences(pace.model())
                .withProvenance(Provenance.DECLARED, Provenance.ESTIMATED, Provenance.ESTIMATED);
        for (int i = 0; i < pace.callsPerMinute(); i++) {
            double size = today.about(1);
            recorder.record(
                    Inference.UNKNOWN,
                    Duration.ofNanos((long) (pace.latencyMillis() * size * 1e6)).toNanos(),
                    !today.chance(pace.failedShare()),
                    true,
                    (long) (INPUT_TOKENS * size),
                    (long) (OUTPUT_TOKENS * size),
                    0,
                    (long) (pace.euros() * size * 1e12),
                    pace.joules() * size,
                    pace.operations() * size);
        }
    }
}
