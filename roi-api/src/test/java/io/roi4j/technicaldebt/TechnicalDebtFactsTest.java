package io.roi4j.technicaldebt;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TechnicalDebtFactsTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Money COST = Money.of("1", "EUR");
    private static final List<BiFunction<String, Instant, SlowFact>> FACTS = List.of(
            (id, at) -> new ModelUpdateTriggered(id, at, UpdateTrigger.APPROVAL),
            ModelUpdateServing::new,
            ModelUpdateAbandoned::new,
            BugOpened::new,
            BugFixed::new,
            BugDismissed::new,
            BugReopened::new,
            (id, at) -> new ItCost(id, at, COST, true),
            (id, at) -> new PeopleTime(id, at, Duration.ofHours(1), true));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankId(String id) {
        FACTS.forEach(fact -> refuses(() -> fact.apply(id, AT), "id", Reason.INVALID_INPUT));
    }

    @Test
    void refusesAnIdOverTheLimit() {
        FACTS.forEach(fact -> refuses(() -> fact.apply("v".repeat(201), AT), "id", Reason.INVALID_INPUT));
        FACTS.forEach(fact -> assertThat(fact.apply("v".repeat(200), AT).id()).hasSize(200));
    }

    @Test
    void refusesATimeThatCannotBeTrue() {
        Instant before = Instant.EPOCH.minusNanos(1);
        FACTS.forEach(fact -> refuses(() -> fact.apply("a", before), "at", Reason.OUT_OF_RANGE));
        FACTS.forEach(fact -> refuses(() -> fact.apply("a", Instant.MAX), "at", Reason.OUT_OF_RANGE));
        FACTS.forEach(fact -> assertThat(fact.apply("a", AT).at()).isEqualTo(AT));
    }

    @Test
    void refusesAmountsAndTimesBelowZero() {
        assertThat(new ItCost("a", AT, Money.of("0", "EUR"), false).amount().amount())
                .isZero();
        refuses(() -> new ItCost("a", AT, Money.of("-0.01", "EUR"), true), "amount", Reason.OUT_OF_RANGE);
        assertThat(new PeopleTime("a", AT, Duration.ZERO, false).time()).isZero();
        refuses(() -> new PeopleTime("a", AT, Duration.ofNanos(-1), true), "time", Reason.NEGATIVE_DURATION);
        Duration much = Duration.ofDays(365_250).plusNanos(1);
        refuses(() -> new PeopleTime("a", AT, much, true), "time", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesWhatIsMissingByName() {
        FACTS.forEach(fact -> missing("id", () -> fact.apply(null, AT)));
        FACTS.forEach(fact -> missing("at", () -> fact.apply("a", null)));
        missing("trigger", () -> new ModelUpdateTriggered("a", AT, null));
        missing("amount", () -> new ItCost("a", AT, null, true));
        missing("time", () -> new PeopleTime("a", AT, null, true));
    }

    private static void missing(String field, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(field);
    }

    @Test
    void triggersHaveStableNames() {
        assertThat(UpdateTrigger.values())
                .extracting(UpdateTrigger::id)
                .containsExactly("drift-alarm", "new-data", "approval", "other");
    }
}
