package io.roi4j.impl.errorreduction;

import io.roi4j.Money;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A library that has been running for 100 days, and is told of retrainings. */
final class Retrained {
    static final Evaluation TWELVE_TO_EIGHT = new Evaluation.Separate(120, 1_000, 80, 1_000);

    final Live live = new Live();

    Retrained() {
        live.passDays(100);
    }

    /** A retraining that took so many days and ended so many days ago. */
    void tell(String id, int days, Evaluation evaluation, String dollars) {
        Money cost = Money.of(dollars, "USD");
        tell(new Retraining(id, ago(2L * days), ago(days), evaluation, true, Optional.of(cost)));
    }

    void tell(Retraining retraining) {
        live.after().errorReduction().retrained(retraining);
    }

    Instant ago(long days) {
        return live.now().minus(Duration.ofDays(days));
    }

    CorrectiveIterations iterations() {
        return live.after().errorReduction().calculate().correctiveIterations();
    }
}
