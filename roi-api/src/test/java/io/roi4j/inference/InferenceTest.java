package io.roi4j.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceTest {
    @Test
    void unknownIsTheSameNumberAsALongAndAsADouble() {
        double widened = Inference.UNKNOWN;
        assertThat(widened).isEqualTo(-0x1p63);
        assertThat((long) widened).isEqualTo(Inference.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1000000000000",
        "0.000000000001, 1",
        "0.0000000000005, 1",
        "0.00000000000049, 0",
        "-0.0000000000005, -1",
        "9223372.036854775807, 9223372036854775807",
        "1e-999999999, 0",
        "0e999999999, 0"
    })
    void picosAreRoundedHalfUp(BigDecimal amount, long picos) {
        assertThat(Inference.picos(amount)).isEqualTo(picos);
        assertThat(Inference.picos(BigDecimal.ONE)).isEqualTo(Inference.PICOS_PER_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372.036854775808", "1e8", "-1e8", "1e999999999", "1e2147483647"})
    void anAmountBeyondALongIsSaidNotCut(BigDecimal amount) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Inference.picos(amount));
    }
}
