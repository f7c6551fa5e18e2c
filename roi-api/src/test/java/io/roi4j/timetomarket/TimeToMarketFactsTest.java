package io.roi4j.timetomarket;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import io.roi4j.Reason;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeToMarketFactsTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Money VALUE = Money.of("1", "EUR");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankId(String id) {
        refusesId(id);
    }

    @Test
    void refusesAnIdOverTheLimit() {
        refusesId("v".repeat(201));
        assertThat(new ItemValidated("v".repeat(200), AT).id()).hasSize(200);
    }

    private static void refusesId(String id) {
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> new ItemValidated(id, AT),
            () -> new ItemLaunched(id, AT),
            () -> new ItemCancelled(id, AT),
            () -> new BenefitRecognised(id, "a", AT, VALUE),
            () -> new ItemCost(id, "a", AT, VALUE),
            () -> new IterationStarted(id, AT, "sprint"),
            () -> new IterationFinished(id, AT, AT, "sprint"),
            () -> new WorkDone(id, AT, "claim", 1, HOUR),
            () -> new HoursRedeployed(id, AT, HOUR, "fraud"),
            () -> new HoursReleased(id, AT, HOUR)
        }) {
            refuses(call, "id", Reason.INVALID_INPUT);
        }
    }

    @Test
    void refusesABlankName() {
        refuses(() -> new IterationFinished("a", AT, AT, " "), "kind", Reason.INVALID_INPUT);
        refuses(() -> new WorkDone("a", AT, "", 1, HOUR), "type", Reason.INVALID_INPUT);
        refuses(() -> new HoursRedeployed("a", AT, HOUR, ""), "to", Reason.INVALID_INPUT);
    }

    @Test
    void anIterationMayTakeNoTimeButNotLess() {
        assertThat(new IterationFinished("a", AT, AT, "sprint").end()).isEqualTo(AT);
        refuses(() -> new IterationFinished("a", AT, AT.minusNanos(1), "sprint"), "end", Reason.NEGATIVE_DURATION);
    }

    @Test
    void aBenefitIsKnownByItsItemAndTimeIfNeedBe() {
        assertThat(new BenefitRecognised("a", AT, VALUE).id()).isEqualTo("a@2026-11-01T08:00:00Z");
        refuses(() -> new BenefitRecognised(" ", AT, VALUE), "item", Reason.INVALID_INPUT);
        refuses(() -> new BenefitRecognised("v".repeat(200), AT, VALUE), "id", Reason.INVALID_INPUT);
        refuses(() -> new ItemCost("a", " ", AT, VALUE), "item", Reason.INVALID_INPUT);
        refuses(() -> new ItemCost("a", "a", AT, Money.of("-1", "EUR")), "cost", Reason.OUT_OF_RANGE);
    }

    @Test
    void aBenefitIsMoreThanNothing() {
        refuses(() -> new BenefitRecognised("a", AT, Money.of("0", "EUR")), "benefit", Reason.OUT_OF_RANGE);
        refuses(() -> new BenefitRecognised("a", AT, Money.of("-1", "EUR")), "benefit", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesUnitsAndHoursOutOfRange() {
        Duration less = Duration.ofNanos(-1);
        Duration much = Duration.ofDays(365_250).plusNanos(1);
        assertThat(new WorkDone("a", AT, "claim", 0, Duration.ZERO).upkeep()).isEqualTo(Duration.ZERO);
        refuses(() -> new WorkDone("a", AT, "claim", -1, HOUR), "units", Reason.OUT_OF_RANGE);
        refuses(() -> new WorkDone("a", AT, "claim", WorkDone.MOST_UNITS + 1, HOUR), "units", Reason.OUT_OF_RANGE);
        refuses(() -> new WorkDone("a", AT, "claim", 1, less), "hours", Reason.NEGATIVE_DURATION);
        refuses(() -> new WorkDone("a", AT, "claim", 1, HOUR, less), "upkeep", Reason.NEGATIVE_DURATION);
        refuses(() -> new WorkDone("a", AT, "claim", 1, much), "hours", Reason.OUT_OF_RANGE);
        refuses(() -> new HoursRedeployed("a", AT, less, "fraud"), "hours", Reason.NEGATIVE_DURATION);
        refuses(() -> new HoursReleased("a", AT, much), "hours", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesWhatIsMissingByName() {
        missing("id", () -> new ItemValidated(null, AT));
        missing("at", () -> new ItemLaunched("a", null));
        missing("at", () -> new ItemCancelled("a", null));
        missing("benefit", () -> new BenefitRecognised("a", AT, null));
        missing("kind", () -> new IterationFinished("a", AT, AT, null));
        missing("hours", () -> new WorkDone("a", AT, "claim", 1, null));
    }

    private static void missing(String field, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(field);
    }
}
