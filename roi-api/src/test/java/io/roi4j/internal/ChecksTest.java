package io.roi4j.internal;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.roi4j.Money;
import io.roi4j.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org", "Ann Doe", "tab\there", " ", ""})
    void whatLooksLikeAPersonIsNoPseudonym(String name) {
        refuses(() -> Checks.pseudonym("person", name), "person", Reason.INVALID_INPUT);
    }

    @Test
    void aPseudonymIsOneWordOfUpTo200Characters() {
        assertThatCode(() -> Checks.pseudonym("person", "p-7f3a")).doesNotThrowAnyException();
        assertThatCode(() -> Checks.pseudonym("person", "x".repeat(200))).doesNotThrowAnyException();
        refuses(() -> Checks.pseudonym("person", "x".repeat(201)), "person", Reason.INVALID_INPUT);
    }

    @Test
    void timesLieInTheYearsThatCanBeCalculatedWith() {
        assertThatCode(() -> Checks.time("at", Instant.EPOCH)).doesNotThrowAnyException();
        refuses(() -> Checks.time("at", Instant.EPOCH.minusNanos(1)), "at", Reason.OUT_OF_RANGE);
        refuses(() -> Checks.time("at", Instant.MAX), "at", Reason.OUT_OF_RANGE);
    }

    @Test
    void lengthsOfTimeAreNotNegative() {
        assertThatCode(() -> Checks.notNegative("length", Duration.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> Checks.positive("length", Duration.ofNanos(1))).doesNotThrowAnyException();
        refuses(() -> Checks.notNegative("length", Duration.ofNanos(-1)), "length", Reason.NEGATIVE_DURATION);
        refuses(() -> Checks.positive("length", Duration.ZERO), "length", Reason.NEGATIVE_DURATION);
        refuses(() -> Checks.positive("length", Duration.ofDays(365_251)), "length", Reason.OUT_OF_RANGE);
    }

    @Test
    void quantitiesAreFiniteAndNotNegative() {
        assertThatCode(() -> Checks.notNegative("size", 0)).doesNotThrowAnyException();
        assertThatCode(() -> Checks.positive("size", 1e30)).doesNotThrowAnyException();
        refuses(() -> Checks.positive("size", 0), "size", Reason.OUT_OF_RANGE);
        refuses(() -> Checks.notNegative("size", -1), "size", Reason.OUT_OF_RANGE);
        refuses(() -> Checks.notNegative("size", 1e-31), "size", Reason.OUT_OF_RANGE);
        refuses(() -> Checks.notNegative("size", 1e31), "size", Reason.OUT_OF_RANGE);
        refuses(() -> Checks.notNegative("size", Double.NaN), "size", Reason.NON_FINITE_INPUT);
    }

    @Test
    void amountsAndNumbersStayWithinTheirLimits() {
        assertThatCode(() -> Checks.notNegative("cost", Money.of("0", "EUR"))).doesNotThrowAnyException();
        refuses(() -> Checks.notNegative("cost", Money.of("-0.01", "EUR")), "cost", Reason.OUT_OF_RANGE);
        assertThatCode(() -> Checks.within("score", 0, 0, 10)).doesNotThrowAnyException();
        assertThatCode(() -> Checks.within("score", 10, 0, 10)).doesNotThrowAnyException();
        refuses(() -> Checks.within("score", -1, 0, 10), "score", Reason.OUT_OF_RANGE);
        refuses(() -> Checks.within("score", 11, 0, 10), "score", Reason.OUT_OF_RANGE);
    }
}
