package io.roi4j.impl.errorreduction;

import static io.roi4j.impl.errorreduction.Retrained.TWELVE_TO_EIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Sound;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetrainingCostTest {
    private final Retrained retrained = new Retrained();

    @Test
    @DisplayName("200 dollars for four points: 50 a point; interval from that of the gain, numpy")
    void costPerPoint() {
        retrained.tell("v1", 1, TWELVE_TO_EIGHT, "200");
        Amount found = retrained.iterations().costPerPoint();
        assertThat(Sound.value(found)).isCloseTo(50, within(1e-9));
        // 200 / (4 +- 100 * z * sqrt(.12*.88/1000 + .08*.92/1000))
        Sound.limits(found.estimate(), 30.194523852746403, 145.31901627895218, 1e-6);
        assertThat(retrained.iterations().iterationTotals().iterationCost().sum())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("on the same items the gain varies less, and so does the cost of a point; numpy")
    void costPerPointOfPairs() {
        retrained.tell("v1", 1, new Evaluation.Paired(20, 30, 10, 140), "200");
        Amount found = retrained.iterations().costPerPoint();
        assertThat(Sound.value(found)).isCloseTo(20, within(1e-9));
        // d = np.r_[ones(30), -ones(10), zeros(160)]; 200 / (10 +- 100 * z * sqrt(d.var() / 200))
        Sound.limits(found.estimate(), 12.468039182266963, 50.517995305142286, 1e-9);
    }

    @Test
    @DisplayName("a cost that nobody told is unknown, a cost of 0 isn't")
    void unknownCost() {
        retrained.tell("v1", 1, TWELVE_TO_EIGHT, "0");
        assertThat(Sound.value(retrained.iterations().costPerPoint())).isZero();
        retrained.tell(new Retraining("v2", retrained.ago(3), retrained.ago(2), TWELVE_TO_EIGHT, true));
        Sound.absent(retrained.iterations().costPerPoint(), Reason.UNKNOWN_PRICE);
    }

    @Test
    @DisplayName("a cost in a refused currency: no short total while the window holds it")
    void refusedCurrency() {
        retrained.tell("v1", 1, TWELVE_TO_EIGHT, "200");
        Money euros = Money.of("12.50", "EUR");
        Retraining old =
                new Retraining("v0", retrained.ago(95), retrained.ago(89), TWELVE_TO_EIGHT, true, Optional.of(euros));
        retrained.tell(old);
        Sound.absent(retrained.iterations().costPerPoint(), Reason.CURRENCY_MISMATCH);
        assertThat(Sound.value(retrained.iterations().retrainings())).isEqualTo(2);
        assertThat(retrained.live.refused())
                .containsOnlyKeys(Reason.CURRENCY_MISMATCH)
                .containsValue(1L);
        retrained.live.passDays(2);
        assertThat(Sound.value(retrained.iterations().costPerPoint())).isCloseTo(50, within(1e-9));
    }
}
