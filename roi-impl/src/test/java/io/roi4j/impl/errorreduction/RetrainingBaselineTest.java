package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Sound;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6.5: where costs come from, how the retrainings compare with those of the baseline, and what is forgotten. */
class RetrainingBaselineTest {
    private final Retrained retrained = new Retrained();

    private static Retraining of(Retrained retrained, String id, int days, Evaluation evaluation, Provenance from) {
        return new Retraining(
                id,
                retrained.ago(2L * days),
                retrained.ago(days),
                evaluation,
                true,
                Optional.of(Money.of("200", "USD")),
                from);
    }

    @Test
    @DisplayName("the cost of a point is as good as the weakest of the costs; the other figures are measured")
    void provenance() {
        retrained.tell("v1", 1, Retrained.TWELVE_TO_EIGHT, "200");
        assertThat(retrained.iterations().costPerPoint().provenance()).isEqualTo(Provenance.REPORTED);
        retrained.tell(of(retrained, "v2", 2, Retrained.TWELVE_TO_EIGHT, Provenance.ESTIMATED));
        retrained.tell(of(retrained, "v3", 3, Retrained.TWELVE_TO_EIGHT, Provenance.MEASURED));
        assertThat(retrained.iterations().costPerPoint().provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(retrained.iterations().halfLife().provenance()).isEqualTo(Provenance.MEASURED);
    }

    @Test
    @DisplayName("half-life, cost and share of gains beside those of the baseline's retrainings")
    void baseline() {
        var before = retrained.live.before().errorReduction();
        Evaluation little = new Evaluation.Separate(1_200, 10_000, 1_100, 10_000);
        Evaluation much = new Evaluation.Separate(1_200, 10_000, 600, 10_000);
        for (int i = 1; i <= 3; i++) {
            before.retrained(of(retrained, "b" + i, 10 * i, little, Provenance.MEASURED));
            retrained.tell(of(retrained, "a" + i, 10 * i, much, Provenance.MEASURED));
        }
        CorrectiveIterations found = retrained.iterations();
        assertThat(found.halfLife().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.halfLife().comparison().observations()).isEqualTo(3);
        assertThat(found.costPerPoint().comparison().baseline().value().orElseThrow())
                .isCloseTo(200, within(1e-9));
        assertThat(found.costPerPoint().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.significantShare().comparison().baseline().value()).isPresent();
        assertThat(found.logReductionRate().comparison().label()).isEqualTo("no change");
        Sound.metrics(retrained.live.after().errorReduction().calculate());
    }

    @Test
    void withoutABaselineThereIsNoComparison() {
        retrained.tell("v1", 1, Retrained.TWELVE_TO_EIGHT, "200");
        assertThat(retrained.iterations().halfLife().comparison().baseline().reason())
                .contains(Reason.NO_BASELINE);
        assertThat(retrained
                        .iterations()
                        .significantShare()
                        .comparison()
                        .baseline()
                        .reason())
                .contains(Reason.NO_BASELINE);
    }

    @Test
    @DisplayName("three times as many as are kept: the window that lost some says so, and the sums have all of them")
    void bounded() {
        int many = 3 * RetrainingLog.KEPT;
        for (int i = 0; i < many; i++) {
            retrained.tell(new Retraining(
                    "v" + i,
                    retrained.ago(30),
                    retrained.ago(20).plus(Duration.ofMinutes(i)),
                    Retrained.TWELVE_TO_EIGHT,
                    true));
        }
        CorrectiveIterations found = retrained.iterations();
        assertThat(Sound.value(found.retrainings())).isEqualTo(RetrainingLog.KEPT);
        assertThat(found.halfLife().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(found.iterationTotals().iterations().sum()).isEqualTo(many);
        CorrectiveIterations all =
                retrained.live.after().errorReduction().calculate(Window.ALL).correctiveIterations();
        assertThat(Sound.value(all.retrainings())).isEqualTo(many);
        assertThat(all.halfLife().warnings()).doesNotContain(Warning.HORIZON_CUT);
    }
}
