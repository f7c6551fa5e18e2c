package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SafeClockTest {
    private static final Instant GOOD = Instant.parse("2026-11-01T12:00:00.123Z");

    private static SafeClock clock(List<Supplier<Instant>> answers) {
        Deque<Supplier<Instant>> rest = new ArrayDeque<>(answers);
        return new SafeClock(() -> rest.remove().get());
    }

    private static Instant fails() {
        throw new IllegalStateException("clock");
    }

    @Test
    void passesOnWhatTheHostsClockSays() {
        SafeClock clock = clock(List.of(() -> GOOD, () -> GOOD.minusSeconds(3600)));
        assertThat(clock.instant()).isEqualTo(GOOD);
        assertThat(clock.millis()).isEqualTo(GOOD.minusSeconds(3600).toEpochMilli());
    }

    @Test
    void theLastGoodInstantStandsInForABadOne() {
        SafeClock clock = clock(List.of(
                () -> GOOD,
                SafeClockTest::fails,
                () -> null,
                () -> Instant.MAX,
                () -> Instant.MIN,
                () -> Instant.ofEpochMilli(Long.MAX_VALUE),
                () -> Instant.ofEpochMilli(Long.MIN_VALUE)));
        for (int look = 0; look < 7; look++) {
            assertThat(clock.millis()).isEqualTo(GOOD.toEpochMilli());
        }
    }

    @Test
    void recoversWithTheHostsClock() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        SafeClock clock = clock(List.of(SafeClockTest::fails, () -> GOOD));
        // Until then the system's clock stands in.
        assertThat(clock.instant()).isBetween(before, Instant.now());
        assertThat(clock.instant()).isEqualTo(GOOD);
    }
}
