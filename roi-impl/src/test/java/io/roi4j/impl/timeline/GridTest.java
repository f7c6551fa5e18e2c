package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.impl.tally.EventCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Three days, which with one that the clock may be ahead makes room for four. */
class GridTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private final Grid<Long, EventCount> grid = new Grid<>(new Resolution(Duration.ofDays(1), 3), Filling::new);

    private static final class Filling implements Accumulator<Long, EventCount> {
        private long n;

        @Override
        public void add(Long fact) {
            n++;
        }

        @Override
        public EventCount tally() {
            return new EventCount(n, 0);
        }
    }

    private void add(long nowDay, long... days) {
        for (long day : days) {
            grid.add(nowDay * DAY, day * DAY, day);
        }
    }

    private long[] days() {
        return grid.track().slices().stream()
                .mapToLong(slice -> slice.start().toEpochMilli() / DAY)
                .toArray();
    }

    @Test
    void theOldestGoesFirst() {
        for (long day = 0; day < 6; day++) {
            add(day, day);
        }
        assertThat(days()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void threeDaysBackAreInReachTheFirstOfThemIsNot() {
        assertThat(grid.reaches(5 * DAY, 3 * DAY)).isTrue();
        assertThat(grid.reaches(5 * DAY, 3 * DAY - 1)).isFalse();
        assertThat(grid.reaches(6 * DAY - 1, 3 * DAY)).isTrue();
    }

    @Test
    @DisplayName("five minutes ahead are forgiven, to the millisecond")
    void ahead() {
        long now = 7 * DAY;
        assertThat(Timeline.ahead(now, now + 300_000)).isFalse();
        assertThat(Timeline.ahead(now, now + 300_001)).isTrue();
        assertThat(Timeline.ahead(now, Instant.ofEpochMilli(now + 300_000))).isFalse();
        assertThat(Timeline.ahead(now, Instant.ofEpochMilli(now + 300_001))).isTrue();
    }

    @Test
    void keysAreForgottenOnlyBeyondTheirNumber() {
        KeyLog keys = new KeyLog(2);
        keys.once("a", 1, Optional::empty);
        keys.once("b", 2, Optional::empty);
        assertThat(keys.once("a", 1, () -> Optional.of(Reason.OUT_OF_RANGE))).isEmpty();
        keys.once("c", 3, Optional::empty);
        assertThat(keys.once("a", 1, Optional::empty)).contains(Reason.TOO_OLD);
    }

    @Test
    @DisplayName("a clock that was set back: what lies ahead goes, the nearest first, not what is in reach")
    void aheadOfTheClock() {
        add(13, 10, 11, 12, 13);
        add(5, 4, 5);
        assertThat(days()).containsExactly(4, 5, 12, 13);
    }

    @Test
    @DisplayName("what is just out of reach goes before what lies ahead, what is just in reach after it")
    void outOfReach() {
        add(10, 1, 2, 3, 10);
        add(4, 4);
        assertThat(days()).containsExactly(2, 3, 4, 10);
        add(4, 5);
        assertThat(days()).containsExactly(2, 3, 4, 5);
    }
}
