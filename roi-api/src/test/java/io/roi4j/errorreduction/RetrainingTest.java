package io.roi4j.errorreduction;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetrainingTest {
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant END = Instant.parse("2026-11-01T09:00:00Z");
    private static final Evaluation EVALUATION = new Evaluation.Separate(20, 100, 10, 100);

    private static Retraining retraining(String id, Instant start, Instant end, Optional<Money> cost) {
        return new Retraining(id, start, end, EVALUATION, true, cost);
    }

    @Test
    void theCostMayBeLeftOut() {
        assertThat(new Retraining("v2", START, END, EVALUATION, true))
                .isEqualTo(retraining("v2", START, END, Optional.empty()));
    }

    @Test
    void aFreeRetrainingIsFine() {
        assertThat(retraining("v2", START, END, Optional.of(Money.of("0", "EUR")))
                        .cost())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2028"})
    void refusesABlankId(String id) {
        refuses(() -> retraining(id, START, END, Optional.empty()), "id", Reason.INVALID_INPUT);
    }

    @Test
    void refusesAnIdOverTheLimitOnly() {
        String longest = "v".repeat(SlowFact.MAX_ID);
        assertThat(retraining(longest, START, END, Optional.empty()).id()).isEqualTo(longest);
        refuses(() -> retraining(longest + "v", START, END, Optional.empty()), "id", Reason.INVALID_INPUT);
    }

    @Test
    void refusesAnEndThatIsNotAfterTheStart() {
        refuses(() -> retraining("v2", END, START, Optional.empty()), "end", Reason.NEGATIVE_DURATION);
        refuses(() -> retraining("v2", END, END, Optional.empty()), "end", Reason.NEGATIVE_DURATION);
    }

    @Test
    void refusesANegativeCost() {
        refuses(() -> retraining("v2", START, END, Optional.of(Money.of("-0.01", "EUR"))), "cost", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesWhatIsMissingByName() {
        missing("id", () -> new Retraining(null, START, END, EVALUATION, true));
        missing("start", () -> new Retraining("v2", null, END, EVALUATION, true));
        missing("end", () -> new Retraining("v2", START, null, EVALUATION, true));
        missing("evaluation", () -> new Retraining("v2", START, END, null, true));
        missing("cost", () -> new Retraining("v2", START, END, EVALUATION, true, null));
    }

    private static void missing(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(field);
    }
}
