package io.roi4j.scalability;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.TrainingRun.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalabilityFactTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Money TEN = Money.of("10", "EUR");
    private static final Money MINUS = Money.of("-0.01", "EUR");
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankId(String id) {
        refuses(() -> new CostAtVolume(id, AT, 1, TEN), "id", Reason.INVALID_INPUT);
        refuses(() -> new LoadPoint(id, AT, 1, 1), "id", Reason.INVALID_INPUT);
        refuses(() -> new TrainingRun(id, AT, 1, HOUR, Work.FIXED), "id", Reason.INVALID_INPUT);
        refuses(() -> new InfrastructureCost(id, AT, Component.IDLE, TEN), "id", Reason.INVALID_INPUT);
        refuses(() -> new EnergyReading(id, AT, 2, 1), "id", Reason.INVALID_INPUT);
        refuses(() -> new CashFlow(id, "d", AT, TEN, Kind.NET), "id", Reason.INVALID_INPUT);
        refuses(() -> new CashFlow("f", id, AT, TEN, Kind.NET), "deployment", Reason.INVALID_INPUT);
    }

    @Test
    void refusesAnIdOverTheLimitOnly() {
        String longest = "i".repeat(ScalabilityFact.MAX_ID);
        assertThat(new LoadPoint(longest, AT, 1, 1).id()).isEqualTo(longest);
        refuses(() -> new LoadPoint(longest + "i", AT, 1, 1), "id", Reason.INVALID_INPUT);
    }

    @Test
    void refusesATimeThatNobodyMeans() {
        refuses(() -> new LoadPoint("p", Instant.EPOCH.minusNanos(1), 1, 1), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new LoadPoint("p", Instant.MAX, 1, 1), "at", Reason.OUT_OF_RANGE);
        assertThat(new LoadPoint("p", Instant.EPOCH, 1, 1).at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void volumeAndCostMayBeZeroButNotLess() {
        assertThat(new CostAtVolume("p", AT, 0, Money.of("0", "EUR")).volume()).isZero();
        refuses(() -> new CostAtVolume("p", AT, -1, TEN), "volume", Reason.OUT_OF_RANGE);
        refuses(() -> new CostAtVolume("p", AT, Double.NaN, TEN), "volume", Reason.NON_FINITE_INPUT);
        refuses(() -> new CostAtVolume("p", AT, 1, MINUS), "cost", Reason.OUT_OF_RANGE);
    }

    @Test
    void loadAndThroughputArePositive() {
        refuses(() -> new LoadPoint("p", AT, 0, 1), "concurrency", Reason.OUT_OF_RANGE);
        refuses(() -> new LoadPoint("p", AT, 1, -1), "throughput", Reason.OUT_OF_RANGE);
        refuses(() -> new LoadPoint("p", AT, 1, Double.POSITIVE_INFINITY), "throughput", Reason.NON_FINITE_INPUT);
        refuses(() -> new LoadPoint("p", AT, 1e31, 1), "concurrency", Reason.OUT_OF_RANGE);
        refuses(() -> new LoadPoint("p", AT, Double.MIN_VALUE, 1), "concurrency", Reason.OUT_OF_RANGE);
    }

    @Test
    void trainingTakesTimeAndWorkers() {
        refuses(() -> new TrainingRun("t", AT, 0, HOUR, Work.FIXED), "workers", Reason.OUT_OF_RANGE);
        refuses(() -> new TrainingRun("t", AT, 1, Duration.ZERO, Work.FIXED), "duration", Reason.NEGATIVE_DURATION);
        refuses(() -> new TrainingRun("t", AT, 1, HOUR.negated(), Work.FIXED), "duration", Reason.NEGATIVE_DURATION);
        refuses(
                () -> new TrainingRun("t", AT, 1, Duration.ofDays(365_251), Work.FIXED),
                "duration",
                Reason.OUT_OF_RANGE);
    }

    @Test
    void noBillIsNegative() {
        refuses(() -> new InfrastructureCost("i", AT, Component.IDLE, MINUS), "cost", Reason.OUT_OF_RANGE);
        assertThat(Arrays.stream(Component.values()).map(Component::id))
                .containsExactly("useful", "idle", "network", "storage", "orchestration", "observability", "other");
    }

    @Test
    void noFacilityTakesLessThanItsComputers() {
        refuses(() -> new EnergyReading("e", AT, 1, 1.01), "facilityJoules", Reason.INVALID_INPUT);
        refuses(() -> new EnergyReading("e", AT, 1, -1), "itJoules", Reason.OUT_OF_RANGE);
        refuses(() -> new EnergyReading("e", AT, 1, Double.MIN_VALUE), "itJoules", Reason.OUT_OF_RANGE);
        assertThat(new EnergyReading("e", AT, 1, 1).facilityJoules()).isEqualTo(1);
    }

    @Test
    void theSignOfAFlowIsThatOfItsKind() {
        refuses(() -> new CashFlow("f", "d", AT, TEN, Kind.INVESTMENT), "amount", Reason.INVALID_INPUT);
        refuses(() -> new CashFlow("f", "d", AT, TEN, Kind.OPERATION), "amount", Reason.INVALID_INPUT);
        refuses(() -> new CashFlow("f", "d", AT, MINUS, Kind.BENEFIT), "amount", Reason.INVALID_INPUT);
        assertThat(new CashFlow("f", "d", AT, MINUS, Kind.NET).amount()).isEqualTo(MINUS);
    }

    @Test
    void refusesWhatIsMissingByName() {
        missing("id", () -> new LoadPoint(null, AT, 1, 1));
        missing("at", () -> new LoadPoint("p", null, 1, 1));
        missing("cost", () -> new CostAtVolume("p", AT, 1, null));
        missing("duration", () -> new TrainingRun("t", AT, 1, null, Work.FIXED));
        missing("work", () -> new TrainingRun("t", AT, 1, HOUR, null));
        missing("component", () -> new InfrastructureCost("i", AT, null, TEN));
        missing("deployment", () -> new CashFlow("f", null, AT, TEN, Kind.NET));
        missing("amount", () -> new CashFlow("f", "d", AT, null, Kind.NET));
        missing("kind", () -> new CashFlow("f", "d", AT, TEN, null));
    }

    private static void missing(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(field);
    }
}
