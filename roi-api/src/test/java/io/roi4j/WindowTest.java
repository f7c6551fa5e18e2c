package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @Test
    void daysHave24Hours() {
        assertThat(Window.lastDays(30).length()).hasHours(720);
    }

    @Test
    void onlyAllIsAll() {
        assertThat(Window.ALL.isAll()).isTrue();
        assertThat(Window.lastDays(365_250).isAll()).isFalse();
    }

    @Test
    void theStartOfTheLongestWindowIsAnInstant() {
        Instant earliestClock = Instant.ofEpochMilli(Long.MIN_VALUE);
        assertThat(earliestClock.minus(Window.lastDays(365_250).length())).isBefore(earliestClock);
    }

    @Test
    void readsAsItsLength() {
        assertThat(Window.ALL).hasToString("all");
        assertThat(Window.last(Duration.ofMinutes(90))).hasToString("PT1H30M");
    }

    @Test
    void theScopeOfAllTimeKeepsItsInstant() {
        assertThat(Readings.SCOPE.all()).isEqualTo(new Scope(Window.ALL, Readings.SCOPE.asOf()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P365251D", "PT2562047788015215H"})
    void refusesALengthThatIsNoneNamingIt(Duration length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.last(length))
                .withMessageStartingWith("window: length must be")
                .withMessageEndingWith("got " + length);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 365_251, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesANumberOfDaysThatIsNoneNamingIt(long days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.lastDays(days))
                .withMessageStartingWith("window: days must be")
                .withMessageEndingWith("got " + days);
    }

    @Test
    void refusesAMissingLength() {
        assertThatNullPointerException().isThrownBy(() -> Window.last(null)).withMessage("length");
    }
}
