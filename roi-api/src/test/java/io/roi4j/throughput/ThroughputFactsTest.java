package io.roi4j.throughput;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import io.roi4j.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThroughputFactsTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Money TEN = Money.of("10", "EUR");

    @Test
    void aCostOfNothingIsFine() {
        assertThat(new CostIncurred("a", AT, Money.of("0", "EUR"), "staff").category())
                .isEqualTo("staff");
    }

    @Test
    void aCostIsRefusedByFieldAndReason() {
        String tooLong = "x".repeat(201);
        refuses(() -> new CostIncurred(" ", AT, TEN, "staff"), "id", Reason.INVALID_INPUT);
        refuses(() -> new CostIncurred(tooLong, AT, TEN, "staff"), "id", Reason.INVALID_INPUT);
        refuses(() -> new CostIncurred("a", AT, TEN, ""), "category", Reason.INVALID_INPUT);
        refuses(() -> new CostIncurred("a", AT, Money.of("-0.01", "EUR"), "staff"), "amount", Reason.OUT_OF_RANGE);
    }

    @Test
    void aDisruptionIsRefusedByFieldAndReason() {
        refuses(() -> new Disruption("", AT), "id", Reason.INVALID_INPUT);
        refuses(() -> new Disruption("a", AT, AT.minusNanos(1)), "restored", Reason.NEGATIVE_DURATION);
        assertThat(new Disruption("a", AT, AT).restored()).contains(AT);
        assertThat(new Disruption("a", AT).restored()).isEmpty();
    }

    @Test
    void nothingMayBeNull() {
        assertThatNullPointerException().isThrownBy(() -> new CostIncurred(null, AT, TEN, "staff"));
        assertThatNullPointerException().isThrownBy(() -> new CostIncurred("a", null, TEN, "staff"));
        assertThatNullPointerException().isThrownBy(() -> new CostIncurred("a", AT, null, "staff"));
        assertThatNullPointerException().isThrownBy(() -> new CostIncurred("a", AT, TEN, null));
        assertThatNullPointerException().isThrownBy(() -> new Disruption("a", null));
    }
}
