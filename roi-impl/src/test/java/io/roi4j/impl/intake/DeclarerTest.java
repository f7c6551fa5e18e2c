package io.roi4j.impl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Comparison;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Live;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the room of throughput, whose rate, cost and recovery time can be declared. */
class DeclarerTest {
    private static final String SOURCE = "time study";

    private final Live live = new Live();
    private final ThroughputCalculator before = live.before().throughput();

    private ThroughputMetrics metrics() {
        ThroughputCalculator room = live.after().throughput();
        room.completed(live.millis(), 60);
        live.pass(Duration.ofMinutes(1));
        return room.calculate();
    }

    private Comparison rate() {
        return metrics().volumePerTimeUnit().comparison();
    }

    private Comparison recoveryTime() {
        return metrics().recovery().recoveryTime().comparison();
    }

    @Test
    @DisplayName("the last number under a name counts, with its source")
    void theLastCounts() {
        before.declareRate(5, "guess");
        before.declareRate(7, SOURCE);
        assertThat(rate().baseline().value()).hasValue(7);
        assertThat(rate().label()).isEqualTo("declared: time study");
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("0 is a number, less is out of range")
    void zero() {
        before.declareRate(0, SOURCE);
        assertThat(rate().baseline().value()).hasValue(0);
        before.declareRate(-Double.MIN_VALUE, SOURCE);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 1L));
        assertThat(rate().baseline().value()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double number) {
        before.declareRate(number, SOURCE);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.NON_FINITE_INPUT, 1L));
        assertThat(rate().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    @DisplayName("a source of 1 to 200 characters, and not only blanks")
    void sources() {
        before.declareRate(5, "s".repeat(200));
        assertThat(live.refused()).isEmpty();
        before.declareRate(6, "s".repeat(201));
        before.declareRate(7, "");
        before.declareRate(8, " ");
        before.declareRate(9, null);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 4L));
        assertThat(rate().baseline().value()).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\u001b[31mterminal", "two\u2028lines", "two\u2029paragraphs"})
    @DisplayName("a source that would break a line or a terminal is refused")
    void breakingSources(String source) {
        before.declareRate(5, source);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
        assertThat(rate().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    @DisplayName("a length of time counts in seconds with all its nanoseconds")
    void lengths() {
        before.declareRecoveryTime(Duration.ofSeconds(90, 250_000_000), SOURCE);
        assertThat(recoveryTime().baseline().value()).hasValue(90.25);
        before.declareRecoveryTime(null, SOURCE);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
    }

    @Test
    @DisplayName("money in the library's currency alone")
    void money() {
        before.declareCostPerTransaction(Money.of("1.60", "USD"), SOURCE);
        before.declareCostPerTransaction(Money.of("1.70", "EUR"), SOURCE);
        before.declareCostPerTransaction(null, SOURCE);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.CURRENCY_MISMATCH, 1L, Reason.INVALID_INPUT, 1L));
        assertThat(metrics().costPerTransaction().comparison().baseline().value())
                .hasValue(1.6);
    }

    @Test
    @DisplayName("a closed library takes no number, and counts none as refused")
    void closed() {
        live.roi().close();
        before.declareRate(5, SOURCE);
        before.declareCostPerTransaction(Money.of("1.60", "USD"), SOURCE);
        before.declareRecoveryTime(Duration.ofSeconds(90), SOURCE);
        assertThat(rate().baseline().reason()).contains(Reason.NO_BASELINE);
        assertThat(metrics().costPerTransaction().comparison().baseline().reason())
                .contains(Reason.NO_BASELINE);
        assertThat(recoveryTime().baseline().reason()).contains(Reason.NO_BASELINE);
        assertThat(live.refused()).isEmpty();
    }
}
