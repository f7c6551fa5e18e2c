package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    private static final Interval ONE_TO_THREE = new Interval(1, 3, 0.9, "Test");

    @Test
    void holdsItsLimitsAndWhatLiesBetween() {
        assertThat(ONE_TO_THREE.contains(1)).isTrue();
        assertThat(ONE_TO_THREE.contains(2)).isTrue();
        assertThat(ONE_TO_THREE.contains(3)).isTrue();
        assertThat(ONE_TO_THREE.contains(Math.nextDown(1.0))).isFalse();
        assertThat(ONE_TO_THREE.contains(Math.nextUp(3.0))).isFalse();
        assertThat(ONE_TO_THREE.contains(Double.NaN)).isFalse();
    }

    @Test
    void aPointIsAnInterval() {
        assertThat(new Interval(2, 2, 0.95, "Test").contains(2)).isTrue();
    }

    @Test
    void aNegativeFactorTurnsTheLimits() {
        assertThat(ONE_TO_THREE.times(-2)).isEqualTo(new Interval(-6, -2, 0.9, "Test"));
        assertThat(ONE_TO_THREE.times(2)).isEqualTo(new Interval(2, 6, 0.9, "Test"));
    }

    @Test
    void aShiftMovesBothLimits() {
        assertThat(ONE_TO_THREE.plus(-1)).isEqualTo(new Interval(0, 2, 0.9, "Test"));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "NaN, 1", "1, NaN", "-Infinity, 1", "1, Infinity"})
    void refusesLimitsThatAreNotFiniteOrNotInOrder(double lower, double upper) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(lower, upper, 0.95, "Test"))
                .withMessageStartingWith("interval: ")
                .withMessageContaining(String.valueOf(lower));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void refusesAConfidenceThatIsNoneNamingIt(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1, confidence, "Test"))
                .withMessageStartingWith("confidence")
                .withMessageContaining(String.valueOf(confidence));
    }

    @Test
    void refusesAMissingMethod() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Interval(0, 1, 0.95, null))
                .withMessage("method");
    }
}
