package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.errorreduction.DeclaredRate;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The truth about answers of sixty segments, days late for some, interventions, retrainings and declared rates. */
final class ErrorReductionFeed implements Feed {
    private static final int SEGMENTS = 60;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.errorReduction();
    }

    @Override
    public Set<String> said() {
        return Set.of("overflowed: segment", "refused: no-baseline");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.errorReduction().calculate().totals().interventions().sum();
    }

    @Override
    public double sumOfRound() {
        return 2;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        ErrorReductionCalculator room = cohort.errorReduction();
        long at = now.toEpochMilli();
        long late = now.minus(Duration.ofHours(thing % 200)).toEpochMilli();
        String model = "model " + thing % 5;
        String segment = "segment " + thing % SEGMENTS;
        boolean right = (thing * 7 + kind) % 13 > 0;
        switch (kind) {
            case 0 -> room.paired(model, at, thing % 5 > 0, right, segment);
            case 1 -> room.pairedClassified(model, at, thing % 5 > 0, right, thing % 2 > 0, segment);
            case 2, 3 -> room.intervened(at, 1, 20);
            case 4 -> room.retrained(retraining(thing, now));
            case 5 -> room.declareRate(new DeclaredRate("r" + thing, now, 0.1, "audit"));
            case 6, 7, 8, 9 -> room.outcome(model, late, right, segment);
            case 10, 11, 12, 13 -> room.outcome(model, at, right, segment);
            default -> room.classified(model, at, right, thing % 3 > 0, segment);
        }
    }

    private static Retraining retraining(long thing, Instant now) {
        return new Retraining(
                "v" + thing,
                now.minus(Duration.ofHours(5)),
                now,
                new Evaluation.Separate(40, 100, 30 - thing % 10, 100),
                true,
                Optional.of(Money.of("12.50", "EUR")));
    }
}
