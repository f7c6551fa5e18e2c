package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    private final SimulatedClock clock = new SimulatedClock();

    @Test
    void startsOnAMondayAtMidnight() {
        assertThat(clock.instant().atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(clock.instant().atZone(ZoneOffset.UTC).getHour()).isZero();
        assertThat(clock.passed()).isZero();
    }

    @Test
    void goesOnlyWhenItIsTold() {
        clock.advance(Duration.ofDays(3));
        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo("2026-01-08T00:01:00Z");
        assertThat(clock.instant()).isEqualTo("2026-01-08T00:01:00Z");
        assertThat(clock.passed()).isEqualTo(Duration.ofDays(3).plusMinutes(1));
    }
}
