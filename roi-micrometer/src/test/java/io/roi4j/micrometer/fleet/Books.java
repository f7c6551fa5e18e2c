package io.roi4j.micrometer.fleet;

import io.roi4j.SlowFact;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.time.Instant;
import java.util.List;

/** A batch of facts, each under its own id and never revised. */
final class Books {
    private Books() {}

    static <F extends SlowFact> ImportBatch<F> of(String source, Instant at, List<? extends F> facts) {
        return new ImportBatch<>(
                source,
                at,
                facts.stream()
                        .map(fact -> ImportRow.<F>of(fact.id(), 0, () -> fact))
                        .toList());
    }
}
