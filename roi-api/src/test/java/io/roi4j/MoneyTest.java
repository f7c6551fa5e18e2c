package io.roi4j;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void isExactlyWhatWasWritten() {
        assertThat(Money.of("12.50", "EUR")).isEqualTo(new Money(new BigDecimal("12.50"), Currency.getInstance("EUR")));
        assertThat(Money.of("-3e2", "JPY").amount()).isEqualByComparingTo("-300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12,50", "1 000", "NaN", "Infinity", "0x10", "12.50 EUR"})
    void refusesWhatIsNoDecimalNumber(String amount) {
        refuses(() -> Money.of(amount, "EUR"), "amount", Reason.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XYZ", "eur", "EURO", "€"})
    void refusesWhatIsNoCurrency(String code) {
        refuses(() -> Money.of("1", code), "currency", Reason.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e2147483647", "1e-999999999", "0e-2147483647", "1e100", "1e-101"})
    void refusesAnAmountWhoseDigitsWouldTakeAllMemory(String amount) {
        refuses(() -> Money.of(amount, "EUR"), "amount", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesATextThatWouldTakeAllTime() {
        refuses(() -> Money.of("1".repeat(10_000_000), "EUR"), "amount", Reason.OUT_OF_RANGE);
    }

    @Test
    void takesAHundredDigitsOnEitherSide() {
        assertThat(Money.of("9".repeat(100) + "." + "9".repeat(100), "EUR")
                        .amount()
                        .precision())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsMissingByName() {
        assertThatNullPointerException().isThrownBy(() -> Money.of(null, "EUR")).withMessage("amount");
        assertThatNullPointerException().isThrownBy(() -> Money.of("1", null)).withMessage("currency");
    }
}
