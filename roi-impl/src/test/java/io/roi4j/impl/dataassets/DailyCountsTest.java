package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DailyCountsTest {
    private static final long DAY = 86_400_000;

    private final DailyCounts counts = new DailyCounts();

    private long day(long first, long last) {
        return counts.between(first * DAY, last * DAY);
    }

    @Test
    void daysMayComeInAnyOrder() {
        counts.add(7 * DAY + 5, 1);
        counts.add(3 * DAY, 10);
        counts.add(5 * DAY, 100);
        counts.add(7 * DAY, 1_000);
        counts.add(-2 * DAY, 10_000);
        counts.add(4 * DAY, 100_000);
        assertThat(day(7, 7)).isEqualTo(1_001);
        assertThat(day(3, 5)).isEqualTo(100_110);
        assertThat(day(-10, 10)).isEqualTo(111_111);
        assertThat(day(8, 9)).isZero();
    }

    @Test
    void theOldestDayMakesRoomAndAnOlderOneFindsNone() {
        for (int day = 0; day < DailyCounts.DAYS; day++) {
            counts.add(2L * day * DAY, 1);
        }
        assertThat(day(0, 10_000)).isEqualTo(DailyCounts.DAYS);
        counts.add(5 * DAY, 7);
        assertThat(day(0, 0)).isZero();
        assertThat(day(5, 5)).isEqualTo(7);
        assertThat(day(2, 4)).isEqualTo(2);
        counts.add(DAY, 1_000);
        assertThat(day(0, 10_000)).isEqualTo(DailyCounts.DAYS - 1 + 7);
        counts.add(9_999 * DAY, 3);
        assertThat(day(2, 2)).isZero();
        assertThat(day(9_999, 9_999)).isEqualTo(3);
    }

    @Test
    void sumsStopRatherThanWrap() {
        counts.add(0, Long.MAX_VALUE);
        counts.add(0, 1);
        counts.add(DAY, 1);
        assertThat(day(0, 1)).isEqualTo(Long.MAX_VALUE);
    }
}
