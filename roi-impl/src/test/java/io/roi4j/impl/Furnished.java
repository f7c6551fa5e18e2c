package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.util.Optional;

/** A library in which something of every kind was recorded, so that a change anywhere shows. */
final class Furnished {
    private Furnished() {}

    static StreamingRoi roi(TestClock clock) {
        StreamingRoi roi = clock.roi().build();
        Initiative triage = roi.initiative("triage");
        for (Initiative cohort : new Initiative[] {triage.cohort(Cohort.BEFORE), triage}) {
            furnish(cohort, clock);
        }
        return roi;
    }

    private static void furnish(Initiative cohort, TestClock clock) {
        long now = clock.millis();
        for (int i = 0; i < 40; i++) {
            long at = now - Duration.ofHours(i).toMillis();
            cohort.inferences("gpt").record(at, 1_000_000L * i, i % 7 > 0, true, 10, 5, 1, 1_000_000, 2, 1e9);
            cohort.errorReduction().classified("gpt", at, i % 3 > 0, i % 2 > 0, i % 2 > 0 ? "en" : "fr");
        }
        DatasetRecorder dataset = cohort.dataAssets().dataset("crm");
        dataset.stored(now - Duration.ofDays(2).toMillis(), 1_000);
        dataset.accessed(Inference.UNKNOWN, 3);
        cohort.errorReduction()
                .retrained(new Retraining(
                        "v2",
                        clock.instant().minus(Duration.ofDays(2)),
                        clock.instant().minus(Duration.ofDays(1)),
                        new Evaluation.Separate(40, 100, 20, 100),
                        true,
                        Optional.of(Money.of("12.50", "EUR"))));
    }
}
