package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.inference.InferenceRecorder;
import java.time.Instant;
import java.util.Set;

/** Inferences of sixty models, of every kind. */
final class InferenceFeed implements Feed {
    private static final int MODELS = 60;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.inferences();
    }

    @Override
    public Set<String> said() {
        return Set.of("overflowed: model");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.inferences().calculate().models().values().stream()
                .mapToDouble(model -> model.totals().succeeded().sum())
                .sum();
    }

    @Override
    public double sumOfRound() {
        return 18;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        InferenceRecorder model = cohort.inferences("model " + thing % MODELS);
        long latency = 1_000_000 + (thing * ROUND + kind) * 7_919 % 3_000_000_000L;
        switch (kind) {
            case 0, 1 -> model.failed(latency);
            case 2, 3, 4 -> model.succeeded(latency);
            case 5, 6, 7, 8, 9 -> model.succeeded(latency, 900, 100 + thing % 50);
            case 10, 11, 12, 13 -> model.generated(latency, latency / 5, 900, 100 + thing % 50);
            default ->
                model.record(
                        now.toEpochMilli() - thing % 100 * 3_600_000,
                        latency,
                        true,
                        true,
                        900,
                        100,
                        50,
                        2_000_000 + thing % 1_000,
                        2.5,
                        1e12);
        }
    }
}
