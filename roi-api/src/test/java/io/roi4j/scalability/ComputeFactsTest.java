package io.roi4j.scalability;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.PowerSamples.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComputeFactsTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static ComputeRun run(Duration duration, double operations, double joules, double peak) {
        return new ComputeRun(
                "r",
                AT,
                duration,
                operations,
                OptionalDouble.of(joules),
                OptionalDouble.of(peak),
                Provenance.MEASURED,
                Provenance.MEASURED);
    }

    @Test
    void aRunWorksForSomeTimeWithinItsPeak() {
        assertThat(run(HOUR, 3_600, 0, 1).operations()).isEqualTo(3_600);
        refuses(() -> run(Duration.ZERO, 1, 1, 1), "duration", Reason.NEGATIVE_DURATION);
        refuses(() -> run(HOUR, 0, 1, 1), "operations", Reason.OUT_OF_RANGE);
        refuses(() -> run(HOUR, 1, -1, 1), "joules", Reason.OUT_OF_RANGE);
        refuses(() -> run(HOUR, 1, Double.NaN, 1), "joules", Reason.NON_FINITE_INPUT);
        refuses(() -> run(HOUR, 1, 1, 0), "peakFlops", Reason.OUT_OF_RANGE);
        refuses(() -> run(HOUR, 3_601, 1, 1), "peakFlops", Reason.INVALID_INPUT);
        refuses(
                () -> new ComputeRun(
                        "r",
                        AT,
                        HOUR,
                        1,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Provenance.NONE,
                        Provenance.MEASURED),
                "operationsProvenance",
                Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("GPT-3 (Brown et al. 2020, table D.1): 174,600 M parameters, 300 B tokens, 3.14e23 operations")
    void sixTimesParametersTimesTokens() {
        assertThat(ComputeRun.trainingOperations(174_600e6, 300e9)).isBetween(3.14e23, 3.15e23);
    }

    private static Sample sample(long seconds, double watts) {
        return new Sample(AT.plusSeconds(seconds), watts);
    }

    @Test
    @DisplayName("trapezium: 100 W rising to 200 W in 10 s, falling to 0 in 10 s; in any order")
    void joules() {
        PowerSamples samples =
                new PowerSamples(Duration.ofSeconds(10), List.of(sample(20, 0), sample(0, 100), sample(10, 200)));
        assertThat(samples.joules()).hasValue(2_500);
        assertThat(samples.covered()).isEqualTo(Duration.ofSeconds(20));
        assertThat(samples.gaps()).isZero();
    }

    @Test
    @DisplayName("a gap of more than two periods breaks: its energy isn't guessed")
    void gaps() {
        PowerSamples twoPeriods = new PowerSamples(Duration.ofSeconds(10), List.of(sample(0, 100), sample(20, 100)));
        assertThat(twoPeriods.joules()).hasValue(2_000);
        PowerSamples more = new PowerSamples(
                Duration.ofSeconds(10), List.of(sample(0, 100), sample(10, 100), sample(31, 100), sample(41, 200)));
        assertThat(more.gaps()).isEqualTo(1);
        assertThat(more.joules()).isEmpty();
        assertThat(more.joulesOutsideGaps()).isEqualTo(2_500);
        assertThat(more.covered()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void oneSampleIsNoEnergy() {
        assertThat(new PowerSamples(HOUR, List.of()).joules()).isEmpty();
        assertThat(new PowerSamples(HOUR, List.of(sample(0, 5))).joules()).isEmpty();
        refuses(() -> sample(0, -1), "watts", Reason.OUT_OF_RANGE);
        refuses(() -> new PowerSamples(Duration.ZERO, List.of()), "period", Reason.NEGATIVE_DURATION);
        refuses(() -> new PowerSamples(HOUR, List.of(sample(0, 1), sample(0, 2))), "samples", Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("a bill of which only the total is known: the rest is overhead; useful work can't cost more than all")
    void totalOfABill() {
        Money total = Money.of("120", "USD");
        assertThat(InfrastructureCost.ofTotal("march", AT, Money.of("90", "USD"), total))
                .containsExactly(
                        new InfrastructureCost("march useful", AT, Component.USEFUL, Money.of("90", "USD")),
                        new InfrastructureCost("march other", AT, Component.OTHER, Money.of("30", "USD")));
        refuses(
                () -> InfrastructureCost.ofTotal("m", AT, Money.of("121", "USD"), total),
                "useful",
                Reason.INVALID_INPUT);
        refuses(
                () -> InfrastructureCost.ofTotal("m", AT, Money.of("1", "EUR"), total),
                "useful",
                Reason.CURRENCY_MISMATCH);
        refuses(() -> InfrastructureCost.ofTotal("m", AT, Money.of("-1", "USD"), total), "useful", Reason.OUT_OF_RANGE);
    }

    @Test
    void aGoLiveIsOfADeployment() {
        refuses(() -> new GoLive("g", " ", AT), "deployment", Reason.INVALID_INPUT);
        refuses(() -> new GoLive("", "d", AT), "id", Reason.INVALID_INPUT);
        assertThat(new GoLive("g", "d", AT).at()).isEqualTo(AT);
    }
}
